#pragma once

#include <future>
#include <utility>

namespace flightplan::runtime {

/// Computes a value on a thread of its own while the caller goes on; `get` waits for it, and so does the end of this,
/// so that the work may refer to locals that were there before. Starting the thread takes some 20 µs.
template <class Value>
class Beside {
public:
    Beside() = default; ///< nothing to wait for
    template <class Work>
    explicit Beside(Work&& work)
        : m_value(std::async(std::launch::async, std::forward<Work>(work))) {}

    bool isAsked() const { return m_value.valid(); }
    /// Once.
    Value get() { return m_value.get(); }

private:
    std::future<Value> m_value; // of std::async: its end waits
};

} // namespace flightplan::runtime
