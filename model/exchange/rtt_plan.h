#pragma once

#include "model/base/finding.h"
#include "model/base/provenance.h"
#include "model/document/document.h"
#include "model/exchange/rtt_sites.h"
#include "model/latency/matrix.h"

#include <cstddef>
#include <vector>

namespace flightplan::exchange {

/// Adds the values of another file. Where both have a value and the values differ the first stays, with a finding
/// `rtt.conflict` in the other's file.
std::vector<latency::FileFinding> merge(latency::Matrix& into, const latency::Matrix& other);

/// A plan of the catalogue's active regions that a site of the matrix stands for: what an import without a plan fills.
document::Document planForSites(const latency::Matrix& matrix, const SiteMap& map, const catalog::Catalog& catalog,
                                std::int64_t radiusKm = siteRadiusKm);

struct RttImport {
    document::Document document;
    std::vector<Finding> conflicts; ///< of the plan: `rtt.typed_wins`
    std::size_t written = 0;        ///< pairs of regions
    std::size_t replaced = 0;       ///< of these, measured or proxy before
    std::size_t leftOut = 0;        ///< values that cannot be
};

/// Writes the round-trip times of each pair of mapped sites into `latency`, with their origin: one entry where the
/// directions agree or one is known, else two. A typed entry stays; if it differs that is a conflict. Values that
/// cannot be (`latency::check` names them) are left out. O(regions² · log).
RttImport addRtts(document::Document plan, const latency::Matrix& matrix, const SiteMapping& mapping,
                  Provenance provenance);

/// How the sites of a matrix became round-trip times of a plan's regions.
struct SiteImport {
    SiteMapping mapping;                      ///< with its problems; if it is not `ok`, nothing was written
    std::vector<latency::FileFinding> doubts; ///< values that cannot be or seem wrong, of `latency::check`
    RttImport plan;                           ///< its document is as it was if the mapping is not `ok`
};

/// What every import of round-trip times does: maps the sites of the matrix to the plan's regions, checks the values,
/// and writes them. The cost is that of `mapSites`, `latency::check` and `addRtts`.
SiteImport importRtts(document::Document plan, const latency::Matrix& matrix, const SiteMap& map,
                      const catalog::Catalog& catalog, std::int64_t radiusKm = siteRadiusKm,
                      Provenance provenance = Provenance::measured);

} // namespace flightplan::exchange
