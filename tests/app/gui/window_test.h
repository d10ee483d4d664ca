#pragma once

#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "model/qt/plan_controller.h"

#include <QApplication>
#include <QObject>
#include <QSettings>
#include <QSize>
#include <QTemporaryDir>

#include <memory>

namespace flightplan::test {

/// What tests of the whole window begin with: settings of their own, the dark theme, and a window over an example.
class WindowTest : public QObject {
protected:
    void prepare() {
        QCoreApplication::setOrganizationName(QStringLiteral("flightplan-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        m_theme = std::make_unique<views::Theme>();
        m_theme->apply(*qApp, views::ThemeChoice::dark);
    }

    static QString example(const char* name) {
        return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/examples/") + QLatin1String(name) +
               QStringLiteral(".flightplan.json");
    }

    /// An active window that shows the plan of the example; false if it did not open.
    bool openWindow(QSize size, const char* name = "global-web") {
        m_controller = std::make_unique<qt::PlanController>();
        m_window = std::make_unique<gui::MainWindow>(*m_controller, *m_theme);
        m_window->resize(size);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        const bool opened = m_window->files().open(example(name));
        m_controller->waitForPlan();
        return opened;
    }
    void closeWindow() {
        m_window.reset();
        m_controller.reset();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<views::Theme> m_theme;
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<gui::MainWindow> m_window;
};

} // namespace flightplan::test
