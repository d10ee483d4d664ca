#include "model/qt/app_model.h"
#include "model/qt/fleet_model.h"
#include "model/qt/tree_filter.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::qt;

class TreeFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsMatchesParentsAndWhatIsBelow_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("regions");
        QTest::addColumn<int>("hosts"); // below the first region shown
        QTest::newRow("everything") << ""
                                    << "ams fra " << 2;
        QTest::newRow("code of a region") << "FRA"
                                          << "fra " << 300;
        QTest::newRow("city") << " amster "
                              << "ams " << 2;
        QTest::newRow("part of a host") << "-a-299"
                                        << "fra " << 1;
        QTest::newRow("hosts in both") << "-a-2"
                                       << "ams fra " << 1;
        QTest::newRow("nothing") << "tokyo"
                                 << "" << 0;
    }
    void showsMatchesParentsAndWhatIsBelow() {
        QFETCH(QString, text);
        QFETCH(QString, regions);
        QFETCH(int, hosts);
        FleetModel model;
        TreeFilter filter(model);
        const test::ModelTester tester(filter);
        model.apply(
            test::snapshotOf(test::topologyFromText("ams: 2x[8c 16g]\nfra: 300x[8c 16g]\nweb 3x[1c 2g] @fra\n")));
        filter.setText(text);
        QString shown;
        for (int row = 0; row < filter.rowCount(); ++row)
            shown += filter.index(row, 0).data(ObjectRole).toString().section(u':', 1) + u' ';
        QCOMPARE(shown, regions);
        if (hosts > 0) {
            const auto first = filter.index(0, 0);
            filter.fetchMore(first);
            QVERIFY(!filter.canFetchMore(first)); // the rest when it is in sight
            filter.fetchNext(first);
            QCOMPARE(filter.rowCount(first), hosts);
        }
    }

    void aQueryShowsHostsAndWhatMeetsItThere() {
        FleetModel fleet;
        TreeFilter filter(fleet);
        const test::ModelTester tester(filter);
        fleet.apply(test::snapshotOf(test::shopDocument()));
        test::fetchEverything(fleet);
        filter.setText(QStringLiteral("workload:db"));
        const auto text = test::treeText(filter);
        QVERIFY(!text.contains(QStringLiteral("host:ams")) && !text.contains(QStringLiteral("web/")));
        QCOMPARE(text.count(QStringLiteral("host:fra")), 1);
        QCOMPARE(text.count(QStringLiteral("db/1")), 1);
        QCOMPARE(filter.rowsWithMatchBelow().size(), std::size_t(1));
        filter.setText(QStringLiteral("region:ams -workload:web -workload:mail"));
        QVERIFY(!test::treeText(filter).contains(QStringLiteral("region:fra")));
        filter.setText(QStringLiteral("cpu>99%"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setText(QStringLiteral("fra")); // words again: all below
        QVERIFY(test::treeText(filter).count(QStringLiteral("host:fra")) == 3);
    }

    void aQueryFollowsThePlan() {
        AppModel apps;
        TreeFilter filter(apps);
        const test::ModelTester tester(filter);
        auto document = test::shopDocument();
        apps.apply(test::snapshotOf(document));
        test::fetchEverything(apps);
        filter.setText(QStringLiteral("state:unplaced"));
        QCOMPARE(filter.rowCount(), 0);
        test::editWorkload(document, "db", [](auto& workload) { workload.replicas = 200; });
        apps.apply(test::snapshotOf(document));
        filter.refresh();
        QCOMPARE(filter.rowCount(), 1);
        const auto text = test::treeText(filter);
        QVERIFY(text.contains(QStringLiteral("workload:db")) && !text.contains(QStringLiteral("workload:web")));
    }

    void microVmsGoWithTheirHost() {
        FleetModel model;
        TreeFilter filter(model);
        model.apply(test::snapshotOf(test::topologyFromText("fra: 2x[8c 16g]\nweb 1x[1c 2g] @fra\n")));
        filter.setText(QStringLiteral("fra-a-1"));
        test::fetchEverything(filter);
        QCOMPARE(test::treeText(filter), QStringLiteral("region:fra\n  host:fra-a-1\n    microvm:web/1\n"));
        QCOMPARE(filter.rowsWithMatchBelow().size(), std::size_t(1));
        filter.setText(QStringLiteral("fra"));
        QVERIFY(filter.rowsWithMatchBelow().empty()); // matches itself
    }

    void followsThePlan() {
        AppModel model;
        TreeFilter filter(model);
        auto document = test::shopDocument();
        model.apply(test::snapshotOf(document));
        filter.setText(QStringLiteral("api"));
        QCOMPARE(filter.rowCount(), 0);
        auto workload = document.workloads[0];
        workload.id = WorkloadId("api");
        workload.app = "shop";
        document.workloads.insert(0, workload);
        model.apply(test::snapshotOf(document));
        filter.refresh();
        test::fetchEverything(filter);
        QVERIFY(test::treeText(filter).startsWith(QStringLiteral("app:shop\n  workload:api\n")));
    }

    void sortsByValue() {
        FleetModel model;
        TreeFilter filter(model);
        model.apply(test::snapshotOf(
            test::topologyFromText("ams: 9x[8c 16g]\nfra: 10x[8c 16g]\nnrt: [8c 16g]\nweb 2x[1c 2g] @nrt\n")));
        filter.sort(FleetModel::LoadColumn, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data(ObjectRole).toString(), QStringLiteral("region:nrt"));
        filter.sort(FleetModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data(ObjectRole).toString(), QStringLiteral("region:nrt"));
        filter.sort(-1);
        QCOMPARE(filter.index(0, 0).data(ObjectRole).toString(), QStringLiteral("region:ams"));
    }
};

FLIGHTPLAN_TEST_CLASS(TreeFilterTest);
#include "tree_filter_test.moc"
