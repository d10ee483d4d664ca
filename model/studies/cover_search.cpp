#include "model/studies/cover_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <map>

namespace flightplan::studies {
namespace {

constexpr std::uint64_t bit(int region) {
    return std::uint64_t(1) << region;
}

class CoverSearch {
public:
    CoverSearch(std::int64_t known, std::int64_t enough, std::stop_token stop)
        : m_best{0, known}
        , m_enough(enough)
        , m_stop(std::move(stop)) {}

    void node(const std::vector<CoverClass>& left, std::uint64_t chosen, std::uint64_t available, int more,
              std::int64_t covered) {
        if (covered > m_best.weight)
            m_best = {chosen, covered};
        // Leaving one region after another is a loop, taking one a recursion.
        while (!done() && more > 0) {
            std::array<std::int64_t, mostCandidates> gains{};
            std::int64_t all = 0;
            for (const auto& one : left) {
                auto meets = one.mask & available;
                all += meets != 0 ? one.weight : 0;
                for (; meets != 0; meets &= meets - 1)
                    gains[static_cast<std::size_t>(std::countr_zero(meets))] += one.weight;
            }
            const auto best = static_cast<int>(std::ranges::max_element(gains) - gains.begin());
            const auto gain = gains[static_cast<std::size_t>(best)];
            std::ranges::partial_sort(gains, gains.begin() + std::min(more, static_cast<int>(mostCandidates)),
                                      std::greater<>());
            std::int64_t most = 0;
            for (int i = 0; i < more; ++i)
                most += gains[static_cast<std::size_t>(i)];
            if (gain == 0 || covered + std::min(all, most) <= m_best.weight)
                return;
            std::vector<CoverClass> rest;
            std::uint64_t beside = 0; // regions that cover something which `best` does not
            for (const auto& one : left)
                if ((one.mask & bit(best)) == 0) {
                    rest.push_back(one);
                    beside |= one.mask;
                }
            node(rest, chosen | bit(best), available & ~bit(best), more - 1, covered + gain);
            available &= beside & ~bit(best);
        }
    }

    std::optional<Cover> best() const { return m_stopped ? std::nullopt : std::optional(m_best); }

private:
    bool done() {
        if (++m_nodes % 256 == 0 && m_stop.stop_requested())
            m_stopped = true;
        return m_stopped || m_best.weight >= m_enough;
    }

    Cover m_best;
    std::int64_t m_enough;
    std::stop_token m_stop;
    std::uint64_t m_nodes = 0;
    bool m_stopped = false;
};

} // namespace

std::vector<CoverClass> coverClasses(const UserTimes& users, std::int64_t time) {
    std::map<std::uint64_t, std::int64_t> weights;
    for (std::size_t client = 0; client < users.weights.size(); ++client) {
        std::uint64_t mask = 0;
        for (std::size_t region = 0; region < users.regions; ++region) {
            const auto rtt = users.at(client, region);
            if (rtt <= time && rtt != std::numeric_limits<std::uint32_t>::max())
                mask |= bit(static_cast<int>(region));
        }
        if (mask != 0)
            weights[mask] += users.weights[client];
    }
    std::vector<CoverClass> classes;
    for (const auto& [mask, weight] : weights)
        if (weight > 0)
            classes.push_back({mask, weight});
    return classes;
}

std::int64_t coveredBy(const std::vector<CoverClass>& classes, std::uint64_t regions) {
    std::int64_t weight = 0;
    for (const auto& one : classes)
        weight += (one.mask & regions) != 0 ? one.weight : 0;
    return weight;
}

std::optional<Cover> searchCover(const std::vector<CoverClass>& classes, std::size_t regions, int most,
                                 std::int64_t known, std::int64_t enough, std::stop_token stop) {
    if (known >= enough)
        return Cover{0, known};
    CoverSearch search(known, enough, std::move(stop));
    const auto all = regions == mostCandidates ? ~std::uint64_t(0) : bit(static_cast<int>(regions)) - 1;
    search.node(classes, 0, all, std::min(most, static_cast<int>(regions)), 0);
    return search.best();
}

} // namespace flightplan::studies
