#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
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
    void show(const QString& key);
    /// Puts the docks of the workspace on screen where they were at first.
    void resetLayout();
    /// True once the user has moved docks of the workspace on screen, or a layout was restored.
    bool isArrangedByUser() const;

    /// Where the docks are in all workspaces, and back; what cannot be read leaves everything as it is.
    QByteArray layouts();
    void setLayouts(const QByteArray& bytes);

Q_SIGNALS:
    void changed();

private:
    struct Workspace {
        QString key;
        QAction* action = nullptr;
        QWidget* stage = nullptr;
        std::function<void()> arrange;
        QByteArray docks; ///< empty: as at first
    };
    void enter(std::size_t index);

    QMainWindow& m_window;
    QStackedWidget& m_stages;
    std::vector<Workspace> m_workspaces;
    std::size_t m_current = 0;
};

} // namespace flightplan::gui
