#pragma once

#include "views/palette/action_list.h"
#include "views/palette/overlay.h"

#include <QKeySequence>

#include <functional>
#include <vector>

class QScrollArea;

namespace flightplan::views {

/// What one key or several do.
struct ShortcutRow {
    QString text;
    std::vector<QKeySequence> keys;
};
struct ShortcutGroup {
    QString title;
    std::vector<ShortcutRow> rows;
};

/// The actions that have a shortcut, by the menu they stand in, in the order of the menus. Those of no menu come last.
std::vector<ShortcutGroup> shortcutsOf(const std::vector<ActionEntry>& actions);

/// All shortcuts at a glance, in columns over the dimmed window.
class ShortcutSheet : public Overlay {
    Q_OBJECT
public:
    /// `groups` is asked whenever the sheet opens.
    ShortcutSheet(QWidget& window, std::function<std::vector<ShortcutGroup>()> groups);

protected:
    void prepare() override;
    void placeCard() override;
    QWidget& focusTarget() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeContent(const std::vector<ShortcutGroup>& groups);

    std::function<std::vector<ShortcutGroup>()> m_groups;
    QScrollArea* m_scroll;
};

} // namespace flightplan::views
