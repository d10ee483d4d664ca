#pragma once

#include "model/base/finding.h"
#include "model/document/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// What a file of another program holds.
enum class FileKind {
    roundTrips, ///< `readRtt`
    graphml,    ///< `readGraphml`
    n2p,        ///< `readN2p`
    clients,    ///< `readClients`
};

/// What a file makes of a plan, with the options that nobody had to give.
struct FileImport {
    document::Document document;    ///< the plan with it; as it was if not `ok`
    std::vector<Finding> problems;  ///< of the file, in its order; then of the plan
    std::size_t written = 0;        ///< pairs of regions, links, or clients
    std::size_t replaced = 0;       ///< of these pairs; or the clients that were there before
    std::size_t leftOut = 0;        ///< values or lines
    std::vector<std::string> notes; ///< what is not carried over, a sentence each
    bool ok = false;
};

/// Gives a workload the clients of files, in place of those it has or, with `keep`, behind them. How many it had.
/// O(clients).
std::size_t giveClients(document::Document& plan, std::size_t workload, std::vector<topology::Client> clients,
                        bool keep = false);

/// Reads a file into a plan: medians by nobody in particular as measured values, the nodes of a network map within 60
/// km as regions, users in place of those that `workload` has. Cost that of the reader and of the plan's regions.
FileImport importFile(const document::Document& plan, FileKind kind, std::string_view text, const std::string& fileName,
                      const std::string& workload, const catalog::Catalog& catalog);

} // namespace flightplan::exchange
