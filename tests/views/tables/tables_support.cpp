#include "tests/views/tables/tables_support.h"

#include "model/qt/roles.h"

namespace flightplan::test {

QModelIndex rowOf(const QAbstractItemModel& model, const QString& object, const QModelIndex& parent) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        if (index.data(qt::ObjectRole).toString() == object)
            return index;
        if (const auto below = rowOf(model, object, index); below.isValid())
            return below;
    }
    return {};
}

QString selectedObject(const QAbstractItemView& view) {
    const auto rows = view.selectionModel()->selectedRows();
    return rows.size() == 1 ? rows.front().data(qt::ObjectRole).toString() : QString();
}

void click(QAbstractItemView& view, const QModelIndex& index, Qt::MouseButton button) {
    QTest::mouseClick(view.viewport(), button, {}, view.visualRect(index).center());
}

void doubleClick(QAbstractItemView& view, const QModelIndex& index) {
    const auto place = view.visualRect(index).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place);
}

bool setReplicas(qt::PlanController& controller, const std::string& id, int replicas) {
    const auto& document = controller.document();
    auto workload = document.workloads[document::findWorkload(document, id).value()];
    workload.replicas = replicas;
    return controller.apply({document::Put{workload, std::nullopt}}, QStringLiteral("Set replicas"));
}

document::Document tablesDocument() {
    auto document = topologyFromText("ams: 2x[32c 256g]\n"
                                     "fra: 3x[32c 256g]\n"
                                     "web 4x[1c 2g] @ams @fra\n"
                                     "db 1x[4c 8g] @fra\n");
    for (const char* id : {"web", "db"})
        editWorkload(document, id, [](auto& workload) { workload.app = "shop"; });
    return document;
}

} // namespace flightplan::test
