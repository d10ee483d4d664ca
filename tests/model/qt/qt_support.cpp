#include "tests/model/qt/qt_support.h"

#include "model/qt/roles.h"

namespace flightplan::test {

QString treeText(const QAbstractItemModel& model, const QModelIndex& parent, int depth) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        text += QString(2 * depth, u' ') + index.data(qt::ObjectRole).toString() + u'\n' +
                treeText(model, index, depth + 1);
    }
    return text;
}

void fetchEverything(QAbstractItemModel& model, const QModelIndex& parent) {
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        fetchEverything(model, model.index(row, 0, parent));
}

std::map<QString, QPersistentModelIndex> remembered(const QAbstractItemModel& model, const QModelIndex& parent) {
    std::map<QString, QPersistentModelIndex> rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        rows.emplace(index.data(qt::ObjectRole).toString(), index);
        rows.merge(remembered(model, index));
    }
    return rows;
}

} // namespace flightplan::test
