#include "model/exchange/rtt_plan.h"

#include "model/base/decimal.h"
#include "model/exchange/plan_sites.h"
#include "model/latency/checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace flightplan::exchange {
namespace {

using topology::LatencyEntry;

std::string ms(std::chrono::microseconds rtt) {
    return decimalText(rtt.count(), 1000);
}

class Writer {
public:
    Writer(document::Document plan, const latency::Matrix& matrix, const SiteMapping& mapping, Provenance provenance)
        : m_matrix(matrix)
        , m_mapping(mapping)
        , m_provenance(provenance)
        , m_entries(*plan.latency) {
        m_result.document = std::move(plan);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_index.emplace(std::pair(m_entries[i].from, m_entries[i].to), i);
        for (const auto& site : mapping.places)
            m_places.emplace(site.name, site.place);
    }

    RttImport run() {
        for (auto a = m_mapping.siteOf.begin(); a != m_mapping.siteOf.end(); ++a)
            for (auto b = std::next(a); b != m_mapping.siteOf.end(); ++b)
                if (a->second.site != b->second.site)
                    addPair(a->first, a->second.site, b->first, b->second.site);
        std::erase_if(m_entries, [&](const auto& entry) { return m_stale.contains({entry.from, entry.to}); });
        m_entries.insert(m_entries.end(), m_added.begin(), m_added.end());
        m_result.document.latency = Cow<std::vector<LatencyEntry>>(std::move(m_entries));
        return std::move(m_result);
    }

private:
    const latency::Measurement* possible(const std::string& from, const std::string& to) {
        const auto* value = m_matrix.find(from, to);
        if (!value || !latency::isImpossible(value->rtt, latency::wholeKm(m_places.at(from), m_places.at(to))))
            return value;
        ++m_result.leftOut;
        return nullptr;
    }

    void addPair(const std::string& a, const std::string& siteA, const std::string& b, const std::string& siteB) {
        const auto* out = possible(siteA, siteB);
        const auto* back = possible(siteB, siteA);
        if ((!out && !back) || typedStays(a, b, out ? *out : *back) || typedStays(b, a, back ? *back : *out))
            return;
        bool replaced = false;
        for (const auto& pair : {std::pair(a, b), std::pair(b, a)})
            if (m_index.contains(pair)) {
                m_stale.insert(pair);
                replaced = true;
            }
        ++m_result.written;
        m_result.replaced += replaced;
        if (out)
            add(a, siteA, b, siteB, *out);
        if (back && (!out || back->rtt != out->rtt))
            add(b, siteB, a, siteA, *back);
    }

    bool typedStays(const std::string& from, const std::string& to, const latency::Measurement& value) {
        const auto found = m_index.find({from, to});
        if (found == m_index.end() || m_entries[found->second].source != Provenance::typed)
            return false;
        const auto& entry = m_entries[found->second];
        if (entry.rtt != value.rtt) {
            Finding finding;
            finding.key = "rtt.typed_wins";
            finding.severity = Severity::warning;
            finding.arguments = {from, to, ms(entry.rtt), ms(value.rtt), value.cell.text()};
            finding.path = "/latency/" + std::to_string(found->second);
            finding.object = "link:" + from + ">" + to;
            m_result.conflicts.push_back(std::move(finding));
        }
        return true;
    }

    void add(const std::string& from, const std::string& fromSite, const std::string& to, const std::string& toSite,
             const latency::Measurement& value) {
        LatencyEntry entry;
        entry.from = from;
        entry.to = to;
        entry.rtt = value.rtt;
        entry.source = m_provenance;
        entry.date = value.origin.date;
        entry.percentile = value.origin.percentile;
        entry.origin = (value.origin.text.empty() ? "" : value.origin.text + ": ") + fromSite + " to " + toSite;
        if (const auto before = m_index.find({from, to}); before != m_index.end())
            entry.via = m_entries[before->second].via;
        m_added.push_back(std::move(entry));
    }

    const latency::Matrix& m_matrix;
    const SiteMapping& m_mapping;
    Provenance m_provenance;
    std::vector<LatencyEntry> m_entries, m_added;
    std::map<std::pair<std::string, std::string>, std::size_t> m_index; // of the plan's own entries
    std::set<std::pair<std::string, std::string>> m_stale;
    std::map<std::string, geo::GeoPoint> m_places;
    RttImport m_result;
};

} // namespace

std::vector<latency::FileFinding> merge(latency::Matrix& into, const latency::Matrix& other) {
    std::vector<latency::FileFinding> conflicts;
    for (const auto& [pair, value] : other.values()) {
        if (into.add(pair.first, pair.second, value))
            continue;
        const auto& first = *into.find(pair.first, pair.second);
        if (first.rtt != value.rtt)
            conflicts.push_back({value.cell.file, latency::at(value.cell, Severity::warning, "rtt.conflict",
                                                              {pair.first, pair.second, ms(value.rtt), ms(first.rtt),
                                                               first.cell.text()})});
    }
    return conflicts;
}

document::Document planForSites(const latency::Matrix& matrix, const SiteMap& map, const catalog::Catalog& catalog,
                                std::int64_t radiusKm) {
    std::set<std::string> ids;
    for (const auto& [id, site] : mapSites(matrix, sitesOf(catalog), map, catalog, radiusKm).siteOf)
        ids.insert(id);
    return planOfRegions(ids, catalog);
}

RttImport addRtts(document::Document plan, const latency::Matrix& matrix, const SiteMapping& mapping,
                  Provenance provenance) {
    return Writer(std::move(plan), matrix, mapping, provenance).run();
}

SiteImport importRtts(document::Document plan, const latency::Matrix& matrix, const SiteMap& map,
                      const catalog::Catalog& catalog, std::int64_t radiusKm, Provenance provenance) {
    SiteImport result;
    result.mapping = mapSites(matrix, sitesOf(plan, catalog), map, catalog, radiusKm);
    if (!result.mapping.ok) {
        result.plan.document = std::move(plan);
        return result;
    }
    result.doubts = latency::check(matrix, result.mapping.places);
    result.plan = addRtts(std::move(plan), matrix, result.mapping, provenance);
    return result;
}

} // namespace flightplan::exchange
