#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QActionGroup;

namespace flightplan::views {

/// A row of buttons of which one is down: a choice between few views. Each is an action, so that menus, shortcuts and
/// the palette have the same choice.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Adds a choice; the first one is chosen. The action becomes checkable and exclusive.
    void add(QAction* action);
    /// Icons alone, where room is short; the tooltip has the text.
    void setCompact(bool compact);

private:
    QActionGroup* m_group;
    bool m_compact = false;
};

} // namespace flightplan::views
