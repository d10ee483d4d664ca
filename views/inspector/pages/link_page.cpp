#include "views/inspector/pages/link_page.h"

#include "model/qt/finding_text.h"
#include "views/common/provenance_mark.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>

#include <algorithm>

namespace flightplan::views {

using topology::Link;
using topology::UpDown;

namespace {

const Link* findLink(const document::Document& document, const std::string& id) {
    const auto found =
        std::ranges::find_if(*document.links, [&](const Link& link) { return link.from + ">" + link.to == id; });
    return found == document.links->end() ? nullptr : &*found;
}

} // namespace

LinkPage::LinkPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::link, parent)
    , m_link(
          *this, [this] { return findLink(document(), idText()); },
          [](Link value) {
              return document::Edit{document::Put{std::move(value), {}}};
          }) {
    heading().setIcon(QStringLiteral("link"));
    addFindings();
    addEditors();
    auto& counted = addSection(tr("Why this latency?"));
    m_counted =
        counted.addFigure(tr("Counted between its ends"), tr("The round-trip time that the plan uses between the "
                                                             "two sites"));
    m_why = counted.addNote();
    addActions();
    onDocument([this] { refresh(); });
    onPlan([this] { refresh(); });
}

void LinkPage::addActions() {
    auto& actions = addSection(tr("Actions"));
    addButton(actions, tr("Delete"), tr("Removes the link; can be undone (Del)"), QStringLiteral("trash"), [this] {
        const document::Edit edit{document::Remove{document::Section::links, idText()}};
        const QString step = tr("Delete link %1").arg(heading().name());
        send(edit, step);
    });
}

void LinkPage::addEditors() {
    auto& section = addSection(tr("Link"));
    m_link.quantity(
        section,
        {tr("RTT"), tr("Round-trip time over the link, both ways together."), tr("Set RTT of %1"),
         QStringLiteral("rtt")},
        Dimension::duration, {0, 600'000'000}, [](const Link& link) { return link.rtt.count(); },
        [](Link& link, std::optional<std::int64_t> value) { link.rtt = std::chrono::microseconds(*value); });
    auto* capacity = m_link.quantity(
        section,
        {tr("Capacity"),
         tr("What it carries each way. Empty: all that is asked. More than that is throttled, all flows alike."),
         tr("Set capacity of %1"), QStringLiteral("capacity_mbps")},
        Dimension::bandwidth, {1, 100'000'000}, [](const Link& link) { return link.capacityMbps; },
        [](Link& link, std::optional<std::int64_t> value) { link.capacityMbps = value; });
    capacity->setOptional(true);
    capacity->setPlaceholder(tr("no limit"));
    m_link.choice(
        section,
        {tr("State"), tr("Nothing goes over a link that is down."), tr("Set state of %1"), QStringLiteral("state")},
        {{static_cast<int>(UpDown::up), stateName(UpDown::up)},
         {static_cast<int>(UpDown::down), stateName(UpDown::down)}},
        [](const Link& link) { return static_cast<int>(link.state); },
        [](Link& link, int value) { link.state = static_cast<UpDown>(value); });
}

void LinkPage::refresh() {
    const Link* link = m_link.record();
    if (!link)
        return;
    const auto current = plan();
    heading().setName(tr("%1 – %2").arg(fromStd(link->from), fromStd(link->to)), {});
    heading().setState(stateName(link->state), stateTone(link->state));
    heading().setSubtitle(
        tr("%1 to %2").arg(regionName(current.get(), link->from), regionName(current.get(), link->to)),
        Provenance::typed);
    const auto known = [&](const std::string& site) {
        const auto named = [&](const std::vector<topology::Site>& sites) {
            return std::ranges::find(sites, site, &topology::Site::id) != sites.end();
        };
        return current && (named(current->network->regions()) || named(current->network->edges()));
    };
    if (!known(link->from) || !known(link->to)) {
        m_counted->setText(QStringLiteral("–"));
        return setNote(*m_why, {});
    }
    const auto pair = current->network->explain(link->from, link->to);
    m_counted->setText(rttText(pair.rtt));
    QStringList sites;
    for (const auto& site : pair.path)
        sites << fromStd(site);
    QString text = tr("%1: %2").arg(provenanceName(pair.provenance), qt::messageText(pair.source));
    if (sites.size() > 1)
        text += tr("\nPath: %1").arg(sites.join(QStringLiteral(" → ")));
    else if (pair.provenance != Provenance::estimated)
        text += tr("\nWhat is known of a pair counts before any link: links join pairs of which nothing is known.");
    setNote(*m_why, text);
}

} // namespace flightplan::views
