#include "model/base/fixed_point.h"
#include "model/studies/latency_curve.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "tests/support/two_places.h"

#include <QTest>

#include <cmath>

using namespace flightplan;
using studies::LatencyCurve;

namespace {

document::Document pairOf(test::Asked asked) {
    return test::twoPlaces(asked, std::chrono::milliseconds(40), 2);
}

} // namespace

/// How times are spread: of requests as the engine of `route` says, of users by their round trips.
class LatencyCurveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofRequestsItIsThatOfRoute() {
        const auto plan = test::planned(pairOf(test::Asked::yes));
        const auto web = static_cast<std::size_t>(plan.fleet->findWorkload("web"));
        const auto routing = *traffic::route(plan);
        const auto curve = *studies::latencyCurve(plan, &routing, {{web}, {}});
        const traffic::LatencyDistribution times(plan, routing, web);
        QVERIFY(curve.ofRequests);
        QCOMPARE(curve.perSecond, 10.0);
        QCOMPARE(*curve.percentiles.p50, times.percentile(0.5));
        QCOMPARE(*curve.percentiles.p95, times.percentile(0.95));
        QCOMPARE(*curve.percentiles.p99, times.percentile(0.99));
        QCOMPARE(*curve.target, std::int64_t(40'000));
        QCOMPARE(*curve.insideTarget, 1 - times.tail(40'000));
        QCOMPARE(curve.points.front().share, 0.0);
        QVERIFY(curve.points.back().micros > times.percentile(0.99) && curve.points.back().share > 0.99);
        for (std::size_t i = 1; i < curve.points.size(); ++i) {
            QVERIFY(curve.points[i].micros > curve.points[i - 1].micros);
            QVERIFY(curve.points[i].share >= curve.points[i - 1].share);
        }
    }

    void ofUsersItIsTheNetworkAlone() {
        const auto plan = test::planned(pairOf(test::Asked::no));
        const auto web = static_cast<std::size_t>(plan.fleet->findWorkload("web"));
        const auto curve = *studies::latencyCurve(plan, nullptr, {{web}, {}});
        QVERIFY(!curve.ofRequests);
        QCOMPARE(*curve.percentiles.p50, std::int64_t(1000)); // within a region
        QCOMPARE(*curve.percentiles.p95, std::int64_t(41'000));
        QVERIFY(std::abs(*curve.insideTarget - 0.9) < 1e-4);
        QVERIFY(std::abs(curve.points.back().share - 1) < 1e-9);
    }

    void whoIsNotServedNeverArrives() {
        auto document = pairOf(test::Asked::no);
        test::editWorkload(document, "web", [](topology::Workload& web) { web.regions.allow = {{"ccc"}}; });
        const auto plan = test::planned(document); // ccc has no host
        const auto web = static_cast<std::size_t>(plan.fleet->findWorkload("web"));
        const auto curve = *studies::latencyCurve(plan, nullptr, {{web}, {}});
        QVERIFY(curve.points.empty() && !curve.percentiles.p50);
    }

    void severalWorkloadsCountByTheirRequests() {
        auto document = pairOf(test::Asked::yes);
        test::editWorkload(document, "db", [](topology::Workload& db) {
            db.traffic.emplace();
            db.traffic->requestRate = 90 * millionth;
            db.traffic->hardLimit = 20;
        });
        const auto plan = test::planned(document);
        const auto routing = *traffic::route(plan);
        const auto both = *studies::latencyCurve(plan, &routing, {{0, 1}, {}});
        QCOMPARE(both.perSecond, 100.0);
        // 91 of 100 requests come from ccc, so that the median is behind its round trip.
        QVERIFY(*both.percentiles.p50 > 41'000);
        const traffic::LatencyDistribution web(plan, routing, 1), db(plan, routing, 0);
        const auto& half = both.points[both.points.size() / 2];
        const auto at = static_cast<double>(half.micros);
        QVERIFY(std::abs(half.share - (0.1 * (1 - web.tail(at)) + 0.9 * (1 - db.tail(at)))) < 1e-9);
    }

    void theDayHasEveryHour() {
        const auto plan = test::planned(pairOf(test::Asked::yes));
        const auto web = static_cast<std::size_t>(plan.fleet->findWorkload("web"));
        const auto day = *studies::dayCurve(plan, {{web}, {}});
        QCOMPARE(day.hours.size(), std::size_t(24));
        traffic::Rate least = day.hours[0].offered, most = 0;
        for (const auto& hour : day.hours) {
            const auto routing = *traffic::route(plan, {hour.utcMinute, {}});
            QCOMPARE(hour.offered, routing.workloads[web].offered);
            QCOMPARE(hour.served, routing.workloads[web].served());
            const traffic::LatencyDistribution times(plan, routing, web);
            QCOMPARE(*hour.percentiles.p95, times.percentile(0.95));
            least = std::min(least, hour.offered);
            most = std::max(most, hour.offered);
        }
        QCOMPARE(least, traffic::Rate(10 * millionth));
        QVERIFY(most > 2 * least);
        const auto region = *studies::dayCurve(plan, {{web}, plan.fleet->findRegion("ccc")});
        QCOMPARE(region.hours[0].served, traffic::Rate(0));
        QVERIFY(!region.hours[0].percentiles.p50);
    }

    void stopsWhenAsked() {
        const auto plan = test::planned(pairOf(test::Asked::yes));
        std::stop_source stop;
        stop.request_stop();
        const auto routing = *traffic::route(plan);
        QVERIFY(!studies::latencyCurve(plan, &routing, {{0}, {}}, stop.get_token()));
        QVERIFY(!studies::dayCurve(plan, {{0}, {}}, stop.get_token()));
    }
};

FLIGHTPLAN_TEST_CLASS(LatencyCurveTest);
#include "latency_curve_test.moc"
