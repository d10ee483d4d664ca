#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"
#include "views/map/map_view.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::test;

class SessionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    views::Theme m_theme;

    QString path() const { return m_folder.filePath(QStringLiteral("a.flightplan.json")); }

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("flightplan-session-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        m_theme.apply(*qApp, views::ThemeChoice::dark);
        QVERIFY(writePlan(path(), smallDocument()));
    }
    void init() { QSettings().clear(); }

    void theNextStartBringsFileSelectionAndMapBack() {
        views::MapCamera camera;
        {
            qt::PlanController controller;
            gui::MainWindow window(controller, m_theme);
            window.show();
            QVERIFY(window.files().open(path()));
            controller.waitForPlan();
            controller.select(qt::Selection::fromObject(QStringLiteral("workload:web")));
            window.map().zoomIn();
            window.map().zoomIn();
            camera = window.map().camera();
            QVERIFY(window.close());
        }
        qt::PlanController controller;
        gui::MainWindow window(controller, m_theme);
        window.show();
        const auto file = gui::lastFile(window.settings());
        QCOMPARE(file, path());
        QVERIFY(window.files().open(file));
        gui::restoreView(window.settings(), window, controller);
        controller.waitForPlan();
        QCOMPARE(controller.selection().toObject(), QStringLiteral("workload:web"));
        QVERIFY(qAbs(window.map().camera().scale / camera.scale - 1) < 1e-4);
        QVERIFY((window.map().camera().centre - camera.centre).manhattanLength() < 1e-3);
        // Once: the next file is fitted again.
        QVERIFY(window.files().open(path()));
        controller.waitForPlan();
        QVERIFY(qAbs(window.map().camera().scale / camera.scale - 1) > 1e-3);
    }

    void nothingIsReopenedAgainstTheUsersWish() {
        gui::Settings settings;
        settings.set(gui::Key::lastFile, path());
        QCOMPARE(gui::lastFile(settings), path());
        settings.set(gui::Key::reopenLast, false);
        QVERIFY(gui::lastFile(settings).isEmpty());
        settings.set(gui::Key::reopenLast, true);
        settings.set(gui::Key::lastFile, m_folder.filePath(QStringLiteral("gone.json")));
        QVERIFY(gui::lastFile(settings).isEmpty());
    }

    void oddNotesAreIgnored() {
        qt::PlanController controller;
        gui::MainWindow window(controller, m_theme);
        for (const auto* camera : {"", "1 2", "x y z", "nan 0 100", "0 0 -1", "0 0 1e999"}) {
            QVERIFY(window.files().open(path()));
            window.settings().set(gui::Key::lastCamera, QString::fromLatin1(camera));
            window.settings().set(gui::Key::lastSelection, QStringLiteral("what:ever"));
            gui::restoreView(window.settings(), window, controller);
            controller.waitForPlan();
            QVERIFY(window.map().camera().scale > 0);
            QCOMPARE(controller.selection(), qt::Selection());
        }
    }
};

FLIGHTPLAN_TEST_CLASS(SessionTest);
#include "session_test.moc"
