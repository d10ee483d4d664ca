#include "views/tables/catalogue_models.h"

#include "model/qt/object_mime.h"
#include "model/qt/roles.h"
#include "model/qt/row_changes.h"
#include "views/common/format.h"

#include <algorithm>
#include <set>

namespace flightplan::views {
namespace {

std::size_t at(const QModelIndex& index) {
    return static_cast<std::size_t>(index.row());
}

QString continentName(catalog::Continent continent) {
    switch (continent) {
    case catalog::Continent::northAmerica:
        return RegionCatalogueModel::tr("North America");
    case catalog::Continent::southAmerica:
        return RegionCatalogueModel::tr("South America");
    case catalog::Continent::europe:
        return RegionCatalogueModel::tr("Europe");
    case catalog::Continent::africa:
        return RegionCatalogueModel::tr("Africa");
    case catalog::Continent::asiaPacific:
        break;
    }
    return RegionCatalogueModel::tr("Asia Pacific");
}

double milli(MicroVcpu cpu) {
    return static_cast<double>(cpu.count()) / 1000;
}

} // namespace

RegionCatalogueModel::RegionCatalogueModel(const catalog::Catalog& catalog, QObject* parent)
    : QAbstractTableModel(parent) {
    std::ranges::copy_if(catalog.regions(), std::back_inserter(m_regions), &catalog::RegionInfo::active);
    m_inPlan.assign(m_regions.size(), 0);
}

void RegionCatalogueModel::apply(const document::Document& document) {
    std::set<std::string> ids;
    for (const auto& region : *document.regions)
        ids.insert(region.id.text());
    std::vector<char> inPlan, changed;
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        inPlan.push_back(ids.contains(m_regions[i].id) ? 1 : 0);
        changed.push_back(inPlan[i] != m_inPlan[i] ? 1 : 0);
    }
    m_inPlan = std::move(inPlan);
    qt::forEachRun(
        rowCount(), [&](int row) { return changed[static_cast<std::size_t>(row)] != 0; },
        [&](int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
}

QString RegionCatalogueModel::regionId(int row) const {
    return QString::fromStdString(m_regions[static_cast<std::size_t>(row)].id);
}

int RegionCatalogueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_regions.size());
}

int RegionCatalogueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RegionCatalogueModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    return isInPlan(index.row()) ? flags & ~Qt::ItemFlags(Qt::ItemIsEnabled) : flags | Qt::ItemIsDragEnabled;
}

QStringList RegionCatalogueModel::mimeTypes() const {
    return {qt::objectMimeType()};
}

QMimeData* RegionCatalogueModel::mimeData(const QModelIndexList& rows) const {
    return qt::objectMime(rows);
}

QVariant RegionCatalogueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& region = m_regions[at(index)];
    const bool isName = index.column() == NameColumn;
    const auto city =
        QStringLiteral("%1, %2").arg(QString::fromStdString(region.name), QString::fromStdString(region.country));
    switch (role) {
    case Qt::DisplayRole:
        return isName ? QString::fromStdString(region.id).toUpper() : continentName(region.continent);
    case Qt::ToolTipRole:
        return isInPlan(index.row())
                   ? tr("%1: already in the plan").arg(city)
                   : tr("%1: prices are %2 of those in Ashburn. Double click adds it to the plan.")
                         .arg(city, format::percent(static_cast<double>(region.priceMultiplierMillionths) / 1e6));
    case Qt::AccessibleTextRole:
        return isName ? QVariant(QString::fromStdString(region.id).toUpper() + u' ' + city) : QVariant();
    case qt::ObjectRole:
        return QString(QStringLiteral("catalogue:") + regionId(index.row()));
    case qt::DetailRole:
        return isName ? QVariant(city) : QVariant();
    case qt::IconRole:
        return isName ? QVariant(isInPlan(index.row()) ? QStringLiteral("check") : QStringLiteral("region"))
                      : QVariant();
    default:
        return {};
    }
}

QVariant RegionCatalogueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Region") : tr("Continent");
}

SizeCatalogueModel::SizeCatalogueModel(const catalog::Catalog& catalog, QObject* parent)
    : QAbstractTableModel(parent)
    , m_sizes(catalog.sizes().begin(), catalog.sizes().end()) {}

int SizeCatalogueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sizes.size());
}

int SizeCatalogueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SizeCatalogueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& size = m_sizes[at(index)];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn  ? QString::fromStdString(size.id)
               : index.column() == CpuColumn ? format::count(size.vcpus)
                                             : format::mebibytes(static_cast<double>(size.memory.count()));
    case Qt::ToolTipRole:
        return tr("%1\nGuaranteed %2, up to %3\nMemory %4 to %5")
            .arg(QString::fromStdString(size.id), format::vcpu(milli(size.baseline)), format::vcpu(milli(size.burst)),
                 format::mebibytes(static_cast<double>(size.memoryMin.count())),
                 format::mebibytes(static_cast<double>(size.memoryMax.count())));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                                : Qt::AlignRight | Qt::AlignVCenter);
    case qt::IconRole:
        return index.column() == NameColumn ? QVariant(QStringLiteral("microvm")) : QVariant();
    default:
        return {};
    }
}

QVariant SizeCatalogueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != NameColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Size") : section == CpuColumn ? tr("vCPU") : tr("Memory");
}

} // namespace flightplan::views
