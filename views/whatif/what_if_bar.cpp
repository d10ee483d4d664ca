#include "views/whatif/what_if_bar.h"

#include "model/qt/plan_controller.h"
#include "model/qt/roles.h"
#include "views/common/icons.h"
#include "views/whatif/moves_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace flightplan::views {
namespace {

constexpr int listHeight = 172;

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

class WhatIfBar::Private {
public:
    Private(qt::PlanController& itsController, WhatIfBar& owner);

    void take(WhatIfBar& owner);
    void switchMode();

    qt::PlanController& controller;
    MovesModel model;
    QLabel* title;
    QLabel* effect;
    QPushButton* mode;
    QPushButton* unfold;
    QPushButton* adopt;
    QPushButton* end;
    QTreeView* list;
};

WhatIfBar::Private::Private(qt::PlanController& itsController, WhatIfBar& owner)
    : controller(itsController)
    , title(new QLabel(&owner))
    , effect(new QLabel(&owner))
    , mode(new QPushButton(&owner))
    , unfold(new QPushButton(&owner))
    , adopt(new QPushButton(WhatIfBar::tr("Adopt"), &owner))
    , end(new QPushButton(icon(u"close"), WhatIfBar::tr("End"), &owner))
    , list(new QTreeView(&owner)) {
    title->setObjectName(QStringLiteral("whatIfTitle"));
    title->setTextFormat(Qt::PlainText);
    auto font = title->font();
    font.setBold(true);
    title->setFont(font);
    effect->setObjectName(QStringLiteral("whatIfEffect"));
    effect->setTextFormat(Qt::PlainText);
    effect->setWordWrap(true);
    mode->setObjectName(QStringLiteral("whatIfMode"));
    unfold->setObjectName(QStringLiteral("whatIfMoves"));
    unfold->setText(WhatIfBar::tr("Moves"));
    unfold->setCheckable(true);
    unfold->setToolTip(WhatIfBar::tr("Shows what moves where"));
    adopt->setObjectName(QStringLiteral("whatIfAdopt"));
    adopt->setToolTip(WhatIfBar::tr(
        "Makes the loss part of the plan and pins every replica where it is now; one undo takes it back"));
    end->setObjectName(QStringLiteral("whatIfEnd"));
    end->setToolTip(WhatIfBar::tr("Back to the plan as it is (Esc)"));
    list->setObjectName(QStringLiteral("whatIfList"));
    list->setAccessibleName(WhatIfBar::tr("What moves where"));
    list->setModel(&model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFixedHeight(listHeight);
    list->header()->setSectionResizeMode(QHeaderView::Stretch);
    list->hide();
}

void WhatIfBar::Private::take(WhatIfBar& owner) {
    const auto answer = controller.whatIf();
    owner.setVisible(answer != nullptr);
    if (!answer) {
        model.setMoves({}, {}, {});
        return;
    }
    // The answer keeps the plan after the loss alive.
    model.setMoves(answer->before, {answer, &answer->reaction.after}, answer->reaction.moves);
    const bool lost = answer->question.mode == planner::LossMode::lost;
    const auto objects = objectsText(answer->question);
    title->setText(lost ? WhatIfBar::tr("What if %1 is lost?").arg(objects)
                        : WhatIfBar::tr("What if %1 is drained?").arg(objects));
    effect->setText(effectText(*answer));
    mode->setText(lost ? WhatIfBar::tr("Drain instead") : WhatIfBar::tr("Lose instead"));
    mode->setToolTip(lost ? WhatIfBar::tr("Emptied in good order: what fits nowhere else stays")
                          : WhatIfBar::tr("Gone at once: what fits nowhere else is without a place"));
    const bool cuttable = answer->question.objects.front().starts_with("link:");
    mode->setVisible(!cuttable);
    unfold->setVisible(model.rowCount() > 0);
    list->setVisible(unfold->isChecked() && model.rowCount() > 0);
    unfold->setText(WhatIfBar::tr("Moves (%1)").arg(countText(model.rowCount())));
}

void WhatIfBar::Private::switchMode() {
    const auto answer = controller.whatIf();
    if (!answer)
        return;
    auto question = answer->question;
    question.mode = question.mode == planner::LossMode::lost ? planner::LossMode::drained : planner::LossMode::lost;
    controller.ask(question);
}

WhatIfBar::WhatIfBar(qt::PlanController& controller, QWidget* parent)
    : QFrame(parent)
    , m(std::make_unique<Private>(controller, *this)) {
    setObjectName(QStringLiteral("whatIfBar"));
    setProperty("banner", true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(6);
    auto* text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget(m->title);
    text->addWidget(m->effect);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(text, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m->unfold, m->mode, m->adopt, m->end})
        top->addWidget(each, 0, Qt::AlignVCenter);
    rows->addLayout(top);
    rows->addWidget(m->list);

    connect(&controller, &qt::PlanController::planReplaced, this, [this] { m->take(*this); });
    connect(&controller, &qt::PlanController::planningChanged, this,
            [this, &controller] { m->adopt->setEnabled(!controller.isPlanning()); });
    connect(m->mode, &QPushButton::clicked, this, [this] { m->switchMode(); });
    connect(m->unfold, &QPushButton::toggled, m->list, &QWidget::setVisible);
    connect(m->adopt, &QPushButton::clicked, this, [&controller] { controller.adoptWhatIf(); });
    connect(m->end, &QPushButton::clicked, this, [&controller] { controller.endWhatIf(); });
    connect(m->list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [&controller](const QModelIndex& row) {
                if (row.isValid())
                    controller.select(qt::Selection::fromObject(row.data(qt::ObjectRole).toString()));
            });
    m->take(*this);
}

WhatIfBar::~WhatIfBar() {
    delete m->list; // goes before the model it shows
}

} // namespace flightplan::views
