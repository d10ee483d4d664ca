#include "model/document/edit.h"
#include "model/placement/placer.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::planner;
using test::planned;
using test::topologyFromText;

namespace {

document::Document surviving(document::Document document) {
    document.settings.edit([](auto& settings) { settings.survive = document::Survive::region; });
    return document;
}

/// MicroVMs that the loss of any one region leaves without a place, at most; each loss reacted to from nothing.
std::int32_t worstLoss(const plan::Plan& plan) {
    std::int32_t worst = 0;
    for (const auto& region : plan.fleet->regions)
        worst = std::max(worst, react(plan, {"region:" + region.id}, LossMode::lost)->counts.unplaced);
    return worst;
}

document::Document grown(document::Document document, std::int64_t percent) {
    std::vector<topology::HostEntry> entries;
    document.hosts.forEach([&](std::size_t, const topology::HostEntry& entry) { entries.push_back(entry); });
    for (auto& entry : entries) {
        for (auto& amount : entry.capacity.amounts)
            amount = amount * percent / 100;
        document = document::apply(document, document::Edit{document::Put{entry, std::nullopt}})->document;
    }
    return document;
}

/// Three regions with more room from seed to seed, and workloads that may run anywhere.
document::Document roomy(std::uint64_t seed) {
    const auto hosts = std::to_string(2 + seed % 5);
    return topologyFromText("aaa: " + hosts + "x[8c 32g]\nbbb: " + hosts +
                            "x[8c 32g]\nccc: 2x[8c 32g]\naaa = bbb 10ms\n" +
                            "aaa = ccc 20ms\nbbb = ccc 20ms\nbig 2x[5c 8g] @aaa\nmid " + std::to_string(1 + seed % 3) +
                            "x[3c 4g] @bbb\nsmall " + std::to_string(seed % 4) + "x[2c 4g] @bbb @ccc");
}

QStringList keysOf(const plan::Plan& plan) {
    QStringList keys;
    for (const auto& finding : *plan.findings)
        keys << QString::fromStdString(finding.key);
    return keys;
}

} // namespace

class SurvivableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsCertifiedSurvives() {
        int certified = 0, withHeadroom = 0, failed = 0;
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const auto plan = planned(surviving(seed % 2 == 0 ? test::randomDocument(seed) : roomy(seed)));
            QVERIFY(plan.survivability);
            const auto& verdict = *plan.survivability;
            QVERIFY(placement::place(plan.fleet->problem) == *plan.assignment); // a pure function of its problem
            if (!verdict.certified) {
                ++failed;
                QVERIFY(verdict.failures > 0 || !verdict.confined.empty());
                continue;
            }
            ++certified;
            withHeadroom += verdict.headroom > 0;
            QCOMPARE(worstLoss(plan), 0);
            QCOMPARE(plan.figures->unplaced, std::int64_t(0));
        }
        QVERIFY2(
            certified > 10 && failed > 20,
            qPrintable(
                QStringLiteral("%1 certified, %2 with headroom, %3 not").arg(certified).arg(withHeadroom).arg(failed)));
    }

    void headroomIsKeptWhereThePlainPlanFails() {
        // db may run in aaa or bbb alone. Users near them fill both with web, which could as well run in ccc.
        auto document = topologyFromText("aaa: 4x[8c 32g]\nbbb: 4x[8c 32g]\nccc: 8x[8c 32g]\naaa = bbb 10ms\n"
                                         "aaa = ccc 20ms\nbbb = ccc 20ms\ndb 4x[4c 8g] @aaa @bbb\n"
                                         "web 12x[3c 8g] @aaa @bbb");
        test::editWorkload(document, "db", [](topology::Workload& db) {
            db.regions.allow = {"aaa", "bbb"};
            db.spread.perHost.max = 2;
        });
        test::editWorkload(document, "web", [](topology::Workload& web) {
            web.spread.perRegion = 0;
            web.spread.perHost.max = 4;
        });
        QVERIFY(worstLoss(planned(document)) > 0);
        const auto plan = planned(surviving(document));
        QVERIFY(plan.survivability->certified);
        QVERIFY(plan.survivability->headroom > 0);
        QCOMPARE(worstLoss(plan), 0);
    }

    void whatIsMissingIsEnough() {
        const auto tight = topologyFromText("aaa: 2x[4c 8g]\nbbb: 2x[4c 8g]\naaa = bbb 10ms\nweb 4x[3c 6g] @aaa @bbb");
        auto relaxed = tight;
        test::editWorkload(relaxed, "web", [](topology::Workload& web) {
            web.spread.perHost.mode = topology::PerHostMode::off;
            web.spread.perRegion = 0;
        });
        const auto plan = planned(surviving(relaxed));
        QVERIFY(!plan.survivability->certified);
        QVERIFY(keysOf(plan).contains(QStringLiteral("plan.survive_short")));
        const auto percent = plan.survivability->missingPercent;
        QCOMPARE(percent, 50); // two of 3 vCPU on a host of 4: it takes 6
        QVERIFY(planned(surviving(grown(relaxed, 100 + percent))).survivability->certified);
        QVERIFY(!planned(surviving(grown(relaxed, 100 + percent - 1))).survivability->certified);
    }

    void whatIsConfinedIsNamed() {
        auto document =
            topologyFromText("aaa: 2x[4c 8g]\nbbb: 4x[4c 8g]\naaa = bbb 10ms\ndb 1x[1c 1g] @aaa\nweb 2x[1c 1g] @bbb");
        test::editWorkload(document, "db", [](topology::Workload& db) { db.regions.allow = {"aaa"}; });
        const auto plan = planned(surviving(document));
        QCOMPARE(plan.survivability->confined.size(), std::size_t(1));
        QCOMPARE(plan.survivability->failures, 0);
        QVERIFY(keysOf(plan).contains(QStringLiteral("workload.survive_confined")));
    }

    void editsBackAndForthPlanTheSame() {
        Planner planner;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const auto plain = test::randomDocument(seed);
            for (const auto& document : {plain, surviving(plain), surviving(plain), plain}) {
                const auto plan = planner.plan(document);
                const auto fresh = planOnce(document);
                QVERIFY(plan && fresh);
                QVERIFY(plan->fingerprint == fresh->fingerprint);
                QVERIFY((plan->survivability == nullptr) == (fresh->survivability == nullptr));
                QVERIFY(!plan->survivability || *plan->survivability == *fresh->survivability);
                QVERIFY(*plan->findings == *fresh->findings);
            }
        }
    }

    void itStops() {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!planOnce(surviving(test::randomDocument(4)), {{}, source.get_token()}));
    }
};

FLIGHTPLAN_TEST_CLASS(SurvivableTest);
#include "survivable_test.moc"
