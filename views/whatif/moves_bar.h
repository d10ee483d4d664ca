#pragma once

#include "model/plan/plan.h"
#include "model/planner/move.h"
#include "views/whatif/moves_model.h"

#include <QFrame>
#include <QString>

#include <memory>
#include <vector>

class QHBoxLayout;
class QPushButton;
class QLabel;
class QTreeView;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// A bar over the stage that says how the plan on screen differs from another: what it is, what it comes to, buttons,
/// and a list of what is elsewhere that unfolds below. A click on a row selects its microVM.
class MovesBar : public QFrame {
    Q_OBJECT
public:
    /// `name` begins the names of its parts. `controller` must outlive the bar.
    MovesBar(qt::PlanController& controller, const QString& name, QWidget* parent);
    ~MovesBar() override;

protected:
    QPushButton* addButton(const QString& text, const QString& name, const QString& tip, const QString& icon = {});
    void show(const QString& title, const QString& effect);
    /// Null plans empty the list.
    void setMoves(std::shared_ptr<const plan::Plan> before, std::shared_ptr<const plan::Plan> after,
                  std::vector<planner::Move> moves);

private:
    QString m_name;
    MovesModel m_model;
    QHBoxLayout* m_top;
    QLabel *m_title, *m_effect;
    QPushButton* m_unfold = nullptr;
    QTreeView* m_list;
};

} // namespace flightplan::views
