#pragma once

#include "model/field/latency_field.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace flightplan::field {

/// Round-trip times over an amount of something: land in km², or people.
struct Distribution {
    double total = 0;
    std::optional<double> inside;              ///< share at RTT ≤ target; empty without a target or an amount
    std::optional<double> p50Ms, p95Ms, p99Ms; ///< smallest r with at least that share at RTT ≤ r; infinite where so
                                               ///< much is not served; empty without an amount
};

/// The world, or a continent of it.
struct Part {
    std::string name; ///< "world" or the continent's code
    Distribution land;
    Distribution people; ///< of the catalogue's cities
};

/// A part of the world with its RTT, µs.
struct Sample {
    catalog::Continent continent = catalog::Continent::northAmerica;
    std::uint32_t rtt = topology::unreachableRtt;
    double amount = 0;
};

/// The cells of a field, with their areas in km².
std::vector<Sample> landSamples(const LatencyField& field, const catalog::Catalog& catalog);

/// The cities of the catalogue with their people, each by the function for users. O(cities · edges).
std::vector<Sample> peopleSamples(const topology::Network& network, std::span<const std::uint8_t> serving,
                                  const catalog::Catalog& catalog);

/// The world and its continents. `target` in µs; negative = none. O(samples log samples).
std::vector<Part> summarise(std::span<const Sample> land, std::span<const Sample> people, std::int64_t target);

} // namespace flightplan::field
