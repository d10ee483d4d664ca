#pragma once

#include <QWidget>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class FigureTile;

/// The figures of the plan over the map: p95 across users, inside the target, requested. Each opens its *why?*.
class FiguresStrip : public QWidget {
    Q_OBJECT

public:
    /// `controller` must outlive the strip.
    explicit FiguresStrip(qt::PlanController& controller, QWidget* parent = nullptr);

private:
    void refresh();
    void refreshLatency();
    void refreshRequested();
    void refreshPlaced();
    void explain(FigureTile* tile);

    qt::PlanController& m_controller;
    FigureTile* m_p95;
    FigureTile* m_inside;
    FigureTile* m_requested;
    FigureTile* m_placed;
};

} // namespace flightplan::views
