#pragma once

#include "model/document/edit.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace flightplan::document {

/// The hosts that a customer's document assumes under that entry id, or with a host of that id; empty where the
/// document lists hosts of its own. O(regions + entries).
std::optional<topology::HostEntry> assumedEntry(const Document& document, const std::string& id,
                                                const catalog::Catalog& catalog);
std::optional<topology::HostEntry> assumedEntryOfHost(const Document& document, const std::string& host,
                                                      const catalog::Catalog& catalog);

/// Writes the hosts that a region is assumed to have into the document; empty if it assumes none. O(entries).
std::optional<Edit> writeHostsDown(const Document& document, const std::string& region,
                                   const catalog::Catalog& catalog);

/// Hosts on their way to another region.
struct HostMove {
    Edit edit;
    std::string moved;                    ///< the id of the host, or entry, there
    std::vector<std::string> writtenDown; ///< regions whose assumed hosts the edit writes down before anything moves
};

/// Why hosts cannot move.
struct HostStay {
    enum class Why {
        noSuchHost,
        noSuchRegion,
        alreadyThere,
        assumed, ///< all that the region is assumed to have: written down and moved, they would be assumed again
        last,    ///< the last ones that a region of a customer's document lists, which would get the assumed ones
    };
    Why why = Why::noSuchHost;
    std::string region; ///< where they are; empty if they or the target do not exist
    int hosts = 0;      ///< how many would have moved
};

/// Moves one host. Of several equal ones it leaves its entry and becomes one of its own, under a free id: the others
/// close the gap in the numbers, and pins follow their hosts. O(entries + pins).
tl::expected<HostMove, HostStay> moveHost(const Document& document, const std::string& host, const std::string& region,
                                          const catalog::Catalog& catalog);
/// Moves all hosts of an entry.
tl::expected<HostMove, HostStay> moveHostEntry(const Document& document, const std::string& entry,
                                               const std::string& region, const catalog::Catalog& catalog);

} // namespace flightplan::document
