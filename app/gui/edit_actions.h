#pragma once

#include "model/geo/geodesy.h"
#include "model/qt/selection.h"

#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::document {
struct HostMove;
}

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

class ClipboardActions;
class NetworkActions;

/// Undo, redo, and what can be done with the selection: add, duplicate, rename, delete. Each is one undo
/// step with a name.
class EditActions : public QObject {
    Q_OBJECT

public:
    /// `startRename` opens the field that renames the selection.
    EditActions(qt::PlanController& controller, QWidget& window, std::function<void()> startRename);

    void fill(QMenu& menu);
    /// The menu of what can be done with the selection, for a right click.
    void fillContext(QMenu& menu);

    QAction* undo() const { return m_undo; }
    QAction* redo() const { return m_redo; }
    ClipboardActions& clipboard() const { return *m_clipboard; }
    NetworkActions& network() const { return *m_network; }

    /// A region of the catalogue with its default hosts.
    void addCatalogueRegion(const QString& id);
    /// Pins the selected microVM to a region, or a host of it: it moves there as soon as the plan follows.
    void moveSelectionTo(const qt::Selection& place);
    /// The same for any microVM.
    void moveTo(const QString& microVm, const qt::Selection& place);

    /// What a drop of an object on a region, or on a host of it, means: a microVM moves there, hosts too, a region of
    /// the catalogue is added. Anything else is refused with a word why.
    void drop(const QString& object, const QString& region, const QString& host);

    /// A region of the user's own at a place, with default hosts; its latencies are estimated until they are typed.
    void addRegionAt(geo::GeoPoint place);

Q_SIGNALS:
    /// The catalogue is where a region is chosen.
    void catalogueRequested();
    void refused(const QString& why);

private:
    QAction* make(const QString& text, const QString& icon, const QKeySequence& shortcut, const QString& name,
                  std::function<void()> action);
    void follow();
    void followUndo();
    void addHosts();
    void addWorkload();
    void duplicateSelection();
    void deleteSelection();
    QString selectedRegion() const;

    qt::PlanController& m_controller;
    QWidget& m_window;
    void fillMoves(QMenu& menu);
    void unpinSelection();
    void moveHosts(const qt::Selection& hosts, const QString& region);
    QString nameOf(const document::HostMove& move, const qt::Selection& hosts, const QString& region) const;

    ClipboardActions* m_clipboard;
    NetworkActions* m_network;
    QMenu* m_moves;
    QAction *m_undo, *m_redo, *m_addRegion, *m_addHosts, *m_addWorkload, *m_duplicate, *m_rename, *m_delete, *m_unpin;
};

} // namespace flightplan::gui
