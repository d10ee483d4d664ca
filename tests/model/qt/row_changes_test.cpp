#include "model/qt/row_changes.h"
#include "model/qt/slots.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>
#include <set>
#include <string>
#include <vector>

using namespace flightplan::qt;

namespace {

std::vector<int> distinct(const std::vector<int>& values) {
    std::vector<int> result;
    std::set<int> seen;
    for (const int value : values)
        if (seen.insert(value % 20).second)
            result.push_back(value % 20);
    return result;
}

} // namespace

class RowChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesAnyRowsIntoAnyOthers() {
        QVERIFY(rc::check([](const std::vector<int>& a, const std::vector<int>& b) {
            auto rows = distinct(a);
            const auto next = distinct(b);
            auto mirror = rows; // follows the announced ranges alone
            changeRows(
                rows, next,
                [&](int first, int last, auto&& erase) {
                    erase();
                    mirror.erase(mirror.begin() + first, mirror.begin() + last + 1);
                    RC_ASSERT(mirror == rows);
                },
                [&](int first, int last, auto&& insert) {
                    insert();
                    mirror.insert(mirror.begin() + first, rows.begin() + first, rows.begin() + last + 1);
                    RC_ASSERT(mirror == rows);
                });
            RC_ASSERT(rows == next);
        }));
    }

    void takesOneStepPerRun_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("steps");
        QTest::newRow("equal") << "abc"
                               << "abc"
                               << "";
        QTest::newRow("all new") << ""
                                 << "abc"
                                 << "+0-2 ";
        QTest::newRow("all gone") << "abc"
                                  << ""
                                  << "-0-2 ";
        QTest::newRow("one in the middle") << "ac"
                                           << "abc"
                                           << "+1-1 ";
        QTest::newRow("at both ends") << "b"
                                      << "abc"
                                      << "+0-0 +2-2 ";
        QTest::newRow("runs") << "abcdef"
                              << "adxyf"
                              << "-4-4 -1-2 +2-3 ";
        QTest::newRow("moved") << "abc"
                               << "bca"
                               << "-1-2 +0-1 ";
    }
    void takesOneStepPerRun() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        std::vector<char16_t> rows(from.utf16(), from.utf16() + from.size());
        const std::vector<char16_t> next(to.utf16(), to.utf16() + to.size());
        QString steps;
        const auto note = [&](QChar sign) {
            return [&steps, sign](int first, int last, auto&& make) {
                steps += QStringLiteral("%1%2-%3 ").arg(sign).arg(first).arg(last);
                make();
            };
        };
        changeRows(rows, next, note(u'-'), note(u'+'));
        QTEST(steps, "steps");
        QVERIFY(rows == next);
    }

    void slotsStayWithTheirIds() {
        Slots numbers;
        std::vector<std::string> ids;
        const auto goTo = [&](const std::vector<std::string>& next) {
            numbers.assign(
                ids.size(), [&](std::size_t i) { return std::string_view(ids[i]); }, next.size(),
                [&](std::size_t i) { return std::string_view(next[i]); });
            ids = next;
        };
        goTo({"b", "d"});
        const auto b = numbers.slotAt(0), d = numbers.slotAt(1);
        goTo({"a", "b", "c", "d"});
        QCOMPARE(numbers.slotAt(1), b);
        QCOMPARE(numbers.slotAt(3), d);
        QCOMPARE(numbers.indexOf(d), 3);
        goTo({"d"});
        QCOMPARE(numbers.indexOf(b), -1);
        QCOMPARE(numbers.indexOf(d), 0);
        goTo({"b", "d"});
        QVERIFY(numbers.slotAt(0) != b); // it went, so it is another row now
        QCOMPARE(numbers.slotAt(1), d);
        QCOMPARE(numbers.indexOf(99), -1);
    }
};

FLIGHTPLAN_TEST_CLASS(RowChangesTest);
#include "row_changes_test.moc"
