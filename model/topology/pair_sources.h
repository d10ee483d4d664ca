#pragma once

#include "model/latency/model.h"
#include "model/topology/network.h"
#include "model/topology/shortest_paths.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace flightplan::topology {

/// Everything that is known about pairs of sites, and the rule that picks one source per pair: typed, measured, proxy,
/// path over links that are up, estimate.
class PairSources {
public:
    /// `before`, or null: sources with the same catalogue. Where they have the same sites, what is known of these is
    /// shared and the delays are repaired.
    PairSources(std::vector<Site> sites, const std::vector<Link>& links, const std::vector<LatencyEntry>& entries,
                const catalog::Catalog& catalog, const PairSources* before);

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

    /// What follows from the sites alone.
    struct Sites {
        std::vector<Site> list;                          // given sites, then transit nodes
        std::size_t given = 0;                           // how many are no transit nodes
        std::vector<latency::Surroundings> surroundings; // of each site
        std::unordered_map<std::string, std::size_t> index;
        std::map<Pair, catalog::KnownRtt> catalogue; // between the given sites
    };
    /// One direction of a link.
    struct Direction {
        std::chrono::microseconds rtt{0}; // of the link
        UpDown state = UpDown::up;
    };

    static std::shared_ptr<const Sites> sitesOf(std::vector<Site> given, const std::vector<Link>& links,
                                                const catalog::Catalog& catalog);
    bool hasSites(const std::vector<Site>& given, const std::vector<Link>& links) const;
    void addArcs(const std::vector<Link>& links);
    void connect();
    std::size_t indexOf(const std::string& id) const;
    Choice choose(std::size_t a, std::size_t b) const;
    latency::Estimate estimate(std::size_t a, std::size_t b) const;
    const Direction* directionOf(std::size_t from, std::size_t to) const;
    const Site& site(std::size_t index) const { return m_sites->list[index]; }
    std::size_t siteCount() const { return m_sites->list.size(); }
    std::uint32_t pathRtt(std::size_t a, std::size_t b) const;
    std::uint32_t oneWay(const LatencyEntry& entry, const std::string& from, const std::string& to) const;

    std::shared_ptr<const Sites> m_sites;
    std::vector<Arc> m_arcs;                                   // of links that are up
    std::unordered_map<std::uint64_t, Direction> m_directions; // by from · 2³² + to; as listed
    std::vector<std::uint32_t> m_delays;                       // one way, all pairs
    std::vector<std::size_t> m_component;                      // connected with all links up
    std::map<Pair, LatencyEntry> m_entries;                    // directed, as listed
};

} // namespace flightplan::topology
