#include "model/runtime/timer.h"

#include <utility>

namespace flightplan::runtime {

SteadyTimer::~SteadyTimer() {
    // Joined here and not by the member's destructor: the thread uses the members above it.
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

void SteadyTimer::callAt(Clock::time_point when, Call call) {
    {
        const std::lock_guard lock(m_mutex);
        m_calls.emplace(when, std::move(call));
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
    m_changed.notify_one();
}

void SteadyTimer::run(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (m_calls.empty()) {
            m_changed.wait(lock, stop, [this] { return !m_calls.empty(); });
            continue;
        }
        const auto first = m_calls.begin()->first;
        if (first > now()) {
            m_changed.wait_until(lock, stop, first, [&] { return !m_calls.empty() && m_calls.begin()->first < first; });
            continue;
        }
        const auto call = m_calls.extract(m_calls.begin());
        lock.unlock(); // a call may ask for another one
        call.mapped()();
        lock.lock();
    }
}

} // namespace flightplan::runtime
