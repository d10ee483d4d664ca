#pragma once

#include "model/qt/survival_study.h"

#include <QWidget>

#include <cstddef>
#include <memory>
#include <vector>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class FigureTile;
class FiguresScope;

/// The figures of the plan, or of the workloads in their scope, over the map: p95 across users, inside the target,
/// requested, what survives the loss of a region. Each opens its *why?*. In a what-if or comparison they say what they
/// were.
class FiguresStrip : public QWidget {
    Q_OBJECT

public:
    /// `controller` must outlive the strip.
    explicit FiguresStrip(qt::PlanController& controller, QWidget* parent = nullptr);

    /// Chooses whose figures are shown; put it where there is room.
    FiguresScope& scope() { return *m_scope; }

    /// What the figures are compared with where there is no what-if; null for nothing.
    void setBefore(std::shared_ptr<const plan::Plan> before);

    /// Blocks until every figure is there: for pictures.
    void finish();

private:
    void refresh();
    /// The workloads in the scope, indices of the plan's fleet, and their figures, a row for each.
    struct Scoped {
        std::vector<std::size_t> workloads;
        std::shared_ptr<const plan::Figures> figures;
    };
    Scoped scoped(const plan::Plan& plan) const;

    void refreshLatency(const plan::Plan& plan, const Scoped& of);
    void refreshInside(const plan::Plan& plan, const Scoped& of);
    void refreshRequested(const plan::Plan& plan, const plan::Figures& figures);
    void refreshPlaced(const plan::Figures& figures);
    void refreshSurvival();
    void showChange(const plan::Figures& then, const plan::Figures& now);
    void explain(FigureTile* tile);

    qt::PlanController& m_controller;
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
