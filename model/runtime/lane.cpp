#include "model/runtime/lane.h"

#include <cassert>
#include <utility>

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>

#include <pthread.h>
#include <unistd.h>
#endif

namespace flightplan::runtime {
namespace {

void describeThisThread([[maybe_unused]] const std::string& name, [[maybe_unused]] Priority priority) {
#ifdef __linux__
    pthread_setname_np(pthread_self(), name.substr(0, 15).c_str());
    // On Linux a nice value belongs to a thread. If it is refused, the thread is only less polite.
    if (priority == Priority::low)
        setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 10);
#endif
}

} // namespace

Lane::Lane(std::string name, unsigned workers, Priority priority)
    : m_name(std::move(name))
    , m_workers(workers)
    , m_priority(priority) {
    assert(workers >= 1);
}

Lane::~Lane() {
    std::deque<Job> dropped;
    std::vector<std::jthread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop(); // under the mutex, so that a late post() sees it
        dropped.swap(m_jobs);
        threads.swap(m_threads);
    }
    m_changed.notify_all();
    threads.clear(); // joins
}

void Lane::post(Job job) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop.stop_requested())
            return;
        m_jobs.push_back(std::move(job));
        if (m_jobs.size() > m_idle && m_threads.size() < m_workers)
            m_threads.emplace_back([this] { work(m_stop.get_token()); });
    }
    m_changed.notify_one();
}

void Lane::work(const std::stop_token& stop) {
    describeThisThread(m_name, m_priority);
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        ++m_idle;
        m_changed.wait(lock, stop, [this] { return !m_jobs.empty(); });
        --m_idle;
        if (stop.stop_requested() || m_jobs.empty())
            continue;
        {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            lock.unlock();
            job(stop);
        } // what the job holds is released here, outside the mutex
        lock.lock();
    }
}

} // namespace flightplan::runtime
