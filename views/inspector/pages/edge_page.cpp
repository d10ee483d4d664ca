#include "views/inspector/pages/edge_page.h"

#include "views/common/provenance_mark.h"
#include "views/inspector/pages/degrees.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/wording.h"

#include <algorithm>

namespace flightplan::views {

using topology::Edge;
using topology::UpDown;

namespace {

const Edge* findEdge(const document::Document& document, const std::string& id) {
    const auto found = std::ranges::find(*document.edges, EdgeId(id), &Edge::id);
    return found == document.edges->end() ? nullptr : &*found;
}

} // namespace

EdgePage::EdgePage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::edge, parent)
    , m_edge(
          *this, [this] { return findEdge(document(), idText()); },
          [](Edge value) {
              return document::Edit{document::Put{std::move(value), {}}};
          }) {
    heading().setIcon(QStringLiteral("client"));
    addFindings();
    addEditors();
    auto& section = addSection(tr("Latency to regions"));
    m_latencies = new RowList(tr("Latency to regions"), &section);
    section.addWide(m_latencies);
    connect(m_latencies, &RowList::rowActivated, this,
            [this](const QString& region) { select(qt::Selection::Kind::region, region); });
    auto& actions = addSection(tr("Actions"));
    addObjectButtons(actions, document::Section::edges, document::deleteEdge);
    onDocument([this] { refresh(); });
    onPlan([this] { refresh(); });
}

void EdgePage::addEditors() {
    auto& section = addSection(tr("Edge site"));
    addRenameField(section, document::Section::edges);
    m_edge.choice(
        section,
        {tr("State"), tr("No user enters at a site that is down."), tr("Set state of %1"), QStringLiteral("state")},
        {{static_cast<int>(UpDown::up), stateName(UpDown::up)},
         {static_cast<int>(UpDown::down), stateName(UpDown::down)}},
        [](const Edge& edge) { return static_cast<int>(edge.state); },
        [](Edge& edge, int value) { edge.state = static_cast<UpDown>(value); });
    auto* latitude = m_edge.quantity(
        section,
        {tr("Latitude"), tr("Degrees, north is positive. Empty: that of the region or site of this id."),
         tr("Set latitude of %1"), QStringLiteral("latitude")},
        Dimension::degrees, {-90 * degreeSteps, 90 * degreeSteps},
        [](const Edge& edge) { return toSteps(edge.latitude); },
        [](Edge& edge, std::optional<std::int64_t> value) { edge.latitude = toDegrees(value); });
    auto* longitude = m_edge.quantity(
        section,
        {tr("Longitude"), tr("Degrees, east is positive. Empty: that of the region or site of this id."),
         tr("Set longitude of %1"), QStringLiteral("longitude")},
        Dimension::degrees, {-180 * degreeSteps, 180 * degreeSteps},
        [](const Edge& edge) { return toSteps(edge.longitude); },
        [](Edge& edge, std::optional<std::int64_t> value) { edge.longitude = toDegrees(value); });
    latitude->setOptional(true);
    longitude->setOptional(true);
    m_edge.follow([this, latitude, longitude](const Edge& edge) {
        std::vector<topology::Site> regions;
        for (const auto& region : *document().regions)
            if (const auto site = topology::resolve(region, context().catalog))
                regions.push_back(*site);
        Edge bare = edge;
        bare.latitude.reset();
        bare.longitude.reset();
        const auto site = topology::resolve(bare, regions, context().catalog);
        latitude->setPlaceholder(site ? degreesText(site->place.latitude) : QString());
        longitude->setPlaceholder(site ? degreesText(site->place.longitude) : QString());
    });
}

void EdgePage::refresh() {
    const Edge* edge = m_edge.record();
    if (!edge)
        return;
    const auto current = plan();
    heading().setState(stateName(edge->state), stateTone(edge->state));
    QString name = id();
    std::vector<ListRow> rows;
    if (current) {
        const auto& edges = current->network->edges();
        const auto found = std::ranges::find(edges, idText(), &topology::Site::id);
        if (found != edges.end()) {
            name = fromStd(found->name);
            const auto index = static_cast<std::size_t>(found - edges.begin());
            std::vector<std::size_t> order(current->network->regions().size());
            for (std::size_t r = 0; r < order.size(); ++r)
                order[r] = r;
            std::ranges::stable_sort(order, {}, [&](std::size_t r) { return current->network->edgeRtt(index, r); });
            for (const auto r : order) {
                const auto& site = current->network->regions()[r];
                const QString rtt = rttText(current->network->edgeRtt(index, r));
                rows.push_back(
                    {fromStd(site.id), regionLabel(site), rtt,
                     tr("%1: %2, %3")
                         .arg(regionLabel(site), rtt, provenanceName(current->network->edgeProvenance(index, r))),
                     Tone::neutral, QStringLiteral("region")});
            }
        }
    }
    heading().setName(name, id());
    heading().setSubtitle(tr("Where users' traffic enters"),
                          edge->latitude ? std::optional(Provenance::typed) : std::nullopt);
    m_latencies->setRows(std::move(rows));
}

} // namespace flightplan::views
