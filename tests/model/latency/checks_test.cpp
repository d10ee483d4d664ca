#include "model/latency/checks.h"
#include "tests/model/latency/shipped_matrices.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <tuple>

using namespace flightplan;
using namespace flightplan::latency;

class ChecksTest : public QObject {
    Q_OBJECT

    /// Keys of the findings about a–b, 10° of the equator apart (1,113 km, 11.13 ms in fibre).
    static QString found(std::int64_t out, std::int64_t back) {
        Matrix matrix;
        matrix.add("a", "b", {std::chrono::microseconds(out), {}, {"m.csv", 2, 3, {}}});
        if (back >= 0)
            matrix.add("b", "a", {std::chrono::microseconds(back), {}, {"m.csv", 3, 2, {}}});
        QStringList keys;
        for (const auto& [file, finding] : check(matrix, {{"a", {0, 0}}, {"b", {0, 10}}}))
            keys << QString::fromStdString((file == "m.csv" ? "" : file) + finding.key + "@" +
                                           std::to_string(finding.line) + " " + finding.path);
        return keys.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void values_data() {
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("back");
        QTest::addColumn<QString>("keys");
        QTest::newRow("fine") << 20'000 << 21'000 << "";
        QTest::newRow("one way") << 20'000 << -1 << "";
        QTest::newRow("exactly light") << 11'130 << -1 << "";
        QTest::newRow("faster") << 11'129 << 20'000 << "rtt.faster_than_light@2 column 3, rtt.asymmetric@2 column 3";
        QTest::newRow("zero") << 20'000 << 0 << "rtt.asymmetric@2 column 3, rtt.zero@3 column 2";
        QTest::newRow("25 %") << 20'000 << 25'000 << "";
        QTest::newRow("more than 25 %") << 20'000 << 25'001 << "rtt.asymmetric@2 column 3";
    }
    void values() {
        QFETCH(int, out);
        QFETCH(int, back);
        QFETCH(QString, keys);
        QCOMPARE(found(out, back), keys);
    }

    void wholeMillisecondsAreNoAsymmetry() {
        Matrix matrix;
        matrix.add("a", "b", {std::chrono::microseconds(3000), {}, {}});
        matrix.add("b", "a", {std::chrono::microseconds(4000), {}, {}});
        QVERIFY(check(matrix, {}).empty()); // without places nothing is too fast
    }

    void detoursOfTheInternetAreNoFinding() {
        Matrix matrix; // by c it is 20 ms shorter
        for (const auto& [from, to, rtt] :
             {std::tuple("a", "b", 60'000), std::tuple("a", "c", 20'000), std::tuple("c", "b", 20'000)})
            matrix.add(from, to, {std::chrono::microseconds(rtt), {}, {}});
        QVERIFY(check(matrix, {{"a", {0, 0}}, {"b", {0, 10}}, {"c", {0, 5}}}).empty());
    }

    void theShippedMatricesAreSound() {
        if (!test::haveMatrices())
            QSKIP(test::noMatrices);
        QCOMPARE(test::azureSurvey().impossible, std::size_t(0));
        QCOMPARE(test::awsSurvey().impossible, std::size_t(0));
    }
};

FLIGHTPLAN_TEST_CLASS(ChecksTest);
#include "checks_test.moc"
