#include "model/geo/geodesy.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>

namespace {

using namespace flightplan::geo;

constexpr double meanRadiusKm = 6371.0088;

/// The angle at the centre of the sphere, as an independent check of path points.
double sphereKm(GeoPoint a, GeoPoint b) {
    const double degree = M_PI / 180;
    const double across = std::pow(std::sin((b.latitude - a.latitude) * degree / 2), 2) +
                          std::cos(a.latitude * degree) * std::cos(b.latitude * degree) *
                              std::pow(std::sin((b.longitude - a.longitude) * degree / 2), 2);
    return 2 * meanRadiusKm * std::asin(std::sqrt(across));
}

class TestGeodesy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void distance_data() {
        QTest::addColumn<double>("fromLatitude");
        QTest::addColumn<double>("fromLongitude");
        QTest::addColumn<double>("toLatitude");
        QTest::addColumn<double>("toLongitude");
        QTest::addColumn<double>("km");
        // Figures of the ellipsoid itself: a quarter meridian, a degree of the equator, pole to pole.
        QTest::newRow("quarter meridian") << 0.0 << 0.0 << 90.0 << 0.0 << 10001.965729;
        QTest::newRow("degree of the equator") << 0.0 << 0.0 << 0.0 << 1.0 << 111.319491;
        QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 50.0 << 20003.931459;
        QTest::newRow("across the antimeridian") << 0.0 << 179.5 << 0.0 << -179.5 << 111.319491;
        QTest::newRow("same place") << 50.0 << 8.0 << 50.0 << 8.0 << 0.0;
        // JFK to LHR, the worked example of GeographicLib's GeodSolve manual (5,551.759 km).
        QTest::newRow("JFK to LHR") << 40.6 << -73.8 << 51.6 << -0.5 << 5551.759400;
    }

    void distance() {
        QFETCH(double, fromLatitude);
        QFETCH(double, fromLongitude);
        QFETCH(double, toLatitude);
        QFETCH(double, toLongitude);
        QFETCH(double, km);
        const GeoPoint from{fromLatitude, fromLongitude};
        const GeoPoint to{toLatitude, toLongitude};
        QVERIFY2(std::abs(distanceKm(from, to) - km) < 1e-5, qPrintable(QString::number(distanceKm(from, to), 'f', 6)));
        QCOMPARE(distanceKm(to, from), distanceKm(from, to));
    }

    void distanceOfNoPlaceIsNotANumber() {
        QVERIFY(std::isnan(distanceKm({91, 0}, {0, 0})));
        QVERIFY(std::isnan(distanceKm({0, 0}, {0, -180.5})));
        QVERIFY(std::isnan(distanceKm({std::nan(""), 0}, {0, 0})));
    }

    void greatCircleHasEqualSteps_data() {
        QTest::addColumn<double>("fromLatitude");
        QTest::addColumn<double>("fromLongitude");
        QTest::addColumn<double>("toLatitude");
        QTest::addColumn<double>("toLongitude");
        QTest::newRow("Frankfurt to Tokyo") << 50.1 << 8.7 << 35.6 << 139.7;
        QTest::newRow("Tokyo to Los Angeles, over the antimeridian") << 35.6 << 139.7 << 33.9 << -118.4;
        QTest::newRow("a street") << 52.5200 << 13.4050 << 52.5201 << 13.4050;
        QTest::newRow("antipodes") << 10.0 << 20.0 << -10.0 << -160.0;
        QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 0.0;
        QTest::newRow("same place") << 1.0 << 2.0 << 1.0 << 2.0;
    }

    void greatCircleHasEqualSteps() {
        QFETCH(double, fromLatitude);
        QFETCH(double, fromLongitude);
        QFETCH(double, toLatitude);
        QFETCH(double, toLongitude);
        const GeoPoint from{fromLatitude, fromLongitude};
        const GeoPoint to{toLatitude, toLongitude};
        const auto path = greatCircle(from, to, 24);
        QCOMPARE(path.size(), std::size_t(25));
        QCOMPARE(path.front(), from);
        QCOMPARE(path.back(), to);
        const double whole = sphereKm(from, to);
        for (std::size_t i = 1; i < path.size(); ++i) {
            QVERIFY(isValid(path[i]));
            QVERIFY(std::abs(sphereKm(path[i - 1], path[i]) - whole / 24) < 1e-3);
        }
    }

    void greatCircleNeedsASegment() { QCOMPARE(greatCircle({0, 0}, {1, 1}, 0).size(), std::size_t(2)); }

    void pathsAreCutAtTheAntimeridian() {
        const auto parts = splitAtAntimeridian(greatCircle({35.6, 139.7}, {33.9, -118.4}, 48));
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0].back().longitude, 180.0);
        QCOMPARE(parts[1].front().longitude, -180.0);
        QCOMPARE(parts[0].back().latitude, parts[1].front().latitude);
        for (const auto& part : parts)
            for (std::size_t i = 1; i < part.size(); ++i)
                QVERIFY(std::abs(part[i].longitude - part[i - 1].longitude) <= 180);
    }

    void theCutLiesBetweenItsNeighbours() {
        const std::vector<GeoPoint> path = {{10, -170}, {20, 160}};
        const auto parts = splitAtAntimeridian(path);
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0].back().longitude, -180.0);
        QCOMPARE(parts[1].front().longitude, 180.0);
        QCOMPARE(parts[1].front().latitude, parts[0].back().latitude);
        QVERIFY(std::abs(parts[0].back().latitude - (10 + 10.0 / 3)) < 1e-12);
    }

    void otherPathsStayWhole() {
        QCOMPARE(splitAtAntimeridian({}).size(), std::size_t(0));
        const auto path = greatCircle({50, 8}, {40, -74}, 10);
        const auto parts = splitAtAntimeridian(path);
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(parts[0], path);
    }
};

FLIGHTPLAN_TEST_CLASS(TestGeodesy);

} // namespace

#include "test_geodesy.moc"
