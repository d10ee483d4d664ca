#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/search_pill.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/common/chip.h"
#include "views/map/map_view.h"
#include "views/palette/action_list.h"
#include "views/palette/command_palette.h"
#include "views/palette/shortcut_sheet.h"

#include <QApplication>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;

/// Everything by keyboard, through the window: the palette, the sheet of shortcuts, the way back; and the actions that
/// they are made of.
class PaletteJourneyTest : public test::WindowTest {
    Q_OBJECT

    QAction* action(const char* name) { return m_window->findChild<QAction*>(QLatin1String(name)); }
    views::CommandPalette& palette() { return *m_window->findChild<views::CommandPalette*>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        auto* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    /// Opens the palette, types, and takes the first row.
    void run(const char* typed) {
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(typed));
        press(Qt::Key_Return);
        QVERIFY(!palette().isVisible());
    }
    QString selected() const { return m_controller->selection().toObject(); }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        QVERIFY(openWindow(QSize(1440, 900)));
        m_window->map().setFocus();
    }
    void cleanup() { closeWindow(); }

    /// What someone does who has never seen the program: why is this in Tokyo, and what if it were in Osaka?
    void aMicroVmGoesFromTokyoToOsakaAndBack() {
        const auto plan = m_controller->plan();
        const auto before = plan->fingerprint;
        QString microVm;
        for (std::size_t i = 0; i < plan->assignment->microVms.size() && microVm.isEmpty(); ++i)
            if (const auto host = plan->assignment->microVms[i].host;
                host >= 0 && plan->fleet->regionOfHost(host).id == "nrt" &&
                !plan->fleet->microVm(static_cast<std::int64_t>(i)).standby)
                microVm = QString::fromStdString(plan->fleet->microVmName(static_cast<std::int64_t>(i)));
        QVERIFY(!microVm.isEmpty());
        run(qPrintable(microVm));
        QCOMPARE(selected(), QString(QStringLiteral("microvm:") + microVm));

        run("osaka");
        m_controller->waitForPlan();
        QCOMPARE(m_controller->selection().kind, qt::Selection::Kind::region);
        const auto osaka = m_controller->selection().id;
        run(qPrintable(microVm));
        run(qPrintable(QString(QStringLiteral("move to ") + osaka)));
        QCoreApplication::processEvents();
        m_controller->waitForPlan();
        const auto moved = m_controller->plan();
        const auto index = moved->fleet->findMicroVm(microVm.toStdString());
        const auto host = moved->assignment->microVms[static_cast<std::size_t>(index)].host;
        QVERIFY(host >= 0);
        QCOMPARE(QString::fromStdString(moved->fleet->regionOfHost(host).id), osaka);
        m_window->renderNow();
        auto* chip = m_window->findChild<QWidget*>(QStringLiteral("changeChip"))->findChild<views::Chip*>();
        QVERIFY(chip->isVisible());
        QVERIFY2(chip->text().contains(QStringLiteral("moved")), qPrintable(chip->text()));
        QVERIFY2(chip->text().contains(QStringLiteral("p95")), qPrintable(chip->text()));

        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        m_controller->waitForPlan();
        QVERIFY(m_controller->plan()->fingerprint == before);
    }

    void theActionsAreInOrder() {
        QSet<QString> names;
        QMap<QString, QString> shortcuts;
        const auto entries = views::collectActions(*m_window);
        QVERIFY(entries.size() > 25);
        for (const auto& entry : entries) {
            const auto name = entry.action->objectName();
            QVERIFY2(!name.isEmpty(), qPrintable(entry.text));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QVERIFY2(!views::actionHint(*entry.action).isEmpty(), qPrintable(name));
            for (const auto& key : entry.action->shortcuts()) {
                const auto text = key.toString();
                QVERIFY2(!shortcuts.contains(text), qPrintable(text + u' ' + name + u' ' + shortcuts.value(text)));
                shortcuts.insert(text, name);
            }
        }
        // The menu bar, at any depth, has no action that the list does not know.
        for (const auto* menu : m_window->findChild<QMenuBar*>()->findChildren<QMenu*>())
            for (const auto* each : menu->actions())
                QVERIFY2(each->isSeparator() || each->menu() || !each->isEnabled() ||
                             names.contains(each->objectName()),
                         qPrintable(each->text()));
    }

    void everyShortcutOfTheWindowIsInTheList() {
        QSet<QAction*> listed;
        for (const auto& entry : views::collectActions(*m_window))
            listed.insert(entry.action);
        for (auto* each : m_window->findChildren<QAction*>())
            QVERIFY2(each->shortcut().isEmpty() || listed.contains(each), qPrintable(each->text()));
    }

    void theSameAfterEverySelection_data() {
        QTest::addColumn<QString>("object");
        for (const char* object :
             {"", "plan", "region:fra", "entry:fra", "host:fra-1", "workload:collab", "microvm:collab/1"})
            QTest::newRow(object) << QString::fromLatin1(object);
    }
    void theSameAfterEverySelection() {
        QFETCH(QString, object);
        m_controller->select(qt::Selection::fromObject(object));
        QCOMPARE(selected(), object);
        theActionsAreInOrder();
    }

    void goesToARegion() {
        auto* focus = QApplication::focusWidget();
        run("johannes");
        QCOMPARE(selected(), QStringLiteral("region:jnb"));
        QCOMPARE(m_window->map().selectedRegion(), QStringLiteral("jnb"));
        QCOMPARE(QApplication::focusWidget(), focus);
    }

    void showsWhatItWentToInItsTree() {
        auto* tabs = m_window->findChild<QTabWidget*>(QStringLiteral("fleetTabs"));
        for (const auto& [typed, tab] : {std::pair("#collab", "Apps"), std::pair("@frankfurt", "Fleet")}) {
            run(typed);
            QCOMPARE(tabs->tabText(tabs->currentIndex()), QString::fromLatin1(tab));
        }
    }

    void goesToAMicroVm() {
        const auto name = QString::fromStdString(m_controller->plan()->fleet->microVmName(7));
        run(qPrintable(u'#' + name));
        QCOMPARE(selected(), QString(QStringLiteral("microvm:") + name));
    }

    void addsARegionOfTheCatalogue() {
        m_controller->select({qt::Selection::Kind::region, QStringLiteral("sin")});
        action("actionDelete")->trigger();
        m_controller->waitForPlan();
        run("add singapore");
        QCOMPARE(selected(), QStringLiteral("region:sin"));
        QVERIFY(document::findRegion(m_controller->document(), "sin").has_value());
        QCOMPARE(m_controller->undoStack().count(), 2);
    }

    void runsAnActionAndRemembersIt() {
        const auto before = m_controller->document().workloads.size();
        run(">add workload");
        QTRY_COMPARE(m_controller->document().workloads.size(), before + 1);
        press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(palette().model().item(1).action.data(), action("actionAddWorkload"));
        cleanup();
        init(); // the next day
        press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(palette().model().item(1).action.data(), action("actionAddWorkload"));
    }

    void opensFromAFieldAndGivesItBack() {
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("fleetFilter"));
        filter->setFocus();
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().isVisible());
        press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), filter);
    }

    void escClosesThePaletteAndNotTheWhatIf() {
        m_controller->ask({{"region:fra"}, planner::LossMode::lost});
        m_controller->waitForPlan();
        press(Qt::Key_K, Qt::ControlModifier);
        press(Qt::Key_Escape);
        m_controller->waitForPlan();
        QVERIFY(!palette().isVisible());
        QVERIFY(m_controller->whatIf());
        press(Qt::Key_Escape);
        m_controller->waitForPlan();
        QVERIFY(!m_controller->whatIf());
    }

    void theSheetShowsEveryShortcut() {
        auto* sheet = m_window->findChild<views::ShortcutSheet*>();
        press(Qt::Key_Question);
        QVERIFY(sheet->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        auto* filter = m_window->findChild<QLineEdit*>(QStringLiteral("fleetFilter"));
        filter->setFocus();
        press(Qt::Key_Question); // a letter like any other
        QVERIFY(!sheet->isVisible());
        QCOMPARE(filter->text(), QStringLiteral("?"));
        press(Qt::Key_Question, Qt::ControlModifier); // with Ctrl it helps there too
        QVERIFY(sheet->isVisible());
    }

    void thePillOpensThePalette() {
        auto* pill = m_window->findChild<gui::SearchPill*>();
        QVERIFY(!pill->isCollapsed());
        pill->click();
        QVERIFY(palette().isVisible());
        press(Qt::Key_Escape);
        m_window->resize(1280, 800);
        QVERIFY(pill->isCollapsed());
        pill->click();
        QVERIFY(palette().isVisible());
    }

    void altArrowsGoBackAndForward() {
        run("johannes");
        run("frankfurt");
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(selected(), QStringLiteral("region:jnb"));
        QCOMPARE(m_window->map().selectedRegion(), QStringLiteral("jnb"));
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(selected(), QStringLiteral("region:fra"));
        QVERIFY(m_window->files().open(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") +
                                       QStringLiteral("/examples/europe-only.flightplan.json")));
        QVERIFY(!action("actionBack")->isEnabled()); // another plan, another history
    }
};

FLIGHTPLAN_TEST_CLASS(PaletteJourneyTest);
#include "palette_journey_test.moc"
