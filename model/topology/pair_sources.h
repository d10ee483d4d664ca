#pragma once

#include "model/latency/model.h"
#include "model/topology/network.h"
#include "model/topology/shortest_paths.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace flightplan::topology {

/// Everything that is known about pairs of sites, and the rule that picks one source per pair: typed, measured, proxy,
/// path over links that are up, estimate.
class PairSources {
public:
    PairSources(std::vector<Site> sites, const std::vector<Link>& links, const std::vector<LatencyEntry>& entries,
                const catalog::Catalog& catalog);

    /// The round-trip time of two sites, µs, and where it comes from. O(log entries).
    std::pair<std::uint32_t, Provenance> rtt(std::size_t a, std::size_t b) const;
    /// The same with its source in words and its path.
    PairLatency explain(const std::string& a, const std::string& b) const;
    /// True if the listed latencies are the same, down to what `explain` says of them.
    bool sameEntries(const PairSources& other) const;

private:
    using Pair = std::pair<std::string, std::string>;
    enum class Origin { sameSite, entry, catalogue, path, cut, estimate };
    struct Choice {
        Origin origin = Origin::estimate;
        std::uint32_t rtt = unreachableRtt;
        Provenance provenance = Provenance::estimated;
    };

    void addTransitNodes(const std::vector<Link>& links);
    void addArcs(const std::vector<Link>& links);
    void connect(const std::vector<Link>& links);
    std::size_t indexOf(const std::string& id) const;
    Choice choose(std::size_t a, std::size_t b) const;
    latency::Estimate estimate(std::size_t a, std::size_t b) const;
    std::uint32_t pathRtt(std::size_t a, std::size_t b) const;
    std::uint32_t oneWay(const LatencyEntry& entry, const std::string& from, const std::string& to) const;

    std::vector<Site> m_sites;                         // given sites, then transit nodes
    std::vector<latency::Surroundings> m_surroundings; // of each site
    std::map<std::string, std::size_t> m_index;
    std::vector<Arc> m_arcs;                       // of links that are up
    std::map<Pair, Link> m_links;                  // directed, as listed
    std::vector<std::uint32_t> m_delays;           // one way, all pairs
    std::vector<std::size_t> m_component;          // connected with all links up
    std::map<Pair, LatencyEntry> m_entries;        // directed, as listed
    std::map<Pair, catalog::KnownRtt> m_catalogue; // between the given sites
};

} // namespace flightplan::topology
