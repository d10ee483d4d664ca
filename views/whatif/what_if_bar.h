#pragma once

#include "views/whatif/moves_bar.h"

namespace flightplan::views {

/// The what-if that every view shows: what is lost or drained, what it does, and how to leave. Hidden without one.
class WhatIfBar : public MovesBar {
    Q_OBJECT
public:
    /// `controller` must outlive the bar.
    explicit WhatIfBar(qt::PlanController& controller, QWidget* parent = nullptr);

private:
    void take();
    void switchMode();

    qt::PlanController& m_controller;
    QPushButton *m_mode, *m_adopt;
};

} // namespace flightplan::views
