#pragma once

#include "model/plan/load.h"
#include "model/qt/plan_tree_model.h"
#include "model/qt/slots.h"

namespace flightplan::qt {

/// Regions → hosts → microVMs, in the order of their ids. Hosts of an entry with a count stand one by one.
class FleetModel final : public PlanTreeModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        LoadColumn,     ///< double, share of the binding resource
        MicroVmsColumn, ///< int
        ColumnCount
    };

    explicit FleetModel(QObject* parent = nullptr);

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
    /// A plan with the numbers of its ids.
    struct State {
        Snapshot snapshot;
        Slots regions, entries, workloads;

        const plan::Fleet& fleet() const { return *snapshot.plan->fleet; }
        std::int32_t region(Key key) const { return regions.indexOf(key); }
        std::int32_t host(Key key) const;    ///< −1 = gone
        std::int64_t microVm(Key key) const; ///< −1 = gone
        Key hostKey(std::int32_t host) const;
        Key microVmKey(std::int64_t microVm) const;
        /// Positions in Problem::regionHosts.
        std::pair<std::size_t, std::size_t> hostsOf(std::int32_t region) const;
    };

    /// What a row shows, to be compared from plan to plan.
    struct Shown {
        plan::Load load;
        int microVms = 0;
        int children = 0;
        RowState state = RowState::normal;
        std::string detail;

        bool operator==(const Shown&) const = default;
    };
    static Shown shownRegion(const State& state, std::int32_t region);
    static Shown shownHost(const State& state, std::int32_t host);
    static Shown shownMicroVm(const State& state, std::int64_t microVm);
    static std::optional<Shown> shown(const State& state, Row row);

    QString name(Row row) const;
    QVariant nameValue(Row row, const Shown& row_, int role) const;
    QString object(Row row) const;
    QString toolTip(Row row, const Shown& shown) const;

    State m_now, m_before;
};

} // namespace flightplan::qt
