#include "model/base/fixed_point.h"
#include "model/traffic/daily_curve.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <vector>

using namespace flightplan;
using namespace flightplan::traffic;

/// The sun is followed by longitude, straight lines between full hours.
class DailyCurveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursAreThoseOfTheSun_data() {
        QTest::addColumn<int>("minute");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<int>("hundredths");
        QTest::newRow("at Greenwich") << 9 * 60 << 0.0 << 900;
        QTest::newRow("a quarter past") << 9 * 60 + 15 << 0.0 << 925;
        QTest::newRow("an hour east") << 9 * 60 << 15.0 << 1000;
        QTest::newRow("half an hour west") << 9 * 60 << -7.5 << 850;
        QTest::newRow("over midnight eastwards") << 20 * 60 << 90.0 << 200;
        QTest::newRow("over midnight westwards") << 60 << -45.0 << 2200;
        QTest::newRow("the last hour falls to the first") << 23 * 60 + 30 << 0.0 << 1150;
        QTest::newRow("the other side of the globe") << 0 << 180.0 << 1200;
        QTest::newRow("the same side, named otherwise") << 0 << -180.0 << 1200;
    }
    void hoursAreThoseOfTheSun() {
        QFETCH(int, minute);
        QFETCH(double, longitude);
        QFETCH(int, hundredths);
        std::vector<std::int64_t> curve;
        for (std::int64_t hour = 0; hour < 24; ++hour)
            curve.push_back(hour * millionth);
        QCOMPARE(multiplierAt(curve, minute, longitude), hundredths * millionth / 100);
        QCOMPARE(multiplierAt(curve, std::nullopt, longitude), millionth);
        QCOMPARE(multiplierAt({}, minute, longitude), millionth);
    }
};

FLIGHTPLAN_TEST_CLASS(DailyCurveTest);

#include "daily_curve_test.moc"
