#ifndef Q_MOC_RUN // moc 6.4 does not get through <compare> when no other header of the library came before
#include "model/base/exponential.h"
#include "model/base/fixed_point.h"
#include "model/base/id.h"
#include "model/base/provenance.h"
#include "model/base/quantity.h"
#endif
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>
#include <unordered_set>

namespace {

using namespace flightplan;

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void divisionGoesTowardsMinusInfinity() {
        QCOMPARE(floorDiv(7, 2), 3);
        QCOMPARE(floorDiv(-7, 2), -4);
        QCOMPARE(floorDiv(-8, 2), -4);
        QCOMPARE(floorDiv(-1, 1'000'000), -1);
        QCOMPARE(floorDiv(0, 3), 0);
        QVERIFY(rc::check("0 ≤ a − b·⌊a/b⌋ < b", [] {
            const auto a = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
            const auto b = *rc::gen::inRange<std::int64_t>(1, 1000);
            const auto rest = a - b * floorDiv(a, b);
            RC_ASSERT(rest >= 0 && rest < b);
        }));
    }

    void theOwnExponentialIsThatOfTheLibrary() {
        QCOMPARE(expMinus(0), 1.0);
        QCOMPARE(expMinus(800), 0.0);
        for (int i = 0; i <= 70'000; ++i) {
            const double x = i / 100.0 * 1.0000123;
            const double wanted = x < 700 ? std::exp(-x) : 0;
            QVERIFY2(std::abs(expMinus(x) - wanted) <= 4.5e-16 * wanted, qPrintable(QString::number(x)));
        }
    }

    void weightedTermsGoTowardsMinusInfinity() {
        QCOMPARE(weighted(fixedOne / 2, fixedOne), fixedOne / 2);
        QCOMPARE(weighted(1, 1), 0);
        QCOMPARE(weighted(-1, 1), -1); // a negative weight: −2⁻⁴⁸ is below zero
        QCOMPARE(weighted(-fixedOne, fixedOne), -fixedOne);
        QCOMPARE(weighted(60 * fixedOne, fixedOne), 60 * fixedOne); // the largest weight does not overflow
        QVERIFY(rc::check("weighted = floorDiv of the product", [] {
            const auto weight = *rc::gen::inRange<std::int64_t>(-60 * fixedOne, 60 * fixedOne);
            const auto term = *rc::gen::inRange<std::int64_t>(0, fixedOne + 1);
            RC_ASSERT(weighted(weight, term) == floorDiv(weight * term, fixedOne));
        }));
    }

    void millionthsRoundHalvesAwayFromZero() {
        QCOMPARE(toMillionths(fixedOne), millionth);
        QCOMPARE(toMillionths(-fixedOne), -millionth);
        QCOMPARE(toMillionths(60 * fixedOne), 60 * millionth);
        QCOMPARE(toMillionths(1), 0);   // 0.0596 millionths
        QCOMPARE(toMillionths(8), 0);   // 0.4768
        QCOMPARE(toMillionths(9), 1);   // 0.5364
        QCOMPARE(toMillionths(-9), -1); // symmetric
        // 2¹⁷/2²⁴ = 7812.5 millionths: a half.
        QCOMPARE(toMillionths(std::int64_t(1) << 17), 7813);
        QCOMPARE(toMillionths(-(std::int64_t(1) << 17)), -7813);
    }

    void ids_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("letter") << QByteArray("a") << true;
        QTest::newRow("digit first") << QByteArray("3node") << true;
        QTest::newRow("all signs") << QByteArray("a.b_c-d.") << true;
        QTest::newRow("63") << QByteArray(63, 'z') << true;
        QTest::newRow("64") << QByteArray(64, 'z') << false;
        QTest::newRow("empty") << QByteArray() << false;
        for (const auto first : {'.', '_', '-'})
            QTest::newRow(qPrintable(QString("%1 first").arg(QLatin1Char(first))))
                << QByteArray(1, first) + "a" << false;
        QTest::newRow("upper case") << QByteArray("Fra") << false;
        QTest::newRow("space") << QByteArray("a b") << false;
        QTest::newRow("alias") << QByteArray("@eu") << false;
        QTest::newRow("slash") << QByteArray("web/1") << false;
        QTest::newRow("arrow") << QByteArray("a>b") << false;
        QTest::newRow("UTF-8") << QByteArray("zürich") << false;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
        QTest::newRow("line break behind") << QByteArray("fra\n") << false;
    }

    void ids() {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(isValidId(text.toStdString()), valid);
    }

    void idsCompareBytewise() {
        QVERIFY(RegionId("a-1") < RegionId("a1"));
        QVERIFY(RegionId("a10") < RegionId("a2"));
        QVERIFY(RegionId().empty());
        const std::unordered_set<RegionId> set{RegionId("fra"), RegionId("fra"), RegionId("ams")};
        QCOMPARE(set.size(), std::size_t(2));
        QVERIFY(!RegionIndex().valid());
        QCOMPARE(*RegionIndex(std::size_t(3)), std::size_t(3));
    }

    void quantitiesKeepTheirUnit() {
        static_assert(!std::is_convertible_v<std::int64_t, Mebibytes>);
        static_assert(!std::is_convertible_v<Mebibytes, MicroVcpu>);
        QCOMPARE((Mebibytes(3) + Mebibytes(4) * 2 - Mebibytes(1)).count(), 10);
        QVERIFY(-Mebibytes(1) < Mebibytes(0));
    }

    void theLeastCertainProvenanceWins() {
        QVERIFY(leastCertain(Provenance::typed, Provenance::measured) == Provenance::typed);
        QVERIFY(leastCertain(Provenance::proxy, Provenance::assumed) == Provenance::assumed);
        QCOMPARE(toString(Provenance::estimated), std::string_view("estimated"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestNumbers);

} // namespace

#include "test_numbers.moc"
