#pragma once

#include "model/geo/geodesy.h"
#include "model/qt/selection.h"

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {
class CommandPalette;
class ShortcutSheet;
} // namespace flightplan::views

namespace flightplan::gui {

class Settings;

/// The command palette and the sheet of shortcuts over a window, and the actions that open them. The palette remembers
/// what was used last.
class PaletteActions : public QObject {
    Q_OBJECT

public:
    /// All must outlive this.
    PaletteActions(qt::PlanController& controller, Settings& settings, QWidget& window);

    /// The entries of the help menu.
    void fill(QMenu& menu);
    QAction* search() const { return m_search; }

Q_SIGNALS:
    /// An object was chosen and is selected; it wants to be seen.
    void revealRequested(const flightplan::qt::Selection& selection);
    void addRegionRequested(const QString& regionId);
    void addRegionAtRequested(flightplan::geo::GeoPoint place);

private:
    qt::PlanController& m_controller;
    QWidget& m_window;
    views::CommandPalette* m_palette;
    views::ShortcutSheet* m_sheet;
    QAction *m_search, *m_shortcuts;
};

} // namespace flightplan::gui
