#pragma once

#include "model/base/chunked.h"
#include "model/placement/problem.h"
#include "model/topology/host.h"
#include "model/topology/network.h"
#include "model/topology/region.h"
#include "model/topology/residency.h"
#include "model/topology/workload.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flightplan::plan {

/// Which host a dense index means.
struct HostRef {
    std::int32_t entry = 0;  ///< index into Fleet::entries
    std::int32_t number = 1; ///< from 1
};

/// Which microVM a canonical index means.
struct MicroVmRef {
    std::int32_t workload = 0;
    std::int32_t number = 1; ///< from 1
    bool standby = false;
};

/// One client of a profile: where it is and where it enters.
struct ClientPlace {
    topology::Client client; ///< merged: its weight is the sum
    std::optional<geo::GeoPoint> place;
    topology::ClientPath path;
    topology::ResidencyBits home = 0; ///< the parts of the workload's residency that hold it
};

/// The workloads of a document by id. They stay in the document's blocks, which this keeps alive: copying some ten
/// thousands for every plan would take longer than much of planning.
class SortedWorkloads {
public:
    SortedWorkloads() = default;
    explicit SortedWorkloads(Chunked<topology::Workload> workloads);

    const topology::Workload& operator[](std::size_t index) const { return *m_sorted[index]; }
    std::size_t size() const { return m_sorted.size(); }
    bool empty() const { return m_sorted.empty(); }
    /// Where in the document's list it stands.
    std::size_t position(std::size_t index) const { return m_positions[index]; }
    /// The same as pointers.
    const std::vector<const topology::Workload*>& pointers() const { return m_sorted; }
    /// Equal workloads.
    bool operator==(const SortedWorkloads& other) const {
        return std::ranges::equal(m_sorted, other.m_sorted, [](const auto* a, const auto* b) { return *a == *b; });
    }

private:
    Chunked<topology::Workload> m_workloads; // what the pointers point into: blocks do not move when they are copied
    std::vector<const topology::Workload*> m_sorted;
    std::vector<std::uint32_t> m_positions; // per sorted workload
};

/// The document compiled to dense indices in canonical order, with what is needed to get names back. Valid for one
/// plan: selections and edits hold ids.
struct Fleet {
    std::vector<topology::Site> regions;      ///< by id
    std::vector<topology::HostEntry> entries; ///< by id; assumed pools included
    std::vector<std::uint8_t> entryAssumed;   ///< per entry: from the catalogue, not typed
    std::vector<std::int32_t> entryFirstHost; ///< per entry, and the total behind
    std::vector<HostRef> hosts;               ///< host order
    SortedWorkloads workloads;                ///< by id
    std::vector<std::string> classes;         ///< interned host classes
    placement::Problem problem;
    std::vector<std::shared_ptr<const std::vector<ClientPlace>>>
        clients; ///< per profile of the problem, in client order
    std::vector<std::vector<topology::ResidencyBits>>
        residency; ///< per profile: the parts that hold each region; empty without any
    std::vector<std::pair<std::int32_t, std::int32_t>> ignoredAffinity; ///< (workload, target) on a cycle

    std::string hostName(std::int32_t host) const;
    topology::HostState hostState(std::int32_t host) const;
    MicroVmRef microVm(std::int64_t index) const;      ///< O(log workloads)
    std::string microVmName(std::int64_t index) const; ///< "web/3", standby "web/s1"
    const topology::Site& regionOfHost(std::int32_t host) const {
        return regions[static_cast<std::size_t>(problem.hosts.region[static_cast<std::size_t>(host)])];
    }

    /// Dense index by id or name; −1 if there is none. O(log n).
    std::int32_t findRegion(std::string_view id) const;
    std::int32_t findEntry(std::string_view id) const;
    std::int32_t findHost(std::string_view name) const;
    std::int32_t findWorkload(std::string_view id) const;
    std::int64_t findMicroVm(std::string_view name) const;
};

} // namespace flightplan::plan
