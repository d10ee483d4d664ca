#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "model/document/edit.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/common/figure_tile.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace flightplan;
using qt::Selection;

/// The journey *Shape* of an architect, through the window: open, look, change, undo, save; and what must not be lost.
class JourneyTest : public test::WindowTest {
    Q_OBJECT

    std::string fingerprint() {
        m_controller->waitForPlan();
        return m_controller->plan()->fingerprint.hex();
    }
    QString tile(const char* name) {
        return m_window->findChild<views::FigureTile*>(QLatin1String(name))->figure().text();
    }
    void trigger(const char* action) { m_window->findChild<QAction*>(QLatin1String(action))->trigger(); }
    bool apply(const document::Edit& edit) { return m_controller->apply(edit, QStringLiteral("Test")); }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1280, 800))); }
    void cleanup() { closeWindow(); }

    void showsTheExample() {
        QCOMPARE(m_window->map().scene().regions.size(), std::size_t(18));
        QVERIFY(m_window->map().scene().clients.size() > 150);
        QVERIFY(m_controller->path().isEmpty()); // a copy: the example cannot be overwritten by Ctrl S
        QVERIFY(!m_controller->isDirty());
        QVERIFY(tile("figureP95").endsWith(QStringLiteral("ms")));
    }

    void everyEditChangesFiguresAndUndoBringsThePlanBack() {
        const auto before = fingerprint();
        const auto figures = std::pair(tile("figureP95"), tile("figureRequested"));

        // A capacity.
        auto host = m_controller->document().hosts[*document::findHostEntry(m_controller->document(), "fra")];
        host.capacity[topology::Resource::cpu] /= 4;
        QVERIFY(apply(document::Edit{document::Put{host, std::nullopt}}));
        const auto afterCapacity = fingerprint();
        QVERIFY(afterCapacity != before);
        QVERIFY(tile("figureRequested") != figures.second);

        // α.
        auto objective = *m_controller->document().objective;
        objective.alpha = 0;
        QVERIFY(apply(document::Edit{document::SetObjective{objective}}));
        QVERIFY(fingerprint() != afterCapacity);

        // A region.
        m_controller->select({Selection::Kind::region, QStringLiteral("sin")});
        trigger("actionDelete");
        fingerprint();
        QCOMPARE(m_window->map().scene().regions.size(), std::size_t(17));
        QCOMPARE(m_controller->plan()->fleet->findRegion("sin"), -1);

        for (int step = 0; step < 3; ++step)
            trigger("actionUndo");
        QCOMPARE(fingerprint(), before);
        QCOMPARE(tile("figureP95"), figures.first);
        QCOMPARE(m_window->map().scene().regions.size(), std::size_t(18));
        QVERIFY(!m_controller->isDirty());
    }

    void aSweepOfAlphaMovesMicroVms() {
        QSet<QString> plans;
        for (const int percent : {0, 20, 50, 80, 100}) {
            auto objective = *m_controller->document().objective;
            objective.alpha = fixedOne * percent / 100;
            QVERIFY(m_controller->apply(document::Edit{document::SetObjective{objective}}, QStringLiteral("Weights"),
                                        QStringLiteral("alpha")));
            plans.insert(QString::fromStdString(fingerprint()));
        }
        QVERIFY(plans.size() >= 3);
        QCOMPARE(m_controller->undoStack().count(), 1); // one step while a slider moves
    }

    void addsDuplicatesAndDeletes() {
        const auto before = fingerprint();
        trigger("actionAddWorkload");
        QCOMPARE(m_controller->selection().kind, Selection::Kind::workload);
        fingerprint();
        trigger("actionDuplicate");
        QCOMPARE(m_controller->document().workloads.size(), std::size_t(8));
        fingerprint();
        trigger("actionDelete");
        trigger("actionUndo");
        trigger("actionUndo");
        trigger("actionUndo");
        QCOMPARE(fingerprint(), before);
    }

    void aRegionMarkedDownTakesNothing() {
        m_controller->select({Selection::Kind::region, QStringLiteral("fra")});
        fingerprint();
        trigger("actionToggleState");
        fingerprint();
        const auto region = static_cast<std::size_t>(m_controller->plan()->fleet->findRegion("fra"));
        QCOMPARE(m_controller->plan()->figures->regionMicroVms[region], 0);
        QCOMPARE(m_window->map().scene().regions[region].state, views::MapRegion::State::down);
    }

    void aBadFileLeavesThePlanAlone() {
        const auto before = fingerprint();
        const auto path = m_folder.filePath(QStringLiteral("bad.flightplan.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": 1,\n \"hosts\": [{\"id\": \"a\", \"region\": \"nowhere\"}]}");
        file.close();
        QVERIFY(!m_window->files().open(path));
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("problemsPanel"))->isVisible());
        QCOMPARE(fingerprint(), before);
        QCOMPARE(m_controller->title(), QStringLiteral("Global web"));
    }

    void savesAndOpensTheSamePlan() {
        const auto before = fingerprint();
        const auto path = m_folder.filePath(QStringLiteral("saved.flightplan.json"));
        QString why;
        QVERIFY2(m_controller->save(path, why), qPrintable(why));
        QVERIFY(!m_controller->isDirty());
        QVERIFY(m_window->files().open(path));
        QCOMPARE(fingerprint(), before);
        QCOMPARE(m_controller->path(), path);
    }

    void bothThemesAndTheSmallestWindow() {
        for (const auto theme : {views::ThemeChoice::light, views::ThemeChoice::dark}) {
            m_theme->apply(*qApp, theme);
            m_window->resize(m_window->minimumSize());
            m_window->renderNow();
            const auto picture = m_window->grab().toImage();
            QVERIFY(picture.width() >= 1180);
            // Something is drawn on the stage: not all of it is one colour.
            QSet<QRgb> colours;
            for (int x = 400; x < 800; x += 7)
                for (int y = 200; y < 420; y += 7)
                    colours.insert(picture.pixel(x, y));
            QVERIFY(colours.size() > 20);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(JourneyTest);
#include "journey_test.moc"
