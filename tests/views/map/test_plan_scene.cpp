#include "model/document/document.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"
#include "tests/support/test_registry.h"
#include "views/map/plan_scene.h"

#include <QTest>

#include <algorithm>

namespace flightplan::views {

namespace {

/// Two regions with a host each, and a workload pinned to each of them.
plan::Plan twoWorkloads() {
    document::Document document;
    const auto addRegion = [&](const char* id) {
        topology::Region region;
        region.id = RegionId(id);
        document.regions.edit([&](auto& regions) { regions.push_back(region); });
        topology::HostEntry host;
        host.id = HostEntryId(std::string(id) + "-1");
        host.region = RegionId(id);
        host.capacity[topology::Resource::cpu] = 8'000'000;
        host.capacity[topology::Resource::memory] = 16'384;
        host.capacity[topology::Resource::disk] = 100'000;
        document.hosts.insert(document.hosts.size(), host);
        topology::Workload workload;
        workload.id = WorkloadId(std::string("in-") + id);
        workload.size = "shared-cpu-1x";
        workload.regions.allow = std::vector<std::string>{id};
        document.workloads.insert(document.workloads.size(), workload);
    };
    addRegion("fra");
    addRegion("nrt");
    return *planner::planOnce(document);
}

} // namespace

class TestPlanScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFieldIsOfTheSelectedWorkload() {
        const auto plan = twoWorkloads();
        const auto all = sceneOf(plan, {}).field;
        QCOMPARE(all.edges.size(), std::size_t(2));
        QCOMPARE(*all.onwardMs[0], 1.0); // within Frankfurt
        QCOMPARE(*all.onwardMs[1], 1.0);
        qt::Selection selection;
        selection.kind = qt::Selection::Kind::workload;
        selection.id = QStringLiteral("in-nrt");
        const auto east = sceneOf(plan, selection).field;
        QCOMPARE(*east.onwardMs[1], 1.0);
        QCOMPARE(*east.onwardMs[0], static_cast<double>(plan.network->rtt(0, 1)) / 1000);
        selection.kind = qt::Selection::Kind::region; // does not change who serves
        selection.id = QStringLiteral("fra");
        QVERIFY(sceneOf(plan, selection).field == all);
    }

    void aRegionShowsItsCatchment() {
        auto document = twoWorkloads().document;
        for (std::size_t w = 0; w < 2; ++w) {
            topology::Workload used = document.workloads[w];
            topology::Client client;
            client.region = w == 0 ? "fra" : "nrt";
            used.clients.push_back(client);
            document.workloads.replace(w, used);
        }
        const auto plan = *planner::planOnce(document);
        const auto all = sceneOf(plan, {});
        QCOMPARE(all.clients.size(), std::size_t(2));
        for (const auto& client : all.clients)
            QVERIFY(!client.faded);
        qt::Selection selection;
        selection.kind = qt::Selection::Kind::region;
        selection.id = QStringLiteral("fra");
        const auto scene = sceneOf(plan, selection);
        for (const auto& client : scene.clients)
            QCOMPARE(client.faded, client.key == QStringLiteral("nrt"));
        QCOMPARE(scene.arcs.size(), all.arcs.size()); // the others stay, beside
        for (const auto& arc : scene.arcs)
            QCOMPARE(arc.emphasised, !arc.faded);
        QCOMPARE(std::ranges::count_if(scene.arcs, &MapArc::emphasised), 1);
    }

    void aPathIsDrawnHopByHop() {
        const auto plan = twoWorkloads();
        const auto before = sceneOf(plan, {}).arcs.size();
        const auto scene = sceneOf(plan, {}, {.path = {"fra", "nrt"}});
        QCOMPARE(scene.arcs.size(), before + 1);
        QVERIFY(scene.arcs.back().emphasised);
        QCOMPARE(scene.arcs.back().rttMs, static_cast<double>(plan.network->rtt(0, 1)) / 1000);
        QVERIFY(scene.regions[0].highlighted && scene.regions[1].highlighted);
        QCOMPARE(sceneOf(plan, {}, {.path = {"fra", "nowhere"}}).arcs.size(), before);
    }

    void pinsAreShownWhereTheyLead() {
        auto document = twoWorkloads().document;
        topology::Workload pinned = document.workloads[0];
        topology::Pin pin;
        pin.host = "fra-1";
        pinned.pins.push_back(pin);
        document.workloads.replace(0, pinned);
        const auto scene = sceneOf(*planner::planOnce(document), {});
        QCOMPARE(scene.regions[0].pins, 1);
        QVERIFY(scene.regions[0].note.contains(QStringLiteral("pinned")));
        QCOMPARE(scene.regions[1].pins, 0);
        QVERIFY(scene.regions[1].note.isEmpty());
    }

    void aWhatIfComparesWithThePlanBefore() {
        qt::WhatIfAnswer answer;
        answer.before = std::make_shared<const plan::Plan>(twoWorkloads());
        answer.reaction = *planner::react(*answer.before, {"region:fra"}, planner::LossMode::lost);
        const auto scene = sceneOf(answer.reaction.after, {}, {.whatIf = &answer});
        QVERIFY(scene.legendTitle.ramp == MapLegendTitle::Ramp::added);
        QVERIFY(scene.fieldBefore == sceneOf(*answer.before, {}).field);
        QCOMPARE(scene.field.edges.size(), std::size_t(1));
        QVERIFY(sceneOf(*answer.before, {}).legendTitle == MapLegendTitle());
    }
};

FLIGHTPLAN_TEST_CLASS(TestPlanScene);

} // namespace flightplan::views

#include "test_plan_scene.moc"
