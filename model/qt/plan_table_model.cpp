#include "model/qt/plan_table_model.h"

#include "model/qt/object_mime.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <algorithm>
#include <memory>
#include <utility>

namespace flightplan::qt {

PlanTableModel::PlanTableModel(runtime::Lanes& lanes, Source source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_latest(
          lanes.picture, lanes.timer,
          [source = std::move(source)](const Wish& wish, const std::stop_token& stop) {
              return answer(source, wish, stop);
          },
          [this](Answer found) {
              auto shared = std::make_shared<const Answer>(std::move(found));
              // This is the context: what is posted to it after its end is never called.
              QMetaObject::invokeMethod(
                  this, [this, shared] { take(*shared); }, Qt::QueuedConnection);
          }) {}

PlanTableModel::~PlanTableModel() = default;

std::optional<PlanTableModel::Answer> PlanTableModel::answer(const Source& source, const Wish& wish,
                                                             const std::stop_token& stop) {
    Answer result{wish.snapshot, {}, wish.generation};
    if (!wish.snapshot.plan)
        return result;
    result.rows = source.rows(wish.snapshot, wish.query, stop);
    if (stop.stop_requested())
        return std::nullopt;
    if (wish.column < 0)
        return result;
    std::vector<std::pair<double, std::int64_t>> keyed;
    keyed.reserve(result.rows.size());
    for (const auto row : result.rows)
        keyed.emplace_back(source.key(wish.snapshot, row, wish.column), row);
    const auto byKey = [](const auto& pair) { return pair.first; };
    if (wish.order == Qt::AscendingOrder)
        std::ranges::stable_sort(keyed, std::ranges::less{}, byKey);
    else
        std::ranges::stable_sort(keyed, std::ranges::greater{}, byKey);
    std::ranges::transform(keyed, result.rows.begin(), [](const auto& pair) { return pair.second; });
    return result;
}

void PlanTableModel::apply(const Snapshot& next) {
    m_wish.snapshot = next;
    ask();
}

void PlanTableModel::setQuery(const query::Query& query) {
    if (query == m_wish.query)
        return;
    m_wish.query = query;
    ask();
}

void PlanTableModel::sort(int column, Qt::SortOrder order) {
    if (std::pair(column, order) == std::pair(m_wish.column, m_wish.order))
        return;
    m_wish.column = column;
    m_wish.order = order;
    ask();
}

void PlanTableModel::ask() {
    m_wish.generation = ++m_generation;
    m_latest.submit(m_wish);
}

void PlanTableModel::take(const Answer& answer) {
    // As many rows as before are told as changed values, which leaves the view where it is scrolled to.
    const bool sameCount = answer.rows.size() == m_rows.size();
    if (!sameCount)
        beginResetModel();
    m_shown = answer.snapshot;
    m_rows = answer.rows;
    m_taken = answer.generation;
    if (!sameCount)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT rowsTaken();
}

int PlanTableModel::rowOf(const Selection& selection) const {
    const auto wanted = m_shown.plan ? indexOf(selection) : std::nullopt;
    const auto found = wanted ? std::ranges::find(m_rows, *wanted) : m_rows.end();
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void PlanTableModel::wait() {
    m_latest.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

int PlanTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PlanTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    return value(m_rows[static_cast<std::size_t>(index.row())], index.column(), role);
}

Qt::ItemFlags PlanTableModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList PlanTableModel::mimeTypes() const {
    return {objectMimeType()};
}

QMimeData* PlanTableModel::mimeData(const QModelIndexList& rows) const {
    return objectMime(rows);
}

} // namespace flightplan::qt
