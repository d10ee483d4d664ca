#pragma once

#include "views/whatif/moves_bar.h"

namespace flightplan::qt {
class Comparison;
}

namespace flightplan::views {

/// What the plan on screen is compared with, and how they differ. Hidden without a comparison.
class ComparisonBar : public MovesBar {
    Q_OBJECT
public:
    /// Both must outlive the bar.
    ComparisonBar(qt::PlanController& controller, qt::Comparison& comparison, QWidget* parent = nullptr);

private:
    void take();

    qt::Comparison& m_comparison;
};

} // namespace flightplan::views
