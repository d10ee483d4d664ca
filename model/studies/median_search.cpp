#include "model/studies/median_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <map>

namespace flightplan::studies {
namespace {

constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint64_t bit(std::size_t region) {
    return std::uint64_t(1) << region;
}

/// Fewer regions first, then in the order of their lists: of the first region that only one of them has, its owner.
bool standsBefore(std::uint64_t a, std::uint64_t b) {
    if (std::popcount(a) != std::popcount(b))
        return std::popcount(a) < std::popcount(b);
    const auto first = (a ^ b) & (~(a ^ b) + 1);
    return (a & first) != 0;
}

class MedianSearch {
public:
    MedianSearch(const MedianRows& rows, std::int64_t need, Median known, std::stop_token stop)
        : m_rows(rows)
        , m_need(need)
        , m_best(known)
        , m_stop(std::move(stop)) {}

    void node(const std::vector<std::uint32_t>& times, const std::vector<CoverClass>& uncovered, std::uint64_t chosen,
              std::uint64_t available, int more, std::int64_t covered, Int128 time) {
        if (covered >= m_need && chosen != 0 &&
            (time < m_best.time || (time == m_best.time && standsBefore(chosen, m_best.regions))))
            m_best = {chosen, time};
        // Leaving one region after another is a loop, taking one a recursion.
        while (!stopped() && more > 0 && available != 0) {
            if (!reaches(uncovered, available, more, covered))
                return;
            std::size_t best = 0;
            const auto bound = boundOf(times, available, more, time, best);
            // Of equals only one with fewer regions, or with regions that stand before, is of use.
            if (bound > m_best.time ||
                (bound == m_best.time && std::popcount(chosen) + 1 > std::popcount(m_best.regions)))
                return;
            take(best, times, uncovered, chosen, available, more, covered);
            available &= ~bit(best);
        }
    }

    std::optional<Median> best() const { return m_stopped ? std::nullopt : std::optional(m_best); }

private:
    void take(std::size_t region, const std::vector<std::uint32_t>& times, const std::vector<CoverClass>& uncovered,
              std::uint64_t chosen, std::uint64_t available, int more, std::int64_t covered) {
        auto nearer = times;
        Int128 time = m_rows.base;
        for (std::size_t row = 0; row < nearer.size(); ++row) {
            nearer[row] = std::min(nearer[row], m_rows.times[row * m_rows.regions + region]);
            time += Int128(m_rows.weights[row]) * nearer[row];
        }
        std::vector<CoverClass> rest;
        for (const auto& one : uncovered)
            if ((one.mask & bit(region)) != 0)
                covered += one.weight;
            else
                rest.push_back(one);
        node(nearer, rest, chosen | bit(region), available & ~bit(region), more - 1, covered, time);
    }

    bool reaches(const std::vector<CoverClass>& uncovered, std::uint64_t available, int more,
                 std::int64_t covered) const {
        if (covered >= m_need)
            return true;
        std::array<std::int64_t, mostCandidates> gains{};
        std::int64_t all = 0;
        for (const auto& one : uncovered) {
            auto meets = one.mask & available;
            all += meets != 0 ? one.weight : 0;
            for (; meets != 0; meets &= meets - 1)
                gains[static_cast<std::size_t>(std::countr_zero(meets))] += one.weight;
        }
        std::ranges::partial_sort(gains, gains.begin() + more, std::greater<>());
        std::int64_t most = 0;
        for (int i = 0; i < more; ++i)
            most += gains[static_cast<std::size_t>(i)];
        return covered + std::min(all, most) >= m_need;
    }

    /// What no set below this node goes under; and the region that saves most.
    Int128 boundOf(const std::vector<std::uint32_t>& times, std::uint64_t available, int more, Int128 time,
                   std::size_t& best) const {
        std::array<Int128, mostCandidates> savings{};
        Int128 together = m_rows.base;
        for (std::size_t row = 0; row < times.size(); ++row) {
            const auto* of = &m_rows.times[row * m_rows.regions];
            auto least = times[row];
            for (auto left = available; left != 0; left &= left - 1) {
                const auto region = static_cast<std::size_t>(std::countr_zero(left));
                least = std::min(least, of[region]);
                if (of[region] < times[row])
                    savings[region] += Int128(m_rows.weights[row]) * (times[row] - of[region]);
            }
            together += Int128(m_rows.weights[row]) * least;
        }
        best = static_cast<std::size_t>(std::countr_zero(available));
        for (auto left = available; left != 0; left &= left - 1)
            if (const auto region = static_cast<std::size_t>(std::countr_zero(left)); savings[region] > savings[best])
                best = region;
        std::ranges::partial_sort(savings, savings.begin() + more, std::greater<>());
        for (int i = 0; i < more; ++i)
            time -= savings[static_cast<std::size_t>(i)];
        return std::max(time, together);
    }

    bool stopped() {
        if (++m_nodes % 256 == 0 && m_stop.stop_requested())
            m_stopped = true;
        return m_stopped;
    }

    const MedianRows& m_rows;
    std::int64_t m_need;
    Median m_best;
    std::stop_token m_stop;
    std::uint64_t m_nodes = 0;
    bool m_stopped = false;
};

/// Exchanges one region for another while that is better: a good start prunes most of the search.
Median exchanged(const MedianRows& rows, const std::vector<CoverClass>& classes, std::int64_t need, int most,
                 Median start) {
    const auto consider = [&](std::uint64_t regions) {
        if (const auto time = timeOf(rows, regions); time < start.time && coveredBy(classes, regions) >= need) {
            start = {regions, time};
            return true;
        }
        return false;
    };
    for (bool better = true; better;) {
        better = false;
        for (std::size_t in = 0; in < rows.regions; ++in) {
            if ((start.regions & bit(in)) != 0)
                continue;
            if (std::popcount(start.regions) < most) {
                better = consider(start.regions | bit(in)) || better;
                continue;
            }
            for (auto out = start.regions; out != 0; out &= out - 1)
                if (consider((start.regions & ~(out & (~out + 1))) | bit(in))) {
                    better = true;
                    break;
                }
        }
    }
    return start;
}

} // namespace

MedianRows medianRows(const UserTimes& users) {
    MedianRows rows;
    rows.regions = users.regions;
    std::map<std::vector<std::uint32_t>, std::int64_t> weights;
    for (std::size_t client = 0; client < users.weights.size(); ++client) {
        if (users.weights[client] == 0)
            continue;
        const auto* begin = &users.rtt[client * users.regions];
        std::vector<std::uint32_t> row(begin, begin + users.regions);
        // Beyond reach stays so; a row with it is not moved.
        const auto least = *std::ranges::max_element(row) == unreachable ? 0 : *std::ranges::min_element(row);
        for (auto& time : row)
            time -= least;
        rows.base += Int128(users.weights[client]) * least;
        weights[std::move(row)] += users.weights[client];
    }
    for (const auto& [row, weight] : weights) {
        rows.weights.push_back(weight);
        rows.times.insert(rows.times.end(), row.begin(), row.end());
    }
    return rows;
}

Int128 timeOf(const MedianRows& rows, std::uint64_t regions) {
    Int128 time = rows.base;
    for (std::size_t row = 0; row < rows.weights.size(); ++row) {
        auto least = unreachable;
        for (auto left = regions; left != 0; left &= left - 1)
            least = std::min(least, rows.times[row * rows.regions + static_cast<std::size_t>(std::countr_zero(left))]);
        time += Int128(rows.weights[row]) * least;
    }
    return time;
}

std::optional<Median> searchMedian(const MedianRows& rows, const std::vector<CoverClass>& classes, std::int64_t need,
                                   int most, Median known, std::stop_token stop) {
    most = std::min(most, static_cast<int>(rows.regions));
    MedianSearch search(rows, need, exchanged(rows, classes, need, most, known), std::move(stop));
    const std::vector<std::uint32_t> none(rows.weights.size(), unreachable);
    Int128 time = rows.base;
    for (const auto weight : rows.weights)
        time += Int128(weight) * unreachable;
    const auto all = rows.regions == mostCandidates ? ~std::uint64_t(0) : bit(rows.regions) - 1;
    search.node(none, classes, 0, all, most, 0, time);
    return search.best();
}

} // namespace flightplan::studies
