#pragma once

#include "app/cli/commands.h"
#include "model/reassignment/search.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace flightplan::cli {

/// How long a search may take, as typed.
struct SearchTime {
    double seconds = 10;
    std::int64_t iterations = 0; ///< 0 = by time
};

/// Watches one search of the command line: ends it in time, or with the best found when the command is asked to stop,
/// and tells of it where progress is shown.
class SearchWatch {
public:
    SearchWatch(const Streams& streams, const SearchTime& time, std::string unit, double scale);
    ~SearchWatch();
    SearchWatch(const SearchWatch&) = delete;
    SearchWatch& operator=(const SearchWatch&) = delete;

    /// The options of the search, without a seed. They refer to this watch.
    reassignment::SearchOptions options();
    double elapsedMs() const;

private:
    double timeGone();
    void tell();

    const Streams& m_streams;
    SearchTime m_time;
    std::string m_unit; ///< behind a cost
    double m_scale;     ///< costs are shown divided by this
    bool m_told = false;
    std::optional<std::int64_t> m_best;
    std::chrono::steady_clock::time_point m_begin, m_lastTold;
};

} // namespace flightplan::cli
