#include "model/base/fixed_point.h"
#include "tests/support/test_registry.h"
#include "views/inspector/editors/units.h"

#include <QObject>
#include <QTest>

#include <rapidcheck.h>

using namespace flightplan;
using namespace flightplan::views;

Q_DECLARE_METATYPE(flightplan::views::Dimension)

/// What can be typed into a field with a unit, and how values are written.
class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void writes_data();
    void writes();
    void readsGermanNumbers();
    void keepsLimits();
    void whatIsWrittenIsRead();
};

void TestUnits::parses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dimension>("dimension");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char* text, Dimension dimension, qint64 expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << dimension << expected;
    };
    row("64 GiB", Dimension::memory, 65536);
    row("64gib", Dimension::memory, 65536);
    row("512 MiB", Dimension::memory, 512);
    row("512", Dimension::memory, 512);
    row(" 1.5 GiB ", Dimension::memory, 1536);
    row("2048 KiB", Dimension::memory, 2);
    row("4 TB", Dimension::storage, 3814697);
    row("4 TiB", Dimension::storage, 4194304);
    row("1 GB", Dimension::storage, 954);
    row("7,324,218 MiB", Dimension::storage, 7324218);
    row("0.5 vCPU", Dimension::vcpu, 500'000);
    row("62.5 mvCPU", Dimension::vcpu, 62'500);
    row("250m", Dimension::vcpu, 250'000);
    row("32", Dimension::vcpu, 32'000'000);
    row("10 Gbit/s", Dimension::bandwidth, 10'000);
    row("2.5gbps", Dimension::bandwidth, 2'500);
    row("100 Mbps", Dimension::bandwidth, 100);
    row("60 ms", Dimension::duration, 60'000);
    row("0.25 ms", Dimension::duration, 250);
    row("1.5 s", Dimension::duration, 1'500'000);
    row("40 µs", Dimension::duration, 40);
    row("85 %", Dimension::share, 850'000);
    row("99.95%", Dimension::share, 999'500);
    row("95", Dimension::percentile, 95'000'000);
    row("1.3", Dimension::ratio, 1'300'000);
    row("2x", Dimension::ratio, 2'000'000);
    row("0.3", Dimension::fraction, 5033165);
    row(".5", Dimension::fraction, fixedOne / 2);
    row("-0.3", Dimension::fraction, -5033165);
    row("−0.3", Dimension::fraction, -5033165);
    row("+1", Dimension::fraction, fixedOne);
    row("52.374342°", Dimension::degrees, 52'374'342);
    row("-122.4", Dimension::degrees, -122'400'000);
    row("1,000", Dimension::count, 1000);
    row("12 000", Dimension::count, 12000);
    row("007", Dimension::count, 7);
}

void TestUnits::parses() {
    QFETCH(QString, text);
    QFETCH(Dimension, dimension);
    QFETCH(qint64, expected);
    const Limits any{-1'000'000'000'000, 1'000'000'000'000};
    const auto parsed = parseQuantity(text, dimension, any, QLocale::c());
    QVERIFY2(parsed.value.has_value(), qPrintable(parsed.message));
    QCOMPARE(qint64(*parsed.value), expected);
    QVERIFY(parsed.message.isEmpty());
}

void TestUnits::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dimension>("dimension");
    QTest::addColumn<QString>("saying");
    const auto row = [](const char* text, Dimension dimension, const char* saying) {
        QTest::newRow(text) << QString::fromUtf8(text) << dimension << QString::fromUtf8(saying);
    };
    row("", Dimension::memory, "64 GiB");
    row("lots", Dimension::memory, "no number");
    row("64 GHz", Dimension::memory, "GiB");
    row("10 Gbit/s", Dimension::memory, "no unit of this field");
    row("1.5", Dimension::count, "whole number");
    row("0.1 KiB", Dimension::memory, "smallest step");
    row("99999999999999999999", Dimension::count, "too large");
    row("-1", Dimension::count, "or more");
    row("1e3", Dimension::count, "plain number");
}

void TestUnits::refuses() {
    QFETCH(QString, text);
    QFETCH(Dimension, dimension);
    QFETCH(QString, saying);
    const auto parsed = parseQuantity(text, dimension, {}, QLocale::c());
    QVERIFY(!parsed.value);
    QVERIFY2(parsed.message.contains(saying), qPrintable(parsed.message));
}

void TestUnits::writes_data() {
    QTest::addColumn<qint64>("value");
    QTest::addColumn<Dimension>("dimension");
    QTest::addColumn<QString>("expected");
    const auto row = [](qint64 value, Dimension dimension, const char* expected) {
        QTest::newRow(expected) << value << dimension << QString::fromUtf8(expected);
    };
    row(65536, Dimension::memory, "64 GiB");
    row(1536, Dimension::memory, "1.5 GiB");
    row(5, Dimension::memory, "5 MiB");
    row(0, Dimension::memory, "0 MiB");
    row(7324218, Dimension::storage, "7,324,218 MiB");
    row(4000000, Dimension::storage, "3906.25 GiB");
    row(62'500, Dimension::vcpu, "0.0625 vCPU");
    row(32'000'000, Dimension::vcpu, "32 vCPU");
    row(10'000, Dimension::bandwidth, "10 Gbit/s");
    row(1'234, Dimension::bandwidth, "1.234 Gbit/s");
    row(60'000, Dimension::duration, "60 ms");
    row(850'000, Dimension::share, "85 %");
    row(5033165, Dimension::fraction, "0.3");
    row(-5033165, Dimension::fraction, "−0.3");
    row(-122'400'000, Dimension::degrees, "−122.4°");
}

void TestUnits::writes() {
    QFETCH(qint64, value);
    QFETCH(Dimension, dimension);
    QFETCH(QString, expected);
    QCOMPARE(quantityText(value, dimension, QLocale(QLocale::English)), expected);
}

void TestUnits::readsGermanNumbers() {
    const QLocale german(QLocale::German);
    QCOMPARE(parseQuantity(u"1,5 GiB", Dimension::memory, {}, german).value, std::optional<std::int64_t>(1536));
    QCOMPARE(parseQuantity(u"7.324.218 MiB", Dimension::storage, {}, german).value,
             std::optional<std::int64_t>(7324218));
    QCOMPARE(parseQuantity(u"1.000", Dimension::count, {}, german).value, std::optional<std::int64_t>(1000));
    QCOMPARE(quantityText(1536, Dimension::memory, german), QStringLiteral("1,5 GiB"));
}

void TestUnits::keepsLimits() {
    const Limits limits{0, fixedOne};
    QCOMPARE(parseQuantity(u"1", Dimension::fraction, limits).value, std::optional<std::int64_t>(fixedOne));
    const auto tooMuch = parseQuantity(u"1.1", Dimension::fraction, limits);
    QVERIFY(!tooMuch.value);
    QVERIFY(tooMuch.message.contains(QStringLiteral("from 0 to 1")));
}

void TestUnits::whatIsWrittenIsRead() {
    const auto holds = rc::check("parse(write(value)) = value", [] {
        const auto dimension =
            *rc::gen::element(Dimension::vcpu, Dimension::memory, Dimension::bandwidth, Dimension::storage,
                              Dimension::volume, Dimension::duration, Dimension::share, Dimension::percentile,
                              Dimension::ratio, Dimension::fraction, Dimension::degrees, Dimension::count);
        const auto value = *rc::gen::inRange<std::int64_t>(-2'000'000'000'000, 2'000'000'000'000);
        const QLocale locale(*rc::gen::element(QLocale::English, QLocale::German, QLocale::French));
        const Limits any{-4'000'000'000'000, 4'000'000'000'000};
        const auto parsed = parseQuantity(quantityText(value, dimension, locale), dimension, any, locale);
        RC_ASSERT(parsed.value == std::optional<std::int64_t>(value));
    });
    QVERIFY(holds);
}

FLIGHTPLAN_TEST_CLASS(TestUnits);
#include "test_units.moc"
