#include "model/document/file.h"
#include "model/document/host_edits.h"
#include "tests/model/document/random_edits.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan;
using namespace flightplan::document;
using namespace flightplan::test;

const auto& builtIn() {
    return catalog::builtIn();
}

/// Three equal hosts in fra, the second at half its health, one in ams, and replicas pinned to two of the three.
Document fleet(const std::string& perspective = "operator", const std::string& hosts = {}) {
    const std::string capacity =
        R"("capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000})";
    const auto listed = hosts.empty()
                            ? R"({"id": "rack", "region": "fra", "count": 3, "exceptions": [{"index": 2, "health": 0.5},
                                 {"index": 3, "state": "cordoned"}], )" +
                                  capacity + "}, {\"id\": \"single\", \"region\": \"ams\", " + capacity + "}"
                            : hosts;
    return readValid(R"({"format": 1, "perspective": ")" + perspective +
                     R"(", "regions": [{"id": "fra"}, {"id": "ams"}, {"id": "syd"}], "hosts": [)" + listed +
                     R"(], "workloads": [{"id": "web", "size": "shared-cpu-1x", "replicas": 3)" +
                     (hosts.empty() ? R"(, "pins": [{"replica": 1, "host": "rack-2"}, {"replica": 2, "host": "rack-3"},
                                        {"replica": 3, "host": "single"}])"
                                    : "") +
                     "}]}");
}

Document after(const Document& document, const Edit& edit) {
    auto applied = applyValid(document, edit, builtIn());
    if (!applied)
        throw std::runtime_error(applied.error().message + " " + toJson(edit));
    return std::move(applied->document);
}

std::string hostsOf(const Document& document) {
    std::string text;
    document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) {
        text += entry.id.text() + "@" + entry.region.text() + "×" + std::to_string(entry.hostCount()) + " ";
    });
    return text;
}

std::string pinsOf(const Document& document) {
    std::string text;
    for (const auto& pin : document.workloads[0].pins)
        text += pin.host + " ";
    return text;
}

using Why = HostStay::Why;

/// Empty if it moves.
std::optional<Why> whyStays(const tl::expected<HostMove, HostStay>& move) {
    return move ? std::nullopt : std::optional(move.error().why);
}

class TestHostEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneOfSeveralLeavesItsEntry() {
        const auto document = fleet();
        const auto move = moveHost(document, "rack-2", "syd", builtIn());
        QVERIFY(move);
        QCOMPARE(move->moved, std::string("syd-host"));
        QVERIFY(move->writtenDown.empty());
        const auto moved = after(document, move->edit);
        QCOMPARE(hostsOf(moved), std::string("rack@fra×2 syd-host@syd×1 single@ams×1 "));
        QCOMPARE(pinsOf(moved), std::string("syd-host rack-2 single ")); // each to the host that it was pinned to
        QCOMPARE(moved.hosts[1].healthOf(1), fixedOne / 2);
        QCOMPARE(moved.hosts[0].healthOf(2), fixedOne);
        QCOMPARE(moved.hosts[0].stateOf(2), topology::HostState::cordoned);
        QCOMPARE(moved.hosts[0].stateOf(1), topology::HostState::up);
        QVERIFY(apply(moved, apply(document, move->edit)->inverse)->document == document);
    }

    void whatIsNotUnderstoodMovesAlong() {
        const auto document = fleet("operator", R"({"id": "rack", "region": "fra", "count": 2, "rack": 7, "note": "all",
            "capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000},
            "exceptions": [{"index": 2, "class": "gpu", "note": "new fan", "bios": 3}]})");
        const auto move = moveHost(document, "rack-2", "syd", builtIn());
        QVERIFY(move);
        const auto moved = after(document, move->edit);
        // What is said of the one host wins; a class of it would be the class of an entry.
        const UnknownKeys expected{{"bios", "3"}, {"note", R"("new fan")"}, {"rack", "7"}};
        QVERIFY(moved.hosts[1].unknown == expected);
        QVERIFY(moved.hosts[1].hostClass.empty());
        QVERIFY((moved.hosts[0].unknown == UnknownKeys{{"note", R"("all")"}, {"rack", "7"}}));
        QVERIFY(readValid(write(moved)) == moved);
    }

    void theNextOneFindsAFreeName() {
        auto document = fleet();
        document = after(document, moveHost(document, "rack-1", "ams", builtIn())->edit);
        const auto move = moveHost(document, "rack-1", "ams", builtIn());
        QCOMPARE(move->moved, std::string("ams-host2"));
        document = after(document, move->edit);
        QCOMPARE(hostsOf(document), std::string("rack@fra×1 ams-host2@ams×1 ams-host@ams×1 single@ams×1 "));
        const auto last = moveHost(document, "rack-1", "ams", builtIn());
        QCOMPARE(last->moved, std::string("rack-1")); // nothing stays behind: it keeps its name
        QCOMPARE(hostsOf(after(document, last->edit)),
                 std::string("rack@ams×1 ams-host2@ams×1 ams-host@ams×1 single@ams×1 "));
    }

    void whatCannotMoveDoesNot() {
        const auto document = fleet();
        QVERIFY(whyStays(moveHost(document, "rack-4", "syd", builtIn())) == Why::noSuchHost);
        QVERIFY(whyStays(moveHost(document, "rack-1", "nowhere", builtIn())) == Why::noSuchRegion);
        QVERIFY(whyStays(moveHost(document, "rack-1", "fra", builtIn())) == Why::alreadyThere);
        QVERIFY(whyStays(moveHostEntry(document, "nothing", "syd", builtIn())) == Why::noSuchHost);
        QVERIFY(whyStays(moveHostEntry(document, "rack", "nowhere", builtIn())) == Why::noSuchRegion);
        QVERIFY(whyStays(moveHostEntry(document, "rack", "fra", builtIn())) == Why::alreadyThere);
        QCOMPARE(hostsOf(after(document, moveHostEntry(document, "rack", "syd", builtIn())->edit)),
                 std::string("rack@syd×3 single@ams×1 "));
    }

    void assumedHostsAreWrittenDownFirst() {
        const auto document = fleet("customer", R"({"id": "own", "region": "ams", "capacity": {"cpu_mvcpu": 1000,
            "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000}})");
        const auto pool = assumedEntry(document, "fra-pool", builtIn());
        QVERIFY(pool && pool->hostCount() > 1);
        QVERIFY(!assumedEntry(document, "ams-pool", builtIn()));
        QCOMPARE(assumedEntryOfHost(document, "fra-pool-2", builtIn()), pool);
        const auto move = moveHost(document, "fra-pool-2", "syd", builtIn());
        QVERIFY(move);
        QCOMPARE(move->writtenDown, (std::vector<std::string>{"syd", "fra"})); // syd keeps what it was planned with
        const auto moved = after(document, move->edit);
        const auto rest = std::to_string(pool->hostCount() - 1);
        const auto there = std::to_string(defaultHosts(RegionId("syd"), builtIn()).hostCount());
        QCOMPARE(hostsOf(moved), "own@ams×1 syd-pool@syd×" + there + " fra-pool@fra×" + rest + " syd-host@syd×1 ");
        QVERIFY(apply(moved, apply(document, move->edit)->inverse)->document == document);
    }

    void theLastHostsOfACustomersRegionStay() {
        const auto document = fleet("customer");
        // ams would get its assumed hosts
        QVERIFY(whyStays(moveHost(document, "single", "fra", builtIn())) == Why::last);
        const auto rack = moveHostEntry(document, "rack", "ams", builtIn());
        QVERIFY(whyStays(rack) == Why::last);
        QCOMPARE(rack.error().region, std::string("fra"));
        QCOMPARE(rack.error().hosts, 3);
        QVERIFY(whyStays(moveHostEntry(document, "syd-pool", "ams", builtIn())) == Why::assumed);
        QVERIFY(whyStays(moveHostEntry(document, "syd-pool", "syd", builtIn())) == Why::alreadyThere);
        QVERIFY(moveHost(document, "rack-1", "ams", builtIn()));
    }

    void onlyACustomersRegionsAssumeHosts() {
        const auto customer = fleet("customer");
        QVERIFY(writeHostsDown(customer, "syd", builtIn()));
        QVERIFY(!writeHostsDown(customer, "fra", builtIn())); // it lists its own
        QVERIFY(!writeHostsDown(customer, "nowhere", builtIn()));
        QVERIFY(!writeHostsDown(fleet(), "syd", builtIn()));
        QVERIFY(!writeHostsDown(after(customer, *writeHostsDown(customer, "syd", builtIn())), "syd", builtIn()));
    }
};

} // namespace

FLIGHTPLAN_TEST_CLASS(TestHostEdits);
#include "test_host_edits.moc"
