#include "app/gui/automation.h"
#include "app/gui/command_line.h"
#include "app/gui/examples.h"
#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/shot.h"
#include "app/gui/workspaces.h"
#include "model/base/finding.h"
#include "model/qt/plan_controller.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>

#include <cstdio>
#include <iostream>

namespace {

using namespace flightplan;

enum ExitCode { done = 0, badInput = 2, failure = 3 };

views::ThemeChoice chosenTheme(const gui::CommandLine& line) {
    if (line.themeGiven || !line.shot.isEmpty())
        return line.theme;
    return static_cast<views::ThemeChoice>(
        QSettings().value(QStringLiteral("look/theme"), static_cast<int>(views::ThemeChoice::system)).toInt());
}

/// Problems of a file for the terminal, as the command line prints them.
void printProblems(const QString& path, const std::vector<Finding>& problems) {
    for (const auto& problem : problems) {
        std::cerr << path.toStdString();
        if (problem.line > 0)
            std::cerr << ":" << problem.line;
        std::cerr << ": " << toString(problem.severity) << ": " << render(problem) << "\n";
    }
}

int renderShot(gui::MainWindow& window, qt::PlanController& controller, const gui::CommandLine& line) {
    window.resize(line.size);
    window.show();
    window.workspaces().show(line.workspace);
    controller.waitForPlan();
    if (!line.select.isEmpty())
        controller.select(qt::Selection::fromObject(line.select));
    QString why;
    if (gui::takeShot(window, line.shot, why))
        return done;
    std::cerr << "flightplan: " << why.toStdString() << "\n";
    return failure;
}

} // namespace

int main(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto line = gui::parseCommandLine(arguments);
    if (line.error) {
        std::cerr << "flightplan: " << line.error->toStdString() << "\n";
        return badInput;
    }
    if (line.answer) {
        std::cout << line.answer->toStdString();
        return done;
    }
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!line.shot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
    } else if (!display && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        std::cerr << "flightplan: there is no display; use --shot OUT.png to render the window to a picture\n";
        return failure;
    }
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("flightplan"));
    QCoreApplication::setApplicationName(QStringLiteral("flightplan"));
    views::Theme theme;
    theme.apply(application, chosenTheme(line));

    qt::PlanController controller;
    gui::MainWindow window(controller, theme);
    std::vector<Finding> found;
    QObject::connect(&window.files(), &gui::FileActions::problemsFound, &window,
                     [&](const QString&, bool, const std::vector<Finding>& problems) { found = problems; });
    const auto examples = gui::findExamples();
    const auto file = !line.file.isEmpty() ? line.file : examples.empty() ? QString() : examples.front().path;
    const bool opened = !file.isEmpty() && window.files().open(file);
    if (!opened)
        printProblems(file, found);
    if (!line.shot.isEmpty())
        return opened ? renderShot(window, controller, line) : badInput;
    if (!opened) // the problems are listed over the map; something has to be behind them
        controller.newDocument();

    std::unique_ptr<gui::Automation> automation;
    if (!line.automation.isEmpty()) {
        automation = std::make_unique<gui::Automation>(controller, window, line.automation);
        QString why;
        if (!automation->write(why)) {
            std::cerr << "flightplan: " << why.toStdString() << "\n";
            return failure;
        }
    }
    constexpr QSize frame(0, 40); // title bar, which no one can ask for before the window is shown
    window.resize(line.size.boundedTo(window.screen()->availableSize() - frame));
    window.show();
    if (line.automation.isEmpty())
        window.restoreLayout(); // after the first show: restored docks keep their sizes only then
    window.workspaces().show(line.workspace);
    if (!line.select.isEmpty())
        controller.select(qt::Selection::fromObject(line.select));
    return QApplication::exec();
}
