#include "tests/support/test_registry.h"
#include "views/map/night.h"

#include <QTest>

#include <cmath>

using namespace flightplan;
using namespace flightplan::views;

/// The shade of the night stands where the sun does not.
class NightTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSunGoesRoundWithTheHour() {
        QVERIFY(std::abs(subsolarPoint(12 * 60, 80).longitude) < 1e-9);
        QVERIFY(std::abs(subsolarPoint(0, 80).longitude - 180) < 1e-9);
        QVERIFY(std::abs(subsolarPoint(18 * 60, 80).longitude + 90) < 1e-9);
    }

    void theSunIsHighInJune() {
        QVERIFY(std::abs(subsolarPoint(0, 172).latitude - 23.44) < 0.2); // solstices
        QVERIFY(std::abs(subsolarPoint(0, 355).latitude + 23.44) < 0.2);
        QVERIFY(std::abs(subsolarPoint(0, 80).latitude) < 1.5); // equinox
    }

    void noonIsLightAndMidnightIsDark() {
        const auto camera = MapCamera::fitted(QSizeF(800, 500), {});
        const auto sun = subsolarPoint(12 * 60, 172);
        const auto shade = nightShade(sun, camera, true);
        const auto alphaAt = [&](geo::GeoPoint place) {
            const auto pixel = camera.toScreen(place) / nightCell;
            return qAlpha(shade.pixel(pixel.toPoint()));
        };
        QCOMPARE(alphaAt({0, 0}), 0);
        QCOMPARE(alphaAt({75, 150}), 0); // the sun does not set in June
        QVERIFY(alphaAt({0, 170}) > 100);
        QVERIFY(alphaAt({-75, 0}) > 0);
    }
};

FLIGHTPLAN_TEST_CLASS(NightTest);
#include "test_night.moc"
