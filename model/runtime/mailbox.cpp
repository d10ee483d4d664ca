#include "model/runtime/mailbox.h"

#include <cassert>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace flightplan::runtime {

struct Mailbox::State : std::enable_shared_from_this<Mailbox::State> {
    State(Lane& itsLane, Timer& itsTimer, std::chrono::nanoseconds itsPatience)
        : lane(itsLane)
        , timer(itsTimer)
        , basePatience(itsPatience)
        , patience(itsPatience) {}

    Lane& lane;
    Timer& timer;
    const std::chrono::nanoseconds basePatience;

    std::mutex mutex;
    std::condition_variable idle;
    std::chrono::nanoseconds patience;
    std::optional<Job> waiting;
    std::vector<Job> replaced; ///< to be destroyed on the worker
    bool scheduled = false;    ///< the lane has been given `runNext`
    bool running = false;
    bool impatient = false; ///< the running job was asked to stop because another waits
    bool alarmed = false;   ///< the timer was asked to look at the running job
    std::uint64_t job = 0;  ///< number of the running job, or of the last
    Timer::Clock::time_point started;
    std::stop_source stop;

    void schedule() {
        lane.post([self = shared_from_this()](const std::stop_token& laneStop) { self->runNext(laneStop); });
    }

    void runNext(const std::stop_token& laneStop);
    void loseTime(std::uint64_t number);
};

// Stop requests run callbacks of the job, so none is made with the mutex held.

void Mailbox::State::runNext(const std::stop_token& laneStop) {
    std::vector<Job> garbage;
    std::optional<Job> current;
    std::stop_source currentStop;
    {
        const std::lock_guard lock(mutex);
        garbage.swap(replaced);
        current.swap(waiting);
        if (current) {
            running = true;
            impatient = false;
            alarmed = false;
            ++job;
            started = timer.now();
            stop = currentStop;
        }
    }
    garbage.clear();
    if (current) {
        const std::stop_callback link(laneStop, [&currentStop] { currentStop.request_stop(); });
        (*current)(currentStop.get_token());
        current.reset();
    }
    const std::lock_guard lock(mutex);
    if (running)
        patience = impatient ? 2 * patience : basePatience;
    running = false;
    scheduled = waiting.has_value();
    if (scheduled)
        schedule(); // through the queue, so that other jobs of the lane get their turn
    else
        idle.notify_all();
}

/// Stops job `number` if it still runs, another one waits and its time is up.
void Mailbox::State::loseTime(std::uint64_t number) {
    std::stop_source doomed(std::nostopstate);
    {
        const std::lock_guard lock(mutex);
        if (!running || job != number || !waiting || timer.now() < started + patience)
            return;
        impatient = true;
        doomed = stop;
    }
    doomed.request_stop();
}

Mailbox::Mailbox(Lane& lane, Timer& timer, std::chrono::nanoseconds patience)
    : m_state(std::make_shared<State>(lane, timer, patience)) {}

Mailbox::~Mailbox() {
    cancel();
    waitUntilIdle();
}

void Mailbox::submit(Job job) {
    auto& state = *m_state;
    std::unique_lock lock(state.mutex);
    if (state.waiting)
        state.replaced.push_back(std::move(*state.waiting));
    state.waiting = std::move(job);
    if (!state.scheduled) {
        state.scheduled = true;
        state.schedule();
        return;
    }
    if (!state.running || state.alarmed)
        return;
    state.alarmed = true;
    const auto when = state.started + state.patience;
    const auto number = state.job;
    lock.unlock();
    state.timer.callAt(when, [weak = m_state->weak_from_this(), number] {
        if (const auto alive = weak.lock())
            alive->loseTime(number);
    });
}

void Mailbox::cancel() {
    std::stop_source doomed(std::nostopstate);
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->waiting)
            m_state->replaced.push_back(std::move(*m_state->waiting));
        m_state->waiting.reset();
        if (m_state->running)
            doomed = m_state->stop;
    }
    doomed.request_stop();
}

void Mailbox::waitUntilIdle() {
    std::unique_lock lock(m_state->mutex);
    m_state->idle.wait(lock, [this] { return !m_state->scheduled; });
}

} // namespace flightplan::runtime
