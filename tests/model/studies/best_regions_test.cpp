#include "model/planner/planner.h"
#include "model/studies/best_regions.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <cmath>

using namespace flightplan;
using namespace flightplan::studies;

namespace {

/// Users in six regions of the platform; the workload runs in Frankfurt and Ashburn.
document::Document sixRegions() {
    return test::topologyFromText(
        "fra: [8c 16g]\niad: [8c 16g]\nnrt: [8c 16g]\nsyd: [8c 16g]\ngru: [8c 16g]\njnb: [8c 16g]\n"
        "web 2x[1c 2g] @fra*40 @iad*30 @nrt*20 @syd*6 @gru*3 @jnb*1");
}

std::string namesOf(const plan::Plan& plan, const std::vector<std::int32_t>& regions) {
    std::string names;
    for (const auto region : regions)
        names += (names.empty() ? "" : " ") + plan.fleet->regions[static_cast<std::size_t>(region)].id;
    return names;
}

BestRegions bestOf(const plan::Plan& plan, BestRegionsOptions options = {}) {
    const auto result = bestRegions(plan, 0, options);
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return *result;
}

BestRegionsOptions atMost(int most) {
    BestRegionsOptions options;
    options.most = most;
    return options;
}

BestRegionsOptions insideTarget() {
    BestRegionsOptions options;
    options.goal = RegionGoal::inside;
    return options;
}

std::string refusal(const document::Document& document, BestRegionsOptions options = {}) {
    const auto result = bestRegions(test::planned(document), 0, options);
    return result ? "" : result.error().message;
}

const RegionStep& stepOf(const plan::Plan& plan, const BestRegions& result, const std::string& id) {
    return result.steps[static_cast<std::size_t>(plan.fleet->findRegion(id))];
}

} // namespace

class BestRegionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCurve() {
        const auto plan = test::planned(sixRegions());
        const auto result = bestOf(plan);
        QCOMPARE(result.curve.size(), std::size_t(6)); // as many as there are regions
        // 95 % of the users are in fra, iad, nrt and most of syd.
        QCOMPARE(namesOf(plan, result.curve[3].regions), std::string("fra iad nrt syd"));
        QCOMPARE(*result.curve[3].figures.p95Ms, 1.0); // no access network in drawn topologies
        // Whoever is left is nearer with more: the p95 stays, the mean falls.
        QCOMPARE(*result.curve[5].figures.p95Ms, 1.0);
        QCOMPARE(*result.curve[5].figures.meanMs, 1.0);
        for (std::size_t k = 1; k < result.curve.size(); ++k) {
            QVERIFY(*result.curve[k].figures.p95Ms <= *result.curve[k - 1].figures.p95Ms);
            QVERIFY(*result.curve[k].figures.meanMs <= *result.curve[k - 1].figures.meanMs || k < 4);
        }
        QVERIFY(!result.curve[0].figures.inside); // no target
        QCOMPARE(bestOf(plan, atMost(2)).curve.size(), std::size_t(2));
    }

    void allowDenyAndStateNarrowTheChoice() {
        auto document = sixRegions();
        test::editWorkload(document, "web", [](auto& web) { web.regions.deny = {"fra", "@na"}; });
        document.regions.edit([](auto& regions) {
            for (auto& region : regions)
                if (region.id.text() == "nrt")
                    region.state = topology::UpDown::down;
        });
        const auto plan = test::planned(document);
        const auto result = bestOf(plan);
        QCOMPARE(namesOf(plan, result.curve.back().regions), std::string("gru jnb syd"));
        QVERIFY(!stepOf(plan, result, "nrt").allowed && !stepOf(plan, result, "fra").allowed);
        QVERIFY(stepOf(plan, result, "gru").allowed);
    }

    void residencyKeepsUsersHome() {
        auto document = sixRegions();
        const auto free = test::planned(document);
        QCOMPARE(namesOf(free, bestOf(free, atMost(1)).curve[0].regions).size(), std::size_t(3));
        test::editWorkload(document, "web", [](auto& web) { web.regions.residency = {"@eu", "@af"}; });
        const auto plan = test::planned(document);
        const auto result = bestOf(plan);
        // Without fra 40 % of the users have nowhere to go; jnb's 1 % may be lost to the p95.
        QVERIFY(namesOf(plan, result.curve[0].regions).find("fra") != std::string::npos);
        QVERIFY(std::isinf(*result.curve[0].figures.meanMs));
        QVERIFY(!std::isinf(*result.curve[0].figures.p95Ms));
    }

    void stepsFromWhatServesNow() {
        auto document = sixRegions();
        test::editWorkload(document, "web", [](auto& web) {
            web.pins = {{.replica = 1, .region = "fra", .host = "", .unknown = {}},
                        {.replica = 2, .region = "iad", .host = "", .unknown = {}}};
            web.targets.latency = std::chrono::milliseconds(20);
        });
        const auto plan = test::planned(document);
        const auto result = bestOf(plan, insideTarget());
        QVERIFY(std::abs(*result.now.inside - 0.7) < 1e-9);
        QVERIFY(stepOf(plan, result, "fra").serves);
        QVERIFY(std::abs(*stepOf(plan, result, "fra").figures.inside - 0.3) < 1e-9);
        QVERIFY(std::abs(*stepOf(plan, result, "nrt").figures.inside - 0.9) < 1e-9);
        QVERIFY(!stepOf(plan, result, "nrt").serves);
        QCOMPARE(namesOf(plan, result.curve[1].regions), std::string("fra iad"));
        QVERIFY(std::abs(*result.curve[5].figures.inside - 1) < 1e-9);
    }

    void knees_data() {
        QTest::addColumn<QList<qint64>>("values");
        QTest::addColumn<int>("knee");
        QTest::newRow("none") << QList<qint64>{} << -1;
        QTest::newRow("one") << QList<qint64>{7} << 0;
        QTest::newRow("flat") << QList<qint64>{7, 7, 7} << 0;
        QTest::newRow("bend at the third") << QList<qint64>{100, 60, 20, 15, 11, 10} << 2;
        QTest::newRow("what gains nothing is no part of it") << QList<qint64>{100, 20, 10, 10, 10, 10, 10, 10} << 1;
        QTest::newRow("straight") << QList<qint64>{30, 20, 10} << 2;
        QTest::newRow("first of equals") << QList<qint64>{12, 6, 4, 2, 0} << 1;
        QTest::newRow("only at the end") << QList<qint64>{100, 99, 98, 10} << 3;
    }

    void knees() {
        QFETCH(QList<qint64>, values);
        QFETCH(int, knee);
        QCOMPARE(kneeOf(std::vector<std::int64_t>(values.begin(), values.end())), knee);
    }

    void refusals() {
        auto document = sixRegions();
        QVERIFY(refusal(document, insideTarget()).find("no latency target") != std::string::npos);
        test::editWorkload(document, "web", [](auto& web) { web.regions.deny = {"@any"}; });
        QVERIFY(refusal(document).find("no region that is up is allowed for web") == 0);
        test::editWorkload(document, "web", [](auto& web) { web.clients.clear(); });
        QVERIFY(refusal(document).find("web has no users") == 0);
        std::stop_source stopped;
        stopped.request_stop();
        // A stop is seen every 256 nodes, so that a search as small as this one may also end.
        const auto plan = test::planned(sixRegions());
        BestRegionsOptions options;
        options.stop = stopped.get_token();
        const auto result = bestRegions(plan, 0, options);
        QVERIFY(result || result.error().code == ErrorCode::cancelled);
    }

    void progress() {
        const auto plan = test::planned(sixRegions());
        std::vector<std::size_t> seen;
        BestRegionsOptions options;
        options.most = 4;
        options.progress = [&](std::size_t done, std::size_t all) {
            QCOMPARE(all, std::size_t(4));
            seen.push_back(done);
        };
        bestOf(plan, options);
        QCOMPARE(seen, (std::vector<std::size_t>{1, 2, 3, 4}));
    }
};

FLIGHTPLAN_TEST_CLASS(BestRegionsTest);
#include "best_regions_test.moc"
