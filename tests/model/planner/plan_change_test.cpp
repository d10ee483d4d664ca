#include "model/document/edit.h"
#include "model/planner/plan_change.h"
#include "model/planner/planner.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <map>
#include <memory>
#include <set>

using namespace flightplan;

namespace {

std::shared_ptr<const plan::Plan> shared(const document::Document& document) {
    return std::make_shared<const plan::Plan>(test::planned(document));
}

/// How many microVMs of each kind ("web", standbys "web/s") stand on each host, by name: the slow way to the same
/// answer. An empty name is no place. Those that are
/// pinned are a kind of their own.
std::map<std::string, std::map<std::string, std::int64_t>> placesOf(const plan::Plan& plan,
                                                                    const std::set<std::string>& named) {
    std::map<std::string, std::map<std::string, std::int64_t>> places;
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i) {
        const auto host = plan.assignment->microVms[i].host;
        const auto ref = plan.fleet->microVm(static_cast<std::int64_t>(i));
        const auto& id = plan.fleet->workloads[static_cast<std::size_t>(ref.workload)].id.text();
        const auto name = plan.fleet->microVmName(static_cast<std::int64_t>(i));
        ++places[named.contains(name) ? name : id + (ref.standby ? "/s" : "")]
                [host < 0 ? std::string() : plan.fleet->hostName(host)];
    }
    return places;
}

/// Replicas of both plans that one of them pins.
std::set<std::string> pinnedInBoth(const plan::Plan& before, const plan::Plan& after) {
    std::set<std::string> named;
    for (const auto* plan : {&before, &after})
        for (const auto* workload : plan->fleet->workloads.pointers())
            for (const auto& pin : workload->pins) {
                const auto name = workload->id.text() + "/" + std::to_string(pin.replica);
                if (before.fleet->findMicroVm(name) >= 0 && after.fleet->findMicroVm(name) >= 0)
                    named.insert(name);
            }
    return named;
}

std::int64_t countOf(const std::map<std::string, std::int64_t>& hosts) {
    std::int64_t count = 0;
    for (const auto& [host, number] : hosts)
        count += number;
    return count;
}

} // namespace

class PlanChangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPinMovesOneMicroVm() {
        auto document = test::topologyFromText("ams: 2x[8c 16g]\nfra: [8c 16g]\nweb 1x[1c 1g] @ams\n");
        const auto before = shared(document);
        const auto edit = document::pinReplica(document, "web", 1, "fra", {});
        QVERIFY(edit);
        const auto after = shared(document::applyValid(document, *edit, catalog::builtIn())->document);
        const auto change = planner::changeBetween(before, after);
        QCOMPARE(change.moves.size(), std::size_t(1));
        QCOMPARE(after->fleet->microVmName(change.moves[0].microVm), std::string("web/1"));
        QCOMPARE(before->fleet->hostName(change.moves[0].from).substr(0, 3), std::string("ams"));
        QCOMPARE(after->fleet->hostName(change.moves[0].to), std::string("fra-a"));
        QCOMPARE(change.added, 0);
        QCOMPARE(change.removed, 0);
        QVERIFY(change.p95Ms() > 0);
        const auto same = planner::changeBetween(before, before);
        QVERIFY(same.moves.empty());
        QCOMPARE(same.added + same.removed + same.unplaced(), 0);
        QCOMPARE(same.p95Ms(), 0.0);
        // And back.
        const auto pinned = document::applyValid(document, *edit, catalog::builtIn())->document;
        const auto unpin = document::unpinReplica(pinned, "web", 1);
        QVERIFY(unpin);
        QVERIFY(document::applyValid(pinned, *unpin, catalog::builtIn())->document == document);
        QVERIFY(!document::unpinReplica(document, "web", 1));
        QVERIFY(!document::pinReplica(document, "web", 2, "fra", {}));
        QVERIFY(!document::pinReplica(document, "gone", 1, "fra", {}));
    }

    void agreesWithCountingEveryHost() {
        for (std::uint64_t seed = 1; seed <= 80; ++seed) {
            auto document = test::randomDocument(seed);
            const auto before = shared(document);
            RandomStream random(seed, "plan change", "edit");
            for (int i = 0; i < 3; ++i)
                if (auto applied =
                        document::applyValid(document, test::randomEdit(document, random), catalog::builtIn()))
                    document = applied->document;
            const auto after = shared(document);
            const auto change = planner::changeBetween(before, after);
            const auto named = pinnedInBoth(*before, *after);
            auto was = placesOf(*before, named);
            auto is = placesOf(*after, named);
            std::int64_t added = 0, removed = 0;
            std::map<std::string, std::int64_t> moved; // per kind
            for (const auto& [kind, hosts] : was)
                is[kind]; // a kind that is gone has nobody
            for (auto& [kind, hosts] : is) {
                const auto both = std::min(countOf(hosts), countOf(was[kind]));
                added += countOf(hosts) - both;
                removed += countOf(was[kind]) - both;
                std::int64_t stay = 0;
                for (const auto& [host, number] : hosts)
                    stay += std::min(number, was[kind][host]);
                if (both > stay)
                    moved[kind] = both - stay;
            }
            QCOMPARE(change.added, added);
            QCOMPARE(change.removed, removed);
            std::map<std::string, std::int64_t> told;
            std::map<std::string, std::map<std::string, std::int64_t>> came, left;
            std::int64_t last = -1;
            for (const auto& move : change.moves) {
                QVERIFY(move.microVm > last);
                last = move.microVm;
                const auto ref = after->fleet->microVm(move.microVm);
                const auto name = after->fleet->microVmName(move.microVm);
                const auto kind = named.contains(name)
                                      ? name
                                      : after->fleet->workloads[static_cast<std::size_t>(ref.workload)].id.text() +
                                            (ref.standby ? "/s" : "");
                ++told[kind];
                ++came[kind][move.to < 0 ? std::string() : after->fleet->hostName(move.to)];
                ++left[kind][move.from < 0 ? std::string() : before->fleet->hostName(move.from)];
                QCOMPARE(after->assignment->microVms[static_cast<std::size_t>(move.microVm)].host, move.to);
            }
            QVERIFY2(told == moved, qPrintable(QString::number(seed)));
            // No more come to a host than it has more, and no more leave it than it has fewer.
            for (const auto& [kind, hosts] : came)
                for (const auto& [host, number] : hosts)
                    QVERIFY(number <= is[kind][host] - was[kind][host]);
            for (const auto& [kind, hosts] : left)
                for (const auto& [host, number] : hosts)
                    QVERIFY(number <= was[kind][host] - is[kind][host]);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(PlanChangeTest);
#include "plan_change_test.moc"
