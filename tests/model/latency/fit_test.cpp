#include "model/latency/fit.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::latency;

namespace {

/// Sites on the equator, 111 km a degree; `rtt(a, b)` µs of each pair of positions, 0 = not measured.
template <class Rtt>
Survey onTheEquator(const std::vector<double>& longitudes, Rtt rtt) {
    Matrix matrix;
    std::vector<SurveySite> sites;
    for (std::size_t i = 0; i < longitudes.size(); ++i)
        sites.push_back({std::string(1, static_cast<char>('a' + i)), {0, longitudes[i]}});
    for (std::size_t a = 0; a < sites.size(); ++a)
        for (std::size_t b = a + 1; b < sites.size(); ++b)
            if (const auto value = rtt(a, b, wholeKm(sites[a].place, sites[b].place)))
                matrix.add(sites[a].name, sites[b].name, {std::chrono::microseconds(value), {}, {}});
    return surveyOf(matrix, sites);
}

} // namespace

class FitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStraightWorldHasNoDetours() {
        const auto survey = onTheEquator({0, 20, 50, 90}, [](auto, auto, auto km) { return 1000 + 15 * km; });
        const auto result = fit(survey);
        QCOMPARE(result.nanosPerKm, std::int64_t(15'000));
        QCOMPARE(result.zones.size(), std::size_t(4));
        for (const auto& detour : result.detours)
            QCOMPARE(detour.value(), std::int64_t(0));
    }

    void sitesWithin300KilometresAreAZone() {
        const auto survey = onTheEquator({0, 2, 2.8, 50}, [](auto, auto, auto km) { return 1000 + 15 * km; });
        const auto result = fit(survey); // 2.8° are 312 km from the first, and 89 km from its neighbour
        QCOMPARE(result.zones.size(), std::size_t(3));
        QCOMPARE(result.zones[0].name, std::string("a"));
        QCOMPARE(result.zones[1].name, std::string("c"));
    }

    void theMeanOfAPairOfZones() {
        // a and b are one zone, c and d another; a–c takes 20 ms more than the pace, b–d 40 ms.
        const auto survey = onTheEquator({0, 1, 60, 61}, [](auto a, auto b, auto km) -> std::int64_t {
            if (a == 0 && b == 2)
                return 1000 + 15 * km + 20'000;
            return a == 1 && b == 3 ? 1000 + 15 * km + 40'000 : 0;
        });
        const auto result = fit(survey);
        const auto km = survey.km(0, 2);
        const auto paceOf = [&](std::int64_t distance) { return (result.nanosPerKm * distance + 500) / 1000; };
        const auto expected =
            (15 * km + 20'000 - paceOf(km) + 15 * survey.km(1, 3) + 40'000 - paceOf(survey.km(1, 3))) / 2;
        QVERIFY(std::abs(result.detour(0, 1).value() - expected) <= 1);
        QCOMPARE(result.detour(0, 0).value(), std::int64_t(0));
    }

    void sitesLeftOutLeaveNoTrace() {
        const auto make = [](bool withLast) {
            return onTheEquator({0, 20, 50, 90}, [=](auto, auto b, auto km) -> std::int64_t {
                return b == 3 && !withLast ? 0 : 1000 + (b == 3 ? 33 : 15) * km;
            });
        };
        const auto with = make(true);
        const auto left = fit(with, [](std::size_t site) { return site == 3; });
        QCOMPARE(left.nanosPerKm, fit(make(false)).nanosPerKm);
        QCOMPARE(left.zones.size(), std::size_t(3));
        QVERIFY(fit(with).nanosPerKm > left.nanosPerKm);
    }

    void nothingMeasured() {
        const auto result = fit(onTheEquator({0, 20}, [](auto, auto, auto) { return std::int64_t(0); }));
        QCOMPARE(result.nanosPerKm, std::int64_t(16'600));
        QVERIFY(!result.detour(0, 1));
        const auto estimate = Model(result).estimate({0, 0}, {0, 20});
        QCOMPARE(estimate.rtt, 1000 + (16'600 * estimate.km + 500) / 1000);
    }

    void whatCannotBeIsNotLearned() {
        const auto survey =
            onTheEquator({0, 20, 50}, [](auto a, auto, auto km) { return a == 0 ? 5 * km : 1000 + 15 * km; });
        QCOMPARE(survey.impossible, std::size_t(2));
        QCOMPARE(survey.pairs.size(), std::size_t(1));
        QCOMPARE(fit(survey).nanosPerKm, std::int64_t(15'000));
    }
};

FLIGHTPLAN_TEST_CLASS(FitTest);
#include "fit_test.moc"
