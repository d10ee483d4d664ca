#include "model/document/edit.h"
#include "model/planner/plan_change.h"
#include "model/planner/planner.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <map>
#include <memory>

using namespace flightplan;

namespace {

std::shared_ptr<const plan::Plan> shared(const document::Document& document) {
    return std::make_shared<const plan::Plan>(test::planned(document));
}

/// Where everything is, by name: the slow way to the same answer.
std::map<std::string, std::string> placesOf(const plan::Plan& plan) {
    std::map<std::string, std::string> places;
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i) {
        const auto host = plan.assignment->microVms[i].host;
        places[plan.fleet->microVmName(static_cast<std::int64_t>(i))] =
            host < 0 ? std::string() : plan.fleet->hostName(host);
    }
    return places;
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

    void agreesWithComparingNames() {
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
            const auto was = placesOf(*before);
            const auto is = placesOf(*after);
            std::int64_t added = 0, removed = 0;
            std::map<std::string, std::string> moved;
            for (const auto& [name, host] : is)
                if (const auto old = was.find(name); old == was.end())
                    ++added;
                else if (old->second != host)
                    moved[name] = host;
            for (const auto& [name, host] : was)
                removed += !is.contains(name);
            QCOMPARE(change.added, added);
            QCOMPARE(change.removed, removed);
            std::map<std::string, std::string> told;
            for (const auto& move : change.moves)
                told[after->fleet->microVmName(move.microVm)] =
                    move.to < 0 ? std::string() : after->fleet->hostName(move.to);
            QVERIFY2(told == moved, qPrintable(QString::number(seed)));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(PlanChangeTest);
#include "plan_change_test.moc"
