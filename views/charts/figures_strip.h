#pragma once

#include "model/qt/survival_study.h"

#include <QWidget>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class FigureTile;

/// The figures of the plan over the map: p95 across users, inside the target, requested, what
/// survives the loss of a region. Each opens its *why?*. In a what-if they say what they were.
class FiguresStrip : public QWidget {
    Q_OBJECT

public:
    /// `controller` must outlive the strip.
    explicit FiguresStrip(qt::PlanController& controller, QWidget* parent = nullptr);

    /// Blocks until every figure is there: for pictures.
    void finish();

private:
    void refresh();
    void refreshLatency();
    void refreshRequested();
    void refreshPlaced();
    void refreshSurvival();
    void showChange(const plan::Plan& before);
    void explain(FigureTile* tile);

    qt::PlanController& m_controller;
    FigureTile* m_p95;
    FigureTile* m_inside;
    FigureTile* m_requested;
    FigureTile* m_survives;
    FigureTile* m_placed;
    qt::SurvivalStudy m_study; ///< the sweep over regions, behind each plan
};

} // namespace flightplan::views
