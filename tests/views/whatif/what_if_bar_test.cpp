#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/whatif/moves_model.h"
#include "views/whatif/what_if_bar.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace flightplan;
using namespace flightplan::views;

namespace {

struct Scene {
    Scene() {
        controller.setDocument(
            test::topologyFromText("aaa: 2x[4c 8g]\nbbb: [4c 8g]\naaa = bbb 10ms\nweb 3x[3c 4g] @aaa @bbb"), {});
        controller.waitForPlan();
        bar.resize(800, 60);
    }
    void ask(const std::string& object, planner::LossMode mode = planner::LossMode::lost) {
        controller.ask({{object}, mode});
        controller.waitForPlan();
    }
    QString text(const char* name) const { return bar.findChild<QLabel*>(QLatin1String(name))->text(); }
    QPushButton& button(const char* name) const { return *bar.findChild<QPushButton*>(QLatin1String(name)); }

    qt::PlanController controller;
    WhatIfBar bar{controller};
};

} // namespace

class WhatIfBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itShowsWhileAQuestionStands() {
        Scene scene;
        QVERIFY(scene.bar.isHidden());
        scene.ask("region:bbb");
        QVERIFY(!scene.bar.isHidden());
        QCOMPARE(scene.text("whatIfTitle"), QStringLiteral("What if BBB is lost?"));
        QVERIFY(scene.text("whatIfEffect").contains(QStringLiteral("1 without a place")));
        scene.button("whatIfEnd").click();
        scene.controller.waitForPlan();
        QVERIFY(scene.bar.isHidden());
    }

    void itSwitchesBetweenLostAndDrained() {
        Scene scene;
        scene.ask("region:bbb");
        scene.button("whatIfMode").click();
        scene.controller.waitForPlan();
        QCOMPARE(scene.text("whatIfTitle"), QStringLiteral("What if BBB is drained?"));
        QVERIFY(scene.text("whatIfEffect").contains(QStringLiteral("1 fit nowhere else and stay")));
        QVERIFY(scene.text("whatIfEffect").contains(QStringLiteral("nothing without a place")));
    }

    void itListsWhatMoves() {
        Scene scene;
        auto* list = scene.bar.findChild<QTreeView*>(QStringLiteral("whatIfList"));
        const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        scene.ask("region:aaa");
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(list->isHidden());
        scene.button("whatIfMoves").click();
        QVERIFY(!list->isHidden());
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(scene.controller.selection().kind == qt::Selection::Kind::microVm);
        QVERIFY(list->model()->index(0, MovesModel::NoteColumn).data().toString().contains(QStringLiteral("no place")));
    }

    void itAdopts() {
        Scene scene;
        scene.ask("host:aaa-a-1", planner::LossMode::drained);
        scene.button("whatIfAdopt").click();
        scene.controller.waitForPlan();
        QVERIFY(scene.bar.isHidden());
        QVERIFY(scene.controller.undoStack().canUndo());
    }
};

FLIGHTPLAN_TEST_CLASS(WhatIfBarTest);
#include "what_if_bar_test.moc"
