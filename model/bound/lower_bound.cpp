#include "model/bound/lower_bound.h"

#include "model/placement/price.h"
#include "model/placement/served_demand.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flightplan::bound {
namespace {

using placement::priceUnits;
using topology::resourceCount;

/// Nobody pays more than P for the smallest part of a resource.
constexpr double mostPrice = 4e12;

/// The prices of the search: per region and resource what its whole capacity is worth [ns].
class Search {
public:
    Search(Relaxation& relaxation, std::size_t regions, const Prices& start)
        : m_relaxation(relaxation)
        , m_regions(regions)
        , m_worth(regions * resourceCount)
        , m_direction(regions * resourceCount) {
        if (start.size() != regions)
            return;
        for (std::size_t i = 0; i < m_worth.size(); ++i)
            m_worth[i] = static_cast<double>(start[i / resourceCount].amounts[i % resourceCount]) * units(i);
    }

    Prices prices() const {
        Prices result(m_regions);
        for (std::size_t i = 0; i < m_worth.size(); ++i)
            if (const double all = units(i); all > 0)
                result[i / resourceCount].amounts[i % resourceCount] =
                    static_cast<std::int64_t>(std::min(mostPrice, m_worth[i] / all + 0.5));
        return result;
    }

    /// Moves along the subgradient, half of the last direction with it; `distance` [ns] is how far the bound may rise.
    /// False where no direction leads up.
    bool step(double distance) {
        double length = 0;
        for (std::size_t i = 0; i < m_worth.size(); ++i) {
            double slope = units(i) > 0 ? m_relaxation.usage(i / resourceCount, i % resourceCount) - 1 : 0;
            if (m_worth[i] <= 0 && slope < 0)
                slope = 0;
            m_direction[i] = slope + 0.5 * m_direction[i];
            length += m_direction[i] * m_direction[i];
        }
        if (length < 1e-18)
            return false;
        for (std::size_t i = 0; i < m_worth.size(); ++i)
            m_worth[i] = std::max(0.0, m_worth[i] + distance / length * m_direction[i]);
        return true;
    }

private:
    /// How many units of a resource a region has.
    double units(std::size_t i) const {
        return static_cast<double>(m_relaxation.capacity(i / resourceCount).amounts[i % resourceCount]) /
               static_cast<double>(priceUnits[i % resourceCount]);
    }

    Relaxation& m_relaxation;
    std::size_t m_regions;
    std::vector<double> m_worth, m_direction;
};

} // namespace

Bound BoundSolver::solve(const placement::Problem& problem, const BoundOptions& options) {
    constexpr int patience = 8;
    constexpr double costNanos = static_cast<double>(placement::replicaShare);
    const auto regions = static_cast<std::size_t>(problem.regionCount);
    Relaxation relaxation(problem, m_memory);
    Search search(relaxation, regions, options.start);
    Bound best{0, Prices(regions), 0}; // nothing costs less than nothing
    const auto target = static_cast<double>(options.target) * placement::nanosPerMicro / costNanos;
    double reached = -std::numeric_limits<double>::infinity();
    double scale = 1;
    int stalled = 0;
    for (int iteration = 0; iteration < options.iterations && !options.stop.stop_requested(); ++iteration) {
        const auto prices = search.prices();
        const auto value = relaxation.evaluate(prices);
        best.iterations = iteration + 1;
        const auto nanos = static_cast<double>(value) / costNanos;
        if (nanos > reached + 1e-9 * std::abs(reached) || iteration == 0) {
            reached = nanos;
            stalled = 0;
            if (const auto cost = value / placement::nanosPerMicro; value > 0 && cost > best.value) {
                best.value = static_cast<Cost>(cost);
                best.prices = prices;
                if (options.progress)
                    options.progress(best);
            }
        } else if (++stalled >= patience) {
            scale *= 0.6;
            stalled = 0;
        }
        if (!search.step(scale * std::max(target - nanos, 1e-6 * target)))
            break;
    }
    return best;
}

double gapOf(Cost objective, Cost bound) {
    if (bound > 0)
        return static_cast<double>(objective - bound) / static_cast<double>(bound);
    return objective > 0 ? std::numeric_limits<double>::infinity() : 0;
}

} // namespace flightplan::bound
