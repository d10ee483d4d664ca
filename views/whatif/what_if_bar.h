#pragma once

#include <QFrame>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// The what-if that every view shows, over the map: what is lost or drained, what it does, and how to leave. Hidden
/// without one. The list of moves unfolds below; a click on one selects its microVM.
class WhatIfBar : public QFrame {
    Q_OBJECT
public:
    /// `controller` must outlive the bar.
    explicit WhatIfBar(qt::PlanController& controller, QWidget* parent = nullptr);
    ~WhatIfBar() override;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
