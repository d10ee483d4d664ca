#include "views/inspector/pages/quality_section.h"

#include "model/base/fixed_point.h"
#include "model/qt/finding_text.h"
#include "model/qt/plan_controller.h"
#include "views/common/format.h"
#include "views/inspector/parts/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace flightplan::views {
namespace {

using topology::PlanMode;

constexpr std::size_t mostBottlenecks = 3;

QString weightText(std::int64_t weight) {
    return QLocale().toString(static_cast<double>(weight) / static_cast<double>(fixedOne), 'f', 3);
}

QString alphaText(const planner::NextAlpha& next) {
    if (next.below && next.above)
        return QualitySection::tr("Something moves when nearness goes down to %1 or up to %2.")
            .arg(weightText(*next.below), weightText(*next.above));
    if (next.below)
        return QualitySection::tr("Something moves when nearness goes down to %1.").arg(weightText(*next.below));
    if (next.above)
        return QualitySection::tr("Something moves when nearness goes up to %1.").arg(weightText(*next.above));
    return QualitySection::tr("Nothing moves, whatever the weight of nearness.");
}

} // namespace

QualitySection::QualitySection(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_study(controller.lanes())
    , m_section(new Section(tr("How good it is"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    m_gap = m_section->addFigure(tr("Above the best mean RTT"),
                                 tr("How much farther users are on average than they must be in any plan at least"));
    m_gap->setObjectName(QStringLiteral("planGap"));
    m_bottlenecks = m_section->addNote();
    m_bottlenecks->setObjectName(QStringLiteral("planBottlenecks"));
    m_alpha = m_section->addNote();
    m_outcome = m_section->addNote();
    m_improve = new QPushButton(tr("Improve"), m_section);
    m_improve->setObjectName(QStringLiteral("planImprove"));
    m_weights = new QPushButton(tr("Back to the weights"), m_section);
    m_weights->setObjectName(QStringLiteral("planBackToWeights"));
    m_weights->setToolTip(tr("Plans by the weighted score again; the prices are forgotten. One undo takes it back"));
    auto* buttons = new QWidget(m_section);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_improve);
    row->addWidget(m_weights);
    row->addStretch(1);
    m_section->addWide(buttons);
    connect(m_improve, &QPushButton::clicked, this, &QualitySection::startOrCancel);
    connect(m_weights, &QPushButton::clicked, this, &QualitySection::backToWeights);
    connect(&m_study, &qt::QualityStudy::answered, this, &QualitySection::showAnswer);
    connect(&m_study, &qt::QualityStudy::improvingChanged, this, &QualitySection::showButtons);
    connect(&m_study, &qt::QualityStudy::improved, this, &QualitySection::take);
    refresh();
}

void QualitySection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void QualitySection::refresh() {
    const auto plan = m_controller.plan();
    // The bound of a what-if would be one of a plan that the document does not describe.
    m_section->setVisible(plan && !m_controller.whatIf());
    m_study.cancelImprove(); // the plan that was to be improved is no more
    if (plan && isVisible() && !m_controller.whatIf()) {
        setNote(*m_outcome, {});
        m_study.ask(plan);
    }
    showAnswer();
    showButtons();
}

void QualitySection::showAnswer() {
    const auto answer = m_study.answer();
    if (!answer) {
        m_gap->setText(QStringLiteral("…"));
        return;
    }
    // An older answer stays until the new one is there, so that nothing flickers under a slider.
    const auto& study = answer->bound;
    m_gap->setText(std::isinf(study.gap) ? QStringLiteral("∞") : format::percent(study.gap, 1));
    m_gap->setToolTip(
        tr("The plan costs %1 ms: the mean round-trip time of each replica's users, added up, and 2 s for "
           "whatever has no place. No plan costs less than %2 ms.")
            .arg(QLocale().toString(bound::toMs(study.objective.total), 'f', 0),
                 QLocale().toString(bound::toMs(study.bound.value), 'f', 0)));
    QStringList sentences;
    for (std::size_t i = 0; i < study.bottlenecks.size() && i < mostBottlenecks; ++i)
        sentences.append(qt::findingText(study.bottlenecks[i].finding) + QChar(u'.'));
    setNote(*m_bottlenecks, sentences.join(QChar(u'\n')));
    const bool weighted = m_controller.document().objective->mode == PlanMode::score;
    setNote(*m_alpha, !weighted           ? tr("Planned by round-trip times and prices of resources, not by weights.")
                      : answer->nextAlpha ? alphaText(*answer->nextAlpha)
                                          : QString());
}

void QualitySection::showButtons() {
    const bool improving = m_study.isImproving();
    m_improve->setText(improving ? tr("Cancel") : tr("Improve"));
    m_improve->setToolTip(improving
                              ? tr("Stops looking; the plan stays as it is")
                              : tr("Looks for prices of resources that bring users nearer on average, where the plan "
                                   "allows it; targets of a percentile may suffer. One undo takes it back"));
    m_improve->setEnabled(improving || (m_controller.plan() && !m_controller.isPlanning()));
    m_weights->setVisible(m_controller.document().objective->mode == PlanMode::improved);
    if (improving)
        setNote(*m_outcome, tr("Looking for a better plan…"));
}

void QualitySection::startOrCancel() {
    if (m_study.isImproving()) {
        m_study.cancelImprove();
        setNote(*m_outcome, {});
    } else if (m_controller.plan() && !m_controller.isPlanning()) {
        m_study.improve(m_controller.plan());
    }
}

void QualitySection::take(const std::shared_ptr<const plan::Plan>& plan, const std::optional<document::Edit>& edit) {
    if (plan != m_controller.plan() || m_controller.isPlanning())
        return;
    if (!edit)
        setNote(*m_outcome, tr("No better plan was found."));
    else
        m_controller.apply(*edit, tr("Improve the plan"));
}

void QualitySection::backToWeights() {
    auto objective = *m_controller.document().objective;
    objective.mode = PlanMode::score;
    objective.prices.clear();
    m_controller.apply({document::SetObjective{std::move(objective)}}, tr("Plan by the weights"));
}

} // namespace flightplan::views
