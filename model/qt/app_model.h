#pragma once

#include "model/qt/plan_tree_model.h"
#include "model/qt/slots.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::qt {

/// Apps → workloads → microVMs, by name. An app of one workload shows its latency too; of several it shows none, since
/// percentiles do not add.
class AppModel final : public PlanTreeModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        PlacedColumn,  ///< QString, "5/6"; of a microVM the name of its host
        LatencyColumn, ///< double, p95 in ms, infinite = some users are unserved; empty without users
        InsideColumn,  ///< double, share of users inside the target; empty without target or users
        ColumnCount
    };

    explicit AppModel(QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void load(const Snapshot& next) override;
    void forget() override { m_before = {}; }
    int childCount(Row row) const override;
    Key childAt(Row row, int position) const override;
    QVariant value(Row row, int column, int role) const override;
    using PlanTreeModel::matches;
    bool matches(Row row, const RowMatcher& matcher) const override;
    Difference difference(Row row) const override;
    bool anyDifference() const override;
    std::vector<int> pathTo(const Selection& selection) const override;

private:
    struct App {
        std::string name;
        std::vector<std::int32_t> workloads; ///< dense, in id order
    };
    struct State {
        Snapshot snapshot;
        std::shared_ptr<const std::vector<App>> apps = std::make_shared<const std::vector<App>>(); ///< by name
        Slots appSlots, workloadSlots;

        const plan::Fleet& fleet() const { return *snapshot.plan->fleet; }
        std::int32_t workload(Key key) const { return workloadSlots.indexOf(key); }
        std::int64_t microVm(Key key) const; ///< −1 = gone
    };
    struct Shown {
        std::int64_t placed = 0, asked = 0;
        std::optional<double> p95Ms, inside;
        std::string detail; ///< size of a workload, host of a microVM

        bool operator==(const Shown&) const = default;
    };
    static Shown shownApp(const State& state, std::int32_t app);
    static Shown shownWorkload(const State& state, std::int32_t workload);
    static Shown shownMicroVm(const State& state, std::int64_t microVm);
    static std::optional<Shown> shown(const State& state, Row row);

    QString name(Row row) const;
    QVariant display(Row row, const Shown& shown, int column) const;
    QVariant sortValue(Row row, const Shown& shown, int column) const;
    QString toolTip(Row row, const Shown& shown) const;

    State m_now, m_before;
};

} // namespace flightplan::qt
