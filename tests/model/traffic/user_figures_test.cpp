#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "model/traffic/user_figures.h"
#include "tests/support/random_document.h"
#include "tests/support/random_traffic.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

/// Requests with their round trip, ms: every client's part, one after the other.
struct NaiveUsers {
    std::vector<std::pair<double, Rate>> requests;
    Rate inside = 0, withTarget = 0;

    void add(const plan::Plan& plan, const Routing& routing, std::size_t w) {
        const auto& spec = plan.fleet->problem.workloads[w];
        for (const auto& flow : clientFlows(*plan.fleet, routing, w)) {
            double rtt = std::numeric_limits<double>::infinity();
            if (flow.region >= 0) {
                const auto& clients = *plan.fleet->clients[static_cast<std::size_t>(spec.profile)];
                const auto via = routing.flows[static_cast<std::size_t>(flow.row)].via;
                const auto region = static_cast<std::size_t>(flow.region);
                const auto first = via < 0 ? region : static_cast<std::size_t>(via);
                rtt = plan.network->userRtt(clients[static_cast<std::size_t>(flow.client)].path, first);
                rtt = (rtt + (via < 0 ? 0 : plan.network->rtt(first, region))) / 1000;
            }
            const auto served = flow.region < 0 ? 0 : flow.offered - flow.refused;
            requests.emplace_back(rtt, served);
            requests.emplace_back(std::numeric_limits<double>::infinity(), flow.offered - served);
            if (spec.target < 0)
                continue;
            withTarget += flow.offered;
            inside += rtt * 1000 <= static_cast<double>(spec.target) ? served : 0;
        }
    }

    UserFigures::OfUsers figures() {
        UserFigures::OfUsers result;
        if (withTarget > 0)
            result.insideTarget = static_cast<double>(inside) / static_cast<double>(withTarget);
        std::ranges::sort(requests);
        Rate total = 0, sum = 0;
        for (const auto& [rtt, rate] : requests)
            total += rate;
        for (const auto& [rtt, rate] : requests) {
            sum += rate;
            if (rate > 0 && sum * 100 >= total * 95) {
                result.p95Ms = rtt;
                break;
            }
        }
        return result;
    }
};

void withTargets(document::Document& document, std::uint64_t seed) {
    if (seed % 3 != 0)
        document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(60); });
}

} // namespace

/// Figures across users by requests against a loop over every client's flows.
class UserFiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresAreThoseOfEveryClientsFlows() {
        int finite = 0, infinite = 0, partly = 0;
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            auto document = test::withRandomTraffic(test::randomDocument(seed), seed);
            withTargets(document, seed);
            const auto plan = test::planned(document);
            const auto minute =
                seed % 4 == 0 ? std::nullopt : std::optional(static_cast<std::int32_t>(seed * 173 % 1440));
            const auto routing = *route(plan, {minute, {}});
            const auto figures = userFigures(plan, routing);
            NaiveUsers all;
            QCOMPARE(figures.workloads.size(), plan.fleet->workloads.size());
            for (std::size_t w = 0; w < figures.workloads.size(); ++w) {
                NaiveUsers own;
                own.add(plan, routing, w);
                all.add(plan, routing, w);
                QVERIFY2(figures.workloads[w] == own.figures(), std::to_string(seed).c_str());
                QCOMPARE(figures.workloads[w].insideTarget, insideTarget(plan, routing, w));
                if (const auto& p95 = figures.workloads[w].p95Ms)
                    ++(std::isinf(*p95) ? infinite : finite);
            }
            QVERIFY2(figures.all == all.figures(), std::to_string(seed).c_str());
            partly += figures.all.insideTarget && *figures.all.insideTarget > 0 && *figures.all.insideTarget < 1;
        }
        QVERIFY2(finite > 50 && infinite > 50 && partly > 50,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(finite).arg(infinite).arg(partly)));
    }

    void someWorkloadsCountAlone() {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const auto plan = test::planned(test::withRandomTraffic(test::randomDocument(seed), seed));
            const auto routing = *route(plan);
            std::vector<std::size_t> odd;
            NaiveUsers users;
            for (std::size_t w = 1; w < plan.fleet->workloads.size(); w += 2) {
                odd.push_back(w);
                users.add(plan, routing, w);
            }
            const auto figures = userFigures(plan, routing, odd);
            QVERIFY(figures.all == users.figures());
            QCOMPARE(figures.workloads.size(), odd.size());
        }
    }

    void requestsWithoutKnownUsersCountForNobody() {
        auto document = test::topologyFromText("aaa: [4c 8g]\nlone 1x[1c 2g]\nweb 1x[1c 2g] @aaa");
        document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(5); });
        for (const auto* id : {"lone", "web"})
            test::editWorkload(document, id, [](auto& workload) {
                workload.traffic.emplace();
                workload.traffic->requestRate = 2'000'000;
            });
        const auto plan = test::planned(document);
        const auto routing = *route(plan);
        const auto figures = userFigures(plan, routing);
        QVERIFY(routing.workloads[0].lost > 0);
        QVERIFY(figures.workloads[0] == UserFigures::OfUsers());
        QCOMPARE(figures.all.insideTarget, std::optional(1.0));
        QCOMPARE(figures.all.p95Ms, std::optional(1.0));
        QVERIFY(figures.provenance == Provenance::estimated);
    }
};

FLIGHTPLAN_TEST_CLASS(UserFiguresTest);

#include "user_figures_test.moc"
