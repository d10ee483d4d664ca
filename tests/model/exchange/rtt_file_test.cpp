#include "model/exchange/rtt_file.h"
#include "model/exchange/utf8.h"
#include "tests/support/nasty_files.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace flightplan;
using namespace flightplan::exchange;

namespace {

/// "a>b 12.5, b>a 13": every value; or "! key@line place", the problems that keep the file out.
QString read(const std::string& text) {
    const auto file = readRtt(text, "m", {});
    if (!file.ok)
        return test::errorsText(file.problems);
    QStringList words;
    for (const auto& [pair, value] : file.matrix.values())
        words << QString::fromStdString(pair.first + ">" + pair.second + " ") +
                     QString::number(static_cast<double>(value.rtt.count()) / 1000);
    return words.join(QStringLiteral(", "));
}

} // namespace

class RttFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* name, const QByteArray& text, const char* result) {
            QTest::newRow(name) << text << QString::fromUtf8(result);
        };
        const char* const square = "a>b 12.5, b>a 13";
        row("csv matrix", "x,a,b\na,,12.5\nb,13,\n", square);
        row("no last line break", "x,a,b\na,,12.5\nb,13,", square);
        row("empty corner", ",a,b\na,,12.5\nb,13,\n", square);
        row("windows", "x,a,b\r\na,,12.5\r\nb,13,\r\n", square);
        row("byte order mark", "\xEF\xBB\xBFx,a,b\na,,12.5\nb,13,\n", square);
        row("trailing commas", "x,a,b,,\na,,12.5,,\nb,13,,,\n", square);
        row("some trailing commas", "x,a,b\na,,12.5,\nb,13,\n", square);
        row("quotes", "\"x\",\"a\",\"b\"\n\"a\",\"\",\"12.5\"\n\"b\",\"13\",\"\"\n", square);
        row("spaces", " x , a , b \n a , , 12.5 \n b ,13, \n", square);
        row("diagonal", "x,a,b\na,1,12.5\nb,13,2\n", "a>a 1, a>b 12.5, b>a 13, b>b 2");
        row("names with commas", "x,\"a, A\",b\n\"a, A\",,1\nb,2,\n", "a, A>b 1, b>a, A 2");
        row("list", "from,to,km,rtt_ms\na,b,100,12.5\nb,a,100,13\n", square);
        row("list with a hole", "FROM,To,RTT\na,b,12.5\nb,a,\n", "a>b 12.5");
        row("json", R"({"a": {"b": 12.5}, "b": {"a": 13, "c": null}})", square);
        row("json data", R"({"note": "x", "count": 3, "data": {"a": {"b": 12.5}, "b": {"a": 13}}})", square);
        row("json pairs",
            R"({"pairs": [{"from": "a", "to": "b", "rtt_ms": 12.5}, {"from": "b", "to": "a", "rtt_ms": 13}]})", square);
        row("json array", R"([{"from": "a", "to": "b", "rtt_ms": 12.5}, {"from": "b", "to": "a", "rtt_ms": null}])",
            "a>b 12.5");
        row("one row of ten without column",
            "x,a,b,c,d,e\na,,1,1,1,1\nb,1,,1,1,1\nc,1,1,,1,1\nd,1,1,1,,1\nf,1,1,1,1,1\n",
            "a>b 1, a>c 1, a>d 1, a>e 1, b>a 1, b>c 1, b>d 1, b>e 1, c>a 1, c>b 1, c>d 1, c>e 1, d>a 1, d>b 1, d>c 1, "
            "d>e 1, f>a 1, f>b 1, f>c 1, f>d 1, f>e 1");
        row("zero is a value", "x,a,b\na,,0\nb,13,\n", "a>b 0, b>a 13");

        row("text cell", "x,a,b\na,,fast\nb,13,\n", "! rtt.not_a_number@2 column 3");
        row("nan", "x,a,b\na,,NaN\nb,13,\n", "! rtt.not_a_number@2 column 3");
        row("infinity", "x,a,b\na,,inf\nb,13,\n", "! rtt.not_a_number@2 column 3");
        row("decimal comma", "x,a,b\na,,\"12,5\"\nb,13,\n", "! rtt.not_a_number@2 column 3");
        row("unit", "x,a,b\na,,12ms\nb,13,\n", "! rtt.not_a_number@2 column 3");
        row("negative", "x,a,b\na,,-1\nb,13,\n", "! rtt.out_of_range@2 column 3");
        row("negative zero", "x,a,b\na,,-0\nb,13,\n", "! rtt.out_of_range@2 column 3");
        row("absurd", "x,a,b\na,,10000.001\nb,13,\n", "! rtt.out_of_range@2 column 3");
        row("far too large", "x,a,b\na,,1e300\nb,13,\n", "! rtt.not_a_number@2 column 3");
        row("two at once", "x,a,b\na,,x\nb,y,\n", "! rtt.not_a_number@2 column 3, ! rtt.not_a_number@3 column 2");
        row("semicolons", "x;a;b\na;;12\nb;13;\n", "! rtt.separator@1");
        row("tabs", "x\ta\tb\na\t\t12\n", "! rtt.separator@1");
        row("short row", "x,a,b\na,,12.5\nb\n", "! rtt.row_length@3");
        row("long row", "x,a,b\na,,12.5,7\nb,13,\n", "! rtt.row_length@2");
        row("cut off inside a row", "x,a,b,c\na,,12.5,1\nb,13,,1\nc,1,", "! rtt.row_length@4");
        row("cut off after half the rows", "x,a,b,c,d\na,,1,2,3\nb,1,,2,3\n", "! rtt.not_square@1");
        row("no common site", "x,a,b\nc,1,2\nd,3,4\n", "! rtt.not_square@1");
        row("column twice", "x,a,a\na,,1\n", "! rtt.duplicate_site@1 column 3");
        row("row twice", "x,a,b\na,,1\na,,2\n", "! rtt.duplicate_site@3 column 1");
        row("pair twice", "from,to,ms\na,b,1\na,b,2\n", "! rtt.duplicate_pair@3 column 3");
        row("name missing", "x,a,,b\na,,1,2\nb,1,2,\n", "! rtt.bad_name@1 column 3");
        row("open quote", "x,a,b\na,,\"12\nb,13,\n", "! rtt.open_quote@2");
        row("latin-1", "x,S\xE3o Paulo,b\nb,1,\n", "! file.bad_encoding@1");
        row("utf-16", QByteArray("\xFF\xFEx\0,\0a\0", 8), "! file.bad_encoding@1");
        row("zero byte", QByteArray("x,a,b\na,,\0\nb,1,\n", 17), "! file.bad_encoding@2");
        row("empty", "", "! rtt.no_values@1");
        row("white", " \n\n ", "! rtt.no_values@1");
        row("header alone", "x,a,b\n", "! rtt.not_square@1");
        row("all holes", "x,a,b\na,,\nb,,\n", "! rtt.no_values@1");
        row("prose", "There is nothing here\nat all\n", "! rtt.no_matrix@1");
        row("json truncated", R"({"a": {"b": 12.5)", "! syntax.too_short@1 /a/b");
        row("json key twice", "{\"a\": {\"b\": 1},\n\"a\": {\"c\": 1}}", "! document.duplicate_key@2 /a");
        row("json text", "{\"a\":\n{\"b\": \"12\"}}", "! rtt.not_a_number@2 /a/b");
        row("json nested too far", R"({"data": {"a": {"b": {"c": 1}}}})", "! rtt.bad_type@1 /data/a/b");
        row("json list of lists", R"({"a": [1, 2]})", "! rtt.bad_type@1 /a");
        row("json negative", R"({"data": {"a": {"x/y~z": -3}}})", "! rtt.out_of_range@1 /data/a/x~1y~0z");
        row("json empty", "{}", "! rtt.no_values@1");
        row("json pair without end", R"([{"from": "a", "rtt_ms": 1}])", "! rtt.bad_pair@1 /0");
        row("json pair of text", R"({"pairs": [{"from": "a", "to": "b", "rtt_ms": "1"}]})",
            "! rtt.bad_type@1 /pairs/0/rtt_ms");
        row("json deep", QByteArray(100'000, '['), "! rtt.no_matrix@1");
    }

    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(QString, result);
        QCOMPARE(read(text.toStdString()), result);
    }

    void everyMessageIsWhole() {
        for (const auto* text : {"x,a,b\na,,fast\nb,-1,\n", "x;a", "x,a,b\nb\n", "x,a\nb,1\n", "prose", "",
                                 "x,a,a\na,,1\n", "from,to,ms\na,b,1\na,b,2\n", "{\"a\": {\"b\": [1]}}", "[{}]"})
            for (const auto& problem : readRtt(text, "m", {}).problems) {
                const auto words = QString::fromStdString(render(problem));
                QVERIFY2(words.size() > 20 && !words.contains(QRegularExpression(QStringLiteral("\\{\\d"))),
                         qPrintable(words));
            }
    }

    void theOriginOfEachValue() {
        const auto file =
            readRtt(R"({"source": "who", "date": "2025-06", "percentile": 99.9, "data": {"a": {"b": 1}}})", "m.json",
                    {"", "2024", {}});
        QVERIFY(file.ok);
        const auto& value = *file.matrix.find("a", "b");
        QCOMPARE(value.origin.text, std::string("who"));
        QCOMPARE(value.origin.date, std::string("2024")); // the user's word before the file's
        QCOMPARE(value.origin.percentile.value(), std::int64_t(99'900));
        QCOMPARE(value.cell.text(), std::string("m.json, line 1, /data/a/b"));
        const auto vague = readRtt(R"({"date": "last week", "percentile": 101, "data": {"a": {"b": 1}}})", "m", {});
        QVERIFY(vague.matrix.find("a", "b")->origin == latency::Origin{});
    }

    void sitesWithoutCounterpart() {
        const auto file = readRtt("x,a,b,c,d\na,,1,1,1\nb,1,,1,1\nc,1,1,,1\ne,1,1,1,1\n", "m", {});
        QVERIFY(file.ok);
        QCOMPARE(file.problems.size(), std::size_t(2));
        QCOMPARE(render(file.problems[0]), std::string("e has no column, so its pairs are known by its row alone"));
        QCOMPARE(render(file.problems[1]), std::string("d has no row, so its pairs are known by its column alone"));
    }

    void huge() {
        std::string wide = "x";
        for (int i = 0; i < 2001; ++i)
            wide += ",s" + std::to_string(i);
        std::string rows = wide + "\n";
        for (int i = 0; i < 2001; ++i)
            rows += "s" + std::to_string(i) + ",1" + std::string(2000, ',') + "\n";
        QCOMPARE(read(rows), QStringLiteral("! rtt.too_many_sites@2002 column 2"));
        QCOMPARE(read(std::string(9'000'000, ',')), QStringLiteral("! rtt.too_large@1"));
        std::string many = "from,to,ms\n";
        for (int i = 0; i < 3000; ++i)
            many += "a,b,x\n";
        QCOMPARE(readRtt(many, "m", {}).problems.size(), std::size_t(1000));
    }

    /// Whatever stands in a file: an answer, and whole messages.
    void anyBytes() {
        const std::string csv = "m,\"a, x\",b\r\n\"a, x\",,12.5\nb,13e0,\n";
        const std::string json = R"({"date": "2026", "data": {"a": {"b": 12.5, "c": null}, "b\u00e9": {"a": 13}}})";
        std::mt19937 random(7); // NOLINT: the same files every time
        for (int round = 0; round < 4000; ++round) {
            const auto text = test::damaged(round % 2 ? csv : json, ",\"\n{}[]-e.", random);
            const auto file = readRtt(text, "m", {});
            QVERIFY(file.ok != test::hasError(file.problems));
            QVERIFY(!file.ok || !file.matrix.values().empty());
            for (const auto& problem : file.problems)
                QVERIFY(!render(problem).empty() && problem.line > 0);
        }
    }

    void utf8_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("ascii") << QByteArray("a\nb") << 0;
        QTest::newRow("two to four bytes") << QByteArray("\xC3\xA3\xE2\x82\xAC\xF0\x9F\x98\x80") << 0;
        QTest::newRow("lone continuation") << QByteArray("a\n\x80") << 2;
        QTest::newRow("cut off") << QByteArray("a\xE2\x82") << 1;
        QTest::newRow("overlong 2") << QByteArray("\xC0\x80") << 1;
        QTest::newRow("overlong 3") << QByteArray("\xE0\x80\x80") << 1;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 1;
        QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80") << 1;
    }
    void utf8() {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QCOMPARE(firstLineNotUtf8(text.toStdString()), line);
    }
};

FLIGHTPLAN_TEST_CLASS(RttFileTest);
#include "rtt_file_test.moc"
