#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QMenuBar;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {
class Chip;
class SegmentedControl;
} // namespace flightplan::views

namespace flightplan::gui {

class SearchPill;

/// The bar over the window: mark, menus, undo and redo, the plan's title, the workspaces, whether the plan is up to
/// date, and where to search. Where room is short, words give way to icons.
class TopBar : public QWidget {
    Q_OBJECT

public:
    struct Actions {
        QAction *undo, *redo, *search, *theme;
    };
    TopBar(qt::PlanController& controller, QMenuBar* menus, const Actions& actions, views::SegmentedControl* workspaces,
           QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followTitle();
    void followEngine();

    qt::PlanController& m_controller;
    QLabel* m_name;
    views::SegmentedControl* m_workspaces;
    QLabel* m_title;
    QLabel* m_note;
    views::Chip* m_engine;
    SearchPill* m_search;
};

} // namespace flightplan::gui
