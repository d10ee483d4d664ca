#include "tests/support/naive_placer.h"

#include "model/base/philox.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace flightplan::test {
namespace {

using placement::Assignment;
using placement::Constraint;
using placement::Placement;
using placement::Problem;
using placement::RankedHost;
using placement::Ranking;
using placement::Resources;
using placement::WorkloadSpec;
__extension__ using Int128 = __int128;

constexpr std::int64_t one = std::int64_t(1) << 24;
constexpr std::int64_t wholeReplica = std::int64_t(1) << 16;
constexpr std::int64_t healthLimit = 5'033'165; // 0.3 · 2²⁴ = 5033164.8
constexpr std::size_t resources = topology::resourceCount;
constexpr std::int32_t noFloor = std::numeric_limits<std::int32_t>::max();
constexpr std::int64_t worstRtt = 2'000'000; // µs; what a replica without a place costs
constexpr int filterCount = 13;              // region … affinity; documents have no placed volumes yet

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

std::int64_t floorOf(Int128 numerator, Int128 denominator) {
    Int128 quotient = numerator / denominator;
    if (numerator % denominator < 0)
        --quotient;
    return static_cast<std::int64_t>(quotient);
}

std::int64_t weigh(std::int64_t weight, std::int64_t term) {
    return floorOf(Int128(weight) * term, one);
}

/// Whole shares of `total` in proportion to weights: all get the floor, then the largest remainders one more each.
std::vector<std::int64_t> wholeShares(const std::vector<std::int64_t>& weights, std::int64_t total) {
    Int128 sum = 0;
    for (const auto weight : weights)
        sum += weight;
    std::vector<std::int64_t> shares(weights.size());
    if (sum == 0)
        return shares;
    std::vector<Int128> remainders;
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        shares[i] = floorOf(Int128(weights[i]) * total, sum);
        remainders.push_back(Int128(weights[i]) * total - shares[i] * sum);
        given += shares[i];
    }
    for (; given < total; ++given) {
        const auto largest = std::ranges::max_element(remainders); // the first of equals
        ++shares[static_cast<std::size_t>(largest - remainders.begin())];
        *largest = -1;
    }
    return shares;
}

/// The microVM whose turn it is.
struct Turn {
    std::int32_t workload = 0;
    std::int32_t number = 0; // from 1, as in the definitions
    bool standby = false;
    std::int32_t pinRegion = -1, pinHost = -1;
    std::int32_t primaryHost = -1; // of a standby
    std::int32_t remaining = 0;    // of its kind that come after it
    bool secondTry = false;        // of soft per_host
    std::int32_t skewFloor = noFloor;
    std::vector<std::int64_t> latency; // weighted term per region
};

class NaivePlacer {
public:
    NaivePlacer(const Problem& problem, std::vector<std::int32_t> order)
        : NaivePlacer(problem, topology::WorkloadOrder::id) {
        m_order = std::move(order);
    }
    NaivePlacer(const Problem& problem, placement::Policy policy, std::uint64_t seed)
        : NaivePlacer(problem, problem.order) {
        m_policy = policy;
        m_random.emplace(seed, "hosts", "random policy");
    }
    NaivePlacer(const Problem& problem, topology::WorkloadOrder order)
        : m_problem(problem)
        , m_free(problem.hosts.allocatable) {
        for (auto& host : m_free)
            for (auto& amount : host.amounts)
                amount -= amount > 0 ? floorOf(Int128(amount) * problem.headroom, 64) : 0;
        m_result.microVms.resize(at(problem.microVmCount()));
        m_result.used.resize(problem.hosts.size());
        m_served.resize(at(problem.microVmCount()));
        m_unserved.resize(problem.workloads.size());
        m_pooled.resize(problem.hosts.size());
        for (const auto& profile : problem.profiles)
            m_nearest.push_back(nearestClients(*profile));
        orderWorkloads(order);
    }

    Assignment run(std::int64_t most) {
        forEachTurn([&](Turn& turn) {
            place(turn);
            return --most > 0;
        });
        for (const auto& shares : m_served) {
            m_result.servedBegin.push_back(static_cast<std::int64_t>(m_result.served.size()));
            m_result.served.insert(m_result.served.end(), shares.begin(), shares.end());
        }
        m_result.servedBegin.push_back(static_cast<std::int64_t>(m_result.served.size()));
        return std::move(m_result);
    }

    Ranking rankAt(std::int64_t microVm) {
        Ranking ranking;
        forEachTurn([&](Turn& turn) {
            if (microVmOf(turn) != microVm) {
                place(turn);
                return true;
            }
            ranking.hosts = rankedHosts(turn);
            const auto takes = [](const RankedHost& host) { return !host.firstFailed; };
            if (spec(turn).perHostMode == topology::PerHostMode::soft && std::ranges::none_of(ranking.hosts, takes)) {
                turn.secondTry = true;
                ranking.hosts = rankedHosts(turn);
                turn.secondTry = false;
            }
            place(turn);
            ranking.placement = m_result.microVms[at(microVm)];
            return false;
        });
        return ranking;
    }

    const std::vector<std::int32_t>& workloadOrder() const { return m_order; }

    Assignment react(const Assignment& before, const std::vector<std::int32_t>& lostHosts,
                     const std::vector<std::int32_t>& lostRegions, bool repair) {
        m_reacts = true;
        m_lostHosts = {lostHosts.begin(), lostHosts.end()};
        m_lostRegions = {lostRegions.begin(), lostRegions.end()};
        for (std::int32_t host = 0; host < hostCount(); ++host)
            if (m_lostRegions.contains(regionOf(host)))
                m_lostHosts.insert(host);
        takeOver(before);
        std::set<std::int64_t> victims;
        forEachPlaced([&](std::int64_t microVm, std::int32_t host) {
            if (m_lostHosts.contains(host) || (repair && !mayStay(microVm, host)))
                victims.insert(microVm);
        });
        for (const auto victim : victims)
            m_result.microVms[at(victim)] = {};
        reckon();
        if (repair)
            evict(victims);
        for (const bool standby : {false, true})
            for (const auto workload : m_order)
                replace(workload, standby, victims);
        reckon();
        for (std::size_t microVm = 0; microVm < m_served.size(); ++microVm) {
            m_result.servedBegin.push_back(static_cast<std::int64_t>(m_result.served.size()));
            m_result.served.insert(m_result.served.end(), m_served[microVm].begin(), m_served[microVm].end());
        }
        m_result.servedBegin.push_back(static_cast<std::int64_t>(m_result.served.size()));
        return std::move(m_result);
    }

private:
    const WorkloadSpec& spec(const Turn& turn) const { return m_problem.workloads[at(turn.workload)]; }
    std::int32_t hostCount() const { return static_cast<std::int32_t>(m_problem.hosts.size()); }
    std::int32_t regionOf(std::int32_t host) const { return m_problem.hosts.region[at(host)]; }

    std::int64_t microVmOf(const Turn& turn) const {
        return m_problem.firstMicroVm[at(turn.workload)] + (turn.standby ? spec(turn).replicas : 0) + turn.number - 1;
    }

    // React.

    std::int32_t workloadOf(std::int64_t microVm) const {
        std::int32_t workload = 0;
        while (m_problem.firstMicroVm[at(workload) + 1] <= microVm)
            ++workload;
        return workload;
    }
    bool isStandby(std::int64_t microVm) const {
        const auto workload = workloadOf(microVm);
        return microVm - m_problem.firstMicroVm[at(workload)] >= m_problem.workloads[at(workload)].replicas;
    }

    template <class Act>
    void forEachPlaced(Act act) {
        for (std::size_t microVm = 0; microVm < m_result.microVms.size(); ++microVm)
            if (m_result.microVms[microVm].placed())
                act(static_cast<std::int64_t>(microVm), m_result.microVms[microVm].host);
    }

    void takeOver(const Assignment& before) {
        m_result.microVms = before.microVms;
        for (std::size_t microVm = 0; microVm < before.microVms.size(); ++microVm)
            m_served[microVm].assign(before.served.begin() + before.servedBegin[microVm],
                                     before.served.begin() + before.servedBegin[microVm + 1]);
        for (std::size_t microVm = 0; microVm < before.microVms.size(); ++microVm)
            m_poolRegion.push_back(-1);
        forEachPlaced([&](std::int64_t microVm, std::int32_t) {
            if (isStandby(microVm))
                m_poolRegion[at(microVm)] = regionOf(m_result.microVms[at(primaryOf(microVm))].host);
        });
    }
    std::int64_t primaryOf(std::int64_t standby) const {
        return standby - m_problem.workloads[at(workloadOf(standby))].replicas;
    }

    bool mayStay(std::int64_t microVm, std::int32_t host) const {
        const auto& own = m_problem.workloads[at(workloadOf(microVm))];
        const auto& hosts = m_problem.hosts;
        return hosts.up[at(host)] && hosts.health[at(host)] >= healthLimit &&
               hosts.hostClass[at(host)] == own.hostClass && own.allowed[at(regionOf(host))];
    }

    /// What is free, used and pooled, from the placements alone.
    void reckon() {
        m_result.used.assign(m_problem.hosts.size(), {});
        m_pooled.assign(m_problem.hosts.size(), {});
        forEachPlaced([&](std::int64_t microVm, std::int32_t host) {
            const auto& own = m_problem.workloads[at(workloadOf(microVm))];
            if (!isStandby(microVm))
                m_result.used[at(host)] += own.need;
            else if (own.standbyReserve == topology::StandbyReserve::dedicated)
                m_result.used[at(host)] += own.standbyNeed;
            else
                m_pooled[at(host)][m_poolRegion[at(microVm)]] += own.standbyNeed;
        });
        for (std::size_t host = 0; host < m_pooled.size(); ++host) {
            Resources most;
            for (const auto& [region, pool] : m_pooled[host])
                for (std::size_t r = 0; r < resources; ++r)
                    most.amounts[r] = std::max(most.amounts[r], pool.amounts[r]);
            m_result.used[host] += most;
            m_free[host] = m_problem.hosts.allocatable[host] - m_result.used[host];
        }
    }

    /// Position of a microVM in the order of placement.
    std::pair<bool, std::pair<std::ptrdiff_t, std::int64_t>> turnOf(std::int64_t microVm) const {
        return {isStandby(microVm), {std::ranges::find(m_order, workloadOf(microVm)) - m_order.begin(), microVm}};
    }

    /// Of hosts that hold more than they have, the last microVMs go.
    void evict(std::set<std::int64_t>& victims) {
        for (std::int32_t host = 0; host < hostCount(); ++host)
            while (!Resources{}.fitsIn(m_free[at(host)])) {
                std::int64_t last = -1;
                forEachPlaced([&](std::int64_t microVm, std::int32_t its) {
                    if (its == host && (last < 0 || turnOf(microVm) > turnOf(last)))
                        last = microVm;
                });
                if (last < 0)
                    break;
                victims.insert(last);
                m_result.microVms[at(last)] = {};
                reckon();
            }
    }

    void promote(std::int32_t workload, std::set<std::int64_t>& victims) {
        const auto& own = m_problem.workloads[at(workload)];
        const auto first = m_problem.firstMicroVm[at(workload)];
        for (std::int32_t number = 0; number < own.standbys; ++number) {
            const auto primary = first + number;
            const auto standby = first + own.replicas + number;
            const auto placed = m_result.microVms[at(standby)];
            if (!victims.contains(primary) || !placed.placed())
                continue;
            victims.insert(standby);
            m_result.microVms[at(standby)] = {};
            reckon();
            if (!own.need.fitsIn(m_free[at(placed.host)]))
                continue;
            victims.erase(primary);
            m_result.microVms[at(primary)] = placed;
            reckon();
        }
    }

    void replace(std::int32_t workload, bool standby, std::set<std::int64_t>& victims) {
        const auto& own = m_problem.workloads[at(workload)];
        const auto first = m_problem.firstMicroVm[at(workload)] + (standby ? own.replicas : 0);
        const auto isVictim = [&](std::int64_t microVm) { return victims.contains(microVm); };
        bool any = false;
        for (std::int32_t number = 0; number < (standby ? own.standbys : own.replicas); ++number)
            any = any || isVictim(first + number);
        if (!any)
            return;
        if (!standby) {
            promote(workload, victims);
            dealAgain(workload);
        }
        std::vector<std::int32_t> open;
        for (std::int32_t number = 0; number < (standby ? own.standbys : own.replicas); ++number)
            if (isVictim(first + number))
                open.push_back(number + 1);
        for (std::size_t i = 0; i < open.size(); ++i) {
            Turn turn = turnFor(workload, open[i], standby);
            turn.remaining = static_cast<std::int32_t>(open.size() - 1 - i);
            turn.latency = weightedLatency(turn);
            const auto microVm = microVmOf(turn);
            m_result.microVms[at(microVm)] = {};
            place(turn);
            if (standby && m_result.microVms[at(microVm)].placed())
                m_poolRegion[at(microVm)] = regionOf(turn.primaryHost);
            reckon();
        }
    }

    /// Users of a workload, among what stands, in the order of numbers.
    void dealAgain(std::int32_t workload) {
        const auto& own = m_problem.workloads[at(workload)];
        m_unserved[at(workload)].clear();
        for (std::int32_t number = 0; number < own.replicas; ++number) {
            const auto microVm = at(m_problem.firstMicroVm[at(workload)] + number);
            m_served[microVm].clear();
            if (own.profile < 0 || !m_result.microVms[microVm].placed())
                continue;
            m_served[microVm] = wouldServe(workload, regionOf(m_result.microVms[microVm].host));
            for (const auto& share : m_served[microVm])
                m_unserved[at(workload)][at(share.client)] -= share.amount;
        }
    }

    // Order: higher priority, fewer allowed regions, share of the reference host if asked for, id; targets of affinity
    // first.

    static Int128 shareOfReference(const Resources& need) {
        // 32 vCPU, 256 GiB, 10 Gbit/s, 4 TB = 3,814,697 MiB, over a common denominator.
        constexpr std::array<std::int64_t, resources> reference = {32'000'000, 262'144, 10'000, 3'814'697};
        Int128 most = 0;
        for (std::size_t r = 0; r < resources; ++r) {
            Int128 share = need.amounts[r];
            for (std::size_t other = 0; other < resources; ++other)
                share *= other == r ? 1 : reference[other];
            most = std::max(most, share);
        }
        return most;
    }

    bool before(std::int32_t a, std::int32_t b, topology::WorkloadOrder order) const {
        const auto& left = m_problem.workloads[at(a)];
        const auto& right = m_problem.workloads[at(b)];
        if (left.priority != right.priority)
            return left.priority > right.priority;
        const auto allowed = [](const WorkloadSpec& workload) {
            return std::ranges::count_if(workload.allowed, [](auto is) { return is != 0; });
        };
        if (allowed(left) != allowed(right))
            return allowed(left) < allowed(right);
        const auto leftSize = shareOfReference(left.need);
        const auto rightSize = shareOfReference(right.need);
        if (order == topology::WorkloadOrder::smaller && leftSize != rightSize)
            return leftSize < rightSize;
        if (order == topology::WorkloadOrder::larger && leftSize != rightSize)
            return leftSize > rightSize;
        return a < b;
    }

    void visit(std::int32_t workload, std::vector<bool>& visited) {
        if (visited[at(workload)])
            return;
        visited[at(workload)] = true;
        for (const auto target : m_problem.workloads[at(workload)].affinity)
            visit(target, visited);
        m_order.push_back(workload);
    }

    void orderWorkloads(topology::WorkloadOrder order) {
        std::vector<std::int32_t> sorted(m_problem.workloads.size());
        for (std::size_t w = 0; w < sorted.size(); ++w)
            sorted[w] = static_cast<std::int32_t>(w);
        std::ranges::sort(sorted, [&](auto a, auto b) { return before(a, b, order); });
        std::vector<bool> visited(sorted.size());
        for (const auto workload : sorted)
            visit(workload, visited);
    }

    Turn turnFor(std::int32_t workload, std::int32_t number, bool standby) const {
        Turn turn;
        turn.workload = workload;
        turn.number = number;
        turn.standby = standby;
        for (const auto& pin : m_problem.workloads[at(workload)].pins)
            if (!standby && pin.replica == number - 1) {
                turn.pinRegion = pin.region;
                turn.pinHost = pin.host;
            }
        if (standby)
            turn.primaryHost = m_result.microVms[at(m_problem.firstMicroVm[at(workload)] + number - 1)].host;
        return turn;
    }

    template <class Act>
    void forEachTurn(Act act) {
        for (const bool standby : {false, true})
            for (const auto workload : m_order) {
                const auto& own = m_problem.workloads[at(workload)];
                for (std::int32_t number = 1; number <= (standby ? own.standbys : own.replicas); ++number) {
                    Turn turn = turnFor(workload, number, standby);
                    turn.remaining = (standby ? own.standbys : own.replicas) - number;
                    turn.latency = weightedLatency(turn);
                    if (!act(turn))
                        return;
                }
            }
    }

    // Latency by served share, or by coverage.

    std::vector<std::vector<std::int32_t>> nearestClients(const placement::ClientProfile& profile) const {
        std::vector<std::vector<std::int32_t>> result;
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
            std::vector<std::pair<std::uint32_t, std::int32_t>> byRtt;
            for (std::size_t client = 0; client < profile.weights.size(); ++client)
                byRtt.emplace_back(profile.rtt[client * at(m_problem.regionCount) + at(region)],
                                   static_cast<std::int32_t>(client));
            std::ranges::sort(byRtt);
            auto& clients = result.emplace_back();
            for (const auto& [rtt, client] : byRtt)
                if (rtt != placement::unreachable)
                    clients.push_back(client);
        }
        return result;
    }

    std::int64_t latencyOf(const WorkloadSpec& workload, std::int32_t client, std::int32_t region) const {
        const auto& profile = *m_problem.profiles[at(workload.profile)];
        const std::int64_t rtt = profile.rtt[at(client) * at(m_problem.regionCount) + at(region)];
        if (rtt == placement::unreachable)
            return 0;
        if (!m_problem.prices.empty())
            return rtt >= worstRtt ? 0 : floorOf(Int128(worstRtt - rtt) * one, worstRtt);
        return floorOf(Int128(workload.latencyReference) * one, std::max(rtt, workload.latencyReference));
    }

    /// Which users a replica in a region would take now.
    std::vector<placement::ServedShare> wouldServe(std::int32_t workload, std::int32_t region) {
        const auto& own = m_problem.workloads[at(workload)];
        auto& unserved = m_unserved[at(workload)];
        if (unserved.empty())
            unserved = wholeShares(m_problem.profiles[at(own.profile)]->weights, own.replicas * wholeReplica);
        std::vector<placement::ServedShare> shares;
        std::int64_t left = wholeReplica;
        for (const auto client : m_nearest[at(own.profile)][at(region)]) {
            const auto amount = std::min(left, unserved[at(client)]);
            if (amount > 0)
                shares.push_back({client, static_cast<std::int32_t>(amount)});
            left -= amount;
        }
        return shares;
    }

    std::int64_t latencyOfShares(const WorkloadSpec& workload, const std::vector<placement::ServedShare>& shares,
                                 std::int32_t region) const {
        Int128 sum = 0;
        for (const auto& share : shares)
            sum += Int128(share.amount) * latencyOf(workload, share.client, region);
        return floorOf(sum, wholeReplica);
    }

    /// How much nearer users get on average, each to the best of the replicas so far.
    std::int64_t coverageGain(const Turn& turn, std::int32_t region) const {
        const auto& own = spec(turn);
        const auto shares = wholeShares(m_problem.profiles[at(own.profile)]->weights, wholeReplica);
        Int128 sum = 0;
        for (std::size_t client = 0; client < shares.size(); ++client) {
            std::int64_t best = 0;
            for (std::int32_t other = 0; other < own.replicas; ++other) {
                const auto host = m_result.microVms[at(m_problem.firstMicroVm[at(turn.workload)] + other)].host;
                if (host >= 0)
                    best = std::max(best, latencyOf(own, static_cast<std::int32_t>(client), regionOf(host)));
            }
            const auto here = latencyOf(own, static_cast<std::int32_t>(client), region);
            sum += here > best ? Int128(shares[client]) * (here - best) : 0;
        }
        return floorOf(sum, wholeReplica);
    }

    /// What the reserved resources cost there, as a share of what a replica without a place costs.
    std::int64_t priceShare(const Turn& turn, std::int32_t region) const {
        if (m_problem.prices.empty())
            return 0;
        const auto& own = spec(turn);
        const bool diskAlone = turn.standby && own.standbyState == topology::StandbyState::stopped;
        constexpr std::array<std::int64_t, resources> pricedAmount = {1'000'000, 1024, 1000, 1024};
        Int128 nanos = 0;
        for (std::size_t r = 0; r < resources; ++r)
            if (!diskAlone || r == static_cast<std::size_t>(topology::Resource::disk))
                nanos += Int128(m_problem.prices[at(region)].amounts[r]) * own.need.amounts[r] / pricedAmount[r];
        return floorOf(std::min<Int128>(nanos, worstRtt * 1000) * one, worstRtt * 1000);
    }

    std::vector<std::int64_t> weightedLatency(const Turn& turn) {
        const auto& own = spec(turn);
        std::vector<std::int64_t> terms(at(m_problem.regionCount));
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region) {
            std::int64_t term = 0;
            if (own.profile < 0)
                term = 0;
            else if (turn.standby)
                term = latencyOfShares(own, m_served[at(m_problem.firstMicroVm[at(turn.workload)] + turn.number - 1)],
                                       region);
            else if (m_problem.latencyTerm == topology::LatencyTerm::coverage)
                term = coverageGain(turn, region);
            else
                term = latencyOfShares(own, wouldServe(turn.workload, region), region);
            terms[at(region)] = weigh(own.weights.alpha, term - priceShare(turn, region));
        }
        return terms;
    }

    // What is placed of a workload so far, standbys included.

    template <class Matches>
    std::int32_t countPlaced(std::int32_t workload, Matches matches) const {
        std::int32_t count = 0;
        for (auto microVm = m_problem.firstMicroVm[at(workload)]; microVm < m_problem.firstMicroVm[at(workload) + 1];
             ++microVm) {
            const auto host = m_result.microVms[at(microVm)].host;
            count += host >= 0 && matches(host);
        }
        return count;
    }

    void countForTurn(const Turn& turn) {
        m_inRegion.assign(at(m_problem.regionCount), 0);
        m_onHost.clear();
        countPlaced(turn.workload, [&](std::int32_t host) {
            ++m_inRegion[at(regionOf(host))];
            ++m_onHost[host];
            return true;
        });
        m_regionsInUse =
            static_cast<std::int32_t>(std::ranges::count_if(m_inRegion, [](auto count) { return count > 0; }));
        m_holdsTargets.assign(at(m_problem.regionCount), true);
        for (const auto target : spec(turn).affinity)
            for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
                if (countPlaced(target, [&](std::int32_t host) { return regionOf(host) == region; }) == 0)
                    m_holdsTargets[at(region)] = false;
    }

    // Filters.

    bool isCandidate(const Turn& turn, std::int32_t host) const {
        return (turn.pinHost < 0 || turn.pinHost == host) && (turn.pinRegion < 0 || turn.pinRegion == regionOf(host));
    }

    /// What the host would reserve more.
    std::int64_t needOf(const Turn& turn, std::int32_t host, std::size_t resource) const {
        const auto& own = spec(turn);
        if (!turn.standby)
            return own.need.amounts[resource];
        const bool reserved = own.standbyState != topology::StandbyState::stopped ||
                              resource == static_cast<std::size_t>(topology::Resource::disk);
        const auto need = reserved ? own.need.amounts[resource] : 0;
        if (own.standbyReserve == topology::StandbyReserve::dedicated)
            return need;
        // Pooled: the largest demand that the loss of one region would wake, before and after.
        std::int64_t before = 0;
        std::int64_t after = 0;
        const auto lost = turn.primaryHost < 0 ? -1 : regionOf(turn.primaryHost);
        for (const auto& [region, demand] : m_pooled[at(host)]) {
            before = std::max(before, demand.amounts[resource]);
            after = std::max(after, demand.amounts[resource] + (region == lost ? need : 0));
        }
        if (!m_pooled[at(host)].contains(lost))
            after = std::max(after, need);
        return after - before;
    }

    std::int32_t capOf(const WorkloadSpec& own) const {
        if (!m_reacts || !own.defaultPerRegion)
            return own.perRegionMax;
        std::int32_t up = 0;
        for (std::int32_t region = 0; region < m_problem.regionCount; ++region)
            up += own.allowed[at(region)] && m_problem.regionUp[at(region)] && !m_lostRegions.contains(region);
        const auto parts = std::min({own.replicas, 3, up});
        return parts == 0 ? 0 : (own.replicas + parts - 1) / parts;
    }

    bool passes(const Turn& turn, std::int32_t host, int filter) const {
        const auto& own = spec(turn);
        const auto& hosts = m_problem.hosts;
        const auto region = regionOf(host);
        const auto inRegion = m_inRegion[at(region)];
        const auto resource = filter - static_cast<int>(Constraint::cpu);
        switch (static_cast<Constraint>(filter)) {
        case Constraint::region:
            return own.allowed[at(region)] != 0;
        case Constraint::hostClass:
            return hosts.hostClass[at(host)] == own.hostClass;
        case Constraint::hostState:
            return hosts.up[at(host)] != 0 && !m_lostHosts.contains(host);
        case Constraint::health:
            return hosts.health[at(host)] >= healthLimit;
        case Constraint::cpu:
        case Constraint::memory:
        case Constraint::bandwidth:
        case Constraint::disk:
            return m_free[at(host)].amounts[at(resource)] - needOf(turn, host, at(resource)) >= 0;
        case Constraint::perHost: {
            const auto held = m_onHost.find(host);
            const bool off = own.perHostMode == topology::PerHostMode::off || turn.secondTry;
            return off || (held == m_onHost.end() ? 0 : held->second) < own.perHostMax;
        }
        case Constraint::perRegion:
            if (!turn.standby)
                return capOf(own) == 0 || inRegion < capOf(own);
            if (turn.primaryHost < 0)
                return true;
            return own.allowedCount == 1 ? hosts.entry[at(host)] != hosts.entry[at(turn.primaryHost)]
                                         : region != regionOf(turn.primaryHost);
        case Constraint::maxSkew:
            return own.maxSkew == 0 || turn.skewFloor == noFloor || inRegion + 1 - turn.skewFloor <= own.maxSkew;
        case Constraint::minRegions: {
            return inRegion == 0 || turn.remaining >= std::max(0, own.minRegions - m_regionsInUse);
        }
        default:
            return m_holdsTargets[at(region)];
        }
    }

    std::optional<Constraint> firstFailed(const Turn& turn, std::int32_t host) const {
        for (int filter = 0; filter < filterCount; ++filter)
            if (!passes(turn, host, filter))
                return static_cast<Constraint>(filter);
        return std::nullopt;
    }

    void findSkewFloor(Turn& turn) const {
        turn.skewFloor = noFloor;
        if (spec(turn).maxSkew == 0)
            return;
        for (std::int32_t host = 0; host < hostCount(); ++host) {
            bool feasible = isCandidate(turn, host);
            for (int filter = 0; feasible && filter < static_cast<int>(Constraint::maxSkew); ++filter)
                feasible = passes(turn, host, filter);
            if (feasible)
                turn.skewFloor = std::min(turn.skewFloor, m_inRegion[at(regionOf(host))]);
        }
    }

    // Score and choice.

    RankedHost scored(const Turn& turn, std::int32_t host) const {
        if (m_policy)
            return {host, 0, 0, 0, 0, std::nullopt};
        const auto& weights = spec(turn).weights;
        const auto& capacity = m_problem.hosts.capacity[at(host)];
        std::optional<std::int64_t> least;
        for (std::size_t r = 0; r < resources; ++r) {
            if (capacity.amounts[r] <= 0 || (m_problem.capacityTerm == topology::CapacityTerm::cpu && r > 0))
                continue;
            // "Each term in [0, 1]": a host that reserves more than it has counts as full.
            const auto share =
                std::max<std::int64_t>(0, floorOf(Int128(m_free[at(host)].amounts[r]) * one, capacity.amounts[r]));
            least = least ? std::min(*least, share) : share;
        }
        return {host,
                turn.latency[at(regionOf(host))],
                weigh(weights.beta, least.value_or(0)),
                weigh(weights.gamma, m_problem.hosts.health[at(host)]),
                -weights.delta * m_inRegion[at(regionOf(host))],
                std::nullopt};
    }

    // Rules in the place of the score.

    std::int64_t dotProduct(const Turn& turn, std::int32_t host) const {
        const auto& own = spec(turn);
        const auto& capacity = m_problem.hosts.capacity[at(host)];
        const bool diskAlone = turn.standby && own.standbyState == topology::StandbyState::stopped;
        std::int64_t sum = 0;
        for (std::size_t r = diskAlone ? static_cast<std::size_t>(topology::Resource::disk) : 0; r < resources; ++r)
            if (capacity.amounts[r] > 0)
                sum += std::min(one, floorOf(Int128(own.need.amounts[r]) * one, capacity.amounts[r])) *
                       floorOf(Int128(m_free[at(host)].amounts[r]) * one, capacity.amounts[r]);
        return sum;
    }

    /// What the rule prefers more is larger.
    std::int64_t preference(const Turn& turn, std::int32_t host) const {
        const auto freeCpu = m_free[at(host)].amounts[0];
        switch (*m_policy) {
        case placement::Policy::nextFit:
            return host >= m_lastHost ? 1 : 0;
        case placement::Policy::bestFit:
            return -freeCpu;
        case placement::Policy::worstFit:
            return freeCpu;
        case placement::Policy::dotProduct:
            return dotProduct(turn, host);
        default:
            return 0;
        }
    }

    std::optional<RankedHost> drawn(const std::vector<std::int32_t>& passing) {
        const auto draw = [&](std::size_t bound) { return m_random->below(static_cast<std::uint32_t>(bound)); };
        for (int i = 0; i < placement::randomDraws && hostCount() > 0; ++i)
            if (const auto host = static_cast<std::int32_t>(draw(m_problem.hosts.size()));
                std::ranges::find(passing, host) != passing.end())
                return RankedHost{host, 0, 0, 0, 0, std::nullopt};
        if (passing.empty())
            return std::nullopt;
        return RankedHost{passing[draw(passing.size())], 0, 0, 0, 0, std::nullopt};
    }

    std::optional<RankedHost> bestByPolicy(const Turn& turn) {
        std::vector<std::int32_t> passing;
        for (std::int32_t host = 0; host < hostCount(); ++host)
            if (isCandidate(turn, host) && !firstFailed(turn, host))
                passing.push_back(host);
        if (m_policy == placement::Policy::random)
            return drawn(passing);
        if (passing.empty())
            return std::nullopt;
        m_lastHost = *std::ranges::max_element(passing, {}, [&](std::int32_t host) { return preference(turn, host); });
        return RankedHost{m_lastHost, 0, 0, 0, 0, std::nullopt};
    }

    std::optional<RankedHost> best(Turn& turn) {
        findSkewFloor(turn);
        if (m_policy)
            return bestByPolicy(turn);
        std::optional<RankedHost> choice;
        for (std::int32_t host = 0; host < hostCount(); ++host) {
            if (!isCandidate(turn, host) || firstFailed(turn, host))
                continue;
            const auto candidate = scored(turn, host);
            if (!choice || candidate.score() > choice->score())
                choice = candidate;
        }
        return choice;
    }

    std::vector<RankedHost> rankedHosts(Turn& turn) {
        countForTurn(turn);
        findSkewFloor(turn);
        std::vector<RankedHost> ranked;
        for (std::int32_t host = 0; host < hostCount(); ++host)
            if (isCandidate(turn, host)) {
                ranked.push_back(scored(turn, host));
                ranked.back().firstFailed = firstFailed(turn, host);
            }
        std::ranges::sort(ranked, [](const RankedHost& a, const RankedHost& b) {
            return a.score() != b.score() ? a.score() > b.score() : a.host < b.host;
        });
        return ranked;
    }

    Constraint binding(const Turn& turn) const {
        std::array<std::int64_t, filterCount> failedFirst{};
        std::optional<RankedHost> bestOfOne;
        Constraint itsFilter = Constraint::noHost;
        bool any = false;
        for (std::int32_t host = 0; host < hostCount(); ++host) {
            if (!isCandidate(turn, host))
                continue;
            any = true;
            std::vector<int> failed;
            for (int filter = 0; filter < filterCount; ++filter)
                if (!passes(turn, host, filter))
                    failed.push_back(filter);
            ++failedFirst[at(failed.front())];
            if (failed.size() > 1)
                continue;
            const auto candidate = scored(turn, host);
            if (!bestOfOne || candidate.score() > bestOfOne->score()) {
                bestOfOne = candidate;
                itsFilter = static_cast<Constraint>(failed.front());
            }
        }
        if (!any || bestOfOne)
            return itsFilter;
        return static_cast<Constraint>(std::ranges::max_element(failedFirst) - failedFirst.begin());
    }

    void place(Turn& turn) {
        auto& placement = m_result.microVms[at(microVmOf(turn))];
        if (turn.standby && turn.primaryHost < 0) {
            placement.constraint =
                m_result.microVms[at(m_problem.firstMicroVm[at(turn.workload)] + turn.number - 1)].constraint;
            return;
        }
        countForTurn(turn);
        auto choice = best(turn);
        if (!choice && spec(turn).perHostMode == topology::PerHostMode::soft) {
            turn.secondTry = true;
            choice = best(turn);
        }
        if (!choice) {
            placement.constraint = binding(turn);
            return;
        }
        placement = Placement{choice->host,
                              Constraint::noHost,
                              static_cast<std::int32_t>(choice->latency),
                              static_cast<std::int32_t>(choice->capacity),
                              static_cast<std::int32_t>(choice->health),
                              choice->delta};
        take(turn, choice->host);
    }

    void take(const Turn& turn, std::int32_t host) {
        const auto& own = spec(turn);
        Resources need;
        for (std::size_t r = 0; r < resources; ++r)
            need.amounts[r] = needOf(turn, host, r);
        m_free[at(host)] -= need;
        m_result.used[at(host)] += need;
        if (turn.standby && own.standbyReserve == topology::StandbyReserve::pooled) {
            Resources whole = own.need;
            if (own.standbyState == topology::StandbyState::stopped)
                for (std::size_t r = 0; r < resources; ++r)
                    whole.amounts[r] = r == static_cast<std::size_t>(topology::Resource::disk) ? whole.amounts[r] : 0;
            m_pooled[at(host)][regionOf(turn.primaryHost)] += whole;
        }
        if (turn.standby || own.profile < 0)
            return;
        auto shares = wouldServe(turn.workload, regionOf(host));
        for (const auto& share : shares)
            m_unserved[at(turn.workload)][at(share.client)] -= share.amount;
        m_served[at(microVmOf(turn))] = std::move(shares);
    }

    const Problem& m_problem;
    std::vector<Resources> m_free;
    Assignment m_result;
    std::vector<std::int32_t> m_order;
    std::vector<std::vector<std::vector<std::int32_t>>> m_nearest; // profile, region → reachable clients
    std::vector<std::vector<std::int64_t>> m_unserved;             // workload, client; empty before the first replica
    std::vector<std::vector<placement::ServedShare>> m_served;     // microVM
    std::vector<std::map<std::int32_t, Resources>> m_pooled;       // host → region of the primaries → Σ demand
    std::vector<std::int32_t> m_inRegion;                          // of the workload whose turn it is
    std::map<std::int32_t, std::int32_t> m_onHost;
    std::int32_t m_regionsInUse = 0;
    std::optional<placement::Policy> m_policy; // instead of the score
    std::optional<RandomStream> m_random;      // of `random`
    std::int32_t m_lastHost = 0;               // that took something, for `next_fit`
    bool m_reacts = false;                     // default caps then count only regions that are up
    std::set<std::int32_t> m_lostHosts, m_lostRegions;
    std::vector<std::int32_t> m_poolRegion; // microVM: of a standby, the region of its primary when it was placed
    std::vector<bool> m_holdsTargets;
};

} // namespace

placement::Assignment naivePlace(const placement::Problem& problem, topology::WorkloadOrder order, std::int64_t most) {
    return NaivePlacer(problem, order).run(most);
}

placement::Assignment naivePlaceByPolicy(const placement::Problem& problem, placement::Policy policy,
                                         std::uint64_t seed) {
    return NaivePlacer(problem, policy, seed).run(std::numeric_limits<std::int64_t>::max());
}

placement::Ranking naiveRank(const placement::Problem& problem, std::int64_t microVm, topology::WorkloadOrder order) {
    return NaivePlacer(problem, order).rankAt(microVm);
}

placement::Assignment naiveReact(const placement::Problem& problem, const placement::Assignment& before,
                                 const std::vector<std::int32_t>& lostHosts,
                                 const std::vector<std::int32_t>& lostRegions, bool repair) {
    // The order of the problem is the one of its own making.
    return NaivePlacer(problem, problem.order).react(before, lostHosts, lostRegions, repair);
}

std::vector<std::int32_t> naiveOrder(const placement::Problem& problem, topology::WorkloadOrder order) {
    return NaivePlacer(problem, order).workloadOrder();
}

} // namespace flightplan::test
