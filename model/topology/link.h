#pragma once

#include "model/base/provenance.h"
#include "model/base/unknown_keys.h"
#include "model/topology/region.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::topology {

/// A network link between two sites (regions, edge sites or transit nodes). Holds in both directions unless the reverse
/// is listed too.
struct Link {
    std::string from, to;
    std::chrono::microseconds rtt{0};
    UpDown state = UpDown::up;
    std::optional<std::int64_t> capacityMbps{}; ///< Mbit/s each way; absent = more than is ever needed
    UnknownKeys unknown{};

    bool operator==(const Link&) const = default;
};

/// A known round-trip time of a pair of sites; not a link: known pairs do not compose paths.
struct LatencyEntry {
    std::string from, to;
    std::chrono::microseconds rtt{0};
    Provenance source = Provenance::typed;    ///< typed, measured or proxy
    std::vector<std::string> via{};           ///< the path it was measured on; empty = its own logical link
    std::string date{};                       ///< when it was measured: 2026, 2026-03 or 2026-03-14; may be empty
    std::optional<std::int64_t> percentile{}; ///< thousandths of a percent: 50'000 is a median
    std::string origin{};                     ///< who measured between what, in words; may be empty
    UnknownKeys unknown{};

    bool operator==(const LatencyEntry&) const = default;
};

} // namespace flightplan::topology
