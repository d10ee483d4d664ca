#pragma once

#include <QAction>
#include <QPointer>
#include <QString>

#include <vector>

class QWidget;

namespace flightplan::views {

/// An action of a window and where it stands.
struct ActionEntry {
    QPointer<QAction> action;
    QString text;      ///< without mnemonic
    QString menu;      ///< "File › Open recent"; empty for what is in no menu
    bool help = false; ///< of the menu called `menuHelp`
};

/// Every action that a window has: of its menu bar at any depth, of the menus of its visible buttons, and those that
/// have a shortcut alone, each once. Menus that are filled when they open are filled. Unnamed entries that cannot be
/// used are left out: they are sentences ("No recent files").
std::vector<ActionEntry> collectActions(QWidget& window);

/// A text of an action or menu without its mnemonic.
QString withoutMnemonic(const QString& text);

/// What the tooltip of an action says beyond its text; empty if nothing.
QString actionHint(const QAction& action);

} // namespace flightplan::views
