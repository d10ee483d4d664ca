#include "model/catalog/csv.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan::catalog;

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRows() {
        const auto rows = readCsv("a,b\n1,2\n\n\"x, y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",\nlast,ü", "a,b", "f.csv");
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(4));
        QCOMPARE((*rows)[0].fields, (std::vector<std::string>{"1", "2"}));
        QCOMPARE((*rows)[0].line, 2);
        QCOMPARE((*rows)[1].fields, (std::vector<std::string>{"x, y", "say \"no\""}));
        QCOMPARE((*rows)[1].line, 4);
        QCOMPARE((*rows)[2].fields, (std::vector<std::string>{"two\nlines", ""}));
        QCOMPARE((*rows)[2].line, 5);
        QCOMPARE((*rows)[3].fields, (std::vector<std::string>{"last", "ü"}));
        QCOMPARE((*rows)[3].line, 7);
    }

    void aHeaderAloneIsATableWithoutRows() {
        QVERIFY(readCsv("a,b", "a,b", "f.csv")->empty());
        QVERIFY(readCsv("a,b\r\n", "a,b", "f.csv")->empty());
    }

    void defects_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("nothing") << "" << 1;
        QTest::newRow("other header") << "a,c\n1,2\n" << 1;
        QTest::newRow("too few fields") << "a,b\n1,2\n3\n" << 3;
        QTest::newRow("too many fields") << "a,b\n1,2,3\n" << 2;
        QTest::newRow("open quote") << "a,b\n1,2\n\"3,4\n5,6\n" << 3;
    }

    void defects() {
        QFETCH(QString, text);
        QFETCH(int, line);
        const auto bytes = text.toStdString();
        const auto rows = readCsv(bytes, "a,b", "f.csv");
        QVERIFY(!rows);
        QCOMPARE(rows.error().line, line);
        QCOMPARE(rows.error().place, std::string("f.csv"));
    }

    void theFirstProblemOfARowIsKept() {
        const CsvRow row{7, {"Upper", "x1", "9"}};
        CsvFields fields(row, "f.csv");
        QCOMPARE(fields.id(), std::string("Upper"));
        QVERIFY(fields.problem());
        QCOMPARE(fields.number(0, 1), 0.0);
        QCOMPARE(fields.scaled(10, 20, 30), std::int64_t(20)); // 90 is past the end of the range
        QCOMPARE(fields.text(), std::string());                // past the end of the row
        QVERIFY(fields.problem()->message.starts_with("\"Upper\""));
        QCOMPARE(fields.problem()->line, 7);
    }
};

FLIGHTPLAN_TEST_CLASS(TestCsv);

} // namespace

#include "test_csv.moc"
