#pragma once

#include "model/qt/residents.h"
#include "model/qt/roles.h"
#include "model/qt/selection.h"
#include "model/query/query.h"
#include "model/runtime/latest.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::runtime {
struct Lanes;
}

namespace flightplan::qt {

/// A flat table over plans: the rows that a query lets pass, in the order of a column. Both are worked out on the
/// picture lane; until that is done the table shows the plan and rows that it had, so that what it shows is always of
/// one piece. Rows are dense indices of their plan.
class PlanTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// What a kind of rows can do on the worker: without state, and true to any plan.
    struct Source {
        std::function<std::vector<std::int64_t>(const Snapshot&, const query::Query&, const std::stop_token&)> rows;
        /// What a column sorts by; equal ones keep the order of the plan.
        std::function<double(const Snapshot&, std::int64_t row, int column)> key;
    };

    ~PlanTableModel() override;

    /// Goes to another plan.
    void apply(const Snapshot& next);
    void setQuery(const query::Query& query);
    const query::Query& query() const { return m_wish.query; }
    /// A negative column stands for the order of the plan.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The plan that the rows are of; null before the first.
    const Snapshot& snapshot() const { return m_shown; }
    const std::vector<std::int64_t>& rows() const { return m_rows; }
    /// The row of an object, −1 if it is not among them. O(rows).
    int rowOf(const Selection& selection) const;
    /// True while rows for the newest plan, query or order are being worked out.
    bool isWorking() const { return m_generation != m_taken; }
    /// Blocks until they are there (tests, pictures).
    void wait();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Rows are dragged as the objects that they stand for.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& rows) const override;

Q_SIGNALS:
    /// Rows came: they may be others, or the same with other values.
    void rowsTaken();

protected:
    PlanTableModel(runtime::Lanes& lanes, Source source, QObject* parent);

    virtual QVariant value(std::int64_t row, int column, int role) const = 0;
    virtual std::optional<std::int64_t> indexOf(const Selection& selection) const = 0;

private:
    struct Wish {
        Snapshot snapshot;
        query::Query query;
        int column = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
        std::uint64_t generation = 0;
    };
    struct Answer {
        Snapshot snapshot;
        std::vector<std::int64_t> rows;
        std::uint64_t generation = 0;
    };
    static std::optional<Answer> answer(const Source& source, const Wish& wish, const std::stop_token& stop);
    void ask();
    void take(const Answer& answer);

    Wish m_wish;
    Snapshot m_shown;
    std::vector<std::int64_t> m_rows;
    std::uint64_t m_generation = 0, m_taken = 0; // of what was asked and of what is shown
    runtime::Latest<Wish, Answer> m_latest;      // last: its end waits for the work
};

} // namespace flightplan::qt
