#include "model/document/edit.h"
#include "model/qt/app_model.h"
#include "model/qt/fleet_model.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace flightplan;
using namespace flightplan::qt;

namespace {

QVariant cell(PlanTreeModel& model, const char* object, int column, int role = Qt::DisplayRole) {
    const auto index = model.find(Selection::fromObject(QString::fromUtf8(object)));
    return index.siblingAtColumn(column).data(role);
}

/// One of the changes that people make, at random.
document::Document changedAtRandom(document::Document document, std::mt19937& random) {
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
    const auto name = [&](const char* stem) { return stem + std::to_string(below(6)); };
    switch (below(7)) {
    case 0: { // a region with hosts comes
        const auto id = name("r");
        if (document::findRegion(document, id))
            break;
        topology::Region region;
        region.id = RegionId(id);
        region.latitude = static_cast<double>(below(60));
        region.longitude = static_cast<double>(below(60));
        document.regions.edit([&](auto& regions) { regions.push_back(region); });
        auto entry = document.hosts[0];
        entry.id = HostEntryId(id + "-a");
        entry.region = region.id;
        entry.count = 1 + static_cast<int>(below(4));
        document.hosts.insert(below(document.hosts.size()), entry);
        break;
    }
    case 1: { // a region goes
        if (document.regions->size() < 2)
            break;
        const auto id = (*document.regions)[below(document.regions->size())].id.text();
        if (auto applied = document::apply(document, document::deleteRegion(document, id));
            applied && applied->document.hosts.size() > 0)
            document = applied->document;
        break;
    }
    case 2: { // another number of hosts, some down
        const auto at = below(document.hosts.size());
        auto entry = document.hosts[at];
        entry.count = 1 + static_cast<int>(below(5));
        entry.state = below(3) == 0 ? topology::HostState::down : topology::HostState::up;
        document.hosts.replace(at, entry);
        break;
    }
    case 3: { // a workload comes
        const auto id = name("w");
        if (document::findWorkload(document, id))
            break;
        auto workload = document.workloads[0];
        workload.id = WorkloadId(id);
        workload.app = name("app");
        workload.pins.clear();
        document.workloads.insert(below(document.workloads.size()), workload);
        break;
    }
    case 4: // a workload goes
        if (document.workloads.size() > 1)
            document.workloads.erase(below(document.workloads.size()));
        break;
    default: { // more or fewer replicas, standbys too
        const auto at = below(document.workloads.size());
        auto workload = document.workloads[at];
        workload.replicas = static_cast<int>(below(8));
        workload.standbys.count =
            static_cast<int>(below(1 + std::min<std::size_t>(2, static_cast<std::size_t>(workload.replicas))));
        workload.app = below(2) == 0 ? workload.app : name("app");
        document.workloads.replace(at, workload);
        break;
    }
    }
    return document;
}

template <class Model>
void survivesRandomChanges(unsigned seed) {
    std::mt19937 random(seed);
    auto document = test::shopDocument();
    Model model;
    const test::ModelTester tester(model);
    const test::SignalCounts counts(model);
    model.apply(test::snapshotOf(document));
    test::fetchEverything(model);
    for (int step = 0; step < 60; ++step) {
        const auto before = test::remembered(model);
        document = changedAtRandom(document, random);
        const auto snapshot = test::snapshotOf(document);
        model.apply(snapshot);
        for (const auto& [object, index] : before) // whoever is still there is still the same
            if (index.isValid())
                QCOMPARE(index.data(ObjectRole).toString(), object);
        test::fetchEverything(model);
        Model fresh;
        fresh.apply(snapshot);
        test::fetchEverything(fresh);
        QCOMPARE(test::treeText(model), test::treeText(fresh));
        for (const auto& [object, index] : test::remembered(fresh)) // nothing that stayed was taken out and put back
            if (const auto old = before.find(object); old != before.end() && object.startsWith(u"region"))
                QVERIFY(old->second.isValid());
    }
    QCOMPARE(counts.reset.size(), 0);
    QCOMPARE(counts.layout.size(), 0);
}

} // namespace

class PlanTreeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFleetIsATree() {
        FleetModel model;
        const test::ModelTester tester(model);
        QCOMPARE(model.rowCount(), 0);
        model.apply(test::snapshotOf(test::topologyFromText("fra: 2x[8c 16g]\nams: [8c 16g]\nweb 2x[1c 2g] @fra\n")));
        test::fetchEverything(model);
        QCOMPARE(test::treeText(model),
                 QStringLiteral("region:ams\n  host:ams-a\n    microvm:web/2\n"
                                "region:fra\n  host:fra-a-1\n    microvm:web/1\n  host:fra-a-2\n"));
    }

    void theAppsAreATree() {
        auto document = test::shopDocument();
        test::editWorkload(document, "db", [](auto& workload) { workload.standbys.count = 1; });
        AppModel model;
        const test::ModelTester tester(model);
        model.apply(test::snapshotOf(document));
        test::fetchEverything(model);
        QCOMPARE(test::treeText(model),
                 QStringLiteral(
                     "app:mail\n  workload:mail\n    microvm:mail/1\n    microvm:mail/2\n"
                     "app:shop\n  workload:db\n    microvm:db/1\n    microvm:db/s1\n"
                     "  workload:web\n    microvm:web/1\n    microvm:web/2\n    microvm:web/3\n    microvm:web/4\n"));
    }

    void fleetCellsAreTyped() {
        FleetModel model;
        model.apply(
            test::snapshotOf(test::topologyFromText("fra: 2x[8c 16g]\nams: [8c 16g] down\nweb 1x[2c 12g] @fra\n")));
        using Column = FleetModel::Column;
        QCOMPARE(cell(model, "region:fra", Column::NameColumn), QVariant(QStringLiteral("FRA")));
        QCOMPARE(cell(model, "region:fra", Column::NameColumn, DetailRole), QVariant(QStringLiteral("Frankfurt")));
        QCOMPARE(cell(model, "region:fra", Column::LoadColumn), QVariant(12.0 / 32)); // memory binds
        QCOMPARE(cell(model, "host:fra-a-1", Column::LoadColumn), QVariant(12.0 / 16));
        QCOMPARE(cell(model, "host:fra-a-1", Column::LoadColumn, LimitRole), QVariant(0.85));
        QCOMPARE(cell(model, "host:fra-a-1", Column::MicroVmsColumn), QVariant(1));
        QCOMPARE(cell(model, "host:fra-a-2", Column::MicroVmsColumn), QVariant(0));
        QCOMPARE(cell(model, "host:ams-a", Column::NameColumn, StateRole), QVariant(int(RowState::down)));
        QVERIFY(cell(model, "host:ams-a", Column::NameColumn, Qt::ToolTipRole).toString().contains(u"down"));
        QCOMPARE(cell(model, "microvm:web/1", Column::NameColumn, IconRole), QVariant(QStringLiteral("microvm")));
        QCOMPARE(cell(model, "host:fra-a-1", Column::NameColumn, AssumedRole), QVariant(false));
    }

    void appCellsAreTyped() {
        auto document = test::topologyFromText("fra: [8c 16g]\nweb 3x[1c 2g] @fra\nfree 1x[1c 1g]\n");
        AppModel model;
        model.apply(test::snapshotOf(document));
        using Column = AppModel::Column;
        QCOMPARE(cell(model, "workload:web", Column::PlacedColumn), QVariant(QStringLiteral("1/3"))); // one per host
        QCOMPARE(cell(model, "workload:web", Column::PlacedColumn, StateRole), QVariant(int(RowState::unplaced)));
        QCOMPARE(cell(model, "app:web", Column::PlacedColumn), QVariant(QStringLiteral("1/3")));
        QCOMPARE(cell(model, "microvm:web/1", Column::PlacedColumn), QVariant(QStringLiteral("fra-a")));
        QCOMPARE(cell(model, "microvm:web/2", Column::PlacedColumn), QVariant(QStringLiteral("unplaced")));
        QVERIFY(cell(model, "workload:web", Column::LatencyColumn).isValid());
        QVERIFY(!cell(model, "workload:free", Column::LatencyColumn).isValid()); // no users
        QVERIFY(!cell(model, "workload:web", Column::PlacedColumn, Qt::ToolTipRole).toString().isEmpty());
    }

    void assumedHostsAreMarked() {
        document::Document document;
        document.settings.edit([](auto& settings) { settings.perspective = document::Perspective::customer; });
        topology::Region region;
        region.id = RegionId("fra");
        document.regions.edit([&](auto& regions) { regions.push_back(region); });
        FleetModel model;
        model.apply(test::snapshotOf(document));
        QCOMPARE(cell(model, "host:fra-pool-1", FleetModel::NameColumn, AssumedRole), QVariant(true));
        QVERIFY(
            cell(model, "host:fra-pool-1", FleetModel::NameColumn, Qt::ToolTipRole).toString().contains(u"Machines"));
    }

    void rowsAreFetchedByTheHundreds() {
        FleetModel lazy;
        const test::ModelTester tester(lazy);
        lazy.apply(test::snapshotOf(test::topologyFromText("fra: 1000x[8c 16g]\n")));
        const auto region = lazy.index(0, 0);
        QCOMPARE(lazy.rowCount(region), 0);
        QVERIFY(lazy.hasChildren(region) && lazy.canFetchMore(region));
        QVERIFY(!lazy.hasChildren(lazy.index(0, 1)));
        lazy.fetchMore(region);
        QCOMPARE(lazy.rowCount(region), 256);
        const auto host = lazy.find(Selection::fromObject(QStringLiteral("host:fra-a-700")));
        QCOMPARE(host.row(), 699);
        QCOMPARE(lazy.rowCount(region), 700);
        lazy.fetchAll(region);
        QCOMPARE(lazy.rowCount(region), 1000);
        QVERIFY(!lazy.canFetchMore(region));
        QVERIFY(!lazy.hasChildren(host)); // no microVM
        QVERIFY(!lazy.find(Selection::fromObject(QStringLiteral("host:fra-a-1001"))).isValid());
        QVERIFY(!lazy.find({}).isValid());
    }

    void whatIsEqualIsNotAnnounced() {
        const auto document = test::shopDocument();
        FleetModel model;
        model.apply(test::snapshotOf(document));
        test::fetchEverything(model);
        const test::SignalCounts counts(model);
        model.apply(test::snapshotOf(document)); // other blocks, equal contents
        QCOMPARE(counts.changed.size() + counts.structural(), 0);
    }

    void aRunOfChangedRowsIsOneSignal() {
        auto document = test::topologyFromText("fra: 500x[8c 16g]\nweb 500x[1c 2g] @fra\n");
        test::editWorkload(document, "web", [](auto& workload) { workload.spread.perRegion = 0; });
        FleetModel model;
        model.apply(test::snapshotOf(document));
        test::fetchEverything(model);
        const test::SignalCounts counts(model);
        test::editWorkload(document, "web", [](auto& workload) { workload.demand.amounts[1] = 3 * 1024; });
        model.apply(test::snapshotOf(document));
        QCOMPARE(counts.structural(), 0);
        // The region, its hosts, and the microVM of each of 500 hosts.
        QCOMPARE(counts.changed.size(), 502);
        QCOMPARE(counts.changed[1][1].toModelIndex().row() - counts.changed[1][0].toModelIndex().row(), 499);
    }

    void scatteredChangesAreOneRange() {
        auto document = test::topologyFromText("fra: 200x[8c 16g]\n");
        FleetModel model;
        model.apply(test::snapshotOf(document));
        model.fetchMore(model.index(0, 0));
        const test::SignalCounts counts(model);
        auto entry = document.hosts[0];
        for (int index = 1; index <= 200; index += 2)
            entry.exceptions.push_back({index, topology::HostState::cordoned, std::nullopt, {}});
        document.hosts.replace(0, entry);
        model.apply(test::snapshotOf(document));
        QVERIFY(counts.changed.size() <= 2);
        QCOMPARE(model.find(Selection::fromObject(QStringLiteral("host:fra-a-3"))).data(StateRole).toInt(),
                 int(RowState::cordoned));
    }

    void firstChildrenAreToldOfWithoutBeingFetched() {
        auto document = test::topologyFromText("fra: 2x[8c 16g]\nweb 1x[1c 2g] @fra\n");
        test::editWorkload(document, "web", [](auto& workload) { workload.replicas = 0; });
        FleetModel model;
        model.apply(test::snapshotOf(document));
        model.fetchMore(model.index(0, 0));
        QSignalSpy branches(&model, &FleetModel::branchesChanged);
        test::editWorkload(document, "web", [](auto& workload) { workload.replicas = 1; });
        model.apply(test::snapshotOf(document));
        QCOMPARE(branches.size(), 1);
    }

    void aFleetSurvivesRandomChanges_data() { seeds(); }
    void aFleetSurvivesRandomChanges() {
        QFETCH(unsigned, seed);
        survivesRandomChanges<FleetModel>(seed);
    }
    void appsSurviveRandomChanges_data() { seeds(); }
    void appsSurviveRandomChanges() {
        QFETCH(unsigned, seed);
        survivesRandomChanges<AppModel>(seed);
    }

    void aPartlyFetchedBranchStaysPartlyFetched() {
        FleetModel model;
        model.apply(test::snapshotOf(test::topologyFromText("fra: 1000x[8c 16g]\n")));
        const auto region = model.index(0, 0);
        model.fetchMore(region);
        const QPersistentModelIndex last(model.index(255, 0, region));
        model.apply(test::snapshotOf(test::topologyFromText("ams: [1c 1g]\nfra: 1100x[8c 16g]\n")));
        QCOMPARE(last.row(), 255);
        QCOMPARE(last.parent().row(), 1);
        QCOMPARE(model.rowCount(last.parent()), 256);
        model.apply(test::snapshotOf(test::topologyFromText("fra: 10x[8c 16g]\n")));
        QVERIFY(!last.isValid());
        QCOMPARE(model.rowCount(model.index(0, 0)), 10);
    }

private:
    static void seeds() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

FLIGHTPLAN_TEST_CLASS(PlanTreeTest);
#include "plan_tree_test.moc"
