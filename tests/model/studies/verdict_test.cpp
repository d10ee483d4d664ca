#include "model/base/finding.h"
#include "model/planner/planner.h"
#include "model/studies/verdict.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::studies;
using test::topologyFromText;

namespace {

document::Document withTarget(std::string_view text, int milliseconds) {
    auto document = topologyFromText(text);
    document.targets.edit([&](auto& targets) { targets.latency = std::chrono::milliseconds(milliseconds); });
    return document;
}

plan::Plan after(const plan::Plan& plan, const document::Edit& edit) {
    return test::planned(document::applyValid(plan.document, edit, catalog::builtIn())->document);
}

std::string textOf(const Finding& finding) {
    return render(finding);
}

// Users in two regions, 100 ms apart, and the one replica is with the half in aaa.
constexpr auto farUsers =
    "aaa: [4c 8g]\nbbb: [4c 8g]\naaa = bbb 100ms\nweb 1x[1c 1g] @aaa @bbb\napi 1x[1c 1g] @aaa @bbb";

} // namespace

class VerdictTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allIsWell() {
        const auto plan = test::planned(withTarget("aaa: [4c 8g]\nweb 1x[1c 1g] @aaa", 50));
        QCOMPARE(textOf(verdictOf(plan)), std::string("everything has a place, and every latency target is met"));
        QVERIFY(verdictOf(plan).severity == Severity::info);
        QVERIFY(!findRemedy(plan));
        QCOMPARE(verdictOf(test::planned(topologyFromText("aaa: [4c 8g]\nweb 1x[1c 1g] @aaa"))).key,
                 std::string("verdict.placed"));
        QCOMPARE(verdictOf(test::planned(topologyFromText("aaa: [4c 8g]"))).key, std::string("verdict.empty"));
    }

    void whatHasNoPlaceComesFirst() {
        const auto one = test::planned(withTarget("aaa: [4c 8g]\nbbb: [1c 1g]\nweb 2x[3c 4g] @bbb", 1));
        QCOMPARE(textOf(verdictOf(one)), std::string("web/2 has no place"));
        QCOMPARE(verdictOf(one).object, std::string("microvm:web/2"));
        const auto three = test::planned(topologyFromText("aaa: [4c 8g]\nweb 4x[3c 4g]"));
        QCOMPARE(textOf(verdictOf(three)), std::string("3 microVMs of web have no place"));
        const auto both = test::planned(topologyFromText("aaa: [4c 8g]\nweb 4x[3c 4g]\napi 2x[3c 4g]"));
        QVERIFY(textOf(verdictOf(both)).ends_with("microVMs of 2 workloads have no place"));
    }

    void theRemedyOfWhatHasNoPlaceIsTried() {
        const auto plan = test::planned(topologyFromText("aaa: [4c 8g]\nweb 2x[1c 1g]"));
        const auto remedy = findRemedy(plan);
        QVERIFY(remedy);
        QVERIFY(remedy->change);
        QCOMPARE(textOf(*remedy->change), std::string("Allow 2 of web on a host"));
        QCOMPARE(textOf(remedy->effect), std::string("places them all"));
        QCOMPARE(after(plan, remedy->edit).figures->unplaced, 0);
        // A hundred of them would take more than one edit, but one still helps.
        const auto many = test::planned(topologyFromText("aaa: 2x[4c 8g]\nweb 9x[1c 1g]"));
        const auto some = findRemedy(many);
        QVERIFY(some);
        const auto left = after(many, some->edit).figures->unplaced;
        QVERIFY(left > 0 && left < many.figures->unplaced);
        QCOMPARE(some->effect.arguments[0], std::to_string(many.figures->unplaced - left));
    }

    void oneMoreMicroVmMeetsTheTarget() {
        const auto plan = test::planned(withTarget(farUsers, 50));
        QCOMPARE(textOf(verdictOf(plan)), std::string("2 of 2 workloads miss their latency target"));
        const auto remedy = findRemedy(plan);
        QVERIFY(remedy);
        QCOMPARE(textOf(remedy->effect), std::string("1 more of api, web in bbb, and every target is met"));
        QVERIFY(verdictOf(after(plan, remedy->edit)).severity == Severity::info);
    }

    void onlyWhatItCuresGrows() {
        // api may not run in bbb: only web can be helped.
        auto document = withTarget(farUsers, 50);
        test::editWorkload(document, "api", [](topology::Workload& api) { api.regions.allow = {"aaa"}; });
        const auto plan = test::planned(document);
        const auto remedy = findRemedy(plan);
        QVERIFY(remedy);
        QCOMPARE(textOf(remedy->effect), std::string("1 more of web in aaa helps 1 of the 2"));
        const auto next = after(plan, remedy->edit);
        QCOMPARE(next.document.workloads[*document::findWorkload(next.document, "api")].replicas, 1);
        QCOMPARE(textOf(verdictOf(next)), std::string("api misses its latency target"));
    }

    void aRegionOfTheCatalogueWhenNoneOfThePlanHelps() {
        // Users in Sydney, the only hosts in Frankfurt.
        auto document = withTarget("fra: 2x[8c 16g]\nedge syd\nweb 1x[1c 1g] @fra", 60);
        document.edges.edit([](auto& edges) { edges.clear(); });
        test::editWorkload(document, "web", [](topology::Workload& web) {
            topology::Client sydney;
            sydney.city = "Sydney, AU";
            web.clients = {sydney};
        });
        const auto plan = test::planned(document);
        const auto remedy = findRemedy(plan);
        QVERIFY(remedy);
        QCOMPARE(textOf(remedy->effect), std::string("a new region syd, and every target is met"));
        QVERIFY(verdictOf(after(plan, remedy->edit)).severity == Severity::info);
    }

    void aRemedyNeverMakesTheVerdictWorse() {
        int found = 0;
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            const auto remedy = findRemedy(plan);
            if (!remedy)
                continue;
            ++found;
            const auto next = after(plan, remedy->edit);
            QVERIFY(next.figures->unplaced <= plan.figures->unplaced);
            if (plan.figures->unplaced > 0)
                QVERIFY(next.figures->unplaced < plan.figures->unplaced);
        }
        QVERIFY2(found > 5, qPrintable(QString::number(found)));
    }

    void itStops() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!findRemedy(test::planned(withTarget(farUsers, 50)), catalog::builtIn(), stop.get_token()));
        QVERIFY(!findRemedy(test::planned(topologyFromText("aaa: [4c 8g]\nweb 2x[1c 1g]")), catalog::builtIn(),
                            stop.get_token()));
    }
};

FLIGHTPLAN_TEST_CLASS(VerdictTest);
#include "verdict_test.moc"
