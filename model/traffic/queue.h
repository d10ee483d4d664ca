#pragma once

#include "model/traffic/rate.h"

#include <cstdint>
#include <vector>

namespace flightplan::traffic {

/// The microVMs of one workload in one region as an M/M/c/K queue: Poisson arrivals, exponential service.
struct QueueSpec {
    Rate arrivals = 0;              ///< offered, ≥ 0
    std::int64_t servers = 1;       ///< c ≥ 1: requests that are worked on at once
    std::int64_t places = 0;        ///< K − c ≥ 0: requests that may wait
    std::int64_t serviceMicros = 1; ///< mean service time, ≥ 1
    bool operator==(const QueueSpec&) const = default;
};

/// Its steady state.
struct Queue {
    double load = 0;           ///< offered work per server, λ / (c·μ); above 1 some are refused
    double refusedShare = 0;   ///< P_K: of arrivals, those that find every place taken
    double waitShare = 0;      ///< of admitted requests, those that have to wait
    double meanWaitMicros = 0; ///< of admitted requests, those that do not wait included
    bool operator==(const Queue&) const = default;
};

/// By the recurrence of Erlang's formula; the states of waiting are a geometric series, summed by doubling. A pool of
/// more than a million servers or places counts as several of that size. Cost O(servers + log places), much less where
/// there is far more room than work.
Queue solveQueue(const QueueSpec& spec);

/// Offered requests that are refused, to the nearest unit.
Rate refusedOf(Rate offered, const Queue& queue);

/// How long an admitted request takes. The number of stages it still has to go through falls by one at events of a
/// Poisson process of rate c·μ, in service with probability 1/c only; so P(T > t) = Σ Poisson(n; c·μ·t) · P(stages left
/// after n events): sums of positive terms, exact for any c and K.
class ServiceTime {
public:
    /// O(places) where requests wait, else O(1).
    explicit ServiceTime(const QueueSpec& spec);

    /// P(waiting + service > t). O(√(c·μ·t)).
    double tail(double micros) const;

private:
    double left(std::int64_t events) const;

    double m_serviceMicros = 1;
    double m_servers = 1;
    double m_stay = 0;          // 1 − 1/c: an event in service does not end it
    std::vector<double> m_left; // P(stages left after n events); empty = nobody waits
};

} // namespace flightplan::traffic
