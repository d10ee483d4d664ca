#include "model/document/edit.h"
#include "model/document/file.h"
#include "tests/model/document/random_edits.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

namespace {

using namespace flightplan;
using namespace flightplan::document;
using namespace flightplan::test;

const auto& builtIn() {
    return catalog::builtIn();
}

constexpr auto capacity =
    R"("capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000})";

Document plan(const std::string& parts) {
    return readValid("{\"format\": 1, " + parts + "}");
}
std::string host(const std::string& keys) {
    return "{" + keys + ", " + capacity + "}";
}

Document after(const Document& document, const Edit& edit) {
    auto applied = applyValid(document, edit, builtIn());
    if (!applied)
        throw std::runtime_error(applied.error().message + " " + toJson(edit));
    return std::move(applied->document);
}

using Keys = std::vector<std::string>;

class TestEditBuilders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pricesFollowTheirRegion() {
        const auto document = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}], "objective": {"mode": "improved",
                    "prices": [{"region": "ams", "cpu": 7}, {"region": "fra", "memory": 5}]})");
        const auto pricesOf = [](const Document& changed) {
            std::string text;
            for (const auto& prices : changed.objective->prices)
                text += prices.region.text() + " " + std::to_string(prices.prices.amounts[0]) + " " +
                        std::to_string(prices.prices.amounts[1]) + "; ";
            return text;
        };
        QCOMPARE(pricesOf(document), std::string("ams 7 0; fra 0 5; "));
        QCOMPARE(pricesOf(after(document, deleteRegion(document, "ams"))), std::string("fra 0 5; "));
        const auto renaming = rename(document, Section::regions, "fra", "home", builtIn());
        QCOMPARE(pricesOf(after(document, renaming)), std::string("ams 7 0; home 0 5; "));
        QVERIFY(apply(after(document, renaming), apply(document, renaming)->inverse)->document == document);
        const auto copied = after(document, *duplicate(document, Section::regions, "ams", builtIn()));
        QCOMPARE(pricesOf(copied), std::string("ams 7 0; fra 0 5; ams-copy 7 0; "));
    }

    void pricesAreOfRegionsOfThePlanAtMostOnce() {
        const auto refused = [](const std::string& prices) {
            return !read("{\"format\": 1, \"regions\": [{\"id\": \"fra\"}], \"objective\": {\"prices\": [" + prices +
                             "]}}",
                         builtIn())
                        .ok;
        };
        QVERIFY(!refused(R"({"region": "fra", "cpu": 1})"));
        QVERIFY(refused(R"({"region": "ams", "cpu": 1})"));
        QVERIFY(refused(R"({"region": "fra"}, {"region": "fra"})"));
        QVERIFY(refused(R"({"region": "fra", "cpu": -1})"));
        QVERIFY(refused(R"({"region": "fra", "cpu": 1.5})"));
    }

    void theyLeaveValidDocuments() {
        QVERIFY(rc::check("valid before, valid after", [] {
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            DocumentMaker maker(seed, *rc::gen::inRange(1, 10));
            auto document = maker.make();
            for (int step = 0; step < 15; ++step) {
                const auto edit = safeEdit(maker, document);
                if (!edit)
                    continue;
                const auto applied = applyValid(document, *edit, builtIn());
                if (!applied)
                    RC_LOG() << applied.error().message << " " << toJson(*edit);
                RC_ASSERT(applied);
                RC_ASSERT(readValid(textOf(applied->document)) == applied->document);
                RC_ASSERT(apply(applied->document, applied->inverse)->document == document);
                document = applied->document;
            }
        }));
    }

    void aRegionOnTheMapIsNamedAfterTheCityThere() {
        const auto before = plan(R"("regions": [{"id": "fra"}])");
        const auto berlin = regionAt(before, {.latitude = 52.47, .longitude = 13.44}, builtIn());
        QCOMPARE(berlin.id.text(), std::string("berlin"));
        QCOMPARE(*berlin.name, std::string("Berlin"));
        QCOMPARE(*berlin.latitude, 52.5);
        const auto now = after(before, addRegion(before, berlin, true, builtIn()));
        QCOMPARE(regionAt(now, {.latitude = 52.4, .longitude = 13.4}, builtIn()).id.text(), std::string("berlin2"));
        QCOMPARE(regionAt(before, {.latitude = -40, .longitude = -120}, builtIn()).id.text(), std::string("region"));
        for (const auto& city : builtIn().cities())
            after(before, addRegion(before, regionAt(before, city.place, builtIn()), false, builtIn()));
    }

    void deletingARegionTakesWhatIsInIt() {
        const auto before = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}], "edges": [{"id": "fra"}, {"id": "ams"}],
          "links": [{"from": "fra", "to": "t", "rtt_ms": 1}, {"from": "t", "to": "ams", "rtt_ms": 1}],
          "latency": [{"from": "ams", "to": "ams", "rtt_ms": 1, "via": ["ams", "t", "ams"]}, {"from": "fra", "to": "ams", "rtt_ms": 1}],
          "hosts": [)" + host(R"("id": "f", "region": "fra", "count": 2)") +
                                 ", " + host(R"("id": "f-x", "region": "ams")") + R"(],
          "workloads": [{"id": "w", "replicas": 3, "size": "shared-cpu-1x", "regions": {"allow": ["fra"], "deny": ["fra", "ams"]},
            "pins": [{"replica": 1, "host": "f-2"}, {"replica": 2, "host": "f-x"}, {"replica": 3, "region": "fra"}],
            "clients": [{"region": "fra"}, {"region": "ams"}]}])");
        const auto now = after(before, deleteRegion(before, "fra"));
        QCOMPARE(keysOf(now, Section::regions), Keys{"ams"});
        QCOMPARE(keysOf(now, Section::edges), Keys{"ams"});
        QCOMPARE(keysOf(now, Section::links), Keys{"t>ams"});
        QCOMPARE(keysOf(now, Section::latency), Keys{"ams>ams"});
        QCOMPARE(keysOf(now, Section::hosts), Keys{"f-x"});
        const auto& workload = now.workloads[0];
        QCOMPARE(*workload.regions.allow, Keys{"fra"}); // the catalogue knows it: the rule can stay
        QCOMPARE(workload.replicas, 3);
        QCOMPARE(workload.regions.deny, Keys{"ams"});
        QCOMPARE(workload.pins.size(), std::size_t(1));
        QCOMPARE(workload.pins[0].host, std::string("f-x"));
        QCOMPARE(workload.clients.size(), std::size_t(1));
    }

    void aRegionOfATrafficPolicyIsRenamedAndDeletedWithIt() {
        const auto before = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}],
          "workloads": [{"id": "w", "size": "shared-cpu-1x", "traffic": {"requests_per_s": 7, "policy": "force",
            "regions": [{"region": "fra"}, {"region": "ams"}]}}])");
        const auto renamed = after(before, rename(before, Section::regions, "fra", "main", builtIn()));
        QCOMPARE(renamed.workloads[0].traffic->regions[0].region, std::string("main"));
        const auto oneLeft = after(renamed, deleteRegion(renamed, "main"));
        QCOMPARE(oneLeft.workloads[0].traffic->regions.size(), std::size_t(1));
        QVERIFY(oneLeft.workloads[0].traffic->policy == topology::TrafficPolicy::force);
        const auto noneLeft = after(oneLeft, deleteRegion(oneLeft, "ams"));
        QVERIFY(noneLeft.workloads[0].traffic->policy == topology::TrafficPolicy::nearest);
    }

    void deletingTheOnlyAllowedRegionLetsNothingWander() {
        const auto before = plan(R"("regions": [{"id": "here", "latitude": 1, "longitude": 1}, {"id": "ams"}],
          "workloads": [{"id": "w", "replicas": 3, "size": "shared-cpu-1x", "regions": {"allow": ["here"]},
            "standbys": {"count": 1}, "pins": [{"replica": 2, "region": "ams"}]}])");
        const auto now = after(before, deleteRegion(before, "here"));
        const auto& workload = now.workloads[0];
        QVERIFY(!workload.regions.allow);
        QCOMPARE(workload.replicas, 0);
        QCOMPARE(workload.standbys.count, 0);
        QVERIFY(workload.pins.empty());
    }

    void deletingALinkKeepsTheValuesOfItsPaths() {
        const auto before = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}, {"id": "lhr"}],
          "links": [{"from": "fra", "to": "ams", "rtt_ms": 1}, {"from": "ams", "to": "lhr", "rtt_ms": 1}],
          "latency": [{"from": "fra", "to": "lhr", "rtt_ms": 9, "source": "measured", "via": ["fra", "ams", "lhr"]}])");
        for (const std::string link : {"fra>ams", "ams>lhr"}) {
            const auto now = after(before, deleteLink(before, link));
            QCOMPARE((*now.links).size(), std::size_t(1));
            QVERIFY((*now.latency)[0].via.empty());
            QCOMPARE((*now.latency)[0].rtt.count(), 9000);
        }
    }

    void deletingAHostTakesTheLastNumberWithItsPins() {
        const auto before =
            plan(R"("regions": [{"id": "fra"}], "hosts": [)" +
                 host(R"("id": "h", "region": "fra", "count": 2, "exceptions": [{"index": 2, "health": 0.5}])") +
                 R"(], "workloads": [{"id": "w", "replicas": 2, "size": "shared-cpu-1x",
            "pins": [{"replica": 1, "host": "h-1"}, {"replica": 2, "host": "h-2"}]}])");
        QVERIFY(!deleteHost(before, "h", "h-1"));
        QVERIFY(!deleteHost(before, "g", "g-1"));
        const auto now = after(before, *deleteHost(before, "h", "h-2"));
        QCOMPARE(now.hosts[0].hostCount(), 1);
        QVERIFY(now.hosts[0].exceptions.empty());
        QCOMPARE(now.workloads[0].pins.size(), std::size_t(1));
        const auto last = after(now, *deleteHost(now, "h", "h-1"));
        QVERIFY(last.hosts.empty());
        QVERIFY(last.workloads[0].pins.empty());
    }

    void renamingACatalogueRegionKeepsItsRoundTripTimes() {
        const auto before = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}, {"id": "lhr"}],
          "latency": [{"from": "ams", "to": "fra", "rtt_ms": 7}])");
        const auto now = after(before, rename(before, Section::regions, "fra", "main", builtIn()));
        QCOMPARE(keysOf(now, Section::latency), (Keys{"ams>main", "main>lhr"}));
        QCOMPARE((*now.latency)[0].rtt.count(), 7000);
        QCOMPARE((*now.latency)[1].rtt, builtIn().rtt("fra", "lhr")->rtt);
        QVERIFY((*now.latency)[1].source == Provenance::proxy);
    }

    void deletingATransitRegionKeepsTheMeasuredValue() {
        const auto before = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}, {"id": "lhr"}],
          "links": [{"from": "fra", "to": "ams", "rtt_ms": 1}, {"from": "ams", "to": "lhr", "rtt_ms": 1}],
          "latency": [{"from": "fra", "to": "lhr", "rtt_ms": 9, "source": "measured", "via": ["fra", "ams", "lhr"]}])");
        const auto now = after(before, deleteRegion(before, "ams"));
        QCOMPARE(keysOf(now, Section::latency), Keys{"fra>lhr"});
        QVERIFY((*now.latency)[0].via.empty());
        QCOMPARE((*now.latency)[0].rtt.count(), 9000);
    }

    void deletingAnAssumedPoolsRegionTakesItsPins() {
        const auto before = plan(R"("perspective": "customer", "regions": [{"id": "fra"}, {"id": "ams"}],
          "workloads": [{"id": "w", "size": "shared-cpu-1x", "pins": [{"replica": 1, "host": "fra-pool-1"}]}])");
        QVERIFY(after(before, deleteRegion(before, "fra")).workloads[0].pins.empty());
    }

    void deletingHostsTakesTheirPins() {
        const auto before =
            plan(R"("regions": [{"id": "fra"}], "hosts": [)" + host(R"("id": "h", "region": "fra", "count": 3)") +
                 ", " + host(R"("id": "h-eu", "region": "fra")") + R"(],
          "workloads": [{"id": "w", "replicas": 2, "size": "shared-cpu-1x", "pins": [{"replica": 1, "host": "h-1"}, {"replica": 2, "host": "h-eu"}]}])");
        const auto now = after(before, deleteHostEntry(before, "h"));
        const auto& pins = now.workloads[0].pins;
        QCOMPARE(pins.size(), std::size_t(1));
        QCOMPARE(pins[0].host, std::string("h-eu"));
    }

    void deletingAWorkloadTakesAffinityToIt() {
        const auto before = plan(
            R"("regions": [{"id": "fra"}], "workloads": [{"id": "a", "size": "shared-cpu-1x", "affinity": ["b", "c"]},
          {"id": "b", "size": "shared-cpu-1x"}, {"id": "c", "size": "shared-cpu-1x"}])");
        const auto now = after(before, deleteWorkload(before, "b"));
        QCOMPARE(now.workloads[0].affinity, Keys{"c"});
        QCOMPARE(now.workloads.size(), std::size_t(2));
    }

    void aLinkStartsWithWhatItsDistanceTakes() {
        const auto before = plan(R"("regions": [{"id": "fra"}, {"id": "ams"}, {"id": "syd"}], "edges": [{"id": "pop",
          "latitude": 50, "longitude": 9}], "links": [{"from": "fra", "to": "syd", "rtt_ms": 250}])");
        const auto link = [&](const char* from, const char* to) { return addLink(before, from, to, builtIn()); };
        const auto near = after(before, *link("ams", "fra")).links->back();
        const auto far = after(before, *link("ams", "syd")).links->back();
        // 365 and 16,650 km: at least light in fibre, and no more than three times that.
        QVERIFY(near.rtt >= std::chrono::milliseconds(4) && near.rtt <= std::chrono::milliseconds(12));
        QVERIFY(far.rtt >= std::chrono::milliseconds(166) && far.rtt <= std::chrono::milliseconds(500));
        QCOMPARE(far.rtt.count() % 100, std::int64_t(0));
        QVERIFY(link("pop", "fra"));
        QVERIFY(!link("fra", "fra") && !link("fra", "syd") && !link("syd", "fra") && !link("fra", "nowhere"));
    }

    void aRegionMovesToATenthOfADegree() {
        const auto before = plan(R"("regions": [{"id": "fra"}])");
        const auto now = after(before, *moveRegion(before, "fra", {.latitude = 48.137, .longitude = 11.576}));
        QCOMPARE((*now.regions)[0].latitude, std::optional(48.1));
        QCOMPARE((*now.regions)[0].longitude, std::optional(11.6));
        QVERIFY(!moveRegion(now, "fra", {.latitude = 48.14, .longitude = 11.58}));
        QVERIFY(!moveRegion(now, "ams", {.latitude = 1, .longitude = 1}));
    }

    void deletingAnEdgeKeepsTheNetworkOfItsRegion() {
        const auto before = plan(
            R"("regions": [{"id": "fra"}, {"id": "ams"}], "edges": [{"id": "fra"}, {"id": "pop", "latitude": 1, "longitude": 2}],
          "links": [{"from": "fra", "to": "ams", "rtt_ms": 1}, {"from": "pop", "to": "ams", "rtt_ms": 1}])");
        QCOMPARE(keysOf(after(before, deleteEdge(before, "fra")), Section::links), (Keys{"fra>ams", "pop>ams"}));
        QCOMPARE(keysOf(after(before, deleteEdge(before, "pop")), Section::links), Keys{"fra>ams"});
    }

    void aNewRegionBringsHosts() {
        const auto empty = plan("\"name\": \"x\"");
        topology::Region fra;
        fra.id = RegionId("fra");
        const auto now = after(empty, addRegion(empty, fra, true, builtIn()));
        QCOMPARE(now.hosts.size(), std::size_t(1));
        const auto* pool = builtIn().poolOf("fra");
        QCOMPARE(now.hosts[0].id.text(), std::string("fra-pool"));
        QCOMPARE(now.hosts[0].count.value_or(0), pool->count);
        QCOMPARE(now.hosts[0].capacity.cpu().count(), pool->cpu.count());
        QVERIFY(after(empty, addRegion(empty, fra, false, builtIn())).hosts.empty());

        topology::Region own;
        own.id = RegionId("osaka");
        own.latitude = 34.7;
        own.longitude = 135.5;
        const auto custom = after(now, addRegion(now, own, true, builtIn()));
        QCOMPARE(custom.hosts[1].id.text(), std::string("osaka-pool"));
        QVERIFY(custom.hosts[1].hostCount() > 0);
        QVERIFY(custom.hosts[1].capacity.memory() > Mebibytes(0));
    }

    void aNewRegionOfACustomerBringsNone() {
        const auto customer = plan(R"("perspective": "customer")");
        topology::Region fra;
        fra.id = RegionId("fra");
        const auto now = after(customer, addRegion(customer, fra, true, builtIn()));
        QVERIFY(now.hosts.empty());
        const auto hosts = effectiveHosts(now, builtIn());
        QCOMPARE(hosts.typed, std::size_t(0));
        QCOMPARE(hosts.entries.size(), std::size_t(1)); // assumed, not in the file
    }

    void newHostsGetAFreeName() {
        const auto before =
            plan(R"("regions": [{"id": "ams"}], "hosts": [)" + host(R"("id": "fra-pool", "region": "ams")") + "]");
        topology::Region fra;
        fra.id = RegionId("fra");
        QCOMPARE(keysOf(after(before, addRegion(before, fra, true, builtIn())), Section::hosts),
                 (Keys{"fra-pool", "fra-pool2"}));
    }

    void longNamesStayIds() {
        const std::string longest(63, 'x');
        const auto document =
            plan(R"("regions": [{"id": ")" + longest + R"(", "latitude": 0, "longitude": 0}], "workloads": [{"id": ")" +
                 longest + R"(", "size": "shared-cpu-1x"}], "hosts": [)" +
                 host("\"id\": \"" + longest + "\", \"region\": \"" + longest + "\"") + "]");
        auto now = document;
        for (const auto section : {Section::regions, Section::hosts, Section::workloads})
            for (int copy = 0; copy < 12; ++copy)
                now = after(now, *duplicate(now, section, longest, builtIn()));
        topology::Region region = (*document.regions)[0];
        region.id = RegionId(std::string(63, 'y'));
        now = after(now, addRegion(now, region, true, builtIn()));
        QCOMPARE(freeId(document, Section::workloads, longest).size(), std::size_t(63));
        QVERIFY(freeId(document, Section::workloads, longest) != longest);
    }

    void copiesStandBehindTheOriginal() {
        const auto before = plan(
            R"("regions": [{"id": "fra"}, {"id": "ams"}], "hosts": [)" +
            host(R"("id": "f", "region": "fra", "count": 2)") + ", " + host(R"("id": "a", "region": "ams")") +
            R"(], "workloads": [{"id": "w", "size": "shared-cpu-1x", "x": 1}, {"id": "v", "size": "shared-cpu-1x"}],
          "edges": [{"id": "fra"}], "links": [{"from": "fra", "to": "ams", "rtt_ms": 1}])");
        auto now = after(before, *duplicate(before, Section::workloads, "w", builtIn()));
        now = after(now, *duplicate(now, Section::workloads, "w", builtIn()));
        QCOMPARE(keysOf(now, Section::workloads), (Keys{"w", "w-copy2", "w-copy", "v"}));
        QCOMPARE(now.workloads[1].unknown.size(), std::size_t(1));
        now = after(now, *duplicate(now, Section::regions, "fra", builtIn()));
        QCOMPARE(keysOf(now, Section::regions), (Keys{"fra", "fra-copy", "ams"}));
        QCOMPARE(keysOf(now, Section::hosts), (Keys{"f", "a", "f-copy"}));
        QCOMPARE(now.hosts[2].region.text(), std::string("fra-copy"));
        const auto& copy = (*now.regions)[1];
        QCOMPARE(copy.name.value_or(""), std::string("Frankfurt (copy)"));
        QVERIFY(copy.latitude && copy.longitude && copy.continent);
        QCOMPARE(copy.priceMultiplier.value_or(0), builtIn().findRegion("fra")->priceMultiplierMillionths);
        now = after(now, *duplicate(now, Section::edges, "fra", builtIn()));
        QVERIFY((*now.edges)[1].latitude.has_value()); // no catalogue knows "fra-copy"
        QVERIFY(!duplicate(now, Section::links, "fra>ams", builtIn()));
        QVERIFY(!duplicate(now, Section::hosts, "nobody", builtIn()));
    }

    void namesOfHosts_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("number"); // 0: none of the entry "fra-1" with a count of 12
        for (const auto& [name, number] :
             {std::pair("fra-1-1", 1), std::pair("fra-1-12", 12), std::pair("fra-1-13", 0), std::pair("fra-1-0", 0),
              std::pair("fra-1", 0), std::pair("fra-1-01", 0), std::pair("fra-1-", 0), std::pair("fra-1-x", 0),
              std::pair("fra-1-1x", 0), std::pair("fra-1--1", 0), std::pair("fra-1-+1", 0), std::pair("fra-2-1", 0),
              std::pair("", 0), std::pair("fra-1-99999999999999999999", 0)})
            QTest::newRow(*name ? name : "empty") << name << number;
    }

    void namesOfHosts() {
        QFETCH(QString, name);
        QFETCH(int, number);
        topology::HostEntry entry;
        entry.id = HostEntryId("fra-1");
        entry.count = 12;
        QCOMPARE(hostNumber(entry, name.toStdString()).value_or(0), number);
        entry.count.reset();
        QCOMPARE(hostNumber(entry, name.toStdString()).value_or(0), name == "fra-1" ? 1 : 0);
    }
};

FLIGHTPLAN_TEST_CLASS(TestEditBuilders);

} // namespace

#include "test_edit_builders.moc"
