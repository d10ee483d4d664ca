#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QStackedWidget;

namespace flightplan::views {
class SegmentedControl;
}

namespace flightplan::gui {

/// The workspaces of the window: each has a stage in the middle and its own arrangement of the docks; selection, undo
/// and figures are the same in all.
class Workspaces : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    Workspaces(QMainWindow& window, QStackedWidget& stages);

    /// One more workspace, `Ctrl 1` and up. `arrange` puts the docks where they are at first.
    void add(const QString& key, const QString& title, const QString& icon, QWidget* stage,
             std::function<void()> arrange);
    /// The switch for the top bar, once all are added.
    views::SegmentedControl* makeSwitch(QWidget* parent) const;
    QList<QAction*> actions() const;

    QString current() const;
    /// The keys of all but the one on screen.
    QStringList otherKeys() const;
    void show(const QString& key);
    /// Puts the docks of the workspace on screen where they were at first.
    void resetLayout();
    /// True once the user has moved, closed or resized a dock of the workspace on screen, or such a layout was
    /// restored. Until then the docks may be fitted to the window.
    bool isArrangedByUser() const;
    /// Watches a dock for what the user does to it.
    void watch(QDockWidget& dock);

    /// Where the user put the docks in all workspaces, and back; what cannot be read leaves everything as it is.
    QByteArray layouts();
    void setLayouts(const QByteArray& bytes);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Workspace {
        QString key;
        QAction* action = nullptr;
        QWidget* stage = nullptr;
        std::function<void()> arrange;
        QByteArray docks;      ///< empty: as at first
        bool arranged = false; ///< by the user
    };
    void enter(std::size_t index);
    void arrange();
    bool restore();
    void noteArranged();

    QMainWindow& m_window;
    QStackedWidget& m_stages;
    std::vector<Workspace> m_workspaces;
    std::size_t m_current = 0;
    bool m_busy = false;       ///< docks are moved by the program
    bool m_separating = false; ///< the button is held on the line between two docks
};

} // namespace flightplan::gui
