#pragma once

#include "model/qt/plan_controller.h"
#include "model/qt/plan_tree_model.h"
#include "model/qt/tree_filter.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/list_page.h"
#include "views/tables/row_delegate.h"

#include <QWidget>

#include <vector>

namespace flightplan::views {

/// One of the trees over a plan: model, filter, view, and the selection in both directions.
class TreePage : public QWidget {
    Q_OBJECT
public:
    /// `widths` are those of the columns behind the first. The model outlives the page.
    TreePage(qt::PlanController& controller, qt::PlanTreeModel& model, std::vector<Cell> cells,
             const std::vector<int>& widths, QWidget* parent = nullptr);
    ~TreePage() override;

    LazyTreeView& tree() { return *m_tree; }
    ListPage& list() { return *m_list; }
    void setFilter(const QString& text);
    /// What stands in place of an empty tree of a plan that was made.
    void setEmptyText(const QString& text);

Q_SIGNALS:
    void activated(const flightplan::qt::Selection& selection);
    void contextMenuRequested(const flightplan::qt::Selection& selection, const QPoint& globalPosition);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followPlan();
    void takePlan();
    void takeSelection(bool scroll);
    void sendSelection();
    void describeEmptiness();
    void openMatches();
    void fetchForSorting();
    void openMenu(const QPoint& position);

    qt::PlanController& m_controller;
    qt::PlanTreeModel& m_model;
    qt::TreeFilter m_filter;
    LazyTreeView* m_tree;
    ListPage* m_list = nullptr;
    QString m_emptyText;
    bool m_stale = false;  ///< a plan came while another tab was in front
    bool m_taking = false; ///< the tree follows the controller: what it selects meanwhile is no wish of the user
};

} // namespace flightplan::views
