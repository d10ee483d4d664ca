#pragma once

#include "model/base/finding.h"
#include "model/catalog/catalog.h"
#include "model/topology/region.h"
#include "model/topology/workload.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// The users that a file, or a preset, names. With an error among the problems the rest is not to be used.
struct ClientFile {
    std::vector<topology::Client> clients; ///< each place once, in the order in which they first stand; without weights
    std::vector<double> weights;           ///< of the clients, as the file has them
    std::vector<Finding> problems;         ///< at most 1,000, in file order, with line and "column 7" or JSON path
    std::size_t leftOut = 0;               ///< lines without a place that were left out because they may be
    bool ok = false;
};

struct ClientOptions {
    std::string label;        ///< of Prometheus; empty = `region`, else `edge`, else `edge_region`
    bool skipUnknown = false; ///< places that do not exist are warnings, and left out
};

/// Reads who uses a workload from where:
///
///   - CSV whose first line names its columns, in any order and among others: `city` (with `country`, or as "Berlin,
///     DE"), `country` alone (its cities by people), `region`, or `latitude` and `longitude`; `weight` (else each 1)
///     and `last_mile_ms`. Commas, semicolons (decimals may have commas then) or tabs; quotes; a byte order mark;
///     UTF-8, anything else is taken for Windows-1252. Cities are found without regard to case and marks of letters.
///   - JSON, an answer of the Prometheus HTTP API to an instant query: counts by a label that names a region of the
///     plan, a region of the catalogue or an edge site of it.
///
/// The same place again adds its weight. At most 20,000 places. O(bytes · log places + unknown names · cities).
ClientFile readClients(std::string_view text, const std::vector<topology::Site>& regions,
                       const catalog::Catalog& catalog, const ClientOptions& options = {});

/// One list of files that are ok: the clients with weights in millionths. The same place again adds its weight. Weights
/// above 10⁹ are all divided by a power of ten: only shares count. `problems` says what was done. O(clients log
/// clients).
ClientFile merged(std::vector<ClientFile> files);

/// The catalogue's cities by people: "world", a part of the world (@na @sa @eu @af @apac @us) or a country (DE); the
/// `most` largest of them, 0 = all. A problem if it is none of these.
ClientFile presetClients(const std::string& preset, std::size_t most, const catalog::Catalog& catalog);

/// The most bytes that are read.
inline constexpr std::size_t mostClientBytes = std::size_t(64) << 20;

} // namespace flightplan::exchange
