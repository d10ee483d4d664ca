#include "app/gui/edit_actions.h"
#include "app/gui/help_actions.h"
#include "app/gui/main_window.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/capacity/capacity_stage.h"
#include "views/help/guide_window.h"
#include "views/help/mission_card.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

using namespace flightplan;

/// What the Help menu offers.
class HelpTest : public test::WindowTest {
    Q_OBJECT

    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1440, 900))); }
    void cleanup() { closeWindow(); }

    void everyChapterOfTheGuideHasText() {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* guide = m_window->findChild<views::GuideWindow*>();
        QVERIFY(guide && guide->isVisible() && !guide->isModal());
        auto* chapters = guide->findChild<QListWidget*>();
        QCOMPARE(chapters->count(), 4);
        QStringList texts;
        for (int row = 0; row < chapters->count(); ++row) {
            chapters->setCurrentRow(row);
            texts << guide->findChild<QTextBrowser*>()->toPlainText();
            QVERIFY(texts.back().size() > 500);
        }
        QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 4);
        guide->showChapter(QStringLiteral("glossary"));
        QVERIFY(guide->findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("process group")));
    }

    void aMissionIsBegunDoneAndEnded() {
        auto* card = m_window->findChild<views::MissionCard*>();
        QVERIFY(!card->isVisible());
        action("actionMission1").trigger();
        m_controller->waitForPlan();
        QVERIFY(card->isVisible() && !card->isDone());
        QVERIFY(!document::findRegion(m_controller->document(), "gru"));
        m_window->findChild<gui::EditActions*>()->addCatalogueRegion(QStringLiteral("gru"));
        m_controller->waitForPlan();
        QVERIFY(card->isDone());
        QVERIFY(card->findChild<QLabel*>(QStringLiteral("missionResult"))->isVisible());
        m_controller->undoStack().undo();
        m_controller->waitForPlan();
        QVERIFY(!card->isDone());
        QVERIFY(m_window->files().open(example("three-nodes")));
        QVERIFY(!card->isVisible());
    }

    void diagnosticsSayNothingOfThePlan() {
        action("actionDiagnostics").trigger();
        const auto text = QApplication::clipboard()->text();
        for (const char* word : {"Qt: 6.", "engine: ", "fonts: ", "18 regions"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        for (const char* word : {"collab", "Global", "examples", "fra"})
            QVERIFY2(!text.contains(QLatin1String(word)), word);
    }

    void everyPanelSaysWhatItIs() {
        for (auto* dock : m_window->findChildren<QDockWidget*>()) {
            bool said = !dock->widget()->whatsThis().isEmpty();
            for (auto* part : dock->widget()->findChildren<QWidget*>())
                said = said || !part->whatsThis().isEmpty();
            QVERIFY2(said, qPrintable(dock->objectName()));
        }
        for (const QWidget* part :
             {static_cast<QWidget*>(&m_window->map()), static_cast<QWidget*>(&m_window->capacity())})
            QVERIFY2(!part->whatsThis().isEmpty(), qPrintable(part->objectName()));
    }

    void panelsHaveTitleBarsWhileTheyAreArranged() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("inspectorDock"));
        QVERIFY(dock->titleBarWidget());
        action("actionArrangePanels").trigger();
        QVERIFY(!dock->titleBarWidget());
        dock->setFloating(true);
        QVERIFY(dock->isFloating());
        dock->setFloating(false);
        action("actionArrangePanels").trigger();
        QVERIFY(dock->titleBarWidget());
    }
};

FLIGHTPLAN_TEST_CLASS(HelpTest);
#include "help_test.moc"
