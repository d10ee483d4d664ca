#include "views/palette/object_search.h"

#include "model/catalog/catalog.h"
#include "views/palette/numbered_names.h"
#include "views/palette/object_text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace flightplan::views {
namespace {

using Kind = ObjectSearch::Kind;

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Of things that match equally well, the larger comes first. Smaller than any difference between two texts of which
/// one is clearly better.
int preference(Kind kind) {
    switch (kind) {
    case Kind::region:
        return 4;
    case Kind::workload:
        return 3;
    case Kind::app:
        return 2;
    case Kind::hostEntry:
        return 1;
    case Kind::host:
    case Kind::microVm:
        return 0;
    case Kind::addRegionAt:
        return -12; // where the catalogue has a region, that one
    case Kind::addRegion:
        break;
    }
    return -6; // a wish seldom: what is in the plan is meant more often
}

std::string asciiText(const std::u16string& text) {
    std::string ascii;
    for (const auto letter : text)
        ascii += letter < 128 ? static_cast<char>(letter) : '?'; // no id has a question mark
    return ascii;
}

constexpr std::size_t numbersListed = 20; ///< of one entry or workload
constexpr int exactScore = 1000;

} // namespace

/// The best hits so far, the worst of them on top of a heap.
class ObjectSearch::Best {
public:
    explicit Best(std::size_t limit)
        : m_limit(limit) {}

    void offer(Kind kind, std::int64_t index, std::optional<int> score) {
        if (!score)
            return;
        ++m_found;
        const Hit hit{kind, index, *score + preference(kind)};
        if (m_hits.size() == m_limit && !better(hit, m_hits.front()))
            return;
        if (m_hits.size() == m_limit) {
            std::ranges::pop_heap(m_hits, better);
            m_hits.pop_back();
        }
        m_hits.push_back(hit);
        std::ranges::push_heap(m_hits, better);
    }

    Hits take() {
        std::ranges::sort_heap(m_hits, better);
        return {std::move(m_hits), m_found};
    }

private:
    static bool better(const Hit& a, const Hit& b) {
        if (a.score != b.score)
            return a.score > b.score;
        return std::pair(a.kind, a.index) < std::pair(b.kind, b.index);
    }

    std::size_t m_limit;
    std::vector<Hit> m_hits;
    std::int64_t m_found = 0;
};

void ObjectSearch::setPlan(std::shared_ptr<const plan::Plan> plan) {
    const bool same = m_plan && plan && m_plan->fleet == plan->fleet;
    m_plan = std::move(plan);
    if (same)
        return;
    m_regionTitles.clear();
    m_apps.clear();
    m_missing.clear();
    m_cities.clear();
    if (!m_plan)
        return;
    const auto& fleet = *m_plan->fleet;
    for (const auto& site : fleet.regions)
        m_regionTitles.push_back(regionTitle(site));
    const auto regions = catalog::builtIn().regions();
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (regions[i].active && fleet.findRegion(regions[i].id) < 0)
            m_missing.emplace_back(static_cast<std::int32_t>(i), addRegionTitle(regions[i]));
    std::unordered_set<std::string_view> named; // cities with a region, in the plan or ready in the catalogue
    for (const auto& site : fleet.regions)
        named.insert(site.name);
    for (const auto& [index, title] : m_missing)
        named.insert(regions[at(index)].name);
    const auto cities = catalog::builtIn().cities();
    for (std::size_t i = 0; i < cities.size(); ++i)
        if (!named.contains(cities[i].name))
            m_cities.emplace_back(static_cast<std::int32_t>(i), addRegionAtTitle(cities[i]));
    std::unordered_map<std::string_view, std::int32_t> counts;
    for (const auto* workload : fleet.workloads.pointers())
        ++counts[workload->appName()];
    for (const auto& [name, count] : counts)
        m_apps.push_back({name, count});
    std::ranges::sort(m_apps, {}, &App::name);
}

ObjectSearch::Hits ObjectSearch::search(const FuzzyQuery& query, unsigned scope, std::size_t limit) const {
    Best best(limit);
    if (m_plan && (scope & places))
        searchPlaces(query, best);
    if (m_plan && (scope & apps))
        searchApps(query, best);
    return best.take();
}

void ObjectSearch::searchPlaces(const FuzzyQuery& query, Best& best) const {
    const auto& fleet = *m_plan->fleet;
    for (std::size_t i = 0; i < fleet.regions.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        // The id alone too: an id typed in full is what is meant.
        best.offer(Kind::region, index, std::max(query.score(m_regionTitles[i]), query.score(fleet.regions[i].id)));
    }
    if (query.isEmpty())
        return;
    for (std::size_t i = 0; i < fleet.entries.size(); ++i)
        best.offer(fleet.entries[i].count ? Kind::hostEntry : Kind::host,
                   fleet.entries[i].count ? static_cast<std::int64_t>(i) : fleet.entryFirstHost[i],
                   query.score(fleet.entries[i].id.text()));
    const auto regions = catalog::builtIn().regions();
    for (const auto& [index, title] : m_missing)
        best.offer(Kind::addRegion, index, std::max(query.score(title), query.score(regions[at(index)].id)));
    constexpr std::size_t tellsACity = 3; // fewer letters are in half of all names
    for (std::size_t i = 0; i < m_cities.size() && query.text().size() >= tellsACity; ++i)
        best.offer(Kind::addRegionAt, m_cities[i].first, query.score(m_cities[i].second));
    searchHostsOfAnEntry(asciiText(query.text()), best);
}

void ObjectSearch::searchHostsOfAnEntry(std::string_view name, Best& best) const {
    const auto& fleet = *m_plan->fleet;
    const auto dash = name.rfind('-');
    const auto entry = dash == std::string_view::npos ? -1 : fleet.findEntry(name.substr(0, dash));
    if (entry < 0 || !fleet.entries[at(entry)].count)
        return;
    const auto digits = name.substr(dash + 1);
    for (const auto number : numbersBeginningWith(digits, *fleet.entries[at(entry)].count, numbersListed)) {
        const bool exact = std::to_string(number) == digits;
        best.offer(Kind::host, fleet.entryFirstHost[at(entry)] + number - 1,
                   static_cast<int>(name.size()) * 8 + (exact ? exactScore : 0));
    }
}

void ObjectSearch::searchApps(const FuzzyQuery& query, Best& best) const {
    const auto name = asciiText(query.text());
    if (name.find('/') != std::string::npos) {
        searchMicroVms(name, best);
        return;
    }
    const auto& workloads = m_plan->fleet->workloads;
    for (std::size_t i = 0; i < workloads.size(); ++i)
        best.offer(Kind::workload, static_cast<std::int64_t>(i), query.score(workloads[i].id.text()));
    for (std::size_t i = 0; i < m_apps.size() && !query.isEmpty(); ++i)
        best.offer(Kind::app, static_cast<std::int64_t>(i), query.score(m_apps[i].name));
}

void ObjectSearch::searchMicroVms(std::string_view name, Best& best) const {
    const auto& fleet = *m_plan->fleet;
    const auto slash = name.find('/');
    auto digits = name.substr(slash + 1);
    const bool standby = digits.starts_with('s');
    digits.remove_prefix(standby ? 1 : 0);

    // The microVMs of the few workloads that the part before the slash fits best.
    constexpr std::size_t workloadsListed = 3;
    Best owners(workloadsListed);
    const FuzzyQuery before(QString::fromLatin1(name.data(), static_cast<qsizetype>(slash)));
    for (std::size_t i = 0; i < fleet.workloads.size(); ++i)
        owners.offer(Kind::workload, static_cast<std::int64_t>(i), before.score(fleet.workloads[i].id.text()));
    for (const auto& owner : owners.take().best) {
        const auto& spec = fleet.problem.workloads[at(owner.index)];
        const auto first = fleet.problem.firstMicroVm[at(owner.index)] + (standby ? spec.replicas : 0);
        for (const auto number : numbersBeginningWith(digits, standby ? spec.standbys : spec.replicas, numbersListed)) {
            const bool exact = std::to_string(number) == digits;
            best.offer(Kind::microVm, first + number - 1, owner.score + (exact ? exactScore : 0));
        }
    }
}

} // namespace flightplan::views
