#pragma once

#include "model/base/finding.h"
#include "model/latency/matrix.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// What reading a file of round-trip times gave. With an error among the problems `matrix` is not to be used.
struct RttFile {
    latency::Matrix matrix;
    std::vector<Finding> problems; ///< at most 1,000, in file order, with line and "column 7" or JSON path
    bool ok = false;
};

/// Reads round-trip times in milliseconds, of which an empty cell or a null is one that nobody measured:
///
///   - CSV, destinations in the first line and a source in front of each row; the two sets may differ a little;
///   - CSV with the columns from, to and rtt_ms (or rtt, latency_ms, ms) among others;
///   - JSON {"from": {"to": 12.5}}, also below a key "data", beside texts;
///   - JSON {"pairs": [{"from": "a", "to": "b", "rtt_ms": 12.5}]}, which `latency matrix --format json` writes, or that
///     array alone.
///
/// A byte order mark, quotes and trailing commas do not matter. `file` names the file in messages; `origin` stands
/// behind every value, its gaps filled by the texts `source` and `date` and the number `percentile` beside the data of
/// a JSON file. At most 2,000 sites. O(bytes · log sites).
RttFile readRtt(std::string_view text, const std::string& file, const latency::Origin& origin);

/// The most bytes that are read.
inline constexpr std::size_t mostRttBytes = std::size_t(64) << 20;

} // namespace flightplan::exchange
