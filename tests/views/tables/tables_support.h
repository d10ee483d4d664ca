#pragma once

#include "model/qt/plan_controller.h"
#include "tests/support/topology_text.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QTest>

namespace flightplan::test {

/// The row of a view's model that stands for an object, among the rows that are fetched.
QModelIndex rowOf(const QAbstractItemModel& model, const QString& object, const QModelIndex& parent = {});

/// The object of the one selected row; empty if none is.
QString selectedObject(const QAbstractItemView& view);

/// A click into the middle of a row's first cell.
void click(QAbstractItemView& view, const QModelIndex& index, Qt::MouseButton button = Qt::LeftButton);
void doubleClick(QAbstractItemView& view, const QModelIndex& index);

/// Sets the number of replicas of a workload as an undo step.
bool setReplicas(qt::PlanController& controller, const std::string& id, int replicas);

/// Two regions of the catalogue, five hosts, two workloads of one app.
document::Document tablesDocument();

} // namespace flightplan::test
