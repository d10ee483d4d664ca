#include "model/base/messages.h"
#include "model/qt/finding_text.h"
#include "model/qt/findings_model.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::qt;

namespace {

Finding finding(Severity severity, const std::string& object, const std::string& argument = "x") {
    return {"document.bad_type", severity, {argument, "a number", "a text"}, {}, object, 3, {}, {}};
}

QString objects(const FindingsModel& model) {
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        text += model.index(row, 0).data(ObjectRole).toString() + u' ';
    return text;
}

} // namespace

class FindingsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worstFirstElseAsGiven() {
        FindingsModel model;
        const test::ModelTester tester(model);
        model.apply({finding(Severity::info, "c"), finding(Severity::error, "b"), finding(Severity::warning, "d"),
                     finding(Severity::error, "a")});
        QCOMPARE(objects(model), QStringLiteral("b a d c "));
        QCOMPARE(model.count(Severity::error), 2);
        const auto first = model.index(0, FindingsModel::MessageColumn);
        QCOMPARE(first.data().toString(), QStringLiteral("x must be a number, but is a text"));
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(u"Error: "));
        QCOMPARE(first.data(IconRole).toString(), QStringLiteral("error"));
        QCOMPARE(model.index(0, FindingsModel::LineColumn).data().toInt(), 3);
        QCOMPARE(model.index(0, FindingsModel::ObjectColumn).data().toString(), QStringLiteral("b"));
    }

    void rowsThatStayKeepTheirPlace() {
        FindingsModel model;
        const test::ModelTester tester(model);
        model.apply(
            {finding(Severity::warning, "a"), finding(Severity::warning, "b"), finding(Severity::warning, "c")});
        const QPersistentModelIndex c(model.index(2, 0));
        const test::SignalCounts counts(model);
        model.apply({finding(Severity::error, "new"), finding(Severity::warning, "b"),
                     finding(Severity::warning, "c", "changed")});
        QCOMPARE(objects(model), QStringLiteral("new b c "));
        QCOMPARE(c.data(ObjectRole).toString(), QStringLiteral("c"));
        QCOMPARE(counts.inserted.size(), 1);
        QCOMPARE(counts.removed.size(), 1);
        QCOMPARE(counts.changed.size(), 1);
        QCOMPARE(counts.reset.size() + counts.layout.size(), 0);
    }

    void equalFindingsAreCounted() {
        FindingsModel model;
        model.apply({finding(Severity::info, "a"), finding(Severity::info, "a"), finding(Severity::info, "a")});
        QCOMPARE(model.rowCount(), 3);
        model.apply({finding(Severity::info, "a")});
        QCOMPARE(model.rowCount(), 1);
        model.apply({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aKeyWithoutTemplateStillSaysSomething() {
        QCOMPARE(findingText({"no.such_key", Severity::error, {"fra"}, {}, {}, 0, {}, {}}),
                 QStringLiteral("no.such_key fra"));
    }
};

FLIGHTPLAN_TEST_CLASS(FindingsModelTest);
#include "findings_model_test.moc"
