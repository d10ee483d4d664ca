#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "model/document/edit.h"
#include "model/qt/fleet_model.h"
#include "model/qt/object_mime.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/capacity/host_grid.h"
#include "views/map/map_view.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace flightplan;
using qt::Selection;

/// What is dragged from a tree onto the map or the grid of hosts goes there, as one undo step.
class DragTest : public test::WindowTest {
    Q_OBJECT

    static std::unique_ptr<QMimeData> mime(const QString& object) {
        auto data = std::make_unique<QMimeData>();
        data->setData(qt::objectMimeType(), object.toUtf8());
        return data;
    }
    static void drop(QWidget& target, const QString& object, QPointF at) {
        const auto data = mime(object);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&target, &move);
        QDropEvent event(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(&target, &event);
    }
    void dropOnRegion(const QString& object, const char* region) {
        auto& map = m_window->map();
        map.renderNow();
        const auto index = static_cast<std::size_t>(m_controller->plan()->fleet->findRegion(region));
        drop(map, object, map.screenOf(map.scene().regions[index].place));
        m_controller->waitForPlan();
    }
    std::string regionOf(const std::string& microVm) const {
        const auto& plan = *m_controller->plan();
        const auto host = plan.assignment->microVms[static_cast<std::size_t>(plan.fleet->findMicroVm(microVm))].host;
        return host < 0 ? std::string() : plan.fleet->regionOfHost(host).id;
    }
    std::string fingerprint() const { return m_controller->plan()->fingerprint.hex(); }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1440, 900))); }
    void cleanup() { closeWindow(); }

    void aMicroVmGoesToARegion() {
        const auto before = fingerprint();
        const std::string target = regionOf("collab/1") == "syd" ? "gru" : "syd";
        dropOnRegion(QStringLiteral("microvm:collab/1"), target.c_str());
        QCOMPARE(regionOf("collab/1"), target);
        QCOMPARE(m_controller->undoStack().count(), 1);
        QCOMPARE(m_controller->selection().toObject(), QStringLiteral("microvm:collab/1"));
        m_controller->undoStack().undo();
        m_controller->waitForPlan();
        QCOMPARE(fingerprint(), before);
    }

    void oneOfSeveralEqualHostsGoesAlone() {
        const auto before = m_controller->document();
        const auto at = *document::findHostEntry(before, "syd");
        const int count = before.hosts[at].hostCount();
        QVERIFY(count > 1);
        dropOnRegion(QStringLiteral("host:syd-1"), "gru");
        const auto& after = m_controller->document();
        QCOMPARE(after.hosts[at].region.text(), std::string("syd"));
        QCOMPARE(after.hosts[at].hostCount(), count - 1);
        QCOMPARE(after.hosts[at + 1].region.text(), std::string("gru"));
        QCOMPARE(after.hosts[at + 1].capacity, before.hosts[at].capacity);
        QCOMPARE(m_controller->undoStack().undoText(), QStringLiteral("Move syd-1 to GRU as gru-host"));
        QCOMPARE(m_controller->selection().toObject(), QStringLiteral("host:gru-host"));
        QCOMPARE(m_controller->undoStack().count(), 1);
        m_controller->undoStack().undo();
        QVERIFY(m_controller->document() == before);
    }

    void hostsGoToARegion() {
        const auto at = *document::findHostEntry(m_controller->document(), "syd");
        QVERIFY(m_controller->document().hosts[at].region.text() == "syd");
        dropOnRegion(QStringLiteral("entry:syd"), "gru");
        QCOMPARE(m_controller->document().hosts[at].region.text(), std::string("gru"));
        m_controller->undoStack().undo();
        QCOMPARE(m_controller->document().hosts[at].region.text(), std::string("syd"));
    }

    void whatCannotGoIsRefused() {
        dropOnRegion(QStringLiteral("workload:collab"), "gru");
        dropOnRegion(QStringLiteral("microvm:collab/s1"), "gru");
        dropOnRegion(QStringLiteral("nonsense"), "gru");
        drop(m_window->map(), QStringLiteral("microvm:collab/1"), QPointF(3, 3)); // beside regions
        QCOMPARE(m_controller->undoStack().count(), 0);
    }

    void aRegionOfTheCatalogueIsAdded() {
        m_controller->select({Selection::Kind::region, QStringLiteral("syd")});
        QVERIFY(m_controller->apply(document::deleteRegion(m_controller->document(), "syd"), QStringLiteral("Delete")));
        m_controller->waitForPlan();
        drop(m_window->map(), QStringLiteral("catalogue:syd"), QPointF(400, 300));
        m_controller->waitForPlan();
        QVERIFY(m_controller->plan()->fleet->findRegion("syd") >= 0);
    }

    void aMicroVmGoesToAHostOfTheGrid() {
        m_window->workspaces().show(QStringLiteral("capacity"));
        auto* grid = m_window->findChild<views::HostGrid*>();
        const auto& plan = *m_controller->plan();
        const auto host = plan.fleet->findHost("syd-2");
        QVERIFY(host >= 0);
        const auto cell = std::ranges::find(grid->cells().cells, host, &views::HostCells::Cell::host);
        drop(*grid->viewport(), QStringLiteral("microvm:collab/1"),
             grid->cellRect(static_cast<std::size_t>(cell - grid->cells().cells.begin())).center());
        m_controller->waitForPlan();
        const auto& after = *m_controller->plan();
        QCOMPARE(after.fleet->hostName(
                     after.assignment->microVms[static_cast<std::size_t>(after.fleet->findMicroVm("collab/1"))].host),
                 std::string("syd-2"));
    }

    void rowsAreDraggedAsTheirObjects() {
        qt::FleetModel model;
        model.apply(m_controller->snapshot());
        const auto row = model.index(0, 0);
        QVERIFY(model.flags(row) & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> data(model.mimeData({row}));
        QCOMPARE(qt::objectIn(*data), QStringLiteral("region:ams"));
    }
};

FLIGHTPLAN_TEST_CLASS(DragTest);
#include "drag_test.moc"
