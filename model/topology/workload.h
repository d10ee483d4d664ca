#pragma once

#include "model/base/fixed_point.h"
#include "model/base/id.h"
#include "model/base/unknown_keys.h"
#include "model/catalog/catalog.h"
#include "model/topology/resources.h"
#include "model/topology/traffic.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::topology {

/// Where some of a workload's users are: a region, a city of the catalogue, or a point.
struct Client {
    std::string region;
    std::string city; ///< catalogue key, "Berlin, DE"
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::int64_t weight = millionth;                   ///< millionths, ≥ 0
    std::optional<std::chrono::microseconds> lastMile; ///< instead of the estimate from the distance
    UnknownKeys unknown;

    bool operator==(const Client&) const = default;
};

/// Weights of the score; absent keys come from the plan, there from the preset *balanced*.
struct WeightOverrides {
    std::optional<std::int64_t> alpha, beta, gamma, delta; ///< 2⁻²⁴
    std::optional<std::chrono::microseconds> latencyReference;
    UnknownKeys unknown;

    bool operator==(const WeightOverrides&) const = default;
};

struct WorkloadTargets {
    std::optional<std::chrono::microseconds> latency;
    UnknownKeys unknown;

    bool operator==(const WorkloadTargets&) const = default;
};

enum class PerHostMode { hard, soft, off };

struct PerHost {
    int max = 1;
    PerHostMode mode = PerHostMode::hard;
    UnknownKeys unknown;

    bool operator==(const PerHost&) const = default;
};

/// How replicas keep away from each other.
struct Spread {
    PerHost perHost;
    std::optional<int> perRegion; ///< cap per region; 0 = no cap ("off"); absent = ⌈k / min(k, 3, allowed)⌉
    int minRegions = 0;
    std::optional<int> maxSkew;
    UnknownKeys unknown;

    bool operator==(const Spread&) const = default;
};

/// Narrows the hosts of one replica to a region or to one host.
struct Pin {
    int replica = 1;
    std::string region;
    std::string host;
    UnknownKeys unknown;

    bool operator==(const Pin&) const = default;
};

enum class StandbyState { warm, suspended, stopped };
enum class StandbyReserve { dedicated, pooled };

struct Standbys {
    int count = 0;
    StandbyState state = StandbyState::warm;
    StandbyReserve reserve = StandbyReserve::dedicated;
    UnknownKeys unknown;

    bool operator==(const Standbys&) const = default;
};

struct AllowedRegions {
    std::optional<std::vector<std::string>> allow; ///< region expressions; absent = everywhere
    std::vector<std::string> deny;                 ///< wins over `allow`
    std::vector<std::string> residency;            ///< users who live in such a part of the world are served only there
    UnknownKeys unknown;

    bool operator==(const AllowedRegions&) const = default;
};

/// What is typed of a demand; the workload's size fills the rest.
struct DemandSpec {
    std::array<std::optional<std::int64_t>, resourceCount> amounts;
    UnknownKeys unknown;

    bool operator==(const DemandSpec&) const = default;
};

struct Workload {
    WorkloadId id;
    std::string app; ///< groups workloads; empty = its own id
    std::vector<std::pair<std::string, std::string>> labels;
    int replicas = 1;
    std::string size; ///< machine size of the catalogue; empty = none
    DemandSpec demand;
    std::optional<std::int64_t> burstCpu; ///< µvCPU
    int priority = 0;
    std::int64_t weight = millionth; ///< share of users, millionths
    std::string hostClass;
    std::int64_t volumeGib = 0;
    WeightOverrides objective;
    WorkloadTargets targets;
    AllowedRegions regions;
    std::vector<std::string> affinity;
    Spread spread;
    std::vector<Pin> pins;
    Standbys standbys;
    std::vector<Client> clients;
    std::string privateNetwork;     ///< workloads of equal names may talk to each other; empty is a name, too
    std::optional<Traffic> traffic; ///< absent = nobody knows what its users ask
    UnknownKeys unknown;
    UnknownKeys unknownBurst;

    const std::string& appName() const { return app.empty() ? id.text() : app; }

    bool operator==(const Workload&) const = default;
};

/// The demand that placement reserves for one microVM, without overhead: typed keys over those of the size, volume
/// added to disk. Bandwidth defaults to 0 and disk to 1,024 MiB. Empty if CPU or memory is neither typed nor given by a
/// size.
std::optional<Resources> demandOf(const Workload& workload, const catalog::Catalog& catalog);

} // namespace flightplan::topology
