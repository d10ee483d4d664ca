#pragma once

#include "model/qt/survival_study.h"

#include <QWidget>

#include <memory>

namespace flightplan::qt {
class PlanController;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class FigureTile;
class FiguresScope;
struct ScopedFigures;

/// The figures of the plan, or of the workloads in their scope, over the map: p95 across users, inside the target,
/// requested, what survives the loss of a region. Each opens its *why?*. In a what-if or comparison they say what they
/// were. While an hour of the day is chosen, users count by their requests of that hour.
class FiguresStrip : public QWidget {
    Q_OBJECT

public:
    /// `controller` and `traffic` must outlive the strip; without `traffic` there is no hour.
    explicit FiguresStrip(qt::PlanController& controller, qt::TrafficStudy* traffic = nullptr,
                          QWidget* parent = nullptr);

    /// Chooses whose figures are shown; put it where there is room.
    FiguresScope& scope() { return *m_scope; }

    /// What the figures are compared with where there is no what-if; null for nothing.
    void setBefore(std::shared_ptr<const plan::Plan> before);

    /// Blocks until every figure is there: for pictures.
    void finish();

private:
    void refresh();
    ScopedFigures scoped(const std::shared_ptr<const plan::Plan>& plan) const;

    void refreshLatency(const plan::Plan& plan, const ScopedFigures& of);
    void refreshInside(const plan::Plan& plan, const ScopedFigures& of);
    void refreshRequested(const plan::Plan& plan, const plan::Figures& figures);
    void refreshPlaced(const plan::Figures& figures);
    void refreshSurvival();
    void showChange(const ScopedFigures& then, const ScopedFigures& now);
    void explain(FigureTile* tile);

    qt::PlanController& m_controller;
    qt::TrafficStudy* m_traffic;                // may be null
    std::shared_ptr<const plan::Plan> m_before; ///< null: compared with nothing
    FiguresScope* m_scope;
    FigureTile* m_p95;
    FigureTile* m_inside;
    FigureTile* m_requested;
    FigureTile* m_survives;
    FigureTile* m_placed;
    qt::SurvivalStudy m_study; ///< the sweep over regions, behind each plan
};

} // namespace flightplan::views
