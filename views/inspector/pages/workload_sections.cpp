// The parts of the workload page about demand and about where replicas may go.
#include "views/inspector/pages/workload_page.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/wording.h"

#include <algorithm>
#include <array>

namespace flightplan::views {

using topology::PerHostMode;
using topology::Resource;
using topology::Workload;

namespace {

constexpr std::array demandDimensions = {Dimension::vcpu, Dimension::memory, Dimension::bandwidth, Dimension::storage};

std::optional<std::int64_t> number(const std::optional<int>& value) {
    return value ? std::optional<std::int64_t>(*value) : std::nullopt;
}

std::optional<int> toInt(std::optional<std::int64_t> value) {
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

QStringList toList(const std::vector<std::string>& words) {
    QStringList list;
    for (const auto& word : words)
        list << fromStd(word);
    return list;
}

std::vector<std::string> toWords(const QStringList& list) {
    std::vector<std::string> words;
    for (const QString& word : list)
        words.push_back(word.toStdString());
    return words;
}

/// The demand that the workload would have without what is typed, as a placeholder.
QString filledText(const Workload& workload, const catalog::Catalog& catalog, Resource resource) {
    Workload bare = workload;
    bare.demand.amounts = {};
    bare.volumeGib = 0;
    const auto filled = topology::demandOf(bare, catalog);
    const auto r = static_cast<std::size_t>(resource);
    return filled ? quantityText(filled->amounts[r], demandDimensions[r]) : QString();
}

} // namespace

void WorkloadPage::addDemand() {
    auto& section = addSection(tr("Demand of each microVM"));
    section.setFolding(true);
    for (const Resource resource : topology::allResources) {
        const auto r = static_cast<std::size_t>(resource);
        auto* edit = m_workload.quantity(
            section,
            {resourceName(resource), tr("Reserved for each microVM. Empty: as the size says."),
             tr("Set %1 of %2").arg(resourceWord(resource), QStringLiteral("%1")),
             QString::fromUtf8(topology::toString(resource).data(), qsizetype(topology::toString(resource).size()))},
            demandDimensions[r], {}, [r](const Workload& workload) { return workload.demand.amounts[r]; },
            [r](Workload& workload, std::optional<std::int64_t> value) { workload.demand.amounts[r] = value; });
        m_workload.follow([this, edit, resource](const Workload& workload) {
            const QString filled = filledText(workload, context().catalog, resource);
            const bool needed = resource == Resource::cpu || resource == Resource::memory;
            edit->setOptional(!needed || !filled.isEmpty());
            edit->setPlaceholder(filled);
        });
    }
    auto* burst = m_workload.quantity(
        section,
        {tr("CPU burst"), tr("The most CPU that it may use while others leave it. Empty: as the size says."),
         tr("Set CPU burst of %1"), QStringLiteral("burst_cpu")},
        Dimension::vcpu, {}, [](const Workload& workload) { return workload.burstCpu; },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.burstCpu = value; });
    burst->setOptional(true);
    m_workload.follow([this, burst](const Workload& workload) {
        const auto* size = context().catalog.findSize(workload.size);
        burst->setPlaceholder(size ? quantityText(size->burst.count(), Dimension::vcpu) : tr("none"));
    });
    m_workload.quantity(
        section,
        {tr("Volume"), tr("Disk of each microVM that outlives it; adds to its disk."), tr("Set volume of %1"),
         QStringLiteral("volume")},
        Dimension::volume, {0, 1 << 20}, [](const Workload& workload) { return workload.volumeGib; },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.volumeGib = *value; });
}

QString WorkloadPage::checkExpression(const QString& token) const {
    if (topology::isRegionAlias(token.toStdString()) || document::findRegion(document(), token.toStdString()))
        return {};
    return tr("No region “%1”. Type a region of the plan or one of @na @sa @eu @af @apac @us @any.").arg(token);
}

QStringList WorkloadPage::expressions() const {
    QStringList words = {QStringLiteral("@na"),   QStringLiteral("@sa"), QStringLiteral("@eu"), QStringLiteral("@af"),
                         QStringLiteral("@apac"), QStringLiteral("@us"), QStringLiteral("@any")};
    for (const auto& region : *document().regions)
        words << fromStd(region.id.text());
    return words;
}

void WorkloadPage::addRegions() {
    auto& section = addSection(tr("Regions"));
    section.setFolding(true);
    auto* allow = m_workload.tokens(
        section,
        {tr("Allowed"), tr("Where replicas may run: region ids, or @na @sa @eu @af @apac @us @any. Empty: everywhere."),
         tr("Set allowed regions of %1"), QStringLiteral("allow")},
        [](const Workload& workload) {
            return workload.regions.allow ? toList(*workload.regions.allow) : QStringList();
        },
        [](Workload& workload, const QStringList& tokens) {
            workload.regions.allow = tokens.isEmpty() ? std::nullopt : std::optional(toWords(tokens));
        });
    allow->setPlaceholder(tr("everywhere"));
    auto* deny = m_workload.tokens(
        section,
        {tr("Denied"), tr("Where replicas must not run; wins over what is allowed."), tr("Set denied regions of %1"),
         QStringLiteral("deny")},
        [](const Workload& workload) { return toList(workload.regions.deny); },
        [](Workload& workload, const QStringList& tokens) { workload.regions.deny = toWords(tokens); });
    deny->setPlaceholder(tr("nowhere"));
    auto* residency = m_workload.tokens(
        section,
        {tr("Residency"),
         tr("Users who live in such a part of the world are served only from inside it: region ids or aliases as "
            "above."),
         tr("Set residency of %1"), QStringLiteral("residency")},
        [](const Workload& workload) { return toList(workload.regions.residency); },
        [](Workload& workload, const QStringList& tokens) { workload.regions.residency = toWords(tokens); });
    residency->setPlaceholder(tr("users may be served anywhere"));
    auto* affinity = m_workload.tokens(
        section,
        {tr("Near"), tr("Workloads that must have a microVM in the same region (affinity)."), tr("Set affinity of %1"),
         QStringLiteral("affinity")},
        [](const Workload& workload) { return toList(workload.affinity); },
        [](Workload& workload, const QStringList& tokens) { workload.affinity = toWords(tokens); });
    affinity->setPlaceholder(tr("no workload"));
    for (TokenEdit* edit : {allow, deny, residency})
        edit->setCheck([this](const QString& token) { return checkExpression(token); });
    affinity->setCheck([this](const QString& token) {
        return document::findWorkload(document(), token.toStdString()) && token != id()
                   ? QString()
                   : tr("No other workload “%1” in the plan.").arg(token);
    });
    m_workload.follow([this, allow, deny, residency, affinity](const Workload& workload) {
        allow->setSuggestions(expressions());
        deny->setSuggestions(expressions());
        residency->setSuggestions(expressions());
        QStringList others;
        document().workloads.forEach([&](std::size_t, const Workload& other) {
            if (other.id != workload.id)
                others << fromStd(other.id.text());
        });
        affinity->setSuggestions(others);
    });
}

void WorkloadPage::addSpread() {
    constexpr std::int64_t most = 1'000'000;
    auto& section = addSection(tr("Spread"));
    section.setFolding(true);
    m_workload.choice(
        section,
        {tr("Per host"),
         tr("Whether a host may have no more than so many replicas. Soft: only while others have room."),
         tr("Set spread over hosts of %1"), QStringLiteral("per_host_mode")},
        {{static_cast<int>(PerHostMode::hard), tr("Hard limit")},
         {static_cast<int>(PerHostMode::soft), tr("Soft limit")},
         {static_cast<int>(PerHostMode::off), tr("No limit")}},
        [](const Workload& workload) { return static_cast<int>(workload.spread.perHost.mode); },
        [](Workload& workload, int value) { workload.spread.perHost.mode = static_cast<PerHostMode>(value); });
    m_workload.quantity(
        section,
        {tr("Max per host"), tr("Replicas that one host may have."), tr("Set replicas per host of %1"),
         QStringLiteral("per_host_max")},
        Dimension::count, {1, most}, [](const Workload& workload) { return workload.spread.perHost.max; },
        [](Workload& workload, std::optional<std::int64_t> value) {
            workload.spread.perHost.max = static_cast<int>(*value);
        });
    auto* perRegion = m_workload.quantity(
        section,
        {tr("Max per region"),
         tr("Replicas that one region may have. Empty: spread over three regions where allowed. “off”: no limit."),
         tr("Set replicas per region of %1"), QStringLiteral("per_region")},
        Dimension::count, {1, most}, [](const Workload& workload) { return number(workload.spread.perRegion); },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.spread.perRegion = toInt(value); });
    perRegion->setOptional(true);
    perRegion->setWord(tr("off"), 0);
    perRegion->setPlaceholder(tr("automatic"));
    m_workload.quantity(
        section,
        {tr("Min regions"), tr("Regions that the replicas must be in at least; 0 asks for none."),
         tr("Set least regions of %1"), QStringLiteral("min_regions")},
        Dimension::count, {0, most}, [](const Workload& workload) { return workload.spread.minRegions; },
        [](Workload& workload, std::optional<std::int64_t> value) {
            workload.spread.minRegions = static_cast<int>(*value);
        });
    auto* skew = m_workload.quantity(
        section,
        {tr("Max skew"), tr("How many replicas a region may be ahead of the emptiest allowed one. Empty: any."),
         tr("Set skew of %1"), QStringLiteral("max_skew")},
        Dimension::count, {1, most}, [](const Workload& workload) { return number(workload.spread.maxSkew); },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.spread.maxSkew = toInt(value); });
    skew->setOptional(true);
    skew->setPlaceholder(tr("any"));
}

} // namespace flightplan::views
