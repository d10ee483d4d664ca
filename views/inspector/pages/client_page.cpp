#include "views/inspector/pages/client_page.h"

#include "model/planner/client_latency.h"
#include "model/qt/finding_text.h"
#include "model/studies/served_places.h"
#include "views/common/format.h"
#include "views/common/provenance_mark.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/section.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>

#include <algorithm>

namespace flightplan::views {
namespace {

using planner::ClientLatency;
using planner::RegionLatency;

/// The way that is added up: to the region of that id, else to the one that serves most, else to the nearest.
const RegionLatency* explainedOf(const ClientLatency& latency, const plan::Plan& plan, const QString& id) {
    if (latency.regions.empty())
        return nullptr;
    const auto named = std::ranges::find_if(latency.regions, [&](const RegionLatency& row) {
        return fromStd(plan.fleet->regions[static_cast<std::size_t>(row.region)].id) == id;
    });
    if (named != latency.regions.end())
        return &*named;
    const auto most = std::ranges::max_element(latency.regions, {}, &RegionLatency::share);
    return most->share > 0 ? &*most : &latency.regions.front();
}

/// Shares are dealt in small whole parts of replicas: what is missing to one below this is rounding.
constexpr double almostAll = 0.9995;

bool isKnown(Provenance provenance) {
    return provenance != Provenance::estimated && provenance != Provenance::assumed;
}

/// A tilde before the number is the dashed line of the map: estimated, not measured.
QString markedRtt(std::uint32_t rtt, Provenance provenance) {
    return isKnown(provenance) ? rttText(rtt) : InspectorPage::tr("~ %1").arg(rttText(rtt));
}

/// Rounded in the page, to the microsecond in the tooltip.
void setTime(QLabel& label, std::uint32_t micros, Provenance provenance) {
    label.setText(markedRtt(micros, provenance));
    label.setToolTip(micros == topology::unreachableRtt ? rttText(micros) : format::exactMilliseconds(micros));
}

} // namespace

ClientPage::ClientPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::client, parent) {
    heading().setIcon(QStringLiteral("users"));
    auto& why = addSection(tr("Why this latency?"));
    m_lastMile = why.addFigure(tr("Last mile"), tr("From the users to the edge where their requests go in"));
    m_lastMile->setObjectName(QStringLiteral("clientLastMile"));
    m_lastMileNote = why.addNote();
    m_backhaul = why.addFigure(tr("Edge to region"), tr("From the edge to the region that serves them and back"));
    m_backhaul->setObjectName(QStringLiteral("clientBackhaul"));
    m_backhaulNote = why.addNote();
    m_total = why.addFigure(tr("Round trip"), tr("Last mile and edge to region together"));
    addRegions();
    auto& workloads = addSection(tr("Workloads used here"));
    m_workloads = new RowList(tr("Workloads with users here, most users first"), &workloads);
    m_workloads->setObjectName(QStringLiteral("clientWorkloads"));
    workloads.addWide(m_workloads);
    connect(m_workloads, &RowList::rowActivated, this,
            [this](const QString& id) { select(qt::Selection::Kind::workload, id); });
    onPlan([this] { refresh(); });
    onTraffic([this] { refresh(); });
    onDocument([this] { refresh(); });
}

void ClientPage::addRegions() {
    auto& regions = addSection(tr("Regions from here"));
    m_regions = new RowList(tr("Regions, nearest first"), &regions);
    m_regions->setObjectName(QStringLiteral("clientRegions"));
    regions.addWide(m_regions);
    const auto explain = [this](const QString& id) {
        m_explained = id;
        refresh();
    };
    connect(m_regions, &RowList::rowActivated, this, explain);
}

bool ClientPage::exists() const {
    // Until the first plan nobody knows; then the plan does.
    return !plan() || planner::latencyOf(*plan(), idText());
}

void ClientPage::refresh() {
    const auto current = plan();
    if (current && awaitsRouting())
        return; // once it is there
    heading().setName(id(), {});
    const auto routes = routing();
    const auto latency = !current ? std::nullopt
                         : routes ? studies::latencyOf(*current, *routes, idText())
                                  : planner::latencyOf(*current, idText());
    if (!latency)
        return heading().setSubtitle(tr("planning…"));
    showHeading(*latency);
    showSum(*latency);
    showRegions(*latency);
    showWorkloads(*latency);
}

void ClientPage::showHeading(const ClientLatency& latency) {
    const auto region = plan()->fleet->findRegion(latency.key);
    heading().setName(region >= 0 ? tr("Users in %1").arg(regionName(plan().get(), latency.key)) : id(), {});
    const auto share = format::percent(latency.share, 1);
    heading().setSubtitle(latency.workloads.size() == 1
                              ? tr("%1 of all users · 1 workload").arg(share)
                              : tr("%1 of all users · %2 workloads").arg(share).arg(latency.workloads.size()));
}

void ClientPage::showSum(const ClientLatency& latency) {
    const auto& fleet = *plan()->fleet;
    const auto& network = *plan()->network;
    const auto* way = explainedOf(latency, *plan(), m_explained);
    if (latency.path.edge < 0 || !way) {
        m_lastMile->setText(QStringLiteral("–"));
        m_backhaul->setText(QStringLiteral("–"));
        m_total->setText(tr("no path"));
        setNote(*m_lastMileNote, tr("No edge is up: nobody gets in."));
        return setNote(*m_backhaulNote, {});
    }
    const auto& edge = network.edges()[static_cast<std::size_t>(latency.path.edge)];
    setTime(*m_lastMile, latency.path.lastMile, latency.path.provenance);
    const auto enters = tr("Enters at %1, %2 away.").arg(regionLabel(edge), tr("%1 km").arg(qRound(latency.km)));
    setNote(*m_lastMileNote,
            latency.path.provenance == Provenance::typed
                ? tr("%1 Typed in the plan.").arg(enters)
                : tr("%1 Estimated: 4 ms for the access network, and fibre at 200 km/ms with 1.66 times the "
                     "distance, both ways.")
                      .arg(enters));
    const auto& region = fleet.regions[static_cast<std::size_t>(way->region)];
    setTime(*m_backhaul, way->backhaul, way->provenance);
    const auto& first = way->via < 0 ? region : fleet.regions[static_cast<std::size_t>(way->via)];
    auto text = legText(edge, first);
    if (way->via >= 0)
        text +=
            tr("\nThe microVM in %1 passes requests on (replay). ").arg(regionLabel(first)) + legText(first, region);
    setNote(*m_backhaulNote, text);
    setTime(*m_total, way->rtt, Provenance::measured);
}

/// From one site to another: how long that is known, and the path where it is one over links.
QString ClientPage::legText(const topology::Site& from, const topology::Site& to) const {
    if (from.id == to.id)
        return tr("Edge and region are at the same place.");
    const auto pair = plan()->network->explain(from.id, to.id);
    auto text =
        tr("%1 to %2. %3: %4")
            .arg(fromStd(from.id), regionLabel(to), provenanceName(pair.provenance), qt::messageText(pair.source));
    QStringList sites;
    for (const auto& site : pair.path)
        sites << fromStd(site);
    if (sites.size() > 1)
        text += tr("\nPath: %1").arg(sites.join(QStringLiteral(" → ")));
    return text;
}

void ClientPage::showRegions(const ClientLatency& latency) {
    const auto* explained = explainedOf(latency, *plan(), m_explained);
    std::vector<ListRow> rows;
    for (const auto& row : latency.regions) {
        const auto& site = plan()->fleet->regions[static_cast<std::size_t>(row.region)];
        const auto rtt = markedRtt(row.rtt, isKnown(row.provenance) ? Provenance::measured : row.provenance);
        rows.push_back({fromStd(site.id), site.name == site.id ? fromStd(site.id) : fromStd(site.name),
                        row.share > 0 ? tr("%1 · %2").arg(format::percent(row.share), rtt) : rtt,
                        tr("%1: %2 from here; serves %3 of the users here. Click to add its way up above.")
                            .arg(regionLabel(site), rttText(row.rtt), format::percent(row.share, 1)),
                        site.up ? Tone::neutral : Tone::bad,
                        &row == explained ? QStringLiteral("latency") : QString()});
    }
    m_regions->setRows(std::move(rows));
}

void ClientPage::showWorkloads(const ClientLatency& latency) {
    std::vector<ListRow> rows;
    for (const auto& row : latency.workloads) {
        const auto name = fromStd(plan()->fleet->workloads[static_cast<std::size_t>(row.workload)].id.text());
        const bool served = row.served > 0;
        const bool missed = row.target >= 0 && row.inside < almostAll;
        constexpr double microPerMilli = 1000;
        const auto mean = served ? format::milliseconds(row.meanRtt / microPerMilli) : tr("unserved");
        rows.push_back(
            {name, name, missed && served ? tr("%1 · %2 inside").arg(mean, format::percent(row.inside)) : mean,
             row.target >= 0
                 ? tr("%1: %2 on average, target %3, %4 of its users here are within it")
                       .arg(name, mean, rttText(static_cast<std::uint32_t>(row.target)), format::percent(row.inside, 1))
                 : tr("%1: %2 on average, no target").arg(name, mean),
             !served || missed ? Tone::warn : Tone::good, QStringLiteral("workload")});
    }
    m_workloads->setRows(std::move(rows));
}

} // namespace flightplan::views
