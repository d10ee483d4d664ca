#pragma once

#include "model/plan/plan.h"
#include "model/runtime/latest.h"
#include "model/traffic/links.h"
#include "model/traffic/routing.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace flightplan::qt {

class PlanController;

/// Where the requests of a plan go at one moment, and how long they take.
struct TrafficAnswer {
    /// Of the served requests of a workload, µs; network and service together.
    struct Times {
        std::int64_t p50 = 0, p95 = 0, p99 = 0;
    };

    std::shared_ptr<const plan::Plan> plan;
    std::shared_ptr<const traffic::Routing> routing;
    traffic::LinkLoads links;
    std::vector<std::optional<Times>> times;         ///< per workload; empty where nothing is served
    std::vector<std::optional<double>> insideTarget; ///< per workload, 0 … 1; empty without target or demand
};

/// Routes the requests of the shown plan (that of a what-if too) at an hour of the day, off the GUI thread: the same
/// engine as the command `route`. The newest plan and hour win.
class TrafficStudy : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive the study.
    explicit TrafficStudy(PlanController& controller, QObject* parent = nullptr);
    ~TrafficStudy() override;

    /// Minute of the UTC day; empty: the daily curve does not count.
    void setMinute(std::optional<int> minute);
    std::optional<int> minute() const { return m_minute; }

    /// True if some workload of the shown plan says what its users ask.
    bool hasTraffic() const { return m_hasTraffic; }
    /// Null without traffic, and until the first answer.
    std::shared_ptr<const TrafficAnswer> answer() const { return m_answer; }
    /// Blocks until the last question is answered (pictures, tests).
    void wait();

Q_SIGNALS:
    void answered();
    void hasTrafficChanged();

private:
    struct Question {
        std::shared_ptr<const plan::Plan> plan;
        std::optional<std::int32_t> minute;
    };
    void ask();
    void take(std::shared_ptr<const TrafficAnswer> answer);

    PlanController& m_controller;
    std::optional<int> m_minute;
    bool m_hasTraffic = false;
    std::shared_ptr<const TrafficAnswer> m_answer;
    runtime::Latest<Question, std::shared_ptr<const TrafficAnswer>> m_work; // last: its end waits for what runs
};

} // namespace flightplan::qt
