#include "model/latency/matrix.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan::latency;
using std::chrono::microseconds;

class MatrixTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void directionsAndMeans() {
        Matrix matrix;
        QVERIFY(matrix.add("a", "b", {microseconds(10'001), {}, {}}));
        QCOMPARE(matrix.meanRtt("b", "a").value(), microseconds(10'001));
        QVERIFY(matrix.add("b", "a", {microseconds(12'000), {}, {}}));
        QCOMPARE(matrix.meanRtt("a", "b").value(), microseconds(11'001));
        QVERIFY(!matrix.add("a", "b", {microseconds(1), {}, {}})); // the first stays
        QCOMPARE(matrix.find("a", "b")->rtt, microseconds(10'001));
        QVERIFY(!matrix.meanRtt("a", "c"));
        QCOMPARE(matrix.sites(), (std::vector<std::string>{"a", "b"}));
    }

    void dates_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        for (const auto* text : {"2026", "2026-03", "2026-12-31"})
            QTest::newRow(text) << text << true;
        for (const auto* text :
             {"", "26", "2026-13", "2026-00", "2026-3", "2026/03", "2026-03-32", "2026-03-1", "March"})
            QTest::newRow(text) << text << false;
    }
    void dates() {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(isIsoDate(text.toStdString()), valid);
    }

    void cells() {
        QCOMPARE((Cell{"a.csv", 3, 7, {}}.text()), std::string("a.csv, line 3, column 7"));
        QCOMPARE((Cell{"a.json", 3, 0, "/data/x/y"}.text()), std::string("a.json, line 3, /data/x/y"));
    }
};

FLIGHTPLAN_TEST_CLASS(MatrixTest);
#include "matrix_test.moc"
