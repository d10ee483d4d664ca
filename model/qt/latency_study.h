#pragma once

#include "model/plan/plan.h"
#include "model/qt/traffic_scope.h"
#include "model/runtime/latest.h"
#include "model/studies/latency_curve.h"
#include "model/traffic/routing.h"

#include <QObject>

#include <memory>
#include <optional>

namespace flightplan::qt {

class PlanController;
class TrafficStudy;

/// How the times of what is selected are spread, at the hour that the traffic is shown at and over the day, off the GUI
/// thread. Nothing is worked out that nobody wants to see. The newest plan, hour and selection win.
class LatencyStudy : public QObject {
    Q_OBJECT

public:
    struct Curve {
        std::shared_ptr<const plan::Plan> plan;
        std::shared_ptr<const traffic::Routing> routing; ///< null where no workload has traffic
        TrafficScope scope;
        studies::LatencyCurve curve;
    };
    struct Day {
        std::shared_ptr<const plan::Plan> plan;
        TrafficScope scope;
        studies::DayCurve day;
    };

    /// Both must outlive the study.
    LatencyStudy(PlanController& controller, TrafficStudy& traffic, QObject* parent = nullptr);
    ~LatencyStudy() override;

    /// Whether somebody looks; work that nobody looks at is stopped.
    void setCurveWanted(bool wanted);
    void setDayWanted(bool wanted);

    /// Null before the first answer; it may be of an older plan, hour or selection.
    std::shared_ptr<const Curve> curve() const { return m_curve; }
    std::shared_ptr<const Day> day() const { return m_day; }
    /// Blocks until the last question is answered (pictures, tests).
    void wait();

Q_SIGNALS:
    void curveAnswered();
    void dayAnswered();

private:
    struct CurveQuestion {
        std::shared_ptr<const plan::Plan> plan;
        std::shared_ptr<const traffic::Routing> routing;
        TrafficScope scope;
    };
    struct DayQuestion {
        std::shared_ptr<const plan::Plan> plan;
        TrafficScope scope;
    };
    void ask();
    void askCurve(const std::shared_ptr<const plan::Plan>& plan);
    void askDay(const std::shared_ptr<const plan::Plan>& plan);

    PlanController& m_controller;
    TrafficStudy& m_traffic;
    bool m_curveWanted = false, m_dayWanted = false;
    std::optional<CurveQuestion> m_askedCurve; ///< the last ones
    std::optional<DayQuestion> m_askedDay;
    std::shared_ptr<const Curve> m_curve;
    std::shared_ptr<const Day> m_day;
    runtime::Latest<CurveQuestion, std::shared_ptr<const Curve>> m_curveWork; // last: their end waits for what runs
    runtime::Latest<DayQuestion, std::shared_ptr<const Day>> m_dayWork;
};

} // namespace flightplan::qt
