// What a hit of the search shows and does.

#include "model/catalog/catalog.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/palette/object_search.h"
#include "views/palette/object_text.h"

#include <QCoreApplication>

namespace flightplan::views {
namespace {

using Selected = qt::Selection::Kind;

struct ObjectItem {
    Q_DECLARE_TR_FUNCTIONS(ObjectItem)
};

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

PaletteItem objectItem(Selected kind, const std::string& id, QStringView icon, const QString& detail) {
    PaletteItem item;
    item.kind = PaletteItem::Kind::object;
    item.selection = {kind, QString::fromStdString(id)};
    item.title = item.selection.id;
    item.icon = views::icon(icon);
    item.detail = detail;
    return item;
}

PaletteItem addRegionItem(const catalog::RegionInfo& region, const QString& title) {
    PaletteItem item;
    item.kind = PaletteItem::Kind::addRegion;
    item.regionId = QString::fromStdString(region.id);
    item.title = title;
    item.icon = views::icon(u"plus");
    item.detail = ObjectItem::tr("region of the catalogue, with its default hosts");
    return item;
}

PaletteItem addRegionAtItem(const catalog::City& city) {
    PaletteItem item;
    item.kind = PaletteItem::Kind::addRegionAt;
    item.place = city.place;
    item.title = addRegionAtTitle(city);
    item.icon = views::icon(u"plus");
    item.detail = ObjectItem::tr("region of your own, latencies estimated, with default hosts");
    return item;
}

} // namespace

PaletteItem ObjectSearch::placeItem(const Hit& hit) const {
    const auto& fleet = *m_plan->fleet;
    if (hit.kind == Kind::region) {
        auto item = objectItem(Selected::region, fleet.regions[at(hit.index)].id, u"region",
                               regionDetail(*m_plan, at(hit.index)));
        item.title = m_regionTitles[at(hit.index)];
        return item;
    }
    if (hit.kind == Kind::hostEntry)
        return objectItem(Selected::hostEntry, fleet.entries[at(hit.index)].id.text(), u"host",
                          entryDetail(*m_plan, at(hit.index)));
    if (hit.kind == Kind::host) {
        const auto host = static_cast<std::int32_t>(hit.index);
        return objectItem(Selected::host, fleet.hostName(host), u"host", hostDetail(*m_plan, host));
    }
    if (hit.kind == Kind::addRegionAt)
        return addRegionAtItem(catalog::builtIn().cities()[at(hit.index)]);
    const auto missing = std::ranges::find(m_missing, hit.index, [](const auto& each) { return each.first; });
    return addRegionItem(catalog::builtIn().regions()[at(hit.index)],
                         missing == m_missing.end() ? QString() : missing->second);
}

PaletteItem ObjectSearch::appItem(const Hit& hit) const {
    const auto& fleet = *m_plan->fleet;
    if (hit.kind == Kind::workload)
        return objectItem(Selected::workload, fleet.workloads[at(hit.index)].id.text(), u"workload",
                          workloadDetail(*m_plan, at(hit.index)));
    if (hit.kind == Kind::microVm)
        return objectItem(Selected::microVm, fleet.microVmName(hit.index), u"microvm",
                          microVmDetail(*m_plan, hit.index));
    const auto& app = m_apps[at(hit.index)];
    return objectItem(Selected::app, std::string(app.name), u"app",
                      ObjectItem::tr("app · workloads: %1").arg(format::count(app.workloads)));
}

PaletteItem ObjectSearch::item(const Hit& hit, const FuzzyQuery& query) const {
    const bool ofAnApp = hit.kind == Kind::app || hit.kind == Kind::workload || hit.kind == Kind::microVm;
    auto item = ofAnApp ? appItem(hit) : placeItem(hit);
    item.marks = query.positions(item.title);
    item.toolTip = item.title + u'\n' + item.detail;
    return item;
}

} // namespace flightplan::views
