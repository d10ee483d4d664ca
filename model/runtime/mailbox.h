#pragma once

#include "model/runtime/lane.h"
#include "model/runtime/timer.h"

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace flightplan::runtime {

/// How long a running job is left alone when a newer one waits.
inline constexpr std::chrono::nanoseconds defaultPatience = std::chrono::milliseconds(100);

/// One slot for a job of which only the newest matters. At most one job of a mailbox runs at a time; a job submitted
/// meanwhile waits in the slot and replaces one that waits already.
///
///     submit  1   2 3   4        5
///     slot        2 3   4        5         2 is never run
///     runs    1────────x 3─ …              x: 1 was asked to stop, because it had run for `patience` and another
///     waited
///
/// A job that runs shorter than `patience` is never stopped. Each stop in a row doubles the patience and a job that
/// ends unstopped resets it: of jobs that all take time t, at most log₂(t / patience) + 1 are stopped in a row, so that
/// results keep coming however fast jobs are submitted.
class Mailbox {
public:
    using Job = Lane::Job;

    /// Lane and timer must outlive the mailbox.
    Mailbox(Lane& lane, Timer& timer, std::chrono::nanoseconds patience = defaultPatience);
    /// Drops the waiting job, stops the running one and waits for its end. Not to be called from a job of the mailbox.
    ~Mailbox();
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    /// Any thread. A job that is replaced unrun is destroyed on the lane's worker, not here.
    void submit(Job job);
    /// Drops the waiting job and asks the running one to stop.
    void cancel();
    /// Blocks until no job waits or runs.
    void waitUntilIdle();

private:
    struct State;
    std::shared_ptr<State> m_state; ///< shared with calls of the timer that come too late
};

} // namespace flightplan::runtime
