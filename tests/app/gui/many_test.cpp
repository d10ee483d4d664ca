#include "app/gui/edit_actions.h"
#include "app/gui/main_window.h"
#include "model/document/edit.h"
#include "model/qt/fleet_model.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/inspector/inspector_page.h"
#include "views/inspector/inspector_panel.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace flightplan;
using qt::Selection;

/// Several objects at once: selecting, editing, copying, deleting. Each is one undo step.
class ManyTest : public test::WindowTest {
    Q_OBJECT

    void trigger(const char* name) {
        auto* action = m_window->findChild<QAction*>(QLatin1String(name));
        QVERIFY(action);
        QVERIFY2(action->isEnabled(), name);
        action->trigger();
        m_controller->waitForPlan();
    }
    topology::Region region(const char* id) const {
        return (*m_controller->document().regions)[*document::findRegion(m_controller->document(), id)];
    }
    static Selection regionOf(const char* id) { return {Selection::Kind::region, QLatin1String(id)}; }
    void clickRegion(const char* id, Qt::KeyboardModifiers modifiers) {
        auto& map = m_window->map();
        map.renderNow();
        const auto index = static_cast<std::size_t>(m_controller->plan()->fleet->findRegion(id));
        QTest::mouseClick(&map, Qt::LeftButton, modifiers, map.screenOf(map.scene().regions[index].place).toPoint());
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1440, 900))); }
    void cleanup() { closeWindow(); }

    void regionsAreTakenInByCtrlClick() {
        clickRegion("syd", {});
        clickRegion("gru", Qt::ControlModifier);
        clickRegion("jnb", Qt::ControlModifier);
        QCOMPARE(m_controller->selected().size(), std::size_t(3));
        QCOMPARE(m_controller->selection().id, QStringLiteral("jnb"));
        auto* note = m_window->findChild<QLabel*>(QStringLiteral("manySelected"));
        QVERIFY(note && note->isVisible() && note->toolTip().contains(QStringLiteral("gru")));
        clickRegion("jnb", Qt::ControlModifier);
        QCOMPARE(m_controller->selected().size(), std::size_t(2));
        clickRegion("jnb", {});
        QVERIFY(m_controller->companions().empty());
        QVERIFY(!note->isVisible());
    }

    void anEditChangesAllAsOneStep() {
        m_controller->select(regionOf("syd"), {regionOf("gru"), regionOf("jnb")});
        auto* price = m_window->findChild<views::InspectorPanel*>()->page()->findChild<QLineEdit*>(
            QStringLiteral("price_multiplier"));
        QVERIFY(price);
        price->setText(QStringLiteral("1.75"));
        QTest::keyClick(price, Qt::Key_Return);
        for (const char* id : {"syd", "gru", "jnb"})
            QCOMPARE(region(id).priceMultiplier.value_or(0), std::int64_t(1'750'000));
        QCOMPARE(m_controller->undoStack().count(), 1);
        QVERIFY(m_controller->undoStack().undoText().contains(QStringLiteral("2 more")));
        m_controller->undoStack().undo();
        QVERIFY(!region("gru").priceMultiplier);
    }

    void stateAndDeletionAreAboutAll() {
        m_controller->select(regionOf("syd"), {regionOf("gru")});
        trigger("actionToggleState");
        QVERIFY(region("syd").state == topology::UpDown::down && region("gru").state == topology::UpDown::down);
        trigger("actionDelete");
        QVERIFY(!document::findRegion(m_controller->document(), "syd"));
        QVERIFY(!document::findRegion(m_controller->document(), "gru"));
        QCOMPARE(m_controller->undoStack().count(), 2);
        m_controller->undoStack().undo();
        m_controller->undoStack().undo();
        QVERIFY(region("syd").state == topology::UpDown::up && region("gru").state == topology::UpDown::up);
    }

    void microVmsMoveTogether() {
        const auto vm = [](const char* id) { return Selection{Selection::Kind::microVm, QLatin1String(id)}; };
        m_controller->select(vm("collab/1"), {vm("collab/2")});
        m_window->findChild<gui::EditActions*>()->moveSelectionTo(regionOf("syd"));
        m_controller->waitForPlan();
        const auto& plan = *m_controller->plan();
        for (const char* id : {"collab/1", "collab/2"}) {
            const auto host = plan.assignment->microVms[static_cast<std::size_t>(plan.fleet->findMicroVm(id))].host;
            QCOMPARE(plan.fleet->regionOfHost(host).id, std::string("syd"));
        }
        QCOMPARE(m_controller->undoStack().count(), 1);
        trigger("actionUnpin");
        QCOMPARE(m_controller->undoStack().count(), 2);
        QVERIFY(m_controller->document()
                    .workloads[*document::findWorkload(m_controller->document(), "collab")]
                    .pins.empty());
    }

    void copiesGoToAnotherWindow() {
        m_controller->select(regionOf("syd"), {regionOf("gru")});
        trigger("actionCopy");
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\"syd\"")));
        trigger("actionCut");
        QVERIFY(!document::findRegion(m_controller->document(), "syd"));
        qt::PlanController otherController;
        gui::MainWindow other(otherController, *m_theme);
        other.show();
        otherController.newDocument();
        otherController.waitForPlan();
        other.findChild<QAction*>(QStringLiteral("actionPaste"))->trigger();
        QVERIFY(document::findRegion(otherController.document(), "syd"));
        QVERIFY(document::findRegion(otherController.document(), "gru"));
        QCOMPARE(otherController.selected().size(), std::size_t(2));
        QVERIFY(otherController.selection().kind == Selection::Kind::region);
        QCOMPARE(otherController.undoStack().count(), 1);
        otherController.undoStack().undo();
        QVERIFY(!document::findRegion(otherController.document(), "syd"));
    }

    void rubbishOnTheClipboardChangesNothing() {
        const auto before = m_controller->document();
        for (const char* text : {"", "hello", "{\"format\": 1, \"hosts\": [{\"id\": 3}]}", "[[[["}) {
            QApplication::clipboard()->setText(QLatin1String(text));
            trigger("actionPaste");
            QVERIFY(m_controller->document() == before);
        }
        QCOMPARE(m_controller->undoStack().count(), 0);
    }

    void companionsFollowRenamesAndDeletions() {
        m_controller->select(regionOf("syd"), {regionOf("gru"), regionOf("jnb")});
        QVERIFY(m_controller->apply(document::deleteRegion(m_controller->document(), "gru"), QStringLiteral("x")));
        QCOMPARE(m_controller->selected().size(), std::size_t(2));
        QVERIFY(std::ranges::find(m_controller->companions(), regionOf("jnb")) != m_controller->companions().end());
        m_controller->toggle({Selection::Kind::workload, QStringLiteral("collab")});
        QVERIFY(m_controller->companions().empty());
    }
};

FLIGHTPLAN_TEST_CLASS(ManyTest);
#include "many_test.moc"
