#include "model/document/json_tree.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <string>
#include <vector>

using namespace flightplan;

namespace {

struct Problem {
    std::string sentence; ///< empty: the text is valid
    int line = 0;
};

Problem problemOf(const std::string& text) {
    document::JsonNode root;
    std::vector<Finding> problems;
    if (document::parseJson(text, root, problems))
        return {};
    return {render(problems.at(0)), problems.at(0).line};
}

} // namespace

/// What is said of a text that is no JSON: where it is wrong and what to do.
class TestJsonRemedy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remedies_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* name, const char* text, int line, int column, const char* remedy) {
            QTest::newRow(name) << QByteArray(text) << line << column << QString::fromUtf8(remedy);
        };
        row("cut after a comma", R"({"a": 1,)", 1, 8, "with { still open; add what is missing and }");
        row("cut in a list", "{\"a\": [\n  {\"b\": 1}\n", 2, 10, "with {[ still open; add what is missing and ]}");
        row("cut after a colon", R"({"a":)", 1, 5, "with { still open; add what is missing and }");
        row("cut in a word", R"({"a": [tru)", 1, 10, "with {[ still open; add what is missing and ]}");
        row("cut in a number", R"([1, -)", 1, 5, "with [ still open; add what is missing and ]");
        row("cut in a text", "{\"a\": \"b\\\"c\",\n \"d\": \"e", 2, 7, "a text begins here and never ends");
        row("cut in a key", "{\"a\": 1, \"b", 1, 10, "a text begins here and never ends");
        row("comma before }", "{\"a\": 1,\n}", 1, 8, "remove the comma before }");
        row("comma before ]", "[1, 2 , ]", 1, 7, "remove the comma before ]");
        row("two commas", "[1,, 2]", 1, 4, "remove it or add what is missing");
        row("comma first", "{, \"a\": 1}", 1, 2, "remove it or add what is missing");
        row("no comma", "{\"a\": 1\n \"b\": 2}", 2, 2, "add a comma before \"b\"");
        row("no comma between objects", "[{}\n{}]", 2, 1, "add a comma before {");
        row("no comma between numbers", "[10 20]", 1, 5, "add a comma before 20");
        row("no comma before a word", "[10 true]", 1, 5, "add a comma before true");
        row("no colon", R"({"a" 1})", 1, 6, "put a colon after the key \"a\"");
        row("equals sign", R"({"a" = 1})", 1, 6, "put a colon after the key \"a\"");
        row("no value", R"({"a": , "b": 1})", 1, 7, "the key \"a\" has no value");
        row("no value at the end", R"({"a": })", 1, 7, "the key \"a\" has no value");
        row("unquoted key", "{\"a\": 1,\n  hosts: []}", 2, 3, "put the key in double quotes, as \"hosts\"");
        row("number as key", "{1: 2}", 1, 2, "put the key in double quotes, as \"1\"");
        row("unquoted value", R"({"id": fra-1})", 1, 8, "put a text in double quotes, as \"fra-1\"");
        row("single quotes", "{'a': 1}", 1, 2, "put \" in place of '");
        row("quotes of a word processor", "{\"ä\": “b”}", 1, 7, "put \" in place of “");
        row("comment", "{ // hosts\n}", 1, 3, "JSON has no comments; remove it");
        row("comment in a list", "[1, /* two */ 2]", 1, 5, "JSON has no comments; remove it");
        row("hash", "# plan\n{}", 1, 1, "JSON has no comments; remove it");
        row("True", "[True]", 1, 2, "True is no word of JSON; write true");
        row("None", R"({"a": None})", 1, 7, "None is no word of JSON; write null");
        row("NaN", "[NaN]", 1, 2, "NaN is no number");
        row("leading plus", "[+1]", 1, 2, "+1 is no number");
        row("leading point", "[.5]", 1, 2, ".5 is no number");
        row("leading zero", "[007]", 1, 2, "007 is no number");
        row("hexadecimal", "[ 0x1F ]", 1, 3, "0x1F is no number");
        row("nothing behind the point", "[1.\n]", 1, 2, "1. is no number");
        row("too large", "[1, 1e999]", 1, 5, "the number 1e999 is too large");
        row("wrong bracket", "{\"a\": [\n1, 2}", 2, 5,
            "} cannot close the [ of line 1; put ] before it or in its place");
        row("wrong bracket of an object", "[{\"a\": 1]", 1, 9, "] cannot close the { of line 1; put }");
        row("text behind the end", "{}\n{}", 2, 1, "everything is closed before {");
        row("bracket too many", "{\"a\": 1}}", 1, 9, "everything is closed before }");
        row("line break in a text", "{\"a\": \"b\nc\"}", 1, 9, "close it with a double quote, or write \\n");
        row("tab in a text", "[\"a\tb\"]", 1, 4, "write \\t or remove it");
        row("bad escape", R"(["C:\data"])", 1, 6, "\\d means nothing; write \\\\ for a backslash");
        row("bad code", R"(["\u12G4"])", 1, 7, "\\u needs four hexadecimal digits");
        row("lone surrogate", R"(["\ud800x"])", 1, 9, "\\u needs four hexadecimal digits");
        row("Latin-1", "[\"M\xfcnchen\"]", 1, 4, "save the file as UTF-8");
        row("no JSON", "hello", 1, 1, "hello is no value");
        row("stray colon", "[1: 2]", 1, 3, ": cannot stand here");
    }

    void remedies() {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, remedy);
        const auto problem = problemOf(text.toStdString());
        const auto sentence = QString::fromStdString(problem.sentence);
        QVERIFY2(sentence.contains(remedy), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("at column %1").arg(column)), qPrintable(sentence));
        QCOMPARE(problem.line, line);
    }

    void everyPrefixOfAPlanHasASentence() {
        const std::string text =
            "{\"format\": 1, \"name\": \"a\\\"ü\", \"seed\": 12, \"x\": [true, {\"y\": null}, -1.5e3]}";
        QVERIFY(problemOf(text).sentence.empty());
        for (std::size_t size = 1; size < text.size(); ++size) {
            const auto sentence = problemOf(text.substr(0, size)).sentence;
            QVERIFY2(sentence.find("too early") != std::string::npos ||
                         sentence.find("never ends") != std::string::npos ||
                         sentence.find("UTF-8") != std::string::npos,
                     (text.substr(0, size) + " → " + sentence).c_str());
        }
    }

    void everyDefectOfOneCharacterHasASentence() {
        const std::string text = "{\"format\": 1,\n\"x\": [true, {\"y\": null}, -1.5e3, \"t\"]}";
        for (std::size_t at = 0; at < text.size(); ++at)
            for (const char c : std::string(" \n\"'\\,:;{}[]x0-+./#\t\x01\xff")) {
                auto broken = text;
                broken[at] = c;
                document::JsonNode root;
                std::vector<Finding> problems;
                if (document::parseJson(broken, root, problems) || problems.at(0).key == "document.duplicate_key")
                    continue;
                const auto sentence = render(problems.at(0));
                QVERIFY2(!sentence.empty() && sentence.find('{' + std::string("0}")) == std::string::npos,
                         broken.c_str());
                QVERIFY2(problems.at(0).line >= 1 && problems.at(0).line <= 3, broken.c_str());
                QVERIFY2(QString::fromStdString(sentence).toStdString() == sentence, "the sentence is not UTF-8");
            }
    }
};

FLIGHTPLAN_TEST_CLASS(TestJsonRemedy);

#include "test_json_remedy.moc"
