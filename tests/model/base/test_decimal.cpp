#include "model/base/decimal.h"
#include "model/base/fixed_point.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>

namespace {

using namespace flightplan;

constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();

class TestDecimal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scales_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("scale");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char* text, std::int64_t scale, std::int64_t expected) {
            QTest::newRow(qPrintable(QString("%1 at %2").arg(text).arg(scale)))
                << text << qint64(scale) << qint64(expected);
        };
        row("0", 1, 0);
        row("-0", 1, 0);
        row("-0.0e5", 1000, 0);
        row("62.5", 1000, 62500);
        row("0.6", fixedOne, 10066330);
        row("0.2", fixedOne, 3355443);
        row("0.9", fixedOne, 15099494);
        row("1e3", 1, 1000);
        row("1.5E+2", 1, 150);
        row("1500e-3", 1000, 1500);
        row("0.00015e4", 1000, 1500);
        // Halves go away from zero, also where a double would already have lost the half.
        row("0.5", 1, 1);
        row("-0.5", 1, -1);
        row("1.5", 1, 2);
        row("2.5", 1, 3);
        row("-2.5", 1, -3);
        row("0.49999999999999999", 1, 0);
        row("0.4999999999999999999", 1, 0);
        row("1.0005", 1000, 1001);
        row("4.35", 100, 435);
        row("1.005", 100, 101);
        row("-1.005", 100, -101);
        row("0.0000000298023223876953125", fixedOne, 1); // exactly half of 2⁻²⁴
        row("0.0000000298023223876953124", fixedOne, 0);
        // Large and small exponents: an answer or none, at once.
        row("1e18", 1, 1'000'000'000'000'000'000);
        row("4611686018427387903", 1, 4611686018427387903);
        row("-4611686018427387903", 1, -4611686018427387903);
        row("4611686018427387904", 1, none);
        row("18446744073709551616", 1, none);
        row("1e999", 1, none);
        row("1e2147483647", 1, none);
        row("1.5e99999999999999999999", 1, none);
        row("0e99999999999999999999", 1, 0);
        row("1e-999", 1'000'000, 0);
        row("1.5e-2147483648", 1000, 0);
        row("1.5e-99999999999999999999", 1000, 0);
        row("123456789012345678901234567890e-20", 1, 1234567890);
        // Not numbers.
        row("", 1, none);
        row("-", 1, none);
        row(".", 1, none);
        row("1.2.3", 1, none);
        row("1e", 1, none);
        row("1e+", 1, none);
        row("0x10", 1, none);
        row("NaN", 1, none);
        row("Infinity", 1, none);
        row("1 ", 1, none);
    }

    void scales() {
        QFETCH(QString, text);
        QFETCH(qint64, scale);
        QFETCH(qint64, expected);
        QCOMPARE(qint64(scaledDecimal(text.toStdString(), scale).value_or(none)), expected);
    }

    void manyDigitsCostNothing() {
        const std::string zeros(1'000'000, '0');
        QCOMPARE(scaledDecimal("0." + zeros + "1", 1000), std::optional<std::int64_t>(0));
        QCOMPARE(scaledDecimal("1" + zeros, 1), std::nullopt);
        QCOMPARE(scaledDecimal("25" + zeros + "e-1000001", 1000), std::optional<std::int64_t>(2500));
    }

    void doublesAreTakenByTheirShortestText() {
        QCOMPARE(scaledDecimal(0.6, fixedOne), std::optional<std::int64_t>(10066330));
        QCOMPARE(scaledDecimal(1.005, 100), std::optional<std::int64_t>(101)); // 1.00499999999999989… in binary
        QCOMPARE(scaledDecimal(-1e300, 1), std::nullopt);
        QCOMPARE(scaledDecimal(std::numeric_limits<double>::infinity(), 1), std::nullopt);
        QCOMPARE(scaledDecimal(std::numeric_limits<double>::quiet_NaN(), 1), std::nullopt);
    }

    void wholeNumbers() {
        for (const auto* whole : {"0", "-0.0", "3", "3.0", "-3.000", "1e3", "1.5e1", "250e-1", "30e-1", "0e-7"})
            QVERIFY2(isWholeDecimal(whole), whole);
        for (const auto* broken : {"0.5", "3.0000000001", "1e-3", "25e-1", "1.25e1", "x", ""})
            QVERIFY2(!isWholeDecimal(broken), broken);
    }

    void texts_data() {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("scale");
        QTest::addColumn<QString>("text");
        const auto row = [](std::int64_t value, std::int64_t scale, const char* text) {
            QTest::newRow(text) << qint64(value) << qint64(scale) << text;
        };
        row(0, fixedOne, "0");
        row(10066330, fixedOne, "0.6");
        row(-10066330, fixedOne, "-0.6");
        row(1, fixedOne, "0.00000006"); // 2⁻²⁴ = 0.0000000596…
        row(fixedOne, fixedOne, "1");
        row(60 * fixedOne, fixedOne, "60");
        row(62500, 1000, "62.5");
        row(1, 1'000'000, "0.000001");
        row(-5, 1, "-5");
        row(4611686018427387903, 1, "4611686018427387903");
    }

    void texts() {
        QFETCH(qint64, value);
        QFETCH(qint64, scale);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(decimalText(value, scale)), text);
    }

    void textsComeBackUnchanged() {
        QVERIFY(rc::check("scaledDecimal(decimalText(v)) = v", [] {
            const auto scale = *rc::gen::element<std::int64_t>(1, 1000, millionth, fixedOne);
            const auto bits = *rc::gen::inRange(0, 51);
            const auto value =
                *rc::gen::inRange<std::int64_t>(-(std::int64_t(1) << bits), (std::int64_t(1) << bits) + 1);
            RC_ASSERT(scaledDecimal(decimalText(value, scale), scale) == std::optional(value));
        }));
    }

    void noShorterTextComesBack() {
        QVERIFY(rc::check("a decimal with one place less means another value", [] {
            const auto value = *rc::gen::inRange<std::int64_t>(0, 60 * fixedOne);
            auto text = decimalText(value, fixedOne);
            const auto point = text.find('.');
            RC_PRE(point != std::string::npos);
            const auto places = text.size() - point - 1;
            std::int64_t power = 1;
            for (std::size_t i = 1; i < places; ++i)
                power *= 10;
            const auto near = value * power / fixedOne; // the neighbours with one place less
            for (const auto candidate : {near - 1, near, near + 1, near + 2})
                RC_ASSERT((candidate * fixedOne * 2 + power) / (2 * power) != value || candidate < 0);
        }));
    }

    void scalingMatchesLongArithmetic() {
        QVERIFY(rc::check("digits·10^e·scale, rounded", [] {
            const auto digits = *rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000);
            const auto places = *rc::gen::inRange(0, 9);
            std::int64_t power = 1;
            for (int i = 0; i < places; ++i)
                power *= 10;
            __extension__ using Wide = __int128;
            const Wide doubled = 2 * Wide(digits < 0 ? -digits : digits) * fixedOne;
            const auto rounded = static_cast<std::int64_t>((doubled + power) / (2 * power));
            const auto text = std::to_string(digits) + "e-" + std::to_string(places);
            RC_ASSERT(scaledDecimal(text, fixedOne) == std::optional(digits < 0 ? -rounded : rounded));
        }));
    }
};

FLIGHTPLAN_TEST_CLASS(TestDecimal);

} // namespace

#include "test_decimal.moc"
