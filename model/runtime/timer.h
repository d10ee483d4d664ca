#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace flightplan::runtime {

/// The time, and a call at a later time. Tests inject one whose time they set.
class Timer {
public:
    using Clock = std::chrono::steady_clock;
    using Call = std::function<void()>;

    virtual ~Timer() = default;
    virtual Clock::time_point now() const = 0;
    /// Calls once at `when` or soon after, from a thread of the timer's choice. Any thread may ask.
    virtual void callAt(Clock::time_point when, Call call) = 0;
};

/// The steady clock. Its thread starts with the first call asked for; what is still to come when it ends is dropped.
class SteadyTimer final : public Timer {
public:
    ~SteadyTimer() override;
    Clock::time_point now() const override { return Clock::now(); }
    void callAt(Clock::time_point when, Call call) override;

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::multimap<Clock::time_point, Call> m_calls;
    std::jthread m_thread;
};

} // namespace flightplan::runtime
