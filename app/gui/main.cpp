#include "app/gui/automation.h"
#include "app/gui/automation_orders.h"
#include "app/gui/command_line.h"
#include "app/gui/desktop_look.h"
#include "app/gui/desktop_portal.h"
#include "app/gui/desktop_preferences.h"
#include "app/gui/document_safety.h"
#include "app/gui/examples.h"
#include "app/gui/file_actions.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/map_actions.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "app/gui/shot.h"
#include "app/gui/workspaces.h"
#include "model/base/finding.h"
#include "model/qt/comparison.h"
#include "model/qt/plan_controller.h"
#include "views/map/map_view.h"

#include <QApplication>
#include <QScreen>

#include <csignal>
#include <cstdio>
#include <iostream>

namespace {

using namespace flightplan;

enum ExitCode { done = 0, badInput = 2, failure = 3 };

views::ThemeChoice chosenTheme(const gui::CommandLine& line) {
    if (line.themeGiven || !line.shot.isEmpty())
        return line.theme;
    return gui::themeChoice(gui::Settings());
}

QString chosenLanguage(const gui::CommandLine& line) {
    if (!line.language.isEmpty())
        return line.language;
    return (line.shot.isEmpty() ? gui::Settings().value(gui::Key::language)
                                : gui::Settings::defaultOf(gui::Key::language))
        .toString();
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
    window.map().setProjection(gui::projectionOf(line.projection));
    if (!line.compare.isEmpty()) {
        QString problem;
        QObject::connect(&window.comparison(), &qt::Comparison::failed, &window,
                         [&problem](const QString& text) { problem = text; });
        window.comparison().beginWithFile(line.compare);
        window.comparison().wait();
        if (!problem.isEmpty()) {
            std::cerr << "flightplan: " << problem.toStdString() << "\n";
            return badInput;
        }
    }
    window.setMinute(line.minute);
    window.showPanel(line.panel);
    if (!line.select.isEmpty())
        controller.select(qt::Selection::fromObject(line.select));
    QString why;
    if (gui::takeShot(window, line.shot, why))
        return done;
    std::cerr << "flightplan: " << why.toStdString() << "\n";
    return failure;
}

/// Tells Qt where and how large to draw, which it reads when the application is made; false without a display.
bool prepareScreen(const gui::CommandLine& line) {
    if (!line.shot.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
        return true;
    }
    const double percent = gui::Settings().number(gui::Key::scalePercent);
    if (percent != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100));
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// What to open without being told: the last plan, else the first example.
QString startFile(bool resumes, const gui::Settings& settings) {
    if (const auto last = resumes ? gui::lastFile(settings) : QString(); !last.isEmpty())
        return last;
    const auto examples = gui::findExamples();
    return examples.empty() ? QString() : examples.front().path;
}

std::unique_ptr<gui::DocumentSafety> protect(gui::MainWindow& window, qt::PlanController& controller) {
    return std::make_unique<gui::DocumentSafety>(controller, window.files(), window.notices(), window.settings(),
                                                 gui::recoveryFolder());
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
    QCoreApplication::setOrganizationName(QStringLiteral("flightplan"));
    QCoreApplication::setApplicationName(QStringLiteral("flightplan"));
    if (!prepareScreen(line)) {
        std::cerr << "flightplan: there is no display; use --shot OUT.png to render the window to a picture\n";
        return failure;
    }
    std::signal(SIGXFSZ, SIG_IGN); // a file that may grow no further is a save that fails, not the end
    QApplication application(argc, argv);
    gui::speak(application, chosenLanguage(line));
    views::Theme theme;
    gui::DesktopPreferences preferences;
    const auto portal = line.shot.isEmpty() ? gui::DesktopPortal::ofSession(preferences) : nullptr;
    theme.apply(application, chosenTheme(line));

    qt::PlanController controller;
    gui::MainWindow window(controller, theme);
    std::vector<Finding> found;
    QObject::connect(&window.files(), &gui::FileActions::problemsFound, &window,
                     [&](const QString&, bool, const std::vector<Finding>& problems) { found = problems; });
    // A picture shows the file and leaves no traces.
    const auto safety = line.shot.isEmpty() ? protect(window, controller) : nullptr;
    const bool resumes = safety && line.file.isEmpty();
    const auto rescued = resumes && safety->openKept();
    const auto file = !line.file.isEmpty() ? line.file : startFile(resumes, window.settings());
    const bool opened = rescued || (!file.isEmpty() && window.files().open(file));
    if (!opened)
        printProblems(file, found);
    if (!line.shot.isEmpty())
        return opened ? renderShot(window, controller, line) : badInput;
    if (!opened) // the problems are listed over the map; something has to be behind them
        controller.newDocument();
    if (safety)
        safety->offerRescues();
    if (resumes)
        gui::restoreView(window.settings(), window, controller);

    std::unique_ptr<gui::Automation> automation;
    std::unique_ptr<gui::AutomationOrders> orders;
    if (!line.automation.isEmpty()) {
        automation = std::make_unique<gui::Automation>(controller, window, line.automation);
        QString why;
        if (!automation->write(why)) {
            std::cerr << "flightplan: " << why.toStdString() << "\n";
            return failure;
        }
        orders = std::make_unique<gui::AutomationOrders>(controller, window, line.automation);
    }
    if (portal)
        portal->await();
    const gui::DesktopLook look(theme, window.settings(), preferences, window);
    constexpr QSize frame(0, 40); // title bar, which no one can ask for before the window is shown
    window.resize(line.size.boundedTo(window.screen()->availableSize() - frame));
    window.show();
    if (line.automation.isEmpty())
        window.restoreLayout(); // after the first show: restored docks keep their sizes only then
    window.workspaces().show(line.workspace);
    if (!line.compare.isEmpty())
        window.comparison().beginWithFile(line.compare);
    if (!line.projection.isEmpty())
        window.map().setProjection(gui::projectionOf(line.projection));
    window.setMinute(line.minute);
    window.showPanel(line.panel);
    if (!line.select.isEmpty())
        controller.select(qt::Selection::fromObject(line.select));
    return QApplication::exec();
}
