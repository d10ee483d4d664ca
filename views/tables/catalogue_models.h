#pragma once

#include "model/catalog/catalog.h"
#include "model/document/document.h"

#include <QAbstractTableModel>

#include <vector>

namespace flightplan::views {

/// The active regions of the catalogue by id; those of the plan are disabled.
class RegionCatalogueModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ContinentColumn, ColumnCount };

    explicit RegionCatalogueModel(const catalog::Catalog& catalog, QObject* parent = nullptr);

    /// Takes over which regions the plan has.
    void apply(const document::Document& document);
    QString regionId(int row) const;
    bool isInPlan(int row) const { return m_inPlan[static_cast<std::size_t>(row)] != 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// Dragged as "catalogue:nrt".
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& rows) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<catalog::RegionInfo> m_regions;
    std::vector<char> m_inPlan;
};

/// The machine sizes of the catalogue.
class SizeCatalogueModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, CpuColumn, MemoryColumn, ColumnCount };

    explicit SizeCatalogueModel(const catalog::Catalog& catalog, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<catalog::MachineSize> m_sizes;
};

} // namespace flightplan::views
