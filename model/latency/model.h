#pragma once

#include "model/geo/geodesy.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::latency {

/// A place whose networks were measured.
struct Zone {
    std::string name;
    geo::GeoPoint place;
};

/// How far off estimates are, by how far the farther end is from the nearest zone (rows) and by the length of the pair
/// (columns): four estimates of five lie within, in thousandths of the estimate.
struct ErrorTable {
    static constexpr std::array<std::int64_t, 3> nearness = {300, 800, 2000}; ///< km; the last row is what is farther
    static constexpr std::array<std::int64_t, 2> length = {1500, 6000};       ///< km; the last column is what is longer

    std::array<std::array<std::int64_t, length.size() + 1>, nearness.size() + 1> permille{};

    static std::size_t rowOf(std::int64_t fromZone);
    static std::size_t columnOf(std::int64_t km);
};

/// The numbers of a model.
struct Coefficients {
    std::int64_t nanosPerKm = 16'600;                 ///< of a round trip: 10,000 is light in fibre on the great circle
    std::int64_t commonDetour = 0;                    ///< µs; where nothing else is known
    std::vector<Zone> zones;                          ///< ties go to the earlier
    std::vector<std::optional<std::int64_t>> detours; ///< µs; [i · zones + j], symmetric; empty = not measured
    ErrorTable errors;

    std::optional<std::int64_t> detour(std::size_t i, std::size_t j) const { return detours[i * zones.size() + j]; }
};

/// The zones that a place takes its detours from.
struct Surroundings {
    static constexpr std::size_t most = 3;

    std::size_t count = 0;
    std::array<std::size_t, most> zone{}; ///< nearest first
    std::array<double, most> weight{};    ///< sum to 1
    std::int64_t nearestKm = 0;           ///< to `zone[0]`
};

/// A round-trip time that nobody measured.
struct Estimate {
    std::int64_t rtt = 0;         ///< µs
    std::int64_t error = 0;       ///< µs; four of five lie within rtt ± error
    std::int64_t km = 0;          ///< great circle
    std::int64_t nearestZone = 0; ///< km from the farther end to the zone nearest to it
};

/// Round-trip times from coordinates:
///
///     rtt(x, y) = 1 ms + s·km(x, y) + f·Σᵢⱼ wᵢ(x)·wⱼ(y)·dᵢⱼ      at least light in fibre and 1 ms
///     f = km(x, y)² / (km(x, y)² + n(x)·n(y))                      n = km to the nearest zone
///
/// s is the mean pace of measured pairs. The detour dᵢⱼ is what pairs between the zones i and j took more (or less)
/// than that: cables round a continent, a hub on the way. x takes part in its three nearest zones by weights
/// proportional to 1/(km + 100)² (Shepard's inverse distance weighting), so that a place beside a measured site has its
/// times and others lie between those of their neighbours. Pairs of zones that were not measured are left out of the
/// mean.
///
/// Distances are whole kilometres and all else is + − × ÷, so that every machine has the same microsecond.
class Model {
public:
    explicit Model(Coefficients coefficients);

    const Coefficients& coefficients() const { return m_coefficients; }

    Surroundings surroundings(geo::GeoPoint place) const; ///< O(zones)
    /// The round trip of two different sites at valid places. O(1).
    Estimate estimate(geo::GeoPoint a, const Surroundings& aroundA, geo::GeoPoint b, const Surroundings& aroundB) const;
    Estimate estimate(geo::GeoPoint a, geo::GeoPoint b) const;
    Estimate estimate(std::int64_t km, const Surroundings& aroundA, const Surroundings& aroundB) const;

private:
    /// A unit vector in units of 2⁻²⁴, quantised at once since sines differ between machines.
    using Vector = std::array<std::int64_t, 3>;
    static Vector vectorOf(geo::GeoPoint place);

    Coefficients m_coefficients;
    std::vector<Vector> m_vectors; ///< of the zones
};

/// The model that the program was built with, of resources/latency. Any thread may call.
const Model& builtInModel();

} // namespace flightplan::latency
