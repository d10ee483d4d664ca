#include "views/inspector/pages/region_page.h"

#include "model/base/fixed_point.h"
#include "model/document/host_edits.h"
#include "model/qt/finding_text.h"
#include "model/studies/served_places.h"
#include "views/common/format.h"
#include "views/common/provenance_mark.h"
#include "views/inspector/pages/degrees.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/section.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace flightplan::views {

using topology::Region;
using topology::UpDown;

RegionPage::RegionPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::region, parent)
    , m_region(
          *this,
          [this]() -> const Region* {
              const auto at = document::findRegion(document(), idText());
              return at ? &(*document().regions)[*at] : nullptr;
          },
          [](Region value) {
              return document::Edit{document::Put{std::move(value), {}}};
          }) {
    heading().setIcon(QStringLiteral("region"));
    addLoad();
    addCatchment();
    addFindings();
    addEditors();
    addLatencies();
    addActions();
    onDocument([this] {
        showHeading();
        explainHosts();
    });
    onPlan([this] {
        showHeading();
        showLoad();
        showHosts();
        showLatencies();
        showCatchment();
    });
    onTraffic([this] { showCatchment(); });
}

bool RegionPage::exists() const {
    return m_region.record() != nullptr;
}

void RegionPage::addLoad() {
    auto& section = addSection(tr("Requested of allocatable"));
    m_meters = new Meters(&section);
    section.addWide(m_meters);
    m_users = section.addFigure(
        tr("Users served"),
        tr("Share of all requests that are answered in this region, or of all users where nobody says what "
           "they ask"));
    m_meanRtt =
        section.addFigure(tr("Their mean RTT"), tr("Mean round-trip time of what the region serves, network alone"));
    m_users->setObjectName(QStringLiteral("regionUsers"));
    auto& hosts = addSection(tr("Hosts"));
    m_hosts = new RowList(tr("Hosts of the region"), &hosts);
    hosts.addWide(m_hosts);
    connect(m_hosts, &RowList::rowActivated, this,
            [this](const QString& id) { select(qt::Selection::Kind::hostEntry, id); });
    m_hostsNote = hosts.addNote();
    m_addHosts = addButton(hosts, tr("Add hosts"), tr("Adds hosts as the catalogue assumes them for this region"),
                           QStringLiteral("plus"), [this] { addHosts(); });
    m_writeDown = addButton(hosts, tr("Write these hosts down"),
                            tr("Writes the assumed hosts into the plan as they are; from then on nothing is assumed "
                               "here"),
                            QStringLiteral("edit"), [this] { writeHostsDown(); });
    m_chooseHosts = addButton(hosts, tr("Choose hosts…"),
                              tr("Shows how many hosts are assumed and what each has; what you change there is written "
                                 "into the plan"),
                              QStringLiteral("host"), [this] {
                                  const auto assumed = document::defaultHosts(RegionId(idText()), context().catalog);
                                  select(qt::Selection::Kind::hostEntry, fromStd(assumed.id.text()));
                              });
}

void RegionPage::addCatchment() {
    m_catchment = &addSection(tr("Catchment"));
    m_served = m_catchment->addFigure(tr("Serves"), tr("What is answered here, at the hour that the window shows"));
    m_places = new RowList(tr("Whom the region serves, most first"), m_catchment);
    m_places->setObjectName(QStringLiteral("regionCatchment"));
    m_catchment->addWide(m_places);
    m_wentOnNote = m_catchment->addNote();
    m_wentOn = new RowList(tr("Who goes on to another region because this one is full"), m_catchment);
    m_wentOn->setObjectName(QStringLiteral("regionWentOn"));
    m_catchment->addWide(m_wentOn);
    for (auto* list : {m_places, m_wentOn})
        connect(list, &RowList::rowActivated, this,
                [this](const QString& key) { select(qt::Selection::Kind::client, key); });
}

void RegionPage::showCatchment() {
    const auto current = plan();
    const auto at = current ? current->fleet->findRegion(idText()) : -1;
    if (at < 0 || awaitsRouting())
        return;
    const auto routes = routing();
    if (m_shownPlan == current && m_shownRouting == routes && m_shownId == id())
        return; // plan and requests are read one after the other
    m_shownPlan = current;
    m_shownRouting = routes;
    m_shownId = id();
    const auto catchment = studies::catchmentOf(*current, routes.get(), at);
    showUsers(catchment, routes.get());
    const auto amount = [&](double weight) {
        return catchment.ofRequests ? format::perSecond(weight) : format::percent(weight, 1);
    };
    m_served->setText(catchment.ofRequests ? amount(catchment.weight)
                                           : tr("%1 of all users").arg(amount(catchment.weight)));
    std::vector<ListRow> rows;
    for (const auto& place : catchment.places)
        rows.push_back({fromStd(place.key), fromStd(place.key),
                        tr("%1 · %2").arg(amount(place.weight), format::milliseconds(place.meanRttMs)),
                        tr("%1: %2 served here, with a mean round trip of %3. Click to see why.")
                            .arg(fromStd(place.key), amount(place.weight), format::milliseconds(place.meanRttMs)),
                        Tone::neutral, QStringLiteral("users")});
    m_places->setVisible(!rows.empty());
    m_places->setRows(std::move(rows));
    std::vector<ListRow> lost;
    double sum = 0;
    for (const auto& other : catchment.wentOn) {
        const auto& site = current->fleet->regions[static_cast<std::size_t>(other.region)];
        sum += other.perSecond;
        lost.push_back({fromStd(other.key), tr("%1 → %2").arg(fromStd(other.key), fromStd(site.id)),
                        format::perSecond(other.perSecond),
                        tr("%1 of %2 go to %3, which is farther, because microVMs here are at their limit")
                            .arg(format::perSecond(other.perSecond), fromStd(other.key), regionLabel(site)),
                        Tone::warn, QStringLiteral("users")});
    }
    setNote(*m_wentOnNote,
            lost.empty() ? QString()
                         : tr("▲ Full: %1 that would be nearest here go on to others").arg(format::perSecond(sum)));
    m_wentOn->setVisible(!lost.empty());
    m_wentOn->setRows(std::move(lost));
}

void RegionPage::addEditors() {
    auto& section = addSection(tr("Region"));
    addRenameField(section, document::Section::regions);
    auto* name = m_region.text(
        section,
        {tr("Name"), tr("Shown in place of the catalogue's name. Empty: the catalogue's."), tr("Set name of %1"),
         QStringLiteral("name")},
        [](const Region& region) { return region.name ? fromStd(*region.name) : QString(); },
        [](Region& region, const QString& text) {
            region.name = text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
            return QString();
        });
    m_region.choice(
        section,
        {tr("State"), tr("A region that is down takes no microVMs and no users."), tr("Set state of %1"),
         QStringLiteral("state")},
        {{static_cast<int>(UpDown::up), stateName(UpDown::up)},
         {static_cast<int>(UpDown::down), stateName(UpDown::down)}},
        [](const Region& region) { return static_cast<int>(region.state); },
        [](Region& region, int value) { region.state = static_cast<UpDown>(value); });
    addPlace(section);
    auto* price = m_region.quantity(
        section,
        {tr("Price"), tr("Multiplier of the prices of CPU and memory; 1 is the price at iad. Empty: the catalogue's."),
         tr("Set price multiplier of %1"), QStringLiteral("price_multiplier")},
        Dimension::ratio, {0, 1'000 * millionth}, [](const Region& region) { return region.priceMultiplier; },
        [](Region& region, std::optional<std::int64_t> value) { region.priceMultiplier = value; });
    price->setOptional(true);
    m_region.follow([this, name, price](const Region& region) {
        const auto* known = context().catalog.findRegion(region.id.text());
        name->setPlaceholder(known ? fromStd(known->name) : fromStd(region.id.text()));
        price->setPlaceholder(quantityText(known ? known->priceMultiplierMillionths : millionth, Dimension::ratio));
    });
}

void RegionPage::addPlace(Section& section) {
    auto* latitude = m_region.quantity(
        section,
        {tr("Latitude"), tr("Degrees, north is positive. Empty: the catalogue's."), tr("Set latitude of %1"),
         QStringLiteral("latitude")},
        Dimension::degrees, {-90 * degreeSteps, 90 * degreeSteps},
        [](const Region& region) { return toSteps(region.latitude); },
        [](Region& region, std::optional<std::int64_t> value) { region.latitude = toDegrees(value); });
    auto* longitude = m_region.quantity(
        section,
        {tr("Longitude"), tr("Degrees, east is positive. Empty: the catalogue's."), tr("Set longitude of %1"),
         QStringLiteral("longitude")},
        Dimension::degrees, {-180 * degreeSteps, 180 * degreeSteps},
        [](const Region& region) { return toSteps(region.longitude); },
        [](Region& region, std::optional<std::int64_t> value) { region.longitude = toDegrees(value); });
    m_region.follow([this, latitude, longitude](const Region& region) {
        const auto* known = context().catalog.findRegion(region.id.text());
        latitude->setOptional(known != nullptr);
        longitude->setOptional(known != nullptr);
        latitude->setPlaceholder(known ? degreesText(known->place.latitude) : QString());
        longitude->setPlaceholder(known ? degreesText(known->place.longitude) : QString());
    });
}

void RegionPage::addLatencies() {
    auto& section = addSection(tr("Latency to other regions"));
    section.setFolding(true);
    m_latencies = new RowList(tr("Latency to other regions"), &section);
    section.addWide(m_latencies);
    m_why = section.addNote();
    connect(m_latencies, &RowList::rowFocused, this, &RegionPage::explainLatency);
    connect(m_latencies, &RowList::rowActivated, this, &RegionPage::explainLatency);
}

void RegionPage::addActions() {
    auto& section = addSection(tr("Actions"));
    addObjectButtons(section, document::Section::regions, document::deleteRegion);
}

void RegionPage::showHeading() {
    const Region* region = m_region.record();
    if (!region)
        return;
    const auto site = topology::resolve(*region, context().catalog);
    heading().setName(site ? fromStd(site->name) : id(), id());
    heading().setState(stateName(region->state), stateTone(region->state));
    const auto current = plan();
    const auto at = current ? current->fleet->findRegion(idText()) : -1;
    const bool typed = region->latitude && region->longitude;
    const auto provenance = typed ? Provenance::typed : Provenance::measured;
    if (at < 0)
        return heading().setSubtitle(tr("planning…"), typed ? std::optional(provenance) : std::nullopt);
    const auto index = static_cast<std::size_t>(at);
    const auto& figures = *current->figures;
    heading().setSubtitle(
        tr("%1 · %2").arg(hostsText(figures.regionHosts[index]), microVmsText(figures.regionMicroVms[index])),
        typed ? std::optional(provenance) : std::nullopt);
}

void RegionPage::showLoad() {
    const auto current = plan();
    const auto at = current ? current->fleet->findRegion(idText()) : -1;
    if (at < 0) {
        m_users->setText(QStringLiteral("–"));
        m_meanRtt->setText(QStringLiteral("–"));
        return m_meters->setPending();
    }
    const auto index = static_cast<std::size_t>(at);
    const auto limit = static_cast<double>(current->document.targets->utilisationMax) / millionth;
    m_meters->setLoad(current->figures->regionUsed[index], current->figures->regionCapacity[index], limit);
}

/// Share and mean RTT, by what is asked where that is known, else by served share.
void RegionPage::showUsers(const studies::Catchment& catchment, const traffic::Routing* routes) {
    const double all = routes ? static_cast<double>(routes->total.served()) / millionth : 1;
    double weighted = 0;
    for (const auto& place : catchment.places)
        weighted += place.weight * place.meanRttMs;
    const bool someone = catchment.weight > 0;
    m_users->setText(someone ? format::percent(catchment.weight / all, 1) : QStringLiteral("–"));
    m_meanRtt->setText(someone ? format::milliseconds(weighted / catchment.weight) : QStringLiteral("–"));
}

void RegionPage::showHosts() {
    std::vector<ListRow> rows;
    const auto current = plan();
    const auto entries = current ? current->fleet->entries.size() : 0;
    for (std::size_t e = 0; e < entries; ++e) {
        const auto& entry = current->fleet->entries[e];
        if (entry.region.text() != idText())
            continue;
        const bool assumed = current->fleet->entryAssumed[e] != 0;
        const QString name = fromStd(entry.id.text());
        rows.push_back({name, assumed ? tr("%1 (assumed)").arg(name) : name,
                        tr("%1 × %2").arg(QLocale().toString(entry.hostCount()),
                                          amountText(topology::Resource::memory, entry.capacity.memory().count())),
                        tr("%1: %2, each %3 and %4")
                            .arg(name, hostsText(entry.hostCount()),
                                 amountText(topology::Resource::cpu, entry.capacity.cpu().count()),
                                 amountText(topology::Resource::memory, entry.capacity.memory().count())),
                        entry.state == topology::HostState::up ? Tone::neutral : stateTone(entry.state),
                        QStringLiteral("host")});
    }
    m_hosts->setVisible(!rows.empty());
    m_hosts->setRows(std::move(rows));
    explainHosts();
}

/// What a region without hosts of its own is planned with, and how to change that.
void RegionPage::explainHosts() {
    const auto pool = document::defaultHosts(RegionId(idText()), context().catalog);
    const bool assumed = document::assumedEntry(document(), pool.id.text(), context().catalog).has_value();
    const bool none = !assumed && m_hosts->rows().empty();
    m_addHosts->setVisible(!assumed);
    m_writeDown->setVisible(assumed);
    m_chooseHosts->setVisible(assumed);
    const auto amount = [&](topology::Resource resource) { return amountText(resource, pool.capacity[resource]); };
    setNote(*m_hostsNote,
            assumed
                ? tr("The plan lists no hosts here, so it is planned with what the catalogue assumes of the "
                     "platform: %1, each with %2, %3 of memory, %4 of bandwidth and %5 of disk. Nobody has confirmed "
                     "that.")
                      .arg(hostsText(pool.hostCount()), amount(topology::Resource::cpu),
                           amount(topology::Resource::memory), amount(topology::Resource::bandwidth),
                           amount(topology::Resource::disk))
            : none ? tr("No hosts: nothing can run here.")
                   : QString());
}

void RegionPage::writeHostsDown() {
    if (const auto edit = document::writeHostsDown(document(), idText(), context().catalog))
        send(*edit, tr("Write down the hosts of %1").arg(id()));
}

void RegionPage::showLatencies() {
    struct Other {
        std::size_t region;
        std::uint32_t rtt;
    };
    std::vector<Other> others;
    std::vector<ListRow> rows;
    const auto current = plan();
    const auto at = current ? current->fleet->findRegion(idText()) : -1;
    if (at >= 0) {
        const auto self = static_cast<std::size_t>(at);
        for (std::size_t r = 0; r < current->network->regions().size(); ++r)
            if (r != self)
                others.push_back({r, current->network->rtt(self, r)});
        std::ranges::stable_sort(others, {}, &Other::rtt);
        for (const auto& [region, rtt] : others) {
            const auto& site = current->network->regions()[region];
            const auto provenance = current->network->provenance(self, region);
            // A tilde before the number is the dashed line of the map: estimated, not measured.
            const bool known = provenance != Provenance::estimated && provenance != Provenance::assumed;
            rows.push_back(
                {fromStd(site.id),
                 regionLabel(site),
                 known ? rttText(rtt) : tr("~ %1").arg(rttText(rtt)),
                 tr("%1: %2, %3. Click to see why.").arg(regionLabel(site), rttText(rtt), provenanceName(provenance)),
                 Tone::neutral,
                 {}});
        }
    }
    m_latencies->setRows(std::move(rows));
    explainLatency(m_explained);
}

void RegionPage::explainLatency(const QString& other) {
    m_explained = other;
    const auto current = plan();
    const bool known = current && current->fleet->findRegion(idText()) >= 0 &&
                       current->fleet->findRegion(other.toStdString()) >= 0 && other != id();
    if (!known)
        return setNote(*m_why, {});
    const auto pair = current->network->explain(idText(), other.toStdString());
    QStringList sites;
    for (const auto& site : pair.path)
        sites << fromStd(site);
    QString text = tr("Why %1 to %2? %3: %4")
                       .arg(rttText(pair.rtt), regionName(current.get(), other.toStdString()),
                            provenanceName(pair.provenance), qt::messageText(pair.source));
    if (sites.size() > 1)
        text += tr("\nPath: %1").arg(sites.join(QStringLiteral(" → ")));
    setNote(*m_why, text);
}

void RegionPage::addHosts() {
    auto entry = document::defaultHosts(RegionId(idText()), context().catalog);
    entry.id = HostEntryId(document::freeId(document(), document::Section::hosts, entry.id.text()));
    const QString id = fromStd(entry.id.text());
    const QString refused =
        send(document::Edit{document::Put{std::move(entry), {}}}, tr("Add hosts to %1").arg(this->id()));
    if (refused.isEmpty())
        select(qt::Selection::Kind::hostEntry, id);
}

} // namespace flightplan::views
