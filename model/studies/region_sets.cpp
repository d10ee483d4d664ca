#include "model/studies/region_sets.h"

#include "model/studies/cover_search.h"
#include "model/studies/median_search.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace flightplan::studies {
namespace {

constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t nothingIsEnough = std::numeric_limits<std::int64_t>::max();

/// What a set has to reach: so much weight within so many µs.
struct Demand {
    std::int64_t time = 0;
    std::int64_t need = 0;
    std::uint64_t regions = 0; ///< a set that does; 0 = any
};

std::uint64_t maskOf(std::span<const std::int32_t> set) {
    std::uint64_t mask = 0;
    for (const auto region : set)
        mask |= std::uint64_t(1) << region;
    return mask;
}

/// The least time within which some set has 95 % of the weight, by bisection over the times there are.
std::optional<Demand> leastTime(const UserTimes& users, int most, std::stop_token stop) {
    std::vector<std::uint32_t> times;
    for (std::size_t client = 0; client < users.weights.size(); ++client)
        for (std::size_t region = 0; region < users.regions && users.weights[client] > 0; ++region)
            if (const auto time = users.at(client, region); time != unreachable)
                times.push_back(time);
    std::ranges::sort(times);
    times.erase(std::ranges::unique(times).begin(), times.end());
    const auto need = static_cast<std::int64_t>((Int128(users.total()) * 95 + 99) / 100);
    Demand least{unreachable, 0, 0}; // if no set ever has so much
    std::size_t low = 0, high = times.size();
    while (low < high) {
        const auto middle = (low + high) / 2;
        const auto cover = searchCover(coverClasses(users, times[middle]), users.regions, most, need - 1, need, stop);
        if (!cover)
            return {};
        if (cover->weight >= need) {
            least = {times[middle], need, cover->regions};
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return least;
}

std::optional<Demand> greatestCover(const UserTimes& users, int most, std::int64_t target, std::stop_token stop) {
    const auto cover = searchCover(coverClasses(users, target), users.regions, most, 0, nothingIsEnough, stop);
    return cover ? std::optional(Demand{target, cover->weight, cover->regions}) : std::nullopt;
}

std::vector<std::int32_t> listOf(std::uint64_t regions) {
    std::vector<std::int32_t> list;
    for (; regions != 0; regions &= regions - 1)
        list.push_back(std::countr_zero(regions));
    return list;
}

} // namespace

std::int64_t UserTimes::total() const {
    return std::accumulate(weights.begin(), weights.end(), std::int64_t(0));
}

bool isBetter(RegionGoal goal, const SetValue& a, const SetValue& b) {
    if (goal == RegionGoal::p95 && a.p95 != b.p95)
        return a.p95 < b.p95;
    if (goal == RegionGoal::inside && a.inside != b.inside)
        return a.inside > b.inside;
    return a.time < b.time;
}

SetValue valueOf(const UserTimes& users, std::span<const std::int32_t> set, std::int64_t target) {
    std::vector<std::pair<std::uint32_t, std::int64_t>> byTime;
    SetValue value;
    for (std::size_t client = 0; client < users.weights.size(); ++client) {
        const auto weight = users.weights[client];
        if (weight == 0)
            continue;
        auto least = unreachable;
        for (const auto region : set)
            least = std::min(least, users.at(client, static_cast<std::size_t>(region)));
        byTime.emplace_back(least, weight);
        value.time += Int128(weight) * least;
        value.inside += least <= target && least != unreachable ? weight : 0;
    }
    std::ranges::sort(byTime);
    const auto total = users.total();
    std::int64_t sum = 0;
    value.p95 = unreachable;
    for (const auto& [time, weight] : byTime) {
        sum += weight;
        if (Int128(sum) * 100 >= Int128(total) * 95) {
            value.p95 = time;
            break;
        }
    }
    return value;
}

std::optional<std::vector<std::int32_t>> bestRegionSet(const UserTimes& users, int most, RegionGoal goal,
                                                       std::int64_t target, std::span<const std::int32_t> fewer,
                                                       std::stop_token stop) {
    const auto demand =
        goal == RegionGoal::p95 ? leastTime(users, most, stop) : greatestCover(users, most, target, stop);
    if (!demand)
        return {};
    const auto classes = coverClasses(users, demand->time);
    const auto rows = medianRows(users);
    // Start from the answer with fewer regions where it still is one, else from the set that the demand came with.
    auto start = maskOf(fewer);
    if (start == 0 || coveredBy(classes, start) < demand->need)
        start = demand->regions == 0 ? 1 : demand->regions;
    const auto median = searchMedian(rows, classes, demand->need, most, {start, timeOf(rows, start)}, stop);
    return median ? std::optional(listOf(median->regions)) : std::nullopt;
}

} // namespace flightplan::studies
