#include "model/traffic/queue.h"

#include "model/base/exponential.h"

#include <algorithm>
#include <cmath>

namespace flightplan::traffic {
namespace {

constexpr std::int64_t mostStates = 1'000'000;
constexpr double negligible = 1e-12; // a share of requests that wait which no percentile can show

/// The queue with few enough states, at the same load and with the same longest wait.
struct Pool {
    double servers = 1;
    std::int64_t serverCount = 1, places = 0;
    double load = 0;
};

Pool poolOf(const QueueSpec& spec) {
    Pool pool{0, spec.servers, spec.places, 0};
    const auto largest = std::max(spec.servers, spec.places);
    if (largest > mostStates) {
        const double factor = static_cast<double>(mostStates) / static_cast<double>(largest);
        const auto scaled = [&](std::int64_t count) {
            return static_cast<std::int64_t>(static_cast<double>(count) * factor);
        };
        pool.serverCount = std::max<std::int64_t>(1, scaled(spec.servers));
        pool.places = scaled(spec.places);
    }
    pool.servers = static_cast<double>(pool.serverCount);
    // Rates are millionths per second and times µs: a unit of both is 10⁻¹² of a request in service.
    pool.load = static_cast<double>(spec.arrivals) * 1e-12 * static_cast<double>(spec.serviceMicros) /
                static_cast<double>(spec.servers);
    return pool;
}

double power(double base, std::int64_t exponent) {
    double result = 1;
    for (; exponent > 0; exponent >>= 1, base *= base)
        if (exponent & 1)
            result *= base;
    return result;
}

/// Σ r^j and Σ j·r^j over j < n.
struct Series {
    double sum = 0, weighted = 0;
};

Series geometric(double r, std::int64_t n) {
    Series series;              // of `count` terms, which grows bit by bit to n
    double count = 0, next = 1; // next = r^count
    int bits = 0;
    while ((n >> bits) != 0)
        ++bits;
    for (int bit = bits - 1; bit >= 0; --bit) {
        series.weighted += next * (count * series.sum + series.weighted);
        series.sum += next * series.sum;
        next *= next;
        count *= 2;
        if ((n >> bit) & 1) {
            series.weighted = r * (series.weighted + series.sum);
            series.sum = 1 + r * series.sum;
            next *= r;
            count += 1;
        }
    }
    return series;
}

/// Σ over the states with k ≤ c of their weight, where that of c is 1: 1 + c/a + c(c − 1)/a² + …, for a work in
/// service; infinite if c is all but never reached.
double statesUpToFull(const Pool& pool) {
    constexpr double neverFull = 1e18; // not one in 10¹⁶, the largest rate, is refused then
    constexpr double shows = 1e-17;
    const double perWork = 1 / (pool.load * pool.servers);
    double sum = 1, weight = 1;
    for (double servers = pool.servers; servers > 0 && weight > sum * shows; --servers) {
        weight *= servers * perWork;
        sum += weight;
        if (sum > neverFull)
            return INFINITY;
    }
    return sum;
}

Queue solve(const Pool& pool, double serviceMicros) {
    Queue queue;
    queue.load = pool.load;
    if (pool.load <= 0)
        return queue;
    const double full = statesUpToFull(pool);
    if (std::isinf(full))
        return queue;
    // Weights of the states c … c + places, scaled so that the largest is 1: nothing overflows.
    const bool overloaded = pool.load > 1;
    const double r = overloaded ? 1 / pool.load : pool.load;
    const auto waiting = geometric(r, pool.places); // `places` of them admit one that has to wait
    const double last = power(r, pool.places);
    const double places = static_cast<double>(pool.places);
    // States below full, those that make one wait, and the one that refuses.
    const double below = (full - 1) * (overloaded ? last : 1);
    const double waits = overloaded ? r * waiting.sum : waiting.sum;
    const double refuses = overloaded ? 1 : last;
    const double total = below + waits + refuses;
    queue.refusedShare = refuses / total;
    const double admitted = below + waits;
    if (admitted <= 0 || pool.places == 0)
        return queue;
    queue.waitShare = waits / admitted;
    // One that finds j waiting leaves behind j + 1 services of the whole pool.
    const double positions =
        overloaded ? r * (places * waiting.sum - waiting.weighted) : waiting.weighted + waiting.sum;
    queue.meanWaitMicros = positions / admitted * serviceMicros / pool.servers;
    return queue;
}

} // namespace

Queue solveQueue(const QueueSpec& spec) {
    return solve(poolOf(spec), static_cast<double>(spec.serviceMicros));
}

Rate refusedOf(Rate offered, const Queue& queue) {
    return std::min<Rate>(offered, std::llround(static_cast<double>(offered) * queue.refusedShare));
}

ServiceTime::ServiceTime(const QueueSpec& spec) {
    const auto pool = poolOf(spec);
    const auto queue = solve(pool, static_cast<double>(spec.serviceMicros));
    m_serviceMicros = static_cast<double>(spec.serviceMicros);
    m_servers = pool.servers;
    m_stay = 1 - 1 / pool.servers;
    if (queue.waitShare < negligible)
        return;
    // P(finding j waiting), j from 0: a geometric series that ends at the last place or where it no longer shows.
    const bool overloaded = pool.load > 1;
    const double r = overloaded ? 1 / pool.load : pool.load;
    std::vector<double> finds;
    double find = queue.waitShare / geometric(r, pool.places).sum;
    for (std::int64_t j = 0; j < pool.places && (overloaded || find > negligible * 1e-6); ++j, find *= r)
        finds.push_back(find);
    if (overloaded) // the series falls from the full queue down
        std::ranges::reverse(finds);
    double waiting = 0; // still, after n events
    std::vector<double> stillWaits(finds.size() + 1);
    for (std::size_t n = finds.size(); n-- > 0;)
        stillWaits[n] = waiting += finds[n];
    double served = 1 - queue.waitShare; // in service
    for (std::size_t n = 0; n <= finds.size(); ++n) {
        m_left.push_back(std::min(1.0, served + stillWaits[n]));
        if (n < finds.size())
            served = served * m_stay + finds[n];
    }
}

double ServiceTime::left(std::int64_t events) const {
    const auto known = static_cast<std::int64_t>(m_left.size()) - 1;
    return events <= known ? m_left[static_cast<std::size_t>(events)] : m_left.back() * power(m_stay, events - known);
}

double ServiceTime::tail(double micros) const {
    if (micros <= 0)
        return 1;
    if (m_left.empty())
        return expMinus(micros / m_serviceMicros);
    const double mean = m_servers * micros / m_serviceMicros;
    // Poisson weights relative to that of the mode, as far as they show; then divided by their sum.
    const auto mode = static_cast<std::int64_t>(mean);
    constexpr double shows = 1e-17;
    double sum = 0, total = 0, weight = 1, leftNow = left(mode);
    for (std::int64_t n = mode; weight > shows; ++n) {
        sum += weight;
        total += weight * leftNow;
        weight *= mean / static_cast<double>(n + 1);
        leftNow = n + 1 < static_cast<std::int64_t>(m_left.size()) ? m_left[static_cast<std::size_t>(n + 1)]
                                                                   : leftNow * m_stay;
    }
    weight = 1;
    for (std::int64_t n = mode; n > 0 && weight > shows; --n) {
        weight *= static_cast<double>(n) / mean;
        sum += weight;
        total += weight * left(n - 1);
    }
    return total / sum;
}

} // namespace flightplan::traffic
