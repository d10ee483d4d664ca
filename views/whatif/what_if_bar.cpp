#include "views/whatif/what_if_bar.h"

#include "model/qt/plan_controller.h"

#include <QLocale>
#include <QPushButton>

namespace flightplan::views {
namespace {

QString countText(std::int64_t count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

/// "FRA", "fra-1-3", "FRA and AMS", "FRA and 3 more".
QString objectsText(const qt::WhatIf& question) {
    QStringList names;
    for (const auto& object : question.objects) {
        const auto selection = qt::Selection::fromObject(QString::fromStdString(object));
        names.append(selection.kind == qt::Selection::Kind::region ? selection.id.toUpper() : selection.id);
    }
    if (names.size() > 2)
        return WhatIfBar::tr("%1 and %2 more").arg(names.front()).arg(names.size() - 1);
    return names.join(WhatIfBar::tr(" and "));
}

QString effectText(const qt::WhatIfAnswer& answer) {
    const auto& counts = answer.reaction.counts;
    QStringList parts;
    if (counts.victims == 0)
        return WhatIfBar::tr("no microVM is there: nothing moves");
    parts.append(WhatIfBar::tr("%1 move").arg(countText(counts.moved - counts.promoted)));
    if (counts.promoted > 0)
        parts.append(WhatIfBar::tr("%1 taken over by a standby").arg(countText(counts.promoted)));
    if (answer.question.mode == planner::LossMode::drained && answer.reaction.stays > 0)
        parts.append(WhatIfBar::tr("%1 fit nowhere else and stay").arg(countText(answer.reaction.stays)));
    const auto unplaced = counts.unplaced - answer.reaction.stays;
    parts.append(unplaced > 0 ? WhatIfBar::tr("%1 without a place").arg(countText(unplaced))
                              : WhatIfBar::tr("nothing without a place"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

WhatIfBar::WhatIfBar(qt::PlanController& controller, QWidget* parent)
    : MovesBar(controller, QStringLiteral("whatIf"), parent)
    , m_controller(controller)
    , m_mode(addButton({}, QStringLiteral("Mode"), {}))
    , m_adopt(addButton(
          tr("Adopt"), QStringLiteral("Adopt"),
          tr("Makes the loss part of the plan and pins every replica where it is now; one undo takes it back"))) {
    auto* end =
        addButton(tr("End"), QStringLiteral("End"), tr("Back to the plan as it is (Esc)"), QStringLiteral("close"));
    connect(&controller, &qt::PlanController::planReplaced, this, &WhatIfBar::take);
    connect(&controller, &qt::PlanController::planningChanged, this,
            [this] { m_adopt->setEnabled(!m_controller.isPlanning()); });
    connect(m_mode, &QPushButton::clicked, this, &WhatIfBar::switchMode);
    connect(m_adopt, &QPushButton::clicked, this, [this] { m_controller.adoptWhatIf(); });
    connect(end, &QPushButton::clicked, this, [this] { m_controller.endWhatIf(); });
    take();
}

void WhatIfBar::take() {
    const auto answer = m_controller.whatIf();
    setVisible(answer != nullptr);
    if (!answer) {
        setMoves({}, {}, {});
        return;
    }
    // The answer keeps the plan after the loss alive.
    setMoves(answer->before, {answer, &answer->reaction.after}, answer->reaction.moves);
    const bool lost = answer->question.mode == planner::LossMode::lost;
    const auto objects = objectsText(answer->question);
    show(lost ? tr("What if %1 is lost?").arg(objects) : tr("What if %1 is drained?").arg(objects),
         effectText(*answer));
    m_mode->setText(lost ? tr("Drain instead") : tr("Lose instead"));
    m_mode->setToolTip(lost ? tr("Emptied in good order: what fits nowhere else stays")
                            : tr("Gone at once: what fits nowhere else is without a place"));
    m_mode->setVisible(!answer->question.objects.front().starts_with("link:"));
}

void WhatIfBar::switchMode() {
    const auto answer = m_controller.whatIf();
    if (!answer)
        return;
    auto question = answer->question;
    question.mode = question.mode == planner::LossMode::lost ? planner::LossMode::drained : planner::LossMode::lost;
    m_controller.ask(question);
}

} // namespace flightplan::views
