#include "model/qt/roles.h"
#include "tests/support/test_registry.h"
#include "tests/views/tables/tables_support.h"
#include "views/tables/filter_field.h"
#include "views/tables/fleet_panel.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/list_page.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTest>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;

namespace {

/// A panel over the small plan, shown.
struct Scene {
    explicit Scene(const document::Document& document = test::tablesDocument()) {
        controller.setDocument(document, {});
        controller.waitForPlan();
        panel.resize(360, 600);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    QString selected(const LazyTreeView& tree) const { return test::selectedObject(tree); }
    QString current() const { return controller.selection().toObject(); }
    QModelIndex row(const char* object) const { return test::rowOf(*fleet.model(), QString::fromUtf8(object)); }

    qt::PlanController controller;
    FleetPanel panel{controller};
    LazyTreeView& fleet = *panel.findChild<LazyTreeView*>(QStringLiteral("fleetTree"));
    LazyTreeView& apps = *panel.findChild<LazyTreeView*>(QStringLiteral("appTree"));
    FilterField& filter = *panel.findChild<FilterField*>(QStringLiteral("fleetFilter"));
    QTabWidget& tabs = *panel.findChild<QTabWidget*>();
};

} // namespace

class FleetPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickSelectsAndASelectionShows() {
        Scene scene;
        test::click(scene.fleet, scene.row("region:fra"));
        QCOMPARE(scene.current(), QStringLiteral("region:fra"));
        scene.controller.select(Selection::fromObject(QStringLiteral("host:fra-a-2"))); // from the map, say
        QCOMPARE(scene.selected(scene.fleet), QStringLiteral("host:fra-a-2"));
        QVERIFY(scene.fleet.isExpanded(scene.row("region:fra")));
        QVERIFY(scene.fleet.viewport()->rect().intersects(scene.fleet.visualRect(scene.row("host:fra-a-2"))));
        scene.controller.select(Selection::fromObject(QStringLiteral("workload:db")));
        QCOMPARE(scene.selected(scene.fleet), QString());
        QCOMPARE(scene.selected(scene.apps), QStringLiteral("workload:db"));
        scene.controller.select({});
        QCOMPARE(scene.selected(scene.apps), QString());
        QCOMPARE(scene.current(), QString());
    }

    void theSelectionSurvivesEveryPlan() {
        Scene scene;
        scene.controller.select(Selection::fromObject(QStringLiteral("microvm:web/2")));
        QSignalSpy selections(&scene.controller, &qt::PlanController::selectionChanged);
        for (const int replicas : {6, 2, 8, 3, 4}) {
            QVERIFY(test::setReplicas(scene.controller, "web", replicas));
            scene.controller.waitForPlan();
            QCOMPARE(scene.selected(scene.fleet), QStringLiteral("microvm:web/2"));
            QCOMPARE(scene.selected(scene.apps), QStringLiteral("microvm:web/2"));
        }
        QCOMPARE(selections.size(), 0);
        QVERIFY(test::setReplicas(scene.controller, "web", 1));
        QCOMPARE(scene.current(), QStringLiteral("workload:web")); // its parent
        scene.controller.waitForPlan();
        QCOMPARE(scene.selected(scene.apps), QStringLiteral("workload:web"));
        QCOMPARE(scene.selected(scene.fleet), QString());
    }

    void aRenameKeepsTheRowSelected() {
        Scene scene;
        test::click(scene.fleet, scene.row("region:fra"));
        const auto& document = scene.controller.document();
        QVERIFY(scene.controller.apply(
            document::rename(document, document::Section::regions, "fra", "zzz", catalog::builtIn()),
            QStringLiteral("Rename")));
        scene.controller.waitForPlan();
        QCOMPARE(scene.selected(scene.fleet), QStringLiteral("region:zzz"));
        scene.controller.undoStack().undo();
        scene.controller.waitForPlan();
        QCOMPARE(scene.selected(scene.fleet), QStringLiteral("region:fra"));
    }

    void branchesStayOpen() {
        Scene scene;
        scene.fleet.expand(scene.row("region:fra"));
        QVERIFY(scene.controller.apply(document::deleteRegion(scene.controller.document(), "ams"),
                                       QStringLiteral("Delete")));
        scene.controller.waitForPlan();
        QCOMPARE(scene.fleet.model()->rowCount(), 1);
        QVERIFY(scene.fleet.isExpanded(scene.row("region:fra")));
    }

    void focusAloneSelectsNothing() {
        Scene scene;
        scene.fleet.setFocus();
        QCOMPARE(scene.current(), QString());
        QTest::keyClick(&scene.fleet, Qt::Key_Down);
        QVERIFY(!scene.current().isEmpty());
    }

    void theFilterNarrowsAndOpens() {
        Scene scene;
        scene.panel.focusFilter();
        QVERIFY(scene.filter.hasFocus());
        QTest::keyClicks(&scene.filter, QStringLiteral("fra-a-3"));
        QCOMPARE(scene.fleet.model()->rowCount(), 1);
        QVERIFY(scene.fleet.isExpanded(scene.row("region:fra")));
        QCOMPARE(scene.fleet.model()->rowCount(scene.row("region:fra")), 1);
        QTest::keyClick(&scene.filter, Qt::Key_Down);
        QVERIFY(scene.fleet.hasFocus());
        scene.panel.focusFilter();
        QTest::keyClicks(&scene.filter, QStringLiteral("tokyo"));
        auto* page = scene.fleet.parentWidget();
        QVERIFY(qobject_cast<ListPage*>(page)->isEmpty());
        QVERIFY(qobject_cast<ListPage*>(page)->emptyText().contains(u"tokyo"));
        QTest::keyClick(&scene.filter, Qt::Key_Escape);
        QCOMPARE(scene.fleet.model()->rowCount(), 2);
    }

    void doubleClickAndEnterActivate() {
        Scene scene;
        QSignalSpy activated(&scene.panel, &FleetPanel::activated);
        test::doubleClick(scene.fleet, scene.row("region:ams"));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<Selection>().toObject(), QStringLiteral("region:ams"));
        QVERIFY(!scene.fleet.isExpanded(scene.row("region:ams")));
        QTest::keyClick(&scene.fleet, Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
    }

    void theMenuIsAskedForTheRowUnderThePointer() {
        Scene scene;
        QSignalSpy asked(&scene.panel, &FleetPanel::contextMenuRequested);
        const auto place = scene.fleet.visualRect(scene.row("region:fra")).center();
        Q_EMIT scene.fleet.customContextMenuRequested(place);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<Selection>().toObject(), QStringLiteral("region:fra"));
        QCOMPARE(asked[0][1].toPoint(), scene.fleet.viewport()->mapToGlobal(place));
        QCOMPARE(scene.current(), QStringLiteral("region:fra"));
        Q_EMIT scene.fleet.customContextMenuRequested(scene.fleet.viewport()->rect().bottomLeft());
        QCOMPARE(asked[1][0].value<Selection>(), Selection());
    }

    void aCustomerSeesTheAppsFirst() {
        Scene scene;
        QCOMPARE(scene.tabs.tabText(0), QStringLiteral("Fleet"));
        QCOMPARE(scene.tabs.currentIndex(), 0);
        auto settings = *scene.controller.document().settings;
        settings.perspective = document::Perspective::customer;
        QVERIFY(scene.controller.apply({document::SetSettings{settings}}, QStringLiteral("Perspective")));
        QCOMPARE(scene.tabs.tabText(0), QStringLiteral("Apps"));
        QCOMPARE(scene.tabs.currentIndex(), 0);
        scene.panel.showFleet();
        QCOMPARE(scene.tabs.currentIndex(), 1);
        scene.panel.showApps();
        QCOMPARE(scene.tabs.currentIndex(), 0);
    }

    void keysOfTheWindowAreLeft() {
        Scene scene;
        test::click(scene.fleet, scene.row("region:fra"));
        const auto before = scene.controller.document();
        for (const auto key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_D}) {
            QKeyEvent event(QEvent::KeyPress, key, key == Qt::Key_D ? Qt::ControlModifier : Qt::NoModifier);
            event.ignore();
            QCoreApplication::sendEvent(&scene.fleet, &event);
            QVERIFY2(key != Qt::Key_Delete || !event.isAccepted(), "a tree that takes Del hides the window's action");
        }
        QCOMPARE(scene.fleet.editTriggers(), QAbstractItemView::NoEditTriggers);
        QVERIFY(scene.controller.document() == before);
    }

    void everyBranchIsFetchedOnTheWay() {
        Scene scene(test::topologyFromText("fra: 700x[8c 16g]\n"));
        const auto region = scene.row("region:fra");
        QCOMPARE(qobject_cast<QSortFilterProxyModel*>(scene.fleet.model())->sortColumn(), -1);
        scene.fleet.expand(region);
        QCOMPARE(scene.fleet.model()->rowCount(region), 256);
        auto* bar = scene.fleet.verticalScrollBar();
        for (int step = 0; step < 20 && scene.fleet.model()->rowCount(region) < 700; ++step) {
            bar->setValue(bar->maximum());
            QCoreApplication::processEvents();
        }
        QCOMPARE(scene.fleet.model()->rowCount(region), 700);
    }

    void sortingSortsWholeBranches() {
        Scene scene(test::topologyFromText("fra: 700x[8c 16g]\n"));
        scene.fleet.expand(scene.row("region:fra"));
        scene.fleet.sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(scene.fleet.model()->rowCount(scene.row("region:fra")), 700);
        const auto first = scene.fleet.model()->index(0, 0, scene.row("region:fra"));
        QCOMPARE(first.data().toString(), QStringLiteral("fra-a-99"));
    }

    void everythingHasANameAndATip() {
        Scene scene;
        for (const auto* view : {&scene.fleet, &scene.apps})
            QVERIFY(!view->accessibleName().isEmpty());
        QVERIFY(!scene.filter.accessibleName().isEmpty() && !scene.filter.toolTip().isEmpty());
        const auto region = scene.row("region:fra");
        for (int column = 0; column < scene.fleet.model()->columnCount(); ++column)
            QVERIFY(!region.siblingAtColumn(column).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(scene.fleet.uniformRowHeights());
        for (int column = 0; column < scene.fleet.header()->count(); ++column)
            QVERIFY(scene.fleet.header()->sectionResizeMode(column) != QHeaderView::ResizeToContents);
    }

    void anEmptyPlanSaysWhatToDo() {
        qt::PlanController controller;
        const FleetPanel panel(controller);
        auto* page =
            qobject_cast<ListPage*>(panel.findChild<LazyTreeView*>(QStringLiteral("fleetTree"))->parentWidget());
        QCOMPARE(page->emptyText(), QStringLiteral("planning…"));
        controller.waitForPlan();
        QVERIFY(page->isEmpty() && page->emptyText().contains(u"catalogue"));
    }
};

FLIGHTPLAN_TEST_CLASS(FleetPanelTest);
#include "fleet_panel_test.moc"
