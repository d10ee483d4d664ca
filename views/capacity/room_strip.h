#pragma once

#include "model/plan/plan.h"
#include "model/topology/resources.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QMenu;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

class FigureTile;

/// What the hosts have, what of it is requested, and what is left in units of a size that the user chooses: how many
/// more fit, and what would lie idle for good behind them.
class RoomStrip : public QWidget {
    Q_OBJECT
public:
    /// `controller` must outlive the strip.
    explicit RoomStrip(qt::PlanController& controller, QWidget* parent = nullptr);

    /// A size of the catalogue, or "workload:ID" for the demand of a workload.
    void setUnit(const QString& unit);
    const QString& unit() const { return m_unit; }
    /// What can be chosen now: all sizes, and workloads that have another demand (the first few).
    QStringList units() const;

Q_SIGNALS:
    void unitChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void refreshShare(FigureTile& tile, topology::Resource resource);
    void refreshRoom();
    std::optional<topology::Resources> needOf(const QString& unit) const;
    void choose();

    qt::PlanController& m_controller;
    QString m_unit;
    FigureTile *m_cpu, *m_memory, *m_disk, *m_stranded, *m_room;
};

} // namespace flightplan::views
