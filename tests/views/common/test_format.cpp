#include "tests/support/test_registry.h"
#include "views/common/format.h"

#include <QLocale>
#include <QTest>

#include <limits>

namespace flightplan::views {

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void milliseconds_data() {
        QTest::addColumn<double>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("hundredths") << 0.842 << QStringLiteral("0.84 ms");
        QTest::newRow("ones") << 4.728 << QStringLiteral("4.73 ms");
        QTest::newRow("trailing zeros go") << 47.0 << QStringLiteral("47 ms");
        QTest::newRow("tens") << 47.29 << QStringLiteral("47.3 ms");
        QTest::newRow("hundreds") << 120.4 << QStringLiteral("120 ms");
        QTest::newRow("rounds up into hundreds") << 99.97 << QStringLiteral("100 ms");
        QTest::newRow("thousands") << 1240.0 << QStringLiteral("1,240 ms");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0 ms");
        QTest::newRow("negative") << -6.0 << QStringLiteral("−6 ms");
        QTest::newRow("no negative zero") << -0.0001 << QStringLiteral("0 ms");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("–");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QStringLiteral("–");
    }
    void milliseconds() {
        QFETCH(double, ms);
        QTEST(format::milliseconds(ms), "text");
    }

    void units_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& shown, const char* text) {
            QTest::newRow(name) << shown << QString::fromUtf8(text);
        };
        row("MiB", format::mebibytes(512), "512 MiB");
        row("GiB", format::mebibytes(8192), "8 GiB");
        row("TiB", format::mebibytes(1.2 * 1024 * 1024), "1.2 TiB");
        row("PiB", format::mebibytes(1.58 * 1024 * 1024 * 1024), "1.58 PiB");
        row("a rounded 1024 GiB is a TiB", format::mebibytes(1023.9 * 1024), "1 TiB");
        row("no memory", format::mebibytes(0), "0 MiB");
        row("an eighth of a vCPU", format::vcpu(125), "0.125 vCPU");
        row("whole vCPUs", format::vcpu(32'000), "32 vCPU");
        row("many vCPUs", format::vcpu(26'368'000), "26,368 vCPU");
        row("Gbit/s", format::megabits(10'000), "10 Gbit/s");
        row("Mbit/s", format::megabits(250), "250 Mbit/s");
        row("Tbit/s", format::megabits(1'200'000), "1.2 Tbit/s");
        row("count", format::count(184'310), "184,310");
        row("compact millions", format::compactCount(18'240'000), "18.2 M");
        row("compact thousands", format::compactCount(4100), "4.1 k");
        row("compact ones", format::compactCount(812), "812");
        row("few requests", format::perSecond(0.44), "0.4 /s");
        row("requests", format::perSecond(3000), "3,000 /s");
        row("thousands of requests", format::perSecond(12'480), "12.5 k/s");
        row("millions of requests", format::perSecond(1'240'000), "1.2 M/s");
        row("to the microsecond", format::exactMilliseconds(139'910), "139.910 ms");
        row("to the millionth", format::exactPerSecond(3'608'333'333), "3,608.333333 /s");
        row("whole requests", format::exactPerSecond(3'000'000'000), "3,000 /s");
        row("percent", format::percent(0.684), "68 %");
        row("percent with a decimal", format::percent(0.942, 1), "94.2 %");
        row("dollars", format::money(118'402.4), "$118,402");
        row("cents", format::money(12.3), "$12.30");
        row("kilometres", format::kilometres(6209.6), "6,210 km");
        row("a gain", format::signedMilliseconds(22), "+22 ms");
        row("a loss", format::signedMilliseconds(-6), "−6 ms");
        row("no change that shows", format::signedMilliseconds(-0.001), "±0 ms");
        row("cheaper", format::signedMoney(-12.3), "−$12.30");
        row("points", format::signedPercentagePoints(0.018), "+1.8 points");
        row("used of total memory", format::ofMebibytes(63.4 * 1048576, 98.9 * 1048576), "63.4 / 98.9 TiB");
        row("the unit of the larger", format::ofMebibytes(512, 8192), "0.5 / 8 GiB");
        row("used of total vCPU", format::ofVcpu(18'690'000, 26'368'000), "18,690 / 26,368 vCPU");
    }
    void units() {
        QFETCH(QString, shown);
        QTEST(shown, "text");
    }

    void figureKeepsUnitApart() {
        QCOMPARE(figure::milliseconds(47).value, QStringLiteral("47"));
        QCOMPARE(figure::milliseconds(47).unit, QStringLiteral("ms"));
    }

    void followsTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(format::milliseconds(1240), QStringLiteral("1.240 ms"));
        QCOMPARE(format::vcpu(125), QStringLiteral("0,125 vCPU"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
};

FLIGHTPLAN_TEST_CLASS(TestFormat);

} // namespace flightplan::views

#include "test_format.moc"
