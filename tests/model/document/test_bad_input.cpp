#include "model/document/file.h"
#include "model/document/json_tree.h"
#include "tests/model/document/document_maker.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QStringDecoder>
#include <QTest>

#include <algorithm>

namespace {

using namespace flightplan;
using namespace flightplan::test;

document::ReadResult readText(std::string_view text) {
    return document::read(text, catalog::builtIn());
}

/// The first error, or an empty finding.
Finding firstError(const document::ReadResult& result) {
    const auto error = std::ranges::find(result.problems, Severity::error, &Finding::severity);
    return error == result.problems.end() ? Finding{} : *error;
}

/// What has to hold of the answer to any file that is refused.
QString defectOf(const document::ReadResult& result) {
    if (result.ok)
        return "it was accepted";
    if (firstError(result).key.empty())
        return "no error says why";
    if (result.problems.size() > document::maxProblems)
        return "too many problems";
    for (const auto& problem : result.problems) {
        const auto message = render(problem);
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(QByteArray::fromStdString(message));
        if (message.empty() || decoder.hasError() || text.contains(u'\n'))
            return "no readable message: " + text;
        if (problem.line < 1)
            return "no line: " + text;
    }
    return {};
}

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void files_data() {
        QTest::addColumn<QString>("path");
        QDirIterator files(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/tests/data/bad", {"*.json"}, QDir::Files);
        while (files.hasNext()) {
            const auto path = files.next();
            QTest::newRow(qPrintable(files.fileInfo().completeBaseName())) << path;
        }
        if (!QFile::exists(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/tests/data/bad"))
            QTest::newRow("none") << QString();
    }

    void files() {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto result = document::readFile(path.toStdString(), catalog::builtIn());
        QVERIFY(result);
        const auto defect = defectOf(*result);
        QVERIFY2(defect.isEmpty(), qPrintable(defect));
        // The key, and after an underscore and a word with a hyphen or a variant, what tells files of one key apart.
        const QString name = QFileInfo(path).completeBaseName();
        const QString key = QString::fromStdString(firstError(*result).key);
        QVERIFY2(name == key || name.startsWith(key + "_"), qPrintable(key));
    }

    void places_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        const auto row = [](const char* text, const char* key, const char* path, int line) {
            QTest::newRow(qPrintable(QString(text).simplified())) << QByteArray(text) << key << path << line;
        };
        // Where the lexer has to read past a number to know its end.
        row("{\"format\": 1,\n\"seed\": -1\n}", "document.out_of_range", "/seed", 2);
        row("{\"format\": 1,\n\"seed\":\n-1\n\n}", "document.out_of_range", "/seed", 3);
        row("{\"format\": 1,\n\"seed\": -1\n,\"name\": \"x\"}", "document.out_of_range", "/seed", 2);
        row("{\"format\": 1,\r\n\"microvm_overhead_mib\": 1.5\r\n}", "document.not_whole", "/microvm_overhead_mib", 2);
        row("{\"format\": 1,\n\"daily_curve\": [1, 2]\n}", "document.bad_count", "/daily_curve", 2);
        row("{\"format\": 1,\n\"daily_curve\": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,\n1001]\n}",
            "document.out_of_range", "/daily_curve/23", 3);
        row("{\"format\": 1, \"edges\": [\n7\n]}", "document.bad_type", "/edges/0", 2);
        row("{\"format\": 1, \"edges\": [\n{\"id\": \"fra\"},\n7\n]}", "document.bad_type", "/edges/1", 3);
        row("{\"format\": 1,\n\"name\": true\n}", "document.bad_type", "/name", 2);
        row("{\"format\": 1,\n\"name\": [\n]\n}", "document.bad_type", "/name", 2);
        row("{\"format\": 1, \"name\": \"a\\nb\",\n\"seed\": null}", "document.bad_type", "/seed", 2);
        row("{\"format\": 1, \"regions\": [\n{\"id\": \"fra\"},\n{\"id\": 5\n}]}", "document.bad_type", "/regions/1/id",
            3);
        row("{\"format\": 1, \"regions\":\n[\n{\n\"name\":\n\"x\"}]}", "document.missing_key", "/regions/0/id", 3);
        row("\n\n{}", "document.missing_key", "/format", 3);
        row("{\"format\": 1, \"workloads\": [{\"id\": \"w\", \"affinity\": [\"a\",\n\"B\"]}]}", "document.bad_id",
            "/workloads/0/affinity/1", 2);
        row("{\"format\": 1, \"workloads\": [{\"id\": \"w\", \"labels\": {\"a\": \"x\",\n\"b c\": 1}}]}",
            "document.bad_type", "/workloads/0/labels/b c", 2);
        // Syntax: where the reader stopped.
        row("{\"hosts\":[{\"a\":1e999}]}", "syntax.big_number", "/hosts/0/a", 1);
        row("{\"a\": [[], [\n{}, {\"b\": [0, 1, x]}]]}", "syntax.bad_value", "/a/1/1/b/2", 2);
        row("[1,\n2,\ntru]", "syntax.bad_value", "/2", 3);
        row("{\"format\": 1\n\"seed\": 2}", "syntax.missing_comma", "/format", 2);
        row("{\"format\": 1,\n\"seed\": 2\n", "syntax.too_short", "/seed", 2);
        row("{\"format\": 1}\n\n]", "syntax.extra_text", "", 3);
        row("{\"name\": \"a\nb\"}", "syntax.line_break", "/name", 1);
        row("{\n\"a\": 1, \"b\": 2,\n\"a\": 2}", "document.duplicate_key", "/a", 3);
        row("{\"x\": [{}, {\"a\": 1,\n\"a\": 2}]}", "document.duplicate_key", "/x/1/a", 2);
    }

    void places() {
        QFETCH(QByteArray, text);
        QFETCH(QString, key);
        QFETCH(QString, path);
        QFETCH(int, line);
        const auto result = readText(text.toStdString());
        const auto defect = defectOf(result);
        QVERIFY2(defect.isEmpty(), qPrintable(defect));
        const auto error = firstError(result);
        QVERIFY2(QString::fromStdString(error.key) == key, render(error).c_str());
        QCOMPARE(QString::fromStdString(error.path), path);
        QCOMPARE(error.line, line);
    }

    void truncatedAnywhere() {
        // Documents of the maker have every construct that a file can have.
        const auto text = textOf(DocumentMaker(3, 4).make());
        QVERIFY(readText(text).ok);
        const auto end = text.find_last_of('}');
        for (std::size_t size = 0; size <= end; ++size) {
            const auto defect = defectOf(readText(std::string_view(text).substr(0, size)));
            QVERIFY2(defect.isEmpty(), qPrintable(QString("%1 at %2").arg(defect).arg(size)));
        }
        QVERIFY(readText(std::string_view(text).substr(0, end + 1)).ok);
    }

    void everyByteReplaced() {
        const auto text = textOf(DocumentMaker(4, 1).make());
        for (const char byte : {'\0', '\n', '"', ']', '\xff'})
            for (std::size_t at = 0; at < text.size(); ++at) {
                auto broken = text;
                broken[at] = byte;
                const auto result = readText(broken);
                if (result.ok)
                    continue; // a byte of a name
                const auto defect = defectOf(result);
                QVERIFY2(defect.isEmpty(), qPrintable(QString("%1 at %2").arg(defect).arg(at)));
            }
    }

    void largeFilesAreRefusedUnread() {
        const std::string text(100U << 20, '[');
        QElapsedTimer timer;
        timer.start();
        const auto result = readText(text);
        QVERIFY(timer.elapsed() < 1000); // it takes no time at all: a factor of 10⁵
        QVERIFY(!result.ok);
        QCOMPARE(firstError(result).key, std::string("document.too_large"));
        QCOMPARE(firstError(readText(std::string(document::maxFileBytes + 1, ' '))).key,
                 std::string("document.too_large"));
        QCOMPARE(firstError(readText(std::string(document::maxFileBytes, ' '))).key, std::string("document.empty"));
    }

    void nesting_data() {
        QTest::addColumn<QString>("open");
        QTest::newRow("lists") << "[";
        QTest::newRow("objects") << "{\"a\":";
        QTest::newRow("both") << "[{\"a\":";
    }

    void nesting() {
        QFETCH(QString, open);
        const auto text = open.repeated(100'000).toStdString();
        for (const auto& wrapped : {text, "{\"format\": 1, \"note\": " + text}) {
            const auto result = readText(wrapped);
            QCOMPARE(firstError(result).key, std::string("document.too_deep"));
            QVERIFY(defectOf(result).isEmpty());
            QVERIFY(firstError(result).path.size() < 500);
        }
    }

    void theDeepestAllowedValueSurvives() {
        const auto depth = static_cast<std::size_t>(document::maxDepth - 1); // the document itself is one
        const auto text = "{\"format\": 1, \"note\": " + std::string(depth, '[') + std::string(depth, ']') + "}";
        const auto result = readText(text);
        QVERIFY(result.ok);
        QVERIFY(readValid(textOf(result.document)) == result.document);
        QCOMPARE(firstError(readText("{\"format\": 1, \"note\": " + std::string(depth + 1, '[') +
                                     std::string(depth + 1, ']') + "}"))
                     .key,
                 std::string("document.too_deep"));
    }

    void duplicateKeysAmongMany_data() {
        QTest::addColumn<int>("duplicate");
        for (const int key : {0, 15, 31, 32, 33, 60, 99})
            QTest::addRow("%d", key) << key;
    }

    void duplicateKeysAmongMany() {
        QFETCH(int, duplicate);
        std::string text = "{\"format\": 1";
        for (int i = 0; i < 100; ++i)
            text += ",\n\"k" + std::to_string(i) + "\": " + std::to_string(i);
        QVERIFY(readText(text + "}").ok);
        const auto result = readText(text + ",\n\"k" + std::to_string(duplicate) + "\": 0}");
        QCOMPARE(firstError(result).key, std::string("document.duplicate_key"));
        QCOMPARE(firstError(result).line, 102);
    }

    void numbers_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("key"); // empty: accepted
        const auto row = [](const QString& number, const char* key) {
            QTest::newRow(qPrintable(number.left(30))) << number << key;
        };
        for (const auto* text : {"NaN", "Infinity", "-Infinity", "+1", ".5", "1.", "0x10", "1_000", "1e", "--1", "00"})
            row(text, "syntax.bad_number");
        for (const auto* text : {"1e999", "-1e999"})
            row(text, "syntax.big_number");
        for (const auto* text : {"-1", "1048577", "9223372036854775807", "9223372036854775808", "18446744073709551616",
                                 "-9223372036854775809", "4611686018427387903", "1e18", "1e300"})
            row(text, "document.out_of_range");
        for (const auto* text : {"0.5", "1e-1", "5.0000000001", "1e-300", "-0.5"})
            row(text, "document.not_whole");
        for (const auto* text : {"0", "-0", "-0.0", "5", "5.0", "1048576", "1e3", "50e-1"})
            row(text, "");
        row(QString(5000, '9'), "syntax.big_number"); // beyond a double
        row("0." + QString(5000, '9'), "document.not_whole");
        row("5." + QString(5000, '0'), "");
    }

    void numbers() {
        QFETCH(QString, number);
        QFETCH(QString, key);
        const auto result = readText("{\"format\": 1, \"microvm_overhead_mib\": " + number.toStdString() + "\n}");
        QCOMPARE(QString::fromStdString(firstError(result).key), key);
        QVERIFY(key.isEmpty() || defectOf(result).isEmpty());
        QVERIFY(render(firstError(result)).size() < 500);
        if (key.isEmpty())
            QVERIFY(readValid(textOf(result.document)) == result.document);
    }

    void manyProblemsAreCut() {
        std::string text = "{\"format\": 1, \"workloads\": [";
        for (int i = 0; i < 5000; ++i)
            text += (i == 0 ? "\n{\"id\": " : ",\n{\"id\": ") + std::to_string(i) + "}";
        const auto result = readText(text + "]}");
        QVERIFY(!result.ok);
        QCOMPARE(result.problems.size(), document::maxProblems);
        QVERIFY(std::ranges::is_sorted(result.problems, {}, &Finding::line));
        QCOMPARE(result.problems.front().path, std::string("/workloads/0/id"));
        QVERIFY(defectOf(result).isEmpty());
    }

    void listsAreBounded() {
        std::string text = "{\"format\": 1, \"workloads\": [1";
        for (int i = 0; i < 1'000'000; ++i)
            text += ",1";
        const auto result = readText(text + "]}");
        QCOMPARE(result.problems.size(), std::size_t(1));
        QCOMPARE(firstError(result).key, std::string("document.too_many_values"));
        QCOMPARE(firstError(result).path, std::string("/workloads"));
    }

    void everythingIsReportedAtOnce() {
        const auto result = readText("{\"format\": 1, \"seed\": -1,\n\"survive\": 5,\n\"regions\": [{\"id\": "
                                     "\"A\"},\n{\"id\": \"b\", \"latitude\": 100, \"state\": \"x\"}]}");
        QCOMPARE(result.problems.size(), std::size_t(5));
        QCOMPARE(result.problems.back().line, 4);
    }

    void longTextsAreQuotedShort() {
        const auto result = readText("{\"format\": 1, \"regions\": [{\"id\": \"" +
                                     QString("ü").repeated(100'000).toStdString() + "\"}]}");
        QVERIFY(render(firstError(result)).size() < 500);
        QVERIFY(defectOf(result).isEmpty());
        const auto garbage =
            readText("{\"format\": 1, \"a\": \"" + QString("€").repeated(100'000).toStdString() + "\x01\"}");
        QVERIFY(render(firstError(garbage)).size() < 500);
        QVERIFY(defectOf(garbage).isEmpty());
    }
};

FLIGHTPLAN_TEST_CLASS(TestBadInput);

} // namespace

#include "test_bad_input.moc"
