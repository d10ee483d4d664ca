#pragma once

#include "model/runtime/mailbox.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <utility>

namespace flightplan::runtime {

/// Work on the newest of a stream of inputs: a `Mailbox` with types. Input and output are released on the worker,
/// except what `publish` keeps.
template <class Input, class Output>
class Latest {
public:
    /// Runs on the lane; empty if it obeyed a stop request.
    using Work = std::function<std::optional<Output>(const Input& input, const std::stop_token& stop)>;
    /// Runs on the lane right after `Work`. Outputs come in the order of their inputs, some inputs give none.
    using Publish = std::function<void(Output output)>;

    /// Lane and timer must outlive this.
    Latest(Lane& lane, Timer& timer, Work work, Publish publish, std::chrono::nanoseconds patience = defaultPatience)
        : m_work(std::move(work))
        , m_publish(std::move(publish))
        , m_mailbox(lane, timer, patience) {}

    void submit(Input input) {
        m_mailbox.submit([this, input = std::move(input)](const std::stop_token& stop) {
            // An output that is complete in spite of a stop request is newer than what was published before.
            if (auto output = m_work(input, stop))
                m_publish(std::move(*output));
        });
    }

    void cancel() { m_mailbox.cancel(); }
    void waitUntilIdle() { m_mailbox.waitUntilIdle(); }

private:
    Work m_work;
    Publish m_publish;
    Mailbox m_mailbox; // last: its end waits for the job that uses the members above
};

} // namespace flightplan::runtime
