#include "model/planner/figures.h"
#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/common/figure_tile.h"
#include "views/figures/figures_scope.h"
#include "views/figures/figures_strip.h"

#include <QMenu>
#include <QTest>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;

namespace {

struct Scene {
    Scene() {
        auto document = test::topologyFromText("aaa: [8c 8g]\nbbb: [8c 8g]\naaa = bbb 100ms\nnear 1x[1c 1g] @aaa\nfar "
                                               "1x[1c 1g] @aaa @bbb\nfew 3x[1c 1g] @aaa");
        test::editWorkload(document, "near", [](topology::Workload& workload) { workload.app = "shop"; });
        test::editWorkload(document, "far", [](topology::Workload& workload) { workload.app = "shop"; });
        controller.setDocument(document, {});
        controller.waitForPlan();
        strip.finish();
    }
    QString value(const char* name) const { return strip.findChild<FigureTile*>(QLatin1String(name))->figure().value; }
    FiguresScope& scope() const { return *strip.findChild<FiguresScope*>(); }

    qt::PlanController controller;
    FiguresStrip strip{controller};
};

} // namespace

class FiguresStripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theScopeChoosesWhoseFiguresAreShown() {
        Scene scene;
        QCOMPARE(scene.value("figurePlaced"), QStringLiteral("4"));
        const auto all = scene.value("figureP95");
        scene.scope().setScope({Selection::Kind::workload, QStringLiteral("near")});
        QCOMPARE(scene.value("figurePlaced"), QStringLiteral("1"));
        QCOMPARE(scene.value("figureP95"), QStringLiteral("1"));
        scene.scope().setScope({Selection::Kind::app, QStringLiteral("shop")});
        QCOMPARE(scene.value("figurePlaced"), QStringLiteral("2"));
        QCOMPARE(scene.value("figureP95"), QStringLiteral("100"));
        scene.scope().setScope({});
        QCOMPARE(scene.value("figureP95"), all);
    }

    void aWorkloadWithoutAnAppIsItsOwn() {
        Scene scene;
        scene.scope().setScope({Selection::Kind::app, QStringLiteral("few")});
        QCOMPARE(scene.value("figurePlaced"), QStringLiteral("2"));
    }

    void whatIsGoneIsTheWholePlan() {
        Scene scene;
        scene.scope().setScope({Selection::Kind::workload, QStringLiteral("near")});
        scene.controller.apply(document::deleteWorkload(scene.controller.document(), "near"), QStringLiteral("Delete"));
        scene.controller.waitForPlan();
        QCOMPARE(scene.value("figurePlaced"), QStringLiteral("3"));
    }

    void theMenuOffersWhatIsSelectedAndTheApps() {
        Scene scene;
        scene.controller.select({Selection::Kind::microVm, QStringLiteral("few/1")});
        auto* menu = scene.scope().menu();
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const auto* action : menu->actions())
            if (!action->isSeparator())
                texts.append(action->text());
        QCOMPARE(texts, (QStringList{QStringLiteral("All workloads"), QStringLiteral("Workload few"),
                                     QStringLiteral("App shop")}));
        menu->actions().last()->trigger();
        QCOMPARE(scene.scope().scope().id, QStringLiteral("shop"));
    }
};

FLIGHTPLAN_TEST_CLASS(FiguresStripTest);
#include "figures_strip_test.moc"
