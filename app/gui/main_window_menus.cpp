// The menu bar, the top bar that holds it, and the actions that belong to no part of the window.
#include "app/gui/comparison_actions.h"
#include "app/gui/edit_actions.h"
#include "app/gui/file_actions.h"
#include "app/gui/help_actions.h"
#include "app/gui/history_actions.h"
#include "app/gui/import_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/map_actions.h"
#include "app/gui/palette_actions.h"
#include "app/gui/settings.h"
#include "app/gui/settings_dialog.h"
#include "app/gui/status_line.h"
#include "app/gui/top_bar.h"
#include "app/gui/what_if_actions.h"
#include "app/gui/workspaces.h"
#include "views/capacity/capacity_stage.h"
#include "views/common/icons.h"
#include "views/inspector/inspector_panel.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace flightplan::gui {
namespace {

void describe(QAction& action, const char* name, const QString& tip, const QKeySequence& shortcut = {}) {
    action.setObjectName(QLatin1String(name));
    action.setToolTip(tip);
    action.setShortcut(shortcut);
}

} // namespace

QAction* MainWindow::makeThemeAction() {
    auto* action = new QAction(tr("Light or dark"), this);
    action->setObjectName(QStringLiteral("actionTheme"));
    action->setToolTip(tr("Switch between the light and the dark look"));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    const auto follow = [this, action] { action->setIcon(views::icon(m_theme.tokens().dark ? u"sun" : u"moon")); };
    connect(&m_theme, &views::Theme::changed, action, follow);
    connect(action, &QAction::triggered, this, [this] {
        const auto choice = m_theme.tokens().dark ? views::ThemeChoice::light : views::ThemeChoice::dark;
        m_theme.apply(*qApp, choice);
        m_settings->set(Key::theme, themeName(choice));
    });
    connect(m_settings, &Settings::changed, this, [this](Key key) {
        if (key == Key::theme && themeChoice(*m_settings) != m_theme.choice())
            m_theme.apply(*qApp, themeChoice(*m_settings));
    });
    addAction(action);
    follow();
    return action;
}

QAction* MainWindow::makeSettingsAction() {
    auto* action = new QAction(views::icon(u"settings"), tr("&Settings…"), this);
    action->setObjectName(QStringLiteral("actionSettings"));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    action->setToolTip(tr("Theme, rescue copies and what the next start brings back"));
    connect(action, &QAction::triggered, this, [this] { showSettings(*m_settings, *this); });
    addAction(action);
    return action;
}

void MainWindow::makeMenus() {
    m_files = new FileActions(m_controller, *this);
    m_edits = new EditActions(m_controller, *this, [this] {
        if (!m_inspector->startRename())
            m_status->show(tr("This cannot be renamed."));
    });
    auto* menus = new QMenuBar(this);
    menus->setNativeMenuBar(false);
    auto* file = menus->addMenu(tr("&File"));
    m_files->fill(*file);
    m_imports = new ImportActions(m_controller, *m_notices, *this);
    m_imports->fill(*file);
    file->addSeparator();
    auto* quit = file->addAction(views::icon(u"quit"), tr("&Quit"), this, &QWidget::close);
    describe(*quit, "actionQuit", tr("Close the window"), QKeySequence::Quit);
    auto* edit = menus->addMenu(tr("&Edit"));
    m_edits->fill(*edit);
    m_history = new HistoryActions(m_controller, *this);
    m_history->fill(*edit);
    edit->addSeparator();
    edit->addAction(makeSettingsAction());
    m_whatIf = new WhatIfActions(m_controller, *this);
    auto* whatIf = menus->addMenu(tr("&What if"));
    connect(whatIf, &QMenu::aboutToShow, this, [this, whatIf] {
        whatIf->clear();
        m_whatIf->fill(*whatIf);
    });
    m_whatIf->fill(*whatIf); // an empty menu would not open

    auto* theme = makeThemeAction();
    fillView(*menus->addMenu(tr("&View")), theme);
    addAction(quit);

    auto* help = menus->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("menuHelp"));
    m_palette = new PaletteActions(m_controller, *m_settings, *this);
    m_palette->fill(*help);
    help->addSeparator();
    m_help = new HelpActions(m_controller, *m_files, *m_mission, *this);
    m_help->fill(*help);

    auto* bar = new QToolBar(tr("Top bar"), this);
    bar->setObjectName(QStringLiteral("topToolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setEnabled(false); // menus live in it
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->layout()->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(new TopBar(m_controller, menus, {m_edits->undo(), m_edits->redo(), m_palette->search(), theme},
                              m_workspaces->makeSwitch(this), this));
    addToolBar(Qt::TopToolBarArea, bar);
}

void MainWindow::fillView(QMenu& menu, QAction* theme) {
    menu.addActions(m_workspaces->actions());
    menu.addSeparator();
    (new ComparisonActions(m_controller, *m_comparison, *m_saved, *this))->fill(menu);
    (new MapActions(*m_map, *m_settings, *this))->fill(menu);
    auto* find = menu.addAction(views::icon(u"search"), tr("Find in the &plan"), this, &MainWindow::find);
    describe(*find, "actionFind", tr("Filter what the workspace lists"), QKeySequence::Find);
    menu.addAction(theme);
    menu.addSeparator();
    menu.addActions(m_capacity->viewActions());
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    auto* arrange = menu.addAction(views::icon(u"layers"), tr("A&rrange panels"));
    arrange->setCheckable(true);
    describe(*arrange, "actionArrangePanels",
             tr("Shows the title bars of the panels: drag them elsewhere, or out of the window"));
    connect(arrange, &QAction::toggled, this, &MainWindow::showTitleBars);
    addAction(arrange);
    for (auto* each : docks()) {
        auto* toggle = each->toggleViewAction();
        toggle->setObjectName(each->objectName() + QStringLiteral("Toggle"));
        toggle->setToolTip(tr("Show or hide the panel “%1”").arg(each->windowTitle()));
        menu.addAction(toggle);
    }
    auto* reset = menu.addAction(views::icon(u"design"), tr("&Reset layout"), m_workspaces, &Workspaces::resetLayout);
    describe(*reset, "actionResetLayout", tr("Every panel back where it was at first"));
    addAction(find);
}

} // namespace flightplan::gui
