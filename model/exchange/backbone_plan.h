#pragma once

#include "model/document/document.h"
#include "model/exchange/backbone.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace flightplan::exchange {

/// How far from a region a node may be to stand for it: a metropolis.
inline constexpr std::int64_t nodeRadiusKm = 60;

struct BackboneImport {
    document::Document document;
    std::size_t regions = 0;             ///< that a node stands for
    std::size_t transit = 0;             ///< transit nodes at the ends of links
    std::size_t links = 0;               ///< entries written
    std::vector<std::string> notCarried; ///< a sentence for each kind of thing that the plan does not say
};

/// The edges of a map as links of a plan. The nearest node within `radiusKm` stands for a region or edge site; all
/// others become transit nodes named after their labels. A link takes the time that the map gives, else light in fibre
/// over 1.2 times the great circle (est). Left out: edges with an unplaced end and no time, loops, the slower of
/// parallel edges, and pairs that are linked already. Fails if the plan would have more sites than it may. O(nodes ·
/// regions + edges · log edges).
Result<BackboneImport> addLinks(document::Document plan, const Backbone& backbone, const catalog::Catalog& catalog,
                                std::int64_t radiusKm = nodeRadiusKm);

/// A plan of the catalogue's active regions that have a node nearby: what an import without a plan fills.
document::Document planForNodes(const Backbone& backbone, const catalog::Catalog& catalog,
                                std::int64_t radiusKm = nodeRadiusKm);

} // namespace flightplan::exchange
