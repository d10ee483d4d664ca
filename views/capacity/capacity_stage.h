#pragma once

#include <QWidget>

#include <memory>

class QAction;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class RoomStrip;

/// The stage of the *Capacity* workspace: what is used and what is left above, below it the hosts as a grid or a table,
/// or all microVMs, and one filter over them.
class CapacityStage : public QWidget {
    Q_OBJECT
public:
    enum class View { grid, hosts, microVms };

    /// `controller` must outlive the stage.
    explicit CapacityStage(qt::PlanController& controller, QWidget* parent = nullptr);
    ~CapacityStage() override;

    View view() const;
    void setView(View view);
    /// The three views and the export, for menus and the palette.
    QList<QAction*> viewActions() const;
    RoomStrip& room();

    /// Puts the cursor into the filter.
    void focusFilter();
    /// Blocks until what is filtered and sorted away from the screen is there: for pictures.
    void finish();

protected:
    void showEvent(QShowEvent* event) override;

Q_SIGNALS:
    void activated(); ///< double click or Enter on a row
    void contextMenuRequested(const QPoint& globalPosition);
    void message(const QString& text, bool isRefusal);
    /// An object was dropped on a host of the grid, or, with an empty host, on the heading of a region.
    void dropRequested(const QString& object, const QString& region, const QString& host);

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
