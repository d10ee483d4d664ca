#include "views/whatif/comparison_bar.h"

#include "model/qt/comparison.h"
#include "views/whatif/change_chip.h"

#include <QPushButton>

namespace flightplan::views {

ComparisonBar::ComparisonBar(qt::PlanController& controller, qt::Comparison& comparison, QWidget* parent)
    : MovesBar(controller, QStringLiteral("comparison"), parent)
    , m_comparison(comparison) {
    auto* end = addButton(tr("End"), QStringLiteral("End"), tr("Shows the plan alone again"), QStringLiteral("close"));
    connect(end, &QPushButton::clicked, &comparison, &qt::Comparison::end);
    connect(&comparison, &qt::Comparison::otherChanged, this, &ComparisonBar::take);
    connect(&comparison, &qt::Comparison::changeFound, this, &ComparisonBar::take);
    take();
}

void ComparisonBar::take() {
    setVisible(m_comparison.other() != nullptr);
    const auto change = m_comparison.change();
    if (!change) {
        show(tr("Compared with %1").arg(m_comparison.name()), tr("Finding what differs …"));
        setMoves({}, {}, {});
        return;
    }
    show(tr("Compared with %1").arg(m_comparison.name()), changeText(*change));
    setMoves(change->before, change->after, change->moves);
}

} // namespace flightplan::views
