#include "model/base/fixed_point.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/support/random_document.h"
#include "tests/support/random_traffic.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

/// web in aaa and bbb, with more users in aaa; `perSecond` in all, a service takes 20 ms.
plan::Plan twoRegions(std::int64_t perSecond, int hardLimit) {
    auto document = test::topologyFromText("aaa: [9c 99g]\nbbb: [9c 99g]\nccc:\naaa = bbb 10ms\nbbb = ccc 40ms\naaa = "
                                           "ccc 41ms\nweb 2x[1c 2g] @aaa*9 @ccc");
    document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(40); });
    test::editWorkload(document, "web", [&](topology::Workload& web) {
        web.spread.perRegion = 1;
        web.traffic.emplace();
        web.traffic->requestRate = perSecond * millionth;
        web.traffic->hardLimit = hardLimit;
        web.traffic->queueLimit = 50;
    });
    return test::planned(document);
}

} // namespace

/// Times of requests: their parts, percentiles and shares.
class LatencyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutWaitingPercentilesHaveAClosedForm() {
        const auto plan = twoRegions(10, 50);
        const auto routing = *route(plan);
        const LatencyDistribution all(plan, routing, 0);
        // 90 % at 1.06 ms, 10 % at 40.06 ms, each with an exponential service behind.
        const auto tail = [](double ms) {
            return 0.9 * std::exp(-(ms - 1.06) / 20) + (ms < 40.06 ? 0.1 : 0.1 * std::exp(-(ms - 40.06) / 20));
        };
        for (const double p : {0.5, 0.95, 0.99}) {
            const auto micros = static_cast<double>(all.percentile(p));
            QVERIFY(tail(micros / 1000) <= 1 - p + 1e-12);
            QVERIFY(tail((micros - 1) / 1000) > 1 - p - 1e-12);
        }
        QCOMPARE(all.networkPercentile(0.5), 1060);
        QCOMPARE(all.networkPercentile(0.9), 1060);
        QCOMPARE(all.networkPercentile(0.91), 40'060);
        const LatencyDistribution atB(plan, routing, 0, 1);
        QCOMPARE(atB.percentile(0.5), static_cast<std::int64_t>(std::ceil(40'060 + 20'000 * std::log(2))));
        QVERIFY(!LatencyDistribution(plan, routing, 0, 2).any());
        QCOMPARE(insideTarget(plan, routing, 0), std::optional(1.0)); // 40 ms are inside
    }

    void partsSumToTheMeanOfTheDistribution() {
        for (const std::int64_t perSecond : {10, 95, 130}) {
            const auto plan = twoRegions(perSecond, 2);
            const auto routing = *route(plan);
            const auto split = *splitOf(routing, 0);
            QCOMPARE(split.edge, 60.0);
            QCOMPARE(split.service, 20'000.0);
            // ∫ P(T > t) dt is the mean.
            const LatencyDistribution all(plan, routing, 0);
            double mean = 0;
            for (double t = 0; t < 3e6; t += 100)
                mean += 100 * all.tail(t + 50);
            QVERIFY2(std::abs(mean - split.total()) < 30, qPrintable(QString("%1 %2").arg(mean).arg(split.total())));
            const auto bins = all.histogram(5000, 40);
            QVERIFY(std::abs(std::accumulate(bins.begin(), bins.end(), 0.0) - 1) < 1e-12);
        }
    }

    void percentilesAreThoseOfTheirEquationOnAnyFleet() {
        int checked = 0;
        for (std::uint64_t seed = 1; seed <= 250; ++seed) {
            const auto plan = test::planned(test::withRandomTraffic(test::randomDocument(seed), seed));
            const auto routing = *route(plan, {static_cast<std::int32_t>(seed * 31 % 1440), {}});
            for (std::size_t w = 0; w < routing.workloads.size(); ++w) {
                const LatencyDistribution times(plan, routing, w);
                QCOMPARE(times.any(), routing.workloads[w].served() > 0);
                if (!times.any())
                    continue;
                std::int64_t before = 0;
                for (const double p : {0.5, 0.95, 0.99}) {
                    const auto micros = times.percentile(p);
                    QVERIFY(times.tail(static_cast<double>(micros)) <= 1 - p);
                    QVERIFY(times.tail(static_cast<double>(micros - 1)) > 1 - p);
                    QVERIFY(micros >= before && micros >= times.networkPercentile(p));
                    before = micros;
                }
                ++checked;
            }
        }
        QVERIFY(checked > 100);
    }

    void p95IsWithinTheTargetJustWhenNinetyFivePercentAre() {
        int inside = 0, outside = 0;
        for (std::uint64_t seed = 1; seed <= 500; ++seed) {
            auto document = test::withRandomTraffic(test::randomDocument(seed), seed);
            document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(60); });
            const auto plan = test::planned(document);
            const auto routing = *route(plan);
            for (std::size_t w = 0; w < routing.workloads.size(); ++w) {
                const auto& total = routing.workloads[w];
                const auto share = insideTarget(plan, routing, w);
                if (!share || total.served() != total.offered)
                    continue;
                const auto target = plan.fleet->problem.workloads[w].target + forwardingMicros;
                const bool met = LatencyDistribution(plan, routing, w).networkPercentile(0.95) <= target;
                if (std::abs(*share - 0.95) < 1e-9)
                    continue;
                QCOMPARE(met, *share >= 0.95);
                ++(met ? inside : outside);
            }
        }
        QVERIFY(inside > 20 && outside > 20);
    }

    void lostDemandIsOutsideTheTarget() {
        const auto plan = twoRegions(1000, 2); // 200 a second can be served
        const auto routing = *route(plan);
        QVERIFY(routing.total.refused > 790 * millionth);
        QVERIFY(*insideTarget(plan, routing, 0) < 0.21);
    }
};

FLIGHTPLAN_TEST_CLASS(LatencyTest);

#include "latency_test.moc"
