#pragma once

#include "model/base/error.h"
#include "model/base/messages.h"
#include "model/base/provenance.h"
#include "model/catalog/catalog.h"
#include "model/topology/link.h"
#include "model/topology/region.h"
#include "model/topology/workload.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::topology {

/// A pair of sites without a path: additions saturate here.
inline constexpr std::uint32_t unreachableRtt = std::numeric_limits<std::uint32_t>::max();

/// Where the round-trip time of a pair comes from.
struct PairLatency {
    std::uint32_t rtt = unreachableRtt; ///< µs
    Provenance provenance = Provenance::estimated;
    Message source;                     ///< one sentence: who measured, when, or which model with which error
    std::vector<std::string> path;      ///< sites on the way, ends included, when it is a path over links
    std::optional<std::uint32_t> error; ///< µs; of an estimate: four of five are within rtt ± error
};

/// Where a client's requests go in.
struct ClientPath {
    std::int32_t edge = -1;                  ///< index into the network's edges; −1 = no healthy edge
    std::uint32_t lastMile = unreachableRtt; ///< µs
    Provenance provenance = Provenance::estimated;
};

/// Round-trip times between the sites of a document: a value, built once per change of regions, edges, links or
/// latencies.
class Network {
public:
    /// Precedence of a pair: typed, measured, proxy (catalogue), shortest path over links that are up, estimate.
    /// Cost O(sites³) up to 200 sites (Floyd–Warshall), above that Dijkstra per site. With the network `before` of the
    /// same sites and but a link or so changed, its paths are repaired (`path_repair.h`); the network is the same.
    static Network build(std::vector<Site> regions, std::vector<Site> edges, const std::vector<Link>& links,
                         const std::vector<LatencyEntry>& latency, const catalog::Catalog& catalog,
                         const Network* before = nullptr);

    const std::vector<Site>& regions() const { return m_regions; }
    /// The edge sites; the regions themselves when the document lists none.
    const std::vector<Site>& edges() const { return m_edges; }

    /// Round-trip time between regions, µs.
    std::uint32_t rtt(std::size_t regionA, std::size_t regionB) const {
        return m_regionRtt[regionA * m_regions.size() + regionB];
    }
    /// Round-trip time from an edge to a region, µs.
    std::uint32_t edgeRtt(std::size_t edge, std::size_t region) const {
        return m_edgeRtt[edge * m_regions.size() + region];
    }
    Provenance provenance(std::size_t regionA, std::size_t regionB) const {
        return m_regionProvenance[regionA * m_regions.size() + regionB];
    }
    Provenance edgeProvenance(std::size_t edge, std::size_t region) const {
        return m_edgeProvenance[edge * m_regions.size() + region];
    }

    /// The whole answer for a pair of sites, by id: *Why this latency?*
    PairLatency explain(const std::string& siteA, const std::string& siteB) const;

    /// Where a client enters: the healthy edge of least last mile, ties by id; a client given by region enters there
    /// while it is a healthy edge. O(edges).
    ClientPath enter(const Client& client, const catalog::Catalog& catalog) const;

    /// Every way in that is healthy, the one of `enter` first: where the client would go if those before were lost.
    /// O(edges log edges).
    std::vector<ClientPath> ways(const Client& client, const catalog::Catalog& catalog) const;

    /// RTT(client, region) = last mile + RTT(edge, region), µs, saturating. The one function for users: placement,
    /// figures and map call it.
    std::uint32_t userRtt(const ClientPath& path, std::size_t region) const;

    bool operator==(const Network& other) const;

private:
    std::vector<Site> m_regions, m_edges;
    std::vector<std::uint32_t> m_regionRtt, m_edgeRtt;
    std::vector<Provenance> m_regionProvenance, m_edgeProvenance;
    std::shared_ptr<const class PairSources> m_sources; // what `explain` needs
};

/// Where a client is: its coordinates, its city's or its region's; empty if none is known.
std::optional<geo::GeoPoint> placeOf(const Client& client, const std::vector<Site>& regions,
                                     const catalog::Catalog& catalog);

} // namespace flightplan::topology
