#include "model/geo/quick_distance.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <random>

using namespace flightplan::geo;

class QuickDistanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// GeographicLib is the oracle. Half the pairs are near each other, some at the poles and across the antimeridian.
    void isWithinItsError() {
        std::mt19937_64 random(7);
        std::uniform_real_distribution<double> unit(-1, 1);
        double worst = 0;
        int compared = 0;
        for (int i = 0; i < 400'000; ++i) {
            const GeoPoint a{90 * unit(random), 180 * unit(random)};
            GeoPoint b{90 * unit(random), 180 * unit(random)};
            if (i % 2) {
                const double reach = std::pow(10, 1.5 * unit(random));
                b = {std::clamp(a.latitude + reach * unit(random), -90.0, 90.0),
                     std::clamp(a.longitude + reach * unit(random), -180.0, 180.0)};
            }
            const SpherePlace onA(a), onB(b);
            const double square = halfAngleSquare(onA, onB);
            const double exact = distanceKm(a, b);
            const double sphere = 2 * std::asin(std::sqrt(square)) * equatorKm;
            QVERIFY(exact <= sphere + 1e-6 && exact >= (1 - flattening) * sphere - 1e-6);
            if (!hasQuickDistance(square))
                continue;
            worst = std::max(worst, std::abs(quickDistanceKm(onA, onB, square) - exact));
            ++compared;
        }
        QVERIFY(compared > 250'000);
        QVERIFY2(worst < quickErrorKm * 0.6, qPrintable(QString::number(worst)));
    }
};

FLIGHTPLAN_TEST_CLASS(QuickDistanceTest);
#include "test_quick_distance.moc"
