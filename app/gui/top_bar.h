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
}

namespace flightplan::gui {

class SearchPill;

/// The bar over the window: mark, menus, the plan's title, undo and redo, whether the plan is up to date, and
/// where to search.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(qt::PlanController& controller, QMenuBar* menus, QAction* undo, QAction* redo, QAction* search,
           QAction* theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followTitle();
    void followEngine();

    qt::PlanController& m_controller;
    QLabel* m_title;
    QLabel* m_note;
    views::Chip* m_engine;
    SearchPill* m_search;
};

} // namespace flightplan::gui
