#include "model/planner/improve.h"
#include "model/qt/plan_controller.h"
#include "model/qt/quality_study.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace flightplan;
using namespace flightplan::qt;

namespace {

/// Greedy by free capacity sends users away from home; prices do better.
constexpr auto scattered = "aaa: 6x[8c 32g]\nbbb: 6x[8c 32g]\naaa = bbb 90ms\nweb 6x[1c 1g] @aaa\napi 6x[1c 1g] @bbb";

struct Scene {
    Scene() {
        auto document = test::topologyFromText(scattered);
        document.objective.edit([](auto& objective) {
            objective.alpha = 0;
            objective.beta = fixedOne;
        });
        for (const std::string id : {"web", "api"})
            test::editWorkload(document, id, [](topology::Workload& workload) { workload.spread.perRegion = 0; });
        controller.setDocument(document, {});
        controller.waitForPlan();
    }
    PlanController controller;
    QualityStudy study{controller.lanes()};
};

} // namespace

class QualityStudyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itBoundsThePlan() {
        Scene scene;
        scene.study.ask(scene.controller.plan());
        QTRY_VERIFY(scene.study.answer() && scene.study.answer()->nextAlpha);
        const auto answer = scene.study.answer();
        QVERIFY(answer->plan == scene.controller.plan());
        QVERIFY(answer->bound.bound.value <= answer->bound.objective.total);
        QVERIFY(answer->bound.gap > 0.1);
    }

    void itImproves() {
        Scene scene;
        std::optional<document::Edit> edit;
        connect(&scene.study, &QualityStudy::improved, this,
                [&](const auto&, const std::optional<document::Edit>& found) { edit = found; });
        scene.study.improve(scene.controller.plan());
        QVERIFY(scene.study.isImproving());
        QTRY_VERIFY(edit);
        QVERIFY(!scene.study.isImproving());
        const auto before = scene.controller.plan()->figures->p95AcrossUsers.value;
        QVERIFY(scene.controller.apply(*edit, QStringLiteral("Improve")));
        scene.controller.waitForPlan();
        QVERIFY(*scene.controller.plan()->figures->p95AcrossUsers.value < *before);
        scene.controller.undoStack().undo();
        scene.controller.waitForPlan();
        QCOMPARE(scene.controller.plan()->figures->p95AcrossUsers.value, before);
    }

    void whatIsCancelledBringsNothing() {
        Scene scene;
        QSignalSpy changed(&scene.study, &QualityStudy::improvingChanged);
        int improved = 0;
        connect(&scene.study, &QualityStudy::improved, this, [&] { ++improved; });
        scene.study.improve(scene.controller.plan());
        scene.study.cancelImprove();
        QVERIFY(!scene.study.isImproving());
        QCOMPARE(changed.size(), 2);
        QTest::qWait(200);
        QCOMPARE(improved, 0);
    }
};

FLIGHTPLAN_TEST_CLASS(QualityStudyTest);
#include "quality_study_test.moc"
