#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <sstream>

namespace {

using namespace flightplan;
using namespace flightplan::cli;

class TestOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesAlignByCharacters() {
        TextTable table({"NAME", ">N", "NOTE"});
        table.add({"Zürich", "5", ""});
        table.add({"x", "1200", "–"});
        QCOMPARE(QString::fromStdString(table.text()), QString("NAME       N  NOTE\nZürich     5\nx       1200  –\n"));
        QCOMPARE(displayWidth("Zürich–"), std::size_t(7));
        QCOMPARE(displayWidth(""), std::size_t(0));
    }

    void millionths() {
        QCOMPARE(millionthsText(920000), std::string("0.920000"));
        QCOMPARE(millionthsText(-1), std::string("-0.000001"));
        QCOMPARE(millionthsText(-60'000'000), std::string("-60.000000"));
        QCOMPARE(millionthsText(0), std::string("0.000000"));
    }

    void problemsHaveFileLineAndPath() {
        std::ostringstream out, err;
        Finding problem;
        problem.key = "document.missing_key";
        problem.severity = Severity::error;
        problem.arguments = {"id"};
        problem.path = "/hosts/3/id";
        problem.line = 12;
        Finding whole = problem;
        whole.line = 0;
        whole.path.clear();
        printProblems({out, err}, "a b.json", {problem, whole});
        QCOMPARE(err.str(), std::string("a b.json:12: error: the key id is missing; add it [/hosts/3/id]\n"
                                        "a b.json: error: the key id is missing; add it\n"));
        QVERIFY(out.str().empty());
    }

    void errorsHaveTheirExitCodes() {
        QCOMPARE(exitCodeOf({ErrorCode::badInput, {}, {}, 0}), 2);
        QCOMPARE(exitCodeOf({ErrorCode::inputOutput, {}, {}, 0}), 3);
        QCOMPARE(exitCodeOf({ErrorCode::internal, {}, {}, 0}), 3);
        QCOMPARE(exitCodeOf({ErrorCode::cancelled, {}, {}, 0}), 130);
    }

    void jsonSurvivesStrangeNames() {
        Json json;
        json["name"] = "K\xf6ln"; // no UTF-8: replaced, not thrown
        QVERIFY(textOf(json).ends_with("}\n"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestOutput);

} // namespace

#include "test_output.moc"
