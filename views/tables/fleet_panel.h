#pragma once

#include "model/qt/selection.h"

#include <QPoint>
#include <QWidget>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// What the plan consists of, as two trees: the fleet (regions, hosts, microVMs) and the apps (workloads, microVMs). An
/// operator's plan shows the fleet first, a customer's the apps. Selection goes both ways between tree and controller.
/// Keys of the window (Del, F2, Ctrl D) are left to it.
class FleetPanel : public QWidget {
    Q_OBJECT
public:
    explicit FleetPanel(qt::PlanController& controller, QWidget* parent = nullptr);
    ~FleetPanel() override;

    /// One more tab behind the trees; the panel takes the page.
    void addPage(QWidget* page, const QString& title);
    void showPage(QWidget* page);

public Q_SLOTS:
    void showFleet();
    void showApps();
    /// Puts the cursor into the filter field, its text selected: what Ctrl F does.
    void focusFilter();

Q_SIGNALS:
    void activated(const flightplan::qt::Selection& selection); ///< double click or Enter
    /// The object under the pointer is selected by then; none on the empty part of a tree.
    void contextMenuRequested(const flightplan::qt::Selection& selection, const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
