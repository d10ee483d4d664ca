#pragma once

#include "model/runtime/timer.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <vector>

namespace flightplan::test {

/// A timer whose time stands still until `advance`.
class ManualTimer final : public runtime::Timer {
public:
    Clock::time_point now() const override {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }

    void callAt(Clock::time_point when, Call call) override {
        const std::lock_guard lock(m_mutex);
        m_calls.emplace(when, std::move(call));
    }

    /// Lets time pass and makes the calls that are due, on this thread.
    void advance(std::chrono::nanoseconds time) {
        std::vector<Call> due;
        {
            const std::lock_guard lock(m_mutex);
            m_now += time;
            while (!m_calls.empty() && m_calls.begin()->first <= m_now)
                due.push_back(std::move(m_calls.extract(m_calls.begin()).mapped()));
        }
        m_changed.notify_all();
        for (const auto& call : due)
            call();
    }

    /// A job's work: blocks until so much time has passed. False if it was stopped before.
    bool work(std::chrono::nanoseconds time, const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        const auto end = m_now + time;
        const auto isOver = [&] { return m_now >= end; };
        m_workerEnd = end;
        m_workerStop = stop;
        m_changed.notify_all();
        return m_changed.wait(lock, stop, isOver);
    }

    /// Blocks until a job is in the middle of `work`.
    void waitForWorker() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_now < m_workerEnd && !m_workerStop.stop_requested(); });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Clock::time_point m_now{};
    Clock::time_point m_workerEnd{};
    std::stop_token m_workerStop;
    std::multimap<Clock::time_point, Call> m_calls;
};

} // namespace flightplan::test
