#include "model/latency/provider_sites.h"

#include "model/catalog/csv.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace flightplan::latency {

namespace embedded { // defined by flightplan_embed
std::span<const std::byte> sites();
} // namespace embedded

namespace {

std::vector<ProviderSite> parseSites() {
    const auto bytes = embedded::sites();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto rows = catalog::readCsv(text, "provider,code,name,latitude,longitude", "sites.csv");
    std::vector<ProviderSite> sites;
    auto problem = rows ? std::optional<Error>() : rows.error();
    for (std::size_t i = 0; rows && i < rows->size() && !problem; ++i) {
        catalog::CsvFields fields((*rows)[i], "sites.csv");
        ProviderSite site;
        site.provider = fields.id();
        site.code = fields.id();
        site.name = fields.requiredText();
        site.place.latitude = fields.number(-90, 90);
        site.place.longitude = fields.number(-180, 180);
        problem = fields.problem();
        sites.push_back(std::move(site));
    }
    if (problem) {
        std::fprintf(stderr, "built-in sites: %s:%d: %s\n", problem->place.c_str(), problem->line,
                     problem->message.c_str());
        std::abort();
    }
    return sites;
}

/// "West Europe", "west-europe" and "westeurope" are one.
std::string plain(std::string_view name) {
    std::string result;
    for (const char c : name)
        if (c != ' ' && c != '-' && c != '_')
            result += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return result;
}

} // namespace

std::span<const ProviderSite> providerSites() {
    static const std::vector<ProviderSite> sites = parseSites();
    return sites;
}

const ProviderSite* findProviderSite(std::string_view codeOrName) {
    const auto sites = providerSites();
    auto found = std::ranges::find(sites, codeOrName, &ProviderSite::code);
    if (found == sites.end())
        found = std::ranges::find_if(sites, [wanted = plain(codeOrName)](const ProviderSite& site) {
            return plain(site.code) == wanted || (site.provider == "azure" && plain(site.name) == wanted);
        });
    return found != sites.end() ? &*found : nullptr;
}

} // namespace flightplan::latency
