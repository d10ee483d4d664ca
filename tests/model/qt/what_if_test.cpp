#include "model/qt/plan_controller.h"
#include "model/qt/survival_study.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QSignalSpy>
#include <QTest>

using namespace flightplan;
using namespace flightplan::qt;
using planner::LossMode;

namespace {

constexpr auto text = "aaa: 2x[4c 8g]\nbbb: 2x[4c 8g]\naaa = bbb 10ms\nweb 2x[1c 1g] @aaa @bbb";

struct Scene {
    Scene() {
        controller.setDocument(test::topologyFromText(text), {});
        controller.waitForPlan();
    }
    void ask(const std::string& object, LossMode mode = LossMode::lost) {
        controller.ask({{object}, mode});
        controller.waitForPlan();
    }

    PlanController controller;
};

} // namespace

class WhatIfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyViewSeesThePlanAfterTheLoss() {
        Scene scene;
        const auto document = scene.controller.document();
        const auto before = scene.controller.plan()->fingerprint;
        scene.ask("region:aaa");
        QVERIFY(scene.controller.whatIf());
        QVERIFY(!(scene.controller.plan()->fingerprint == before));
        QVERIFY(scene.controller.whatIf()->before->fingerprint == before);
        QVERIFY(!scene.controller.plan()->fleet->regions[0].up);
        // Never an edit.
        QVERIFY(scene.controller.document() == document);
        QVERIFY(!scene.controller.isDirty() && !scene.controller.undoStack().canUndo());
        scene.controller.endWhatIf();
        scene.controller.waitForPlan();
        QVERIFY(!scene.controller.whatIf());
        QVERIFY(scene.controller.plan()->fingerprint == before);
    }

    void editsAreAnsweredAnew() {
        Scene scene;
        scene.ask("host:aaa-a-1");
        const auto victims = scene.controller.whatIf()->reaction.counts.victims;
        QCOMPARE(victims, 1);
        auto web = scene.controller.document().workloads[0];
        web.replicas = 8;
        web.spread.perHost.mode = topology::PerHostMode::off;
        QVERIFY(scene.controller.apply({document::Put{web, std::nullopt}}, QStringLiteral("more")));
        scene.controller.waitForPlan();
        QVERIFY(scene.controller.whatIf()->reaction.counts.victims > victims);
        scene.controller.undoStack().undo();
        scene.controller.waitForPlan();
        QCOMPARE(scene.controller.whatIf()->reaction.counts.victims, victims);
    }

    void aQuestionWithoutAnswerEnds() {
        Scene scene;
        QSignalSpy refused(&scene.controller, &PlanController::editRefused);
        scene.ask("region:zzz");
        QVERIFY(!scene.controller.whatIf());
        QCOMPARE(refused.size(), 1);
        QVERIFY(!scene.controller.isPlanning());
        // The object goes while the question stands.
        scene.ask("region:aaa");
        QVERIFY(
            scene.controller.apply(document::deleteRegion(scene.controller.document(), "aaa"), QStringLiteral("x")));
        scene.controller.waitForPlan();
        QVERIFY(!scene.controller.whatIf());
        QCOMPARE(refused.size(), 2);
    }

    void anotherDocumentEndsIt() {
        Scene scene;
        scene.ask("region:aaa");
        scene.controller.newDocument();
        scene.controller.waitForPlan();
        QVERIFY(!scene.controller.whatIf());
    }

    void adoptedItIsOneStep() {
        Scene scene;
        const auto before = scene.controller.document();
        scene.ask("region:aaa");
        const auto moved = scene.controller.plan()->assignment->microVms;
        QVERIFY(scene.controller.adoptWhatIf());
        scene.controller.waitForPlan();
        QVERIFY(!scene.controller.whatIf());
        QCOMPARE(scene.controller.undoStack().count(), 1);
        for (std::size_t i = 0; i < moved.size(); ++i)
            QCOMPARE(scene.controller.plan()->assignment->microVms[i].host, moved[i].host);
        scene.controller.undoStack().undo();
        QVERIFY(scene.controller.document() == before);
        QVERIFY(!scene.controller.adoptWhatIf());
    }

    void theSweepFollowsThePlan() {
        Scene scene;
        SurvivalStudy study(scene.controller.lanes());
        QSignalSpy answered(&study, &SurvivalStudy::answered);
        study.ask(scene.controller.plan());
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(study.answer()->plan == scene.controller.plan());
        QCOMPARE(*study.answer()->figure.value, 2.0);
        study.ask(scene.controller.plan());
        QTest::qWait(20);
        QCOMPARE(answered.size(), 1); // known already
    }
};

FLIGHTPLAN_TEST_CLASS(WhatIfTest);
#include "what_if_test.moc"
