#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "model/document/edit.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/capacity/capacity_stage.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;

/// Two workspaces over one plan: what is shared and what each keeps for itself.
class WorkspacesTest : public test::WindowTest {
    Q_OBJECT

    QDockWidget* dock(const char* name) { return m_window->findChild<QDockWidget*>(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1280, 800))); }
    void cleanup() { closeWindow(); }

    void shareSelectionAndUndo() {
        QVERIFY(m_window->map().isVisible());
        m_controller->select({qt::Selection::Kind::region, QStringLiteral("fra")});
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->workspaces().current(), QStringLiteral("capacity"));
        QVERIFY(m_window->capacity().isVisible());
        QVERIFY(!m_window->map().isVisible());
        QCOMPARE(m_controller->selection().id, QStringLiteral("fra"));
        m_window->findChild<QAction*>(QStringLiteral("actionDelete"))->trigger();
        m_controller->waitForPlan();
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->map().scene().regions.size(), std::size_t(17)); // caught up on coming back
        m_window->findChild<QAction*>(QStringLiteral("actionUndo"))->trigger();
        m_controller->waitForPlan();
        QCOMPARE(m_window->map().scene().regions.size(), std::size_t(18));
    }

    void eachKeepsItsDocks() {
        QVERIFY(dock("findingsDock")->isVisible());
        m_window->workspaces().show(QStringLiteral("capacity"));
        QVERIFY(!dock("findingsDock")->isVisible());
        dock("inspectorDock")->hide();
        m_window->workspaces().show(QStringLiteral("design"));
        QVERIFY(dock("findingsDock")->isVisible());
        QVERIFY(dock("inspectorDock")->isVisible());
        m_window->workspaces().show(QStringLiteral("capacity"));
        QVERIFY(!dock("inspectorDock")->isVisible());
        m_window->workspaces().resetLayout();
        QVERIFY(dock("inspectorDock")->isVisible());
    }

    void layoutsComeBackAtTheNextStart() {
        m_window->workspaces().show(QStringLiteral("capacity"));
        dock("planDock")->toggleViewAction()->trigger();
        m_window->saveLayout();
        gui::MainWindow next(*m_controller, *m_theme);
        next.resize(1280, 800);
        next.show();
        next.restoreLayout();
        QCOMPARE(next.workspaces().current(), QStringLiteral("capacity"));
        QVERIFY(!next.findChild<QDockWidget*>(QStringLiteral("planDock"))->isVisible());
        next.workspaces().show(QStringLiteral("design"));
        QVERIFY(next.findChild<QDockWidget*>(QStringLiteral("planDock"))->isVisible());
    }

    void onlyTheUserArrangesThem_data() {
        QTest::addColumn<QString>("deed");
        for (const char* deed : {"hide", "close", "float", "separator"})
            QTest::newRow(deed) << QString::fromLatin1(deed);
    }
    void onlyTheUserArrangesThem() {
        QFETCH(QString, deed);
        auto& workspaces = m_window->workspaces();
        for (const char* key : {"capacity", "design", "capacity", "design"}) {
            workspaces.show(QLatin1String(key));
            QVERIFY(!workspaces.isArrangedByUser());
        }
        m_window->resize(1600, 1000);
        QCoreApplication::processEvents();
        QVERIFY(!workspaces.isArrangedByUser());
        auto* plan = dock("planDock");
        QCOMPARE(plan->width(), 316); // fitted to the larger window, also after all that
        if (deed == u"hide")
            plan->toggleViewAction()->trigger();
        else if (deed == u"close")
            plan->close();
        else if (deed == u"float")
            plan->setFloating(true);
        else {
            const QPoint line(plan->geometry().right() + 2, plan->geometry().center().y());
            QVERIFY(m_window->isSeparator(line));
            QTest::mousePress(m_window.get(), Qt::LeftButton, {}, line);
            QVERIFY(!workspaces.isArrangedByUser()); // a press alone moves nothing
            QMouseEvent move(QEvent::MouseMove, line + QPoint(30, 0), m_window->mapToGlobal(line + QPoint(30, 0)),
                             Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &move);
            QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, line + QPoint(30, 0));
        }
        QVERIFY(workspaces.isArrangedByUser());
        workspaces.show(QStringLiteral("capacity"));
        QVERIFY(!workspaces.isArrangedByUser()); // each for itself
        workspaces.show(QStringLiteral("design"));
        QVERIFY(workspaces.isArrangedByUser());
        workspaces.resetLayout();
        QVERIFY(!workspaces.isArrangedByUser());
    }

    void trafficThatBeginsElsewhereIsThereOnComingBack() {
        const auto before = m_controller->document();
        const auto quiet = [&](bool silent) {
            std::vector<document::Edit> edits;
            before.workloads.forEach([&](std::size_t, const topology::Workload& workload) {
                auto next = workload;
                if (silent)
                    next.traffic.reset();
                edits.push_back(document::Edit{document::Put{std::move(next), std::nullopt}});
            });
            return document::batchOf(std::move(edits));
        };
        QVERIFY(dock("trafficDock")->toggleViewAction()->isEnabled());
        QVERIFY(m_controller->apply(quiet(true), QStringLiteral("No traffic")));
        m_controller->waitForPlan();
        QVERIFY(dock("trafficDock")->isHidden());
        QVERIFY(dock("dayDock")->isHidden());
        m_window->workspaces().show(QStringLiteral("capacity"));
        QVERIFY(m_controller->apply(quiet(false), QStringLiteral("Traffic")));
        m_controller->waitForPlan();
        QVERIFY(dock("trafficDock")->isHidden()); // it has no place here
        m_window->workspaces().show(QStringLiteral("design"));
        QVERIFY(!dock("trafficDock")->isHidden());
        QVERIFY(!dock("dayDock")->isHidden());
    }

    void garbageForALayoutIsIgnored() {
        m_window->workspaces().setLayouts(QByteArrayLiteral("\xff\xff\xff\xff nonsense"));
        QVERIFY(dock("findingsDock")->isVisible());
    }
};

FLIGHTPLAN_TEST_CLASS(WorkspacesTest);
#include "workspaces_test.moc"
