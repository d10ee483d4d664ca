#include "model/planner/planner.h"
#include "model/planner/rebalance.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::planner;
using reassignment::Step;
using topology::Resources;

namespace {

RebalanceOptions options(std::int64_t iterations = 20'000) {
    RebalanceOptions result;
    result.search.iterations = iterations;
    return result;
}

void pin(document::Document& document, const std::string& workload, const std::vector<std::string>& hosts) {
    test::editWorkload(document, workload, [&](topology::Workload& value) {
        value.pins.clear();
        for (std::size_t i = 0; i < hosts.size(); ++i) {
            topology::Pin one;
            one.replica = static_cast<int>(i) + 1;
            one.host = hosts[i];
            value.pins.push_back(one);
        }
    });
}

/// "move web/1 ams-a→fra-a, …"
std::string stepsText(const Rebalance& result) {
    std::string text;
    for (const auto& step : result.steps) {
        const auto host = [&](std::int32_t index) {
            return index < 0 ? std::string("-") : result.before.fleet->hostName(index);
        };
        text += (text.empty() ? "" : ", ") + std::string(toString(step.kind)) + " " +
                result.before.fleet->microVmName(step.process) + " " + host(step.from) + "→" + host(step.to);
    }
    return text;
}

/// Replays the steps on what the plan before has in use; what is wrong, or an empty text.
std::string faultOf(const Rebalance& result) {
    const auto& problem = result.before.fleet->problem;
    auto used = result.before.assignment->used;
    std::vector<std::int32_t> where;
    for (const auto& placement : result.before.assignment->microVms)
        where.push_back(placement.host);
    for (const auto& step : result.steps) {
        const auto microVm = static_cast<std::size_t>(step.process);
        const auto workload = static_cast<std::size_t>(result.before.fleet->microVm(step.process).workload);
        const auto& need = problem.workloads[workload].need;
        if (where[microVm] != step.from)
            return "not where it is taken from";
        if (step.to >= 0) {
            auto& there = used[static_cast<std::size_t>(step.to)];
            there += need;
            if (!there.fitsIn(problem.hosts.allocatable[static_cast<std::size_t>(step.to)]))
                return "overcommits";
        }
        if (step.from >= 0)
            used[static_cast<std::size_t>(step.from)] -= need;
        where[microVm] = step.to;
    }
    for (std::size_t i = 0; i < where.size(); ++i)
        if (!result.before.fleet->microVm(static_cast<std::int64_t>(i)).standby && where[i] >= 0 &&
            result.after.assignment->microVms[i].host != where[i])
            return "the plan behind the edit is another one";
    return {};
}

} // namespace

/// From what is to something better, as an edit and as steps.
class RebalanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void microVmsMoveToTheirUsers() {
        auto document = test::topologyFromText("ams: [8c 16g]\nfra: [8c 16g]\nams = fra 10ms\nweb [1c 2g] @fra");
        pin(document, "web", {"ams-a"});
        const auto result = rebalance(document, nullptr, options());
        QVERIFY(result);
        QCOMPARE(stepsText(*result), std::string("move web/1 ams-a→fra-a"));
        QCOMPARE(result->costBefore.places - result->costAfter.places, 9'000'000); // 10 ms − 1 ms within a region
        QCOMPARE(test::placementsText(result->after), std::string("web/1 fra-a"));
        const auto undone = document::apply(result->edited, document::apply(document, result->edit)->inverse);
        QVERIFY(undone && undone->document == document);
    }

    void aMoveMustGainItsCost() {
        auto document = test::topologyFromText("ams: [8c 16g]\nfra: [8c 16g]\nams = fra 10ms\nweb [1c 2g] @fra");
        pin(document, "web", {"ams-a"});
        auto dear = options();
        dear.moveCost = std::chrono::milliseconds(9); // exactly the gain
        QVERIFY(rebalance(document, nullptr, dear)->steps.empty());
        dear.moveCost = std::chrono::microseconds(8999);
        QCOMPARE(rebalance(document, nullptr, dear)->moved, 1);
    }

    void theLimitOnMovesHolds() {
        auto document = test::topologyFromText("ams: 3x[8c 16g]\nfra: 3x[8c 16g]\nams = fra 10ms\nweb 3x[1c 2g] @fra");
        test::editWorkload(document, "web", [](topology::Workload& web) { web.spread.perRegion = 0; });
        pin(document, "web", {"ams-a-1", "ams-a-2", "ams-a-3"});
        for (const int limit : {0, 1, 2}) {
            auto limited = options();
            limited.moveLimit = limit;
            QCOMPARE(rebalance(document, nullptr, limited)->moved, limit == 0 ? 3 : limit);
        }
    }

    void whatIsAboveTheLimitIsSpread() {
        auto document = test::topologyFromText("ams: 2x[10c 10g]\na [5c 1g]\nb [5c 1g]");
        pin(document, "a", {"ams-a-1"});
        pin(document, "b", {"ams-a-1"});
        const auto result = rebalance(document, nullptr, options());
        QCOMPARE(result->moved, 1);
        QVERIFY(result->costBefore.load > 100'000'000); // 15 % of a host: 150 ms
        QCOMPARE(result->costAfter.load, 0);
    }

    void microVmsThatBlockEachOtherGoAside() {
        auto document = test::topologyFromText(
            "ams: [4c 4g]\nfra: [4c 4g]\nlhr: [4c 4g]\nams = fra 10ms\nams = lhr 50ms\nfra = lhr 50ms\n"
            "a [4c 4g] @fra\nb [4c 4g] @ams");
        pin(document, "a", {"ams-a"});
        pin(document, "b", {"fra-a"});
        const auto result = rebalance(document, nullptr, options());
        QCOMPARE(stepsText(*result), std::string("aside b/1 fra-a→lhr-a, move a/1 ams-a→fra-a, move b/1 lhr-a→ams-a"));
        QCOMPARE(faultOf(*result), std::string());
    }

    void pinsOfSomeAreRules() {
        auto document =
            test::topologyFromText("ams: [8c 16g]\nfra: [8c 16g]\nams = fra 10ms\nweb [1c 2g] @fra\nold [1c 2g] @fra");
        pin(document, "old", {"ams-a"});
        const auto result = rebalance(document, nullptr, options());
        QCOMPARE(test::placementsText(result->after), std::string("old/1 ams-a, web/1 fra-a"));
    }

    void theCurrentAssignmentMayComeFromAnotherPlan() {
        const auto document =
            test::topologyFromText("ams: [8c 16g]\nfra: [8c 16g]\nams = fra 10ms\nweb [1c 2g] @fra\nnew [1c 1g]");
        auto running = test::topologyFromText("ams: [8c 16g]\nfra: [8c 16g]\nweb [1c 2g] @fra");
        pin(running, "web", {"ams-a"});
        const auto current = test::planned(running);
        const auto result = rebalance(document, &current, options());
        QVERIFY(result);
        QCOMPARE(result->before.assignment->microVms[1].host, 0);
        QVERIFY(stepsText(*result).find("move web/1 ams-a→fra-a") != std::string::npos);
        QCOMPARE(faultOf(*result), std::string());
    }

    void whatCannotBeTheCurrentAssignmentIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pinnedTo");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("host gone") << "fra: [8c 16g]\nweb [1c 2g]"
                                   << ""
                                   << "web/1 runs on ams-a, which the plan does";
        QTest::newRow("too large") << "ams: [8c 1g]\nfra: [8c 16g]\nweb [1c 2g]"
                                   << ""
                                   << "memory refuses it";
        QTest::newRow("down") << "ams: [8c 16g] down\nfra: [8c 16g]\nweb [1c 2g]"
                              << ""
                              << "host_state refuses it";
        QTest::newRow("pinned") << "ams: [8c 16g]\nfra: [8c 16g]\nweb [1c 2g]"
                                << "fra-a"
                                << "pins it elsewhere";
    }
    void whatCannotBeTheCurrentAssignmentIsNamed() {
        QFETCH(QString, text);
        QFETCH(QString, pinnedTo);
        QFETCH(QString, mentions);
        auto document = test::topologyFromText(text.toStdString());
        if (!pinnedTo.isEmpty())
            pin(document, "web", {pinnedTo.toStdString()});
        auto running = test::topologyFromText("ams: [8c 16g]\nweb [1c 2g]");
        const auto current = test::planned(running);
        const auto result = rebalance(document, &current, options());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::badInput);
        QVERIFY2(result.error().message.find(mentions.toStdString()) != std::string::npos,
                 result.error().message.c_str());
    }

    void randomPlansKeepTheirRules() {
        int moved = 0, kept = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            auto document = test::randomDocument(seed);
            if (seed % 2 == 1) // with all pins and standbys little may move
                for (std::size_t i = 0; i < document.workloads.size(); ++i) {
                    auto workload = document.workloads[i];
                    workload.pins.clear();
                    workload.standbys = {};
                    document.workloads.replace(i, std::move(workload));
                }
            const auto result = rebalance(document, nullptr, options(4000));
            const auto where = QByteArray("seed ") + QByteArray::number(static_cast<qulonglong>(seed));
            QVERIFY2(result, result ? "" : (where + ": " + result.error().message.c_str()).constData());
            QVERIFY(result->costAfter.total() <= result->costBefore.total());
            QVERIFY2(faultOf(*result).empty(), (where + ": " + faultOf(*result).c_str()).constData());
            QVERIFY(document::applyValid(document, result->edit, catalog::builtIn()));
            moved += result->moved;
            kept += static_cast<int>(result->kept.size());
        }
        QVERIFY2(moved > 50, QByteArray::number(moved).constData());
        QVERIFY2(kept < moved, QByteArray::number(kept).constData());
    }
};

FLIGHTPLAN_TEST_CLASS(RebalanceTest);
#include "rebalance_test.moc"
