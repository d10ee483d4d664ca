#pragma once

#include "model/plan/plan.h"
#include "model/runtime/latest.h"
#include "model/traffic/forwarding.h"
#include "model/traffic/links.h"
#include "model/traffic/routing.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace flightplan::qt {

class PlanController;

/// Where the requests of a plan go at one moment, and how long some of them take.
struct TrafficAnswer {
    /// Of the served requests of a workload, µs; network, queue and service together.
    struct Times {
        std::int64_t p50 = 0, p95 = 0, p99 = 0;
    };
    struct OfWorkload {
        std::optional<Times> times;         ///< empty where nothing is served
        std::optional<double> insideTarget; ///< 0 … 1; empty without target or demand
    };

    /// Another plan at the same moment, null without one.
    struct Compared {
        std::shared_ptr<const plan::Plan> plan;
        std::shared_ptr<const traffic::Routing> routing;
        std::shared_ptr<const plan::Figures> figures;
    };

    std::shared_ptr<const plan::Plan> plan;
    std::shared_ptr<const traffic::Routing> routing;
    std::shared_ptr<const traffic::LinkLoads> links;
    std::shared_ptr<const traffic::Forwarding> forwarding;
    std::shared_ptr<const std::vector<Finding>> findings; ///< of where requests go
    std::shared_ptr<const plan::Figures> figures;         ///< the plan's at this moment
    Compared compared;
    std::map<std::size_t, OfWorkload> workloads; ///< of those that are shown, as far as they were known when asked
};

/// Routes the requests of the shown plan (that of a what-if too) at an hour of the day, off the GUI thread: the same
/// engine as the command `route`. Percentiles cost more than routes: they are found for the workloads that are shown
/// only. The newest plan, hour and rows win.
class TrafficStudy : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive the study.
    explicit TrafficStudy(PlanController& controller, QObject* parent = nullptr);
    ~TrafficStudy() override;

    /// Minute of the UTC day; empty: the daily curve does not count.
    void setMinute(std::optional<int> minute);
    std::optional<int> minute() const { return m_minute; }

    /// Whose times are wanted, by the dense index of the shown plan.
    void setShown(std::vector<std::size_t> workloads);

    /// The plan that the shown one is compared with, to be routed too; null for none.
    void setCompared(std::shared_ptr<const plan::Plan> plan);

    /// True if some workload of the shown plan says what its users ask.
    bool hasTraffic() const { return m_hasTraffic; }
    /// Null without traffic, and until the first answer.
    std::shared_ptr<const TrafficAnswer> answer() const { return m_answer; }
    /// Blocks until the last question is answered (pictures, tests).
    void wait();

Q_SIGNALS:
    void answered();      ///< of another plan, comparison or hour; times that were asked for are there too
    void timesAnswered(); ///< more times of the same routing
    void hasTrafficChanged();

private:
    struct Question {
        std::shared_ptr<const plan::Plan> plan, compared;
        std::optional<std::int32_t> minute;
        std::vector<std::size_t> shown;
        std::shared_ptr<const TrafficAnswer> before; ///< what of it still holds need not be found again
    };
    using Answered = std::optional<std::shared_ptr<const TrafficAnswer>>;
    static Answered answerOf(const Question& question, const std::stop_token& stop);
    void ask();
    void take(std::shared_ptr<const TrafficAnswer> answer);

    PlanController& m_controller;
    std::optional<int> m_minute;
    std::shared_ptr<const plan::Plan> m_compared;
    std::vector<std::size_t> m_shown;
    bool m_hasTraffic = false;
    std::shared_ptr<const TrafficAnswer> m_answer;
    runtime::Latest<Question, std::shared_ptr<const TrafficAnswer>> m_work; // last: its end waits for what runs
};

} // namespace flightplan::qt
