#pragma once

#include "model/placement/assignment.h"
#include "model/placement/problem.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>

namespace flightplan::placement {

/// How a host is picked among those that pass all filters; ties go to the first host in host order.
enum class Policy {
    score,      ///< the engine as it is: the highest score, or in an improved plan the least time and price
    firstFit,   ///< the first host
    nextFit,    ///< the first from the host used last on, then from the beginning
    bestFit,    ///< the fewest free vCPUs
    worstFit,   ///< the most free vCPUs
    dotProduct, ///< the largest Σ over resources of demand / capacity, at most 1, × free / capacity; each floored to
                ///< 2⁻²⁴
    random,     ///< any: draws hosts until one passes, after 64 draws one of those that pass
    platform,   ///< by score with nearness 50 and free capacity 1, hard spread over hosts made soft
};

inline constexpr std::array allPolicies = {Policy::score,    Policy::firstFit,   Policy::nextFit, Policy::bestFit,
                                           Policy::worstFit, Policy::dotProduct, Policy::random,  Policy::platform};

inline constexpr std::array<std::string_view, allPolicies.size()> policyNames = {
    "score", "first_fit", "next_fit", "best_fit", "worst_fit", "dot_product", "random", "platform"};

/// The code in JSON answers.
constexpr std::string_view toString(Policy policy) {
    return policyNames[static_cast<std::size_t>(policy)];
}

inline constexpr int randomDraws = 64;

/// Places from empty in the problem's order, under the filters, pins and rules of *Plan*; users are served as there.
/// Only `score` and `platform` fill the terms of scores, the others leave them 0; what binds a refused microVM is found
/// as if all hosts had equal scores. A pure function of problem, policy and, for `random`, seed. Empty only if `stop`
/// was requested.
///
/// Cost O(microVMs · log hosts) as long as hosts with room pass the other filters too, O(microVMs · hosts) at worst;
/// the dot product, whose bounds are loose, looks at a good part of the hosts. `score` and `platform` as `place`.
std::optional<Assignment> placeByPolicy(const Problem& problem, Policy policy, std::uint64_t seed = 0,
                                        std::stop_token stop = {});

} // namespace flightplan::placement
