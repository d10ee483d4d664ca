#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace flightplan::runtime {

/// Low: the system prefers every other thread of the machine (nice 10 on Linux).
enum class Priority { normal, low };

/// A queue of jobs and up to `workers` threads that take them in order. Threads start when a job finds none idle, so
/// that a lane nobody uses costs nothing. Any thread may post, a job too.
class Lane {
public:
    /// The token is stopped when the lane ends; a long job polls it about every millisecond. A job must not throw. It
    /// is destroyed on its worker, with all that it holds.
    using Job = std::function<void(const std::stop_token&)>;

    /// `workers` ≥ 1. The name, up to 15 bytes of it, is that of the threads in debuggers.
    Lane(std::string name, unsigned workers, Priority priority = Priority::normal);
    /// Stops: waiting jobs are dropped unrun, running ones asked to stop and waited for.
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    void post(Job job);

    const std::string& name() const { return m_name; }
    unsigned workers() const { return m_workers; }

private:
    void work(const std::stop_token& stop);

    const std::string m_name;
    const unsigned m_workers;
    const Priority m_priority;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Job> m_jobs;
    std::size_t m_idle = 0; ///< workers that wait for a job
    std::stop_source m_stop;
    std::vector<std::jthread> m_threads;
};

} // namespace flightplan::runtime
