#include "model/exchange/client_file.h"

#include "model/base/decimal.h"
#include "model/exchange/client_builder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace flightplan::exchange {
namespace {

constexpr double mostWeight = 1e9; // of a client in a plan

void note(ClientFile& file, Severity severity, std::string key, std::vector<std::string> arguments) {
    Finding finding;
    finding.key = std::move(key);
    finding.severity = severity;
    finding.arguments = std::move(arguments);
    file.problems.push_back(std::move(finding));
}

std::string nameOf(const topology::Client& client) {
    if (!client.city.empty())
        return client.city;
    if (!client.region.empty())
        return client.region;
    return std::to_string(client.latitude.value_or(0)) + ", " + std::to_string(client.longitude.value_or(0));
}

/// Weights in millionths, all divided by a power of ten where one is more than a plan takes.
void giveWeights(ClientFile& file) {
    const double largest = file.weights.empty() ? 0 : *std::ranges::max_element(file.weights);
    double divisor = 1;
    while (largest / divisor > mostWeight)
        divisor *= 10;
    if (divisor > 1)
        note(file, Severity::info, "clients.scaled", {"10⁹", decimalText(std::llround(divisor), 1)});
    for (std::size_t i = 0; i < file.weights.size(); ++i) {
        auto& client = file.clients[i];
        client.weight = std::llround(file.weights[i] / divisor * static_cast<double>(millionth));
        if (client.weight == 0 && file.weights[i] > 0)
            note(file, Severity::warning, "clients.vanished", {nameOf(client)});
    }
}

} // namespace

ClientFile readClients(std::string_view text, const std::vector<topology::Site>& regions,
                       const catalog::Catalog& catalog, const ClientOptions& options) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    ClientBuilder builder(regions, catalog, options);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '{' || text[first] == '['))
        readClientJson(text, builder);
    else
        readClientCsv(text, builder);
    return builder.finish();
}

ClientFile merged(std::vector<ClientFile> files) {
    ClientFile all;
    all.ok = true;
    std::map<PlaceKey, std::size_t> places;
    std::size_t again = 0;
    for (auto& file : files) {
        all.leftOut += file.leftOut;
        for (std::size_t i = 0; i < file.clients.size(); ++i) {
            const auto [at, isNew] = places.try_emplace(keyOf(file.clients[i]), all.clients.size());
            if (isNew) {
                all.clients.push_back(std::move(file.clients[i]));
                all.weights.push_back(file.weights[i]);
            } else {
                all.weights[at->second] += file.weights[i];
                ++again;
            }
        }
    }
    if (again > 0)
        note(all, Severity::info, "clients.merged", {std::to_string(again)});
    giveWeights(all);
    return all;
}

ClientFile presetClients(const std::string& preset, std::size_t most, const catalog::Catalog& catalog) {
    ClientFile file;
    const bool alias = topology::isRegionAlias(preset);
    for (const auto& city : catalog.cities()) { // largest first
        topology::Site site;
        site.country = city.country;
        site.continent = city.continent;
        const bool isIn = preset == "world" || (alias ? topology::matches(preset, site) : city.country == preset);
        if (!isIn || (most > 0 && file.clients.size() == most))
            continue;
        topology::Client client;
        client.city = city.key;
        file.clients.push_back(std::move(client));
        file.weights.push_back(static_cast<double>(city.population));
    }
    file.ok = !file.clients.empty();
    if (!file.ok) {
        std::vector<std::string> names = {"world", "@na", "@sa", "@eu", "@af", "@apac", "@us"};
        for (const auto& city : catalog.cities())
            names.push_back(city.country);
        note(file, Severity::error, "clients.unknown_preset", {preset, nearestName(preset, names)});
    }
    return file;
}

} // namespace flightplan::exchange
