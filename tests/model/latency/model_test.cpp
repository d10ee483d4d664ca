#include "model/latency/model.h"
#include "model/latency/survey.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <random>

using namespace flightplan;
using namespace flightplan::latency;

namespace {

/// Three zones on the equator, 30° apart; the outer two are 50 ms further from each other than the pace says.
Coefficients threeZones() {
    Coefficients coefficients;
    coefficients.nanosPerKm = 15'000;
    coefficients.zones = {{"west", {0, 0}}, {"middle", {0, 30}}, {"east", {0, 60}}};
    coefficients.detours.assign(9, 0);
    coefficients.detours[2] = coefficients.detours[6] = 50'000;
    for (auto& row : coefficients.errors.permille)
        row.fill(200);
    return coefficients;
}

} // namespace

class ModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void atZonesTheirOwnDetour() {
        const auto estimate = Model(threeZones()).estimate({0, 0}, {0, 60});
        QCOMPARE(estimate.km, std::int64_t(6679));
        QCOMPARE(estimate.nearestZone, std::int64_t(0));
        const double exact = 1000 + 15 * 6679 + 50'000 / 1.05; // the common detour, 0, has a twentieth
        QVERIFY(std::abs(static_cast<double>(estimate.rtt) - exact) < 200);
        QCOMPARE(estimate.error, (estimate.rtt * 200 + 500) / 1000);
    }

    void betweenZonesAMean() {
        const Model model(threeZones());
        const auto detourAt = [&](double longitude) {
            const auto estimate = model.estimate({0, longitude}, {0, 60});
            return estimate.rtt - 1000 - 15 * estimate.km;
        };
        QVERIFY(detourAt(0) > detourAt(8) && detourAt(8) > detourAt(15) && detourAt(15) > detourAt(25));
        QVERIFY(detourAt(30) < 3000);
    }

    void neighboursFarFromZonesHaveNoDetour() {
        auto rough = threeZones();
        rough.detours.assign(9, 60'000);
        rough.commonDetour = 60'000;
        const auto detourAt = [&](geo::GeoPoint a, geo::GeoPoint b) {
            const auto estimate = Model(rough).estimate(a, b);
            return estimate.rtt - 1000 - 15 * estimate.km;
        };
        QVERIFY(detourAt({60, 200 - 360}, {61, 200 - 360}) < 500); // 111 km from each other, thousands from zones
        QVERIFY(std::abs(detourAt({60, 200 - 360}, {0, 30}) - 60'000) < 10); // one end at a zone
        QVERIFY(detourAt({60, 200 - 360}, {-60, 200 - 360}) > 30'000);
    }

    void lightInFibreIsTheLeast() {
        auto fast = threeZones();
        fast.detours.assign(9, -90'000);
        const auto estimate = Model(fast).estimate({0, 0}, {0, 60});
        QCOMPARE(estimate.rtt, lightInFibre(estimate.km));
        QCOMPARE(Model(fast).estimate({0, 0}, {0, 0.001}).rtt, std::int64_t(1000));
    }

    void unmeasuredPairsAreLeftOut() {
        auto holes = threeZones();
        holes.detours[2] = holes.detours[6] = std::nullopt;
        holes.commonDetour = 4000;
        const auto estimate = Model(holes).estimate({0, 0}, {0, 60});
        QVERIFY(estimate.rtt - 1000 - 15 * estimate.km <= 4000);
        Coefficients none;
        QCOMPARE(Model(none).estimate({0, 0}, {0, 60}).rtt, 1000 + (16'600 * 6679LL + 500) / 1000);
    }

    void theThreeNearest() {
        std::mt19937 random(1); // NOLINT: the same places every time
        std::uniform_real_distribution<double> latitude(-89, 89), longitude(-180, 180);
        Coefficients many;
        for (int i = 0; i < 40; ++i)
            many.zones.push_back({std::to_string(i), {latitude(random), longitude(random)}});
        many.detours.assign(1600, 0);
        const Model model(many);
        for (int i = 0; i < 200; ++i) {
            const geo::GeoPoint place{latitude(random), longitude(random)};
            const auto around = model.surroundings(place);
            QCOMPARE(around.count, Surroundings::most);
            std::vector<double> all;
            for (const auto& zone : many.zones)
                all.push_back(geo::distanceKm(place, zone.place));
            std::ranges::sort(all);
            double sum = 0;
            for (std::size_t k = 0; k < around.count; ++k) {
                // On the sphere; the ellipsoid may swap what is nearly as far.
                QVERIFY(geo::distanceKm(place, many.zones[around.zone[k]].place) <= all[k] * 1.01 + 1);
                sum += around.weight[k];
                QVERIFY(k == 0 || around.weight[k] <= around.weight[k - 1] * 1.03);
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
        }
    }

    void errorClasses() {
        QCOMPARE(ErrorTable::rowOf(0), std::size_t(0));
        QCOMPARE(ErrorTable::rowOf(300), std::size_t(1));
        QCOMPARE(ErrorTable::rowOf(20'000), std::size_t(3));
        QCOMPARE(ErrorTable::columnOf(1499), std::size_t(0));
        QCOMPARE(ErrorTable::columnOf(6000), std::size_t(2));
    }
};

FLIGHTPLAN_TEST_CLASS(ModelTest);
#include "model_test.moc"
