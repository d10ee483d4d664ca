#pragma once

#include "model/base/quantity.h"
#include "model/geo/geodesy.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace flightplan::catalog {

/// The parts of the world that a region expression names: `@na` is North and Central America with the Caribbean,
/// `@apac` is Asia with the Middle East and Oceania.
enum class Continent { northAmerica, southAmerica, europe, africa, asiaPacific };

/// `na`, `sa`, `eu`, `af` or `apac`.
std::string_view continentCode(Continent continent);
std::optional<Continent> continentFromCode(std::string_view code);

enum class CpuKind { shared, performance };

/// `shared` or `performance`.
std::string_view cpuKindCode(CpuKind kind);
std::optional<CpuKind> cpuKindFromCode(std::string_view code);

/// A region of the platform. A withdrawn one takes no microVMs; old files that name it are moved to its replacement.
struct RegionInfo {
    std::string id;
    std::string name;    ///< of the city
    std::string country; ///< ISO 3166-1 alpha-2
    geo::GeoPoint place;
    Continent continent = Continent::northAmerica;
    bool active = true;
    bool gateway = false;                       ///< has a WireGuard gateway
    std::string replacement;                    ///< an active region if withdrawn, else empty
    std::int64_t priceMultiplierMillionths = 0; ///< of CPU and memory; `iad` is 1,000,000
    std::string egressGroup;                    ///< `NA_EU`, `APAC_OC_SA` or `AF_IN`

    bool operator==(const RegionInfo&) const = default;
};

/// A site that takes traffic and hosts nothing. Every region that is up takes traffic too and is not listed here.
struct EdgeSite {
    std::string id;
    std::string name;
    std::string country;
    geo::GeoPoint place;

    bool operator==(const EdgeSite&) const = default;
};

/// A preset of a microVM.
struct MachineSize {
    std::string id;
    CpuKind kind = CpuKind::shared;
    int vcpus = 0;
    MicroVcpu baseline; ///< guaranteed: 1/16 of a core per shared vCPU, a core per performance vCPU
    MicroVcpu burst;    ///< at most: a core per vCPU
    Mebibytes memory;   ///< unless the user asks for other
    Mebibytes memoryMin;
    Mebibytes memoryMax;

    bool operator==(const MachineSize&) const = default;
};

/// The hosts that a region is assumed to have; the platform publishes none.
struct HostPool {
    std::string region;
    std::string hostClass; ///< the hardware: `32c-256g`
    int count = 0;         ///< equal hosts
    MicroVcpu cpu;         ///< of one host, as the rest
    Mebibytes memory;
    MegabitsPerSecond bandwidth;
    Mebibytes disk;
    std::string basis; ///< `published_headroom_2025_05` (scaled from a figure of the platform) or `assumed`

    bool operator==(const HostPool&) const = default;
};

/// A city that clients can live in. Wherever cities are shown, `cityCredit` is shown.
struct City {
    std::string key; ///< "Berlin, DE"; unique
    std::string name;
    std::string country; ///< ISO 3166-1 alpha-2
    geo::GeoPoint place;
    Continent continent = Continent::northAmerica;
    std::int64_t population = 0;

    bool operator==(const City&) const = default;
};

/// The round-trip time between two active regions, the same in both directions: a proxy, measured between sites of
/// another provider nearby.
struct KnownRtt {
    std::string from; ///< `from` ≤ `to`
    std::string to;
    std::chrono::microseconds rtt{};
    std::string basis; ///< `azure_p50`, `distance_scaled`, `distance_model` or `intra_region_default`
    std::string date;  ///< ISO 8601, to the precision that is known

    bool operator==(const KnownRtt&) const = default;
};

inline constexpr std::string_view cityCredit = "City data © GeoNames, CC-BY 4.0";
inline constexpr std::string_view latencyCredit =
    "Microsoft, Azure network round-trip latency statistics, CC-BY 4.0 (adapted)";

} // namespace flightplan::catalog
