#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <vector>

namespace flightplan::bench {

/// Time of each run, reported as counters: targets are stated for the 95th percentile of the runs. Thread-CPU time
/// where one thread works, real time where several do.
class CpuTimes {
public:
    enum class Clock { thread, wall };
    explicit CpuTimes(Clock clock = Clock::thread)
        : m_clock(clock == Clock::thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC) {}

    template <class Work>
    auto measure(Work&& work) {
        const auto begin = now();
        auto result = work();
        m_ms.push_back(now() - begin);
        return result;
    }

    /// Milliseconds; `perItem` adds nanoseconds per item of a run.
    void report(benchmark::State& state, std::int64_t perItem = 0) {
        std::ranges::sort(m_ms);
        state.counters["p50_ms"] = at(0.5);
        state.counters["p95_ms"] = at(0.95);
        state.counters["runs"] = static_cast<double>(m_ms.size());
        if (perItem > 0)
            state.counters["ns_per_item"] = at(0.5) * 1e6 / static_cast<double>(perItem);
    }

    double at(double quantile) const {
        return m_ms.empty() ? 0
                            : m_ms[std::min(m_ms.size() - 1,
                                            static_cast<std::size_t>(quantile * static_cast<double>(m_ms.size())))];
    }

private:
    double now() const {
        timespec time{};
        clock_gettime(m_clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
    }

    clockid_t m_clock;
    std::vector<double> m_ms;
};

} // namespace flightplan::bench
