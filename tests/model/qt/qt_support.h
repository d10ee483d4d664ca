#pragma once

#include "model/qt/residents.h"
#include "model/qt/selection.h"
#include "tests/support/topology_text.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <map>

namespace flightplan::test {

inline qt::Snapshot snapshotOf(const document::Document& document) {
    return qt::makeSnapshot(planned(document));
}

/// Two regions with five hosts and two apps.
inline document::Document shopDocument() {
    auto document = topologyFromText("ams: 2x[32c 256g]\n"
                                     "fra: 3x[32c 256g]\n"
                                     "web 4x[1c 2g] @ams @fra\n"
                                     "db 1x[4c 8g] @fra\n"
                                     "mail 2x[1c 1g] @ams\n");
    editWorkload(document, "web", [](auto& workload) { workload.app = "shop"; });
    editWorkload(document, "db", [](auto& workload) { workload.app = "shop"; });
    return document;
}

/// "region:ams > host:ams-a-1 > …": the fetched rows as text, one per line, two spaces a level.
QString treeText(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0);

/// Fetches every row there is, level by level.
void fetchEverything(QAbstractItemModel& model, const QModelIndex& parent = {});

/// Every fetched row by a persistent index, with its object.
std::map<QString, QPersistentModelIndex> remembered(const QAbstractItemModel& model, const QModelIndex& parent = {});

/// Qt's tester of models. It fetches nothing by itself: that would happen in the middle of the signals of a fetch.
struct ModelTester {
    explicit ModelTester(QAbstractItemModel& model)
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest) {
        tester.setUseFetchMore(false);
    }
    QAbstractItemModelTester tester;
};

/// Counts what a model emits.
struct SignalCounts {
    explicit SignalCounts(const QAbstractItemModel& model)
        : changed(&model, &QAbstractItemModel::dataChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , reset(&model, &QAbstractItemModel::modelReset)
        , layout(&model, &QAbstractItemModel::layoutChanged) {}

    QSignalSpy changed, inserted, removed, reset, layout;
    qsizetype structural() const { return inserted.size() + removed.size() + reset.size() + layout.size(); }
};

} // namespace flightplan::test
