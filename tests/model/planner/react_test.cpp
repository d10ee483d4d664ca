#include "model/document/edit.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <cmath>

using namespace flightplan;
using namespace flightplan::planner;
using test::planned;
using test::topologyFromText;

namespace {

std::string hostOf(const plan::Plan& plan, const std::string& microVm) {
    const auto index = plan.fleet->findMicroVm(microVm);
    const auto host = plan.assignment->microVms[static_cast<std::size_t>(index)].host;
    return host < 0 ? "-" : plan.fleet->hostName(host);
}

} // namespace

class ReactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyVictimsMove() {
        const auto plan =
            planned(topologyFromText("aaa: 3x[4c 8g]\nbbb: 2x[4c 8g]\naaa = bbb 10ms\nweb 3x[1c 1g] @aaa"));
        const auto lost = hostOf(plan, "web/1");
        const auto reaction = react(plan, {"host:" + lost}, LossMode::lost);
        QVERIFY(reaction);
        QCOMPARE(reaction->moves.size(), std::size_t(1));
        QVERIFY(hostOf(reaction->after, "web/1") != lost);
        QCOMPARE(hostOf(reaction->after, "web/2"), hostOf(plan, "web/2"));
        QCOMPARE(hostOf(reaction->after, "web/3"), hostOf(plan, "web/3"));
        QCOMPARE(reaction->after.figures->unplaced, std::int64_t(0));
        QVERIFY(!(reaction->after.fingerprint == plan.fingerprint));
    }

    void nothingLostIsTheSamePlan() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto plan = planned(test::randomDocument(seed));
            const auto reaction = react(plan, {}, LossMode::lost);
            QVERIFY(reaction);
            QVERIFY(reaction->moves.empty());
            QVERIFY(*reaction->after.figures == *plan.figures);
            QVERIFY(reaction->after.fingerprint == plan.fingerprint);
        }
    }

    void whatIsDrainedAndFitsNowhereStays() {
        const auto plan =
            planned(topologyFromText("aaa: [4c 8g]\nbbb: [4c 8g]\naaa = bbb 10ms\nweb 2x[3c 4g] @aaa @bbb"));
        const auto drained = react(plan, {"region:aaa"}, LossMode::drained);
        QVERIFY(drained);
        QCOMPARE(drained->stays, 1);
        QVERIFY(drained->moves.empty());
        QCOMPARE(drained->after.figures->unplaced, std::int64_t(0));
        QVERIFY(*drained->after.figures->p95AcrossUsers.value < 1000);
        const auto lost = react(plan, {"region:aaa"}, LossMode::lost);
        QCOMPARE(lost->counts.unplaced, 1);
        QCOMPARE(lost->after.figures->unplaced, std::int64_t(1));
        QCOMPARE(lost->moves.front().to, -1);
    }

    void standbysTakeOver() {
        auto document = topologyFromText("aaa: 2x[4c 8g]\nbbb: 2x[4c 8g]\naaa = bbb 10ms\nweb 1x[1c 1g] @aaa");
        test::editWorkload(document, "web", [](topology::Workload& web) { web.standbys.count = 1; });
        const auto plan = planned(document);
        const auto standby = hostOf(plan, "web/s1");
        const auto reaction = react(plan, {"host:" + hostOf(plan, "web/1")}, LossMode::lost);
        QVERIFY(reaction);
        QCOMPARE(reaction->counts.promoted, 1);
        QCOMPARE(hostOf(reaction->after, "web/1"), standby);
        QVERIFY(hostOf(reaction->after, "web/s1") != standby && hostOf(reaction->after, "web/s1") != "-");
        QVERIFY(reaction->moves.front().promoted);
    }

    void aStandbyThatTookOverIsNotKeptToo() {
        auto document = topologyFromText("aaa: [4c 8g]\nbbb: [4c 8g]\naaa = bbb 10ms\nweb 1x[1c 1g] @aaa");
        test::editWorkload(document, "web", [](topology::Workload& web) { web.standbys.count = 1; });
        const auto plan = planned(document);
        const auto reaction = react(plan, {"host:" + hostOf(plan, "web/1")}, LossMode::drained);
        QVERIFY(reaction);
        QCOMPARE(hostOf(reaction->after, "web/1"), hostOf(plan, "web/s1"));
        QCOMPARE(hostOf(reaction->after, "web/s1"), std::string("-"));
        QCOMPARE(reaction->stays, 0);
    }

    void aCutLinkLeavesUsersUnserved() {
        const auto plan = planned(topologyFromText("aaa: [4c 8g]\nbbb:\naaa - bbb 10ms\nweb 1x[1c 1g] @bbb"));
        QCOMPARE(*plan.figures->p95AcrossUsers.value, 10.0);
        for (const std::string link : {"link:aaa>bbb", "link:bbb>aaa"}) {
            const auto reaction = react(plan, {link}, LossMode::lost);
            QVERIFY(reaction);
            QVERIFY(reaction->moves.empty());
            QVERIFY(std::isinf(*reaction->after.figures->p95AcrossUsers.value));
        }
    }

    void whatIsNotThereCannotBeLost() {
        const auto plan = planned(topologyFromText("aaa: 2x[4c 8g]\nweb 1x[1c 1g] @aaa"));
        for (const std::string object :
             {"region:zzz", "host:aaa-9", "entry:x", "link:a>b", "web", "workload:web", ""}) {
            const auto reaction = react(plan, {object}, LossMode::lost);
            QVERIFY(!reaction);
            QVERIFY(reaction.error().message.find(object) != std::string::npos);
        }
    }

    void adoptedReactionsArePlans() {
        int adopted = 0, all = 0;
        for (std::uint64_t seed = 0; seed < 80; ++seed) {
            const auto plan = planned(test::randomDocument(seed));
            if (plan.fleet->hosts.empty())
                continue;
            const auto reaction = react(plan, {"host:" + plan.fleet->hostName(0)}, LossMode::lost);
            QVERIFY(reaction);
            const auto applied =
                document::applyValid(plan.document, adoptEdit(plan.document, *reaction), catalog::builtIn());
            QVERIFY2(applied, applied ? "" : applied.error().message.c_str());
            const auto now = planned(applied->document);
            bool same = true;
            for (std::size_t w = 0; w < now.fleet->workloads.size(); ++w)
                for (std::int32_t number = 0; number < now.fleet->problem.workloads[w].replicas; ++number) {
                    const auto at = static_cast<std::size_t>(now.fleet->problem.firstMicroVm[w] + number);
                    const auto kept = reaction->after.assignment->microVms[at].host;
                    same = same && (kept < 0 || now.assignment->microVms[at].host == kept);
                }
            adopted += same;
            ++all;
        }
        // Rules between microVMs may bind in another order when all are placed anew, but hardly ever do.
        QVERIFY2(all > 40 && adopted * 10 > all * 8, qPrintable(QStringLiteral("%1 of %2").arg(adopted).arg(all)));
    }
};

FLIGHTPLAN_TEST_CLASS(ReactTest);
#include "react_test.moc"
