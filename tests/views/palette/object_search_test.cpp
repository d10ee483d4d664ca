#include "tests/support/test_registry.h"
#include "tests/views/palette/palette_scene.h"
#include "views/palette/numbered_names.h"
#include "views/palette/object_search.h"

#include <QTest>

using namespace flightplan;
using views::FuzzyQuery, views::ObjectSearch;

class ObjectSearchTest : public QObject {
    Q_OBJECT

    ObjectSearch m_search;

    QStringList found(const QString& typed, unsigned scope = ObjectSearch::places | ObjectSearch::apps,
                      std::size_t limit = 50) {
        const FuzzyQuery query(typed);
        QStringList objects;
        for (const auto& hit : m_search.search(query, scope, limit).best) {
            const auto item = m_search.item(hit, query);
            objects.append(item.regionId.isEmpty() ? item.selection.toObject() : QString(u'+' + item.regionId));
        }
        return objects;
    }
    views::PaletteItem first(const QString& typed) {
        const FuzzyQuery query(typed);
        return m_search.item(m_search.search(query, ObjectSearch::places | ObjectSearch::apps, 1).best.front(), query);
    }

private Q_SLOTS:
    void initTestCase() { m_search.setPlan(test::palettePlan()); }

    void findsEveryKind_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("object");
        const auto row = [](const char* typed, const char* object) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(object);
        };
        row("fra", "region:fra");
        row("frankfurt", "region:fra");
        row("frnkf", "region:fra");
        row("FRA", "region:fra");
        row("fra-a", "entry:fra-a");
        row("fra-a-1", "host:fra-a-1");
        row("fra-a-12", "host:fra-a-12");
        row("fra-b", "host:fra-b"); // an entry of a single host
        row("shop", "app:shop");
        row("web", "workload:web");
        row("web/3", "microvm:web/3");
        row("we/12", "microvm:web/12");
        row("nrt", "+nrt");
        row("add tokyo", "+nrt");
    }
    void findsEveryKind() {
        QFETCH(QString, typed);
        QFETCH(QString, object);
        QCOMPARE(found(typed).value(0), object);
    }

    void numbersAreCompletedBehindAName() {
        QCOMPARE(found(QStringLiteral("fra-a-1"), ObjectSearch::places),
                 (test::strings({"host:fra-a-1", "host:fra-a-10", "host:fra-a-11", "host:fra-a-12"})));
        QCOMPARE(found(QStringLiteral("web/1")),
                 (test::strings({"microvm:web/1", "microvm:web/10", "microvm:web/11", "microvm:web/12"})));
        QCOMPARE(found(QStringLiteral("db/")), test::strings({"microvm:db/1"}));
        QVERIFY(found(QStringLiteral("web/13")).isEmpty());
        QVERIFY(found(QStringLiteral("web/x")).isEmpty());
        QVERIFY(found(QStringLiteral("web/s1")).isEmpty()); // it has no standby
    }

    void scopesDivide() {
        QCOMPARE(found({}, ObjectSearch::places), (test::strings({"region:ams", "region:fra"})));
        QCOMPARE(found({}, ObjectSearch::apps), (test::strings({"workload:db", "workload:mail", "workload:web"})));
        QVERIFY(found(QStringLiteral("web"), ObjectSearch::places).isEmpty());
        QVERIFY(found(QStringLiteral("fra"), ObjectSearch::apps).isEmpty());
    }

    void aRegionOfThePlanIsNotAddedAgain() {
        QVERIFY(!found(QStringLiteral("add fra")).contains(QStringLiteral("+fra")));
    }

    void theLimitKeepsTheBestAndCountsAll() {
        const FuzzyQuery query(QStringLiteral("add"));
        const auto all = m_search.search(query, ObjectSearch::places, 50);
        const auto some = m_search.search(query, ObjectSearch::places, 3);
        QVERIFY(all.found > 10);
        QCOMPARE(some.found, all.found);
        QCOMPARE(some.best.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(some.best[i].index, all.best[i].index);
    }

    void saysWhatThingsAre() {
        QCOMPARE(first(QStringLiteral("fra")).title, QStringLiteral("FRA · Frankfurt"));
        QVERIFY(first(QStringLiteral("fra")).detail.contains(QStringLiteral("hosts: 13")));
        QVERIFY(first(QStringLiteral("fra-a")).detail.contains(QStringLiteral("12 equal hosts in FRA")));
        QVERIFY(first(QStringLiteral("shop")).detail.contains(QStringLiteral("workloads: 2")));
        QVERIFY(first(QStringLiteral("web/1")).detail.contains(QStringLiteral("microVM on ")));
    }

    void withoutAPlanThereIsNothing() {
        ObjectSearch search;
        QVERIFY(search.search(FuzzyQuery(QStringLiteral("fra")), ObjectSearch::places, 9).best.empty());
        search.setPlan(test::palettePlan());
        search.setPlan(nullptr);
        QVERIFY(search.search(FuzzyQuery(QStringLiteral("fra")), ObjectSearch::places, 9).best.empty());
    }

    void numbersThatBeginLikeThis() {
        using views::numbersBeginningWith;
        using Numbers = std::vector<std::int32_t>;
        QVERIFY(numbersBeginningWith("", 3, 9) == (Numbers{1, 2, 3}));
        QVERIFY(numbersBeginningWith("2", 30, 99) == (Numbers{2, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29}));
        QVERIFY(numbersBeginningWith("2", 22, 99) == (Numbers{2, 20, 21, 22}));
        QVERIFY(numbersBeginningWith("1", 2'000'000, 4) == (Numbers{1, 10, 11, 12}));
        QVERIFY(numbersBeginningWith("2000000", 2'000'000, 9) == (Numbers{2'000'000}));
        for (const auto* none : {"0", "x", "1x", "-1", "4", "99999999999999999999"})
            QVERIFY2(numbersBeginningWith(none, 3, 9).empty(), none);
    }
};

FLIGHTPLAN_TEST_CLASS(ObjectSearchTest);
#include "object_search_test.moc"
