#include "model/planner/explain.h"
#include "tests/support/naive_placer.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::topology;
using test::topologyFromText;

namespace {

/// The title of the cure for the first microVM without a place; checks that it is one.
QString cureOf(const document::Document& document) {
    const auto plan = test::planned(document);
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i) {
        if (plan.assignment->microVms[i].placed())
            continue;
        const auto microVm = static_cast<std::int64_t>(i);
        const auto cure = planner::findCure(plan, microVm);
        if (!cure)
            return QStringLiteral("none");
        const auto applied = document::applyValid(document, cure->edit, catalog::builtIn());
        if (!applied)
            return QStringLiteral("an edit that is not valid");
        const auto cured = test::planned(applied->document);
        const auto index = cured.fleet->findMicroVm(plan.fleet->microVmName(microVm));
        if (index < 0 || !cured.assignment->microVms[static_cast<std::size_t>(index)].placed())
            return QStringLiteral("an edit that does not help");
        return QString::fromStdString(render(cure->title));
    }
    return QStringLiteral("nothing to cure");
}

} // namespace

class ExplainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWinnerIsWhereTheMicroVmIs() {
        int explained = 0;
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            for (std::int64_t microVm = 0; microVm < plan.fleet->problem.microVmCount(); ++microVm) {
                const auto explanation = planner::explain(plan, microVm);
                QCOMPARE(explanation.microVm, microVm);
                QCOMPARE(explanation.name, plan.fleet->microVmName(microVm));
                QVERIFY(explanation.placement == plan.assignment->microVms[static_cast<std::size_t>(microVm)]);
                if (!explanation.placement.placed())
                    continue;
                const auto winner =
                    std::ranges::find_if(explanation.ranking, [](const auto& host) { return !host.firstFailed; });
                QVERIFY(winner != explanation.ranking.end());
                QCOMPARE(winner->host, explanation.placement.host);
                for (auto better = explanation.ranking.begin(); better != winner; ++better)
                    QVERIFY(better->firstFailed && better->score() >= winner->score());
                ++explained;
            }
        }
        QVERIFY(explained > 300);
    }

    void documentsCompileToWhatTheNaivePlacerPlaces() {
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const auto document = test::randomDocument(seed);
            const auto plan = test::planned(document);
            QVERIFY2(*plan.assignment == test::naivePlace(plan.fleet->problem, document.objective->order),
                     qPrintable(QString::number(seed)));
        }
    }

    void cures() {
        QCOMPARE(cureOf(topologyFromText("aaa: [4c 8g]\nweb 2x[1c 1g]")), QStringLiteral("Allow 2 of web on a host"));

        auto capped = topologyFromText("aaa: 3x[4c 8g]\nweb 3x[1c 1g]");
        test::editWorkload(capped, "web", [](Workload& web) { web.spread.perRegion = 2; });
        QCOMPARE(cureOf(capped), QStringLiteral("Allow 3 of web in a region"));

        auto pinned = topologyFromText("aaa: 2x[4c 8g]\nbbb:\nweb 1x[1c 1g]");
        test::editWorkload(pinned, "web", [](Workload& web) { web.pins = {{1, "bbb", {}, {}}}; });
        QCOMPARE(cureOf(pinned), QStringLiteral("Unpin web/1"));

        auto denied = topologyFromText("aaa: 2x[4c 8g]\nbbb: 1x[1c 1g]\nweb 1x[1c 2g]");
        test::editWorkload(denied, "web", [](Workload& web) { web.regions.deny = {"aaa"}; });
        QCOMPARE(cureOf(denied), QStringLiteral("Allow web in aaa"));

        auto spread = topologyFromText("aaa: 9x[4c 8g]\nbbb: 1x[1c 1g]\nweb 2x[1c 2g]");
        test::editWorkload(spread, "web", [](Workload& web) { web.spread.minRegions = 2; });
        QCOMPARE(cureOf(spread), QStringLiteral("Relax the spread of web"));

        QCOMPARE(cureOf(topologyFromText("aaa: 1x[1c 1g]\ndb 1x[1c 1g]\nweb 1x[1c 1g]")),
                 QStringLiteral("Add a host to aaa-a"));
        QCOMPARE(cureOf(topologyFromText("aaa: [1c 1g]\ndb 1x[1c 1g]\nweb 1x[1c 1g]")),
                 QStringLiteral("Add a host like aaa-a"));

        auto large = topologyFromText("aaa: 1x[0.1c 0.3g 0gbps 9gd]\nweb 1x[1c 2g]");
        test::editWorkload(large, "web", [](Workload& web) {
            web.size = "shared-cpu-2x";
            web.demand = {};
        });
        QCOMPARE(cureOf(large), QStringLiteral("Use shared-cpu-1x for web"));

        QCOMPARE(cureOf(topologyFromText("aaa: 1x[1c 1g]\nweb 1x[9c 1g]")), QStringLiteral("none"));
        QCOMPARE(cureOf(topologyFromText("aaa: 1x[1c 1g]\nweb 1x[1c 1g]")), QStringLiteral("nothing to cure"));
    }

    void whatIsProposedHelps() {
        int cured = 0;
        for (std::uint64_t seed = 0; seed < 120; ++seed) {
            const auto cure = cureOf(test::randomDocument(seed));
            QVERIFY2(!cure.startsWith(QStringLiteral("an edit")),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(cure)));
            cured += cure != QStringLiteral("none") && cure != QStringLiteral("nothing to cure");
        }
        QVERIFY(cured > 20);
    }
};

FLIGHTPLAN_TEST_CLASS(ExplainTest);
#include "explain_test.moc"
