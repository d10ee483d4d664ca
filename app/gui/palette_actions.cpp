#include "app/gui/palette_actions.h"

#include "app/gui/settings.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"
#include "views/map/map_keys.h"
#include "views/palette/command_palette.h"
#include "views/palette/shortcut_sheet.h"

#include <QAction>
#include <QMenu>

namespace flightplan::gui {
namespace {

views::ShortcutGroup mapGroup(const QString& title) {
    views::ShortcutGroup group{title, {}};
    for (const auto& key : views::mapKeys())
        group.rows.push_back({key.text, {key.keys.begin(), key.keys.begin() + 1}});
    return group;
}

} // namespace

PaletteActions::PaletteActions(qt::PlanController& controller, Settings& settings, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_window(window)
    , m_search(new QAction(views::icon(u"search"), tr("Search or run a &command"), this))
    , m_shortcuts(new QAction(views::icon(u"keyboard"), tr("&Keyboard shortcuts"), this)) {
    m_search->setObjectName(QStringLiteral("actionPalette"));
    m_search->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_search->setToolTip(tr("Find any command, region, host, workload or microVM"));
    m_shortcuts->setObjectName(QStringLiteral("actionShortcuts"));
    // Where a field has the focus a question mark is typed: there it is Ctrl and the key.
    m_shortcuts->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::CTRL | Qt::Key_Question)});
    m_shortcuts->setToolTip(tr("Every shortcut at a glance"));
    window.addActions({m_search, m_shortcuts});

    m_palette = new views::CommandPalette(
        window, {[this] {
                     auto actions = views::collectActions(m_window);
                     std::erase_if(actions, [this](const auto& each) { return each.action == m_search; });
                     return actions;
                 },
                 [this] { return m_controller.plan(); }});
    m_palette->setRecent(settings.value(Key::recentCommands).toStringList());
    m_sheet = new views::ShortcutSheet(window, [this] {
        auto groups = views::shortcutsOf(views::collectActions(m_window));
        groups.push_back(mapGroup(tr("On the map")));
        return groups;
    });
    connect(m_search, &QAction::triggered, m_palette, [this] { m_palette->open(); });
    connect(m_shortcuts, &QAction::triggered, m_sheet, [this] { m_sheet->open(); });
    connect(m_palette, &views::CommandPalette::recentChanged, this,
            [this, &settings] { settings.set(Key::recentCommands, m_palette->recent()); });
    connect(m_palette, &views::CommandPalette::objectChosen, this, [this](const qt::Selection& selection) {
        m_controller.select(selection);
        Q_EMIT revealRequested(m_controller.selection());
    });
    connect(m_palette, &views::CommandPalette::addRegionChosen, this, &PaletteActions::addRegionRequested);
    connect(m_palette, &views::CommandPalette::addRegionAtChosen, this, &PaletteActions::addRegionAtRequested);
}

void PaletteActions::fill(QMenu& menu) {
    menu.addActions({m_search, m_shortcuts});
}

} // namespace flightplan::gui
