#include "model/exchange/client_builder.h"

#include "model/base/decimal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace flightplan::exchange {
namespace {

constexpr std::size_t mostProblems = 1000;
constexpr std::size_t mostPlaces = 20'000;

std::string lower(std::string text) {
    for (auto& c : text)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
}

std::string listed(const std::vector<const catalog::City*>& cities) {
    constexpr std::size_t most = 4;
    std::string text;
    for (std::size_t i = 0; i < cities.size() && i < most; ++i)
        text += (i == 0 ? "" : i + 1 == std::min(cities.size(), most) ? " or " : ", ") + cities[i]->key;
    return text;
}

} // namespace

PlaceKey keyOf(const topology::Client& client) {
    return {client.region, client.city, client.latitude.value_or(0), client.longitude.value_or(0),
            client.lastMile ? client.lastMile->count() : -1};
}

void ClientBuilder::problem(Severity severity, int line, std::string place, std::string key,
                            std::vector<std::string> arguments) {
    m_failed = m_failed || severity == Severity::error;
    // Warnings leave room for an error, without which nobody would know why nothing was read.
    if (m_result.problems.size() >= (severity == Severity::error ? mostProblems : mostProblems - 1))
        return;
    Finding finding;
    finding.key = std::move(key);
    finding.severity = severity;
    finding.line = line;
    finding.path = std::move(place);
    finding.arguments = std::move(arguments);
    m_result.problems.push_back(std::move(finding));
}

bool ClientBuilder::full() const {
    return (m_failed && m_result.problems.size() >= mostProblems) || m_places.size() > mostPlaces;
}

std::optional<double> ClientBuilder::number(const std::string& text, const std::string& what, double most, int line,
                                            const std::string& place) {
    constexpr double range = 1e18;
    // The form of a JSON number; a sign or a point in front are common in tables.
    std::string_view digits = text;
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    const auto padded = digits.starts_with('.') ? "0" + std::string(digits) : std::string(digits);
    const auto whole = scaledDecimal(padded, 1);
    const auto value = whole ? std::optional(std::strtod(padded.c_str(), nullptr)) : std::nullopt;
    const bool coordinate = most <= 180;
    const double least = coordinate ? -most : 0;
    if (value && *value >= least && *value <= most)
        return value;
    error(line, place, "clients.bad_number",
          {what, decimalText(std::llround(least), 1), most >= range ? "10¹⁸" : decimalText(std::llround(most), 1),
           text.substr(0, 100)});
    return std::nullopt;
}

void ClientBuilder::unknown(int line, const std::string& place, std::string key, const Arguments& arguments) {
    m_result.leftOut += m_options.skipUnknown;
    m_failed = m_failed || !m_options.skipUnknown;
    if (m_result.problems.size() < mostProblems) // looking for the nearest name takes its time
        problem(m_options.skipUnknown ? Severity::warning : Severity::error, line, place, std::move(key), arguments());
}

void ClientBuilder::add(topology::Client client, double weight, LastMile lastMile) {
    client.lastMile = lastMile;
    const auto [at, isNew] = m_places.try_emplace(keyOf(client), m_result.weights.size());
    if (!isNew) {
        m_result.weights[at->second] += weight;
        ++m_again;
        return;
    }
    m_result.weights.push_back(weight);
    m_result.clients.push_back(std::move(client));
}

void ClientBuilder::addCity(const std::string& name, const std::string& country, double weight, LastMile lastMile,
                            int line, const std::string& place) {
    const auto found = m_names.find(name, country);
    const auto shown = country.empty() ? name : name + ", " + country;
    if (found.empty()) {
        unknown(line, place, "clients.unknown_city", [&] {
            return std::vector<std::string>{shown, m_names.suggestion(name, country)};
        });
        return;
    }
    if (found.size() > 1) {
        unknown(line, place, "clients.ambiguous_city", [&] {
            return std::vector<std::string>{shown, listed(found), found.front()->key};
        });
        return;
    }
    topology::Client client;
    client.city = found.front()->key;
    add(std::move(client), weight, lastMile);
}

void ClientBuilder::addCountry(const std::string& country, double weight, LastMile lastMile, int line,
                               const std::string& place) {
    const auto cities = m_names.of(country);
    if (cities.empty()) {
        std::vector<std::string> codes;
        for (const auto& city : m_catalog.cities())
            codes.push_back(city.country);
        unknown(line, place, "clients.unknown_country", [&] {
            return std::vector<std::string>{country, nearestName(country, codes)};
        });
        return;
    }
    double people = 0;
    for (const auto* city : cities)
        people += static_cast<double>(city->population);
    for (const auto* city : cities) {
        topology::Client client;
        client.city = city->key;
        add(std::move(client), weight * static_cast<double>(city->population) / people, lastMile);
    }
}

void ClientBuilder::addRegion(const std::string& name, double weight, LastMile lastMile, int line,
                              const std::string& place) {
    const auto id = lower(name);
    topology::Client client;
    const auto* known = m_catalog.findRegion(id);
    const auto* edge = m_catalog.findEdgeSite(id);
    if (std::ranges::find(m_regions, id, &topology::Site::id) != m_regions.end()) {
        client.region = id;
    } else if (known || edge) {
        client.latitude = known ? known->place.latitude : edge->place.latitude;
        client.longitude = known ? known->place.longitude : edge->place.longitude;
    } else {
        std::vector<std::string> ids;
        for (const auto& region : m_regions)
            ids.push_back(region.id);
        for (const auto& region : m_catalog.regions())
            ids.push_back(region.id);
        unknown(line, place, "clients.unknown_region", [&] {
            return std::vector<std::string>{name, nearestName(id, ids)};
        });
        return;
    }
    add(std::move(client), weight, lastMile);
}

void ClientBuilder::addPoint(double latitude, double longitude, double weight, LastMile lastMile) {
    topology::Client client;
    client.latitude = latitude;
    client.longitude = longitude;
    add(std::move(client), weight, lastMile);
}

ClientFile ClientBuilder::finish() {
    if (m_places.size() > mostPlaces)
        error(0, {}, "clients.too_many", {std::to_string(mostPlaces)});
    if (!m_failed && m_result.clients.empty())
        error(0, {}, "clients.no_rows");
    const double sum = std::accumulate(m_result.weights.begin(), m_result.weights.end(), 0.0);
    if (!m_failed && sum <= 0)
        error(0, {}, "clients.no_users");
    if (m_again > 0 && !m_failed)
        problem(Severity::info, 0, {}, "clients.merged", {std::to_string(m_again)});
    m_result.ok = !m_failed;
    return std::move(m_result);
}

} // namespace flightplan::exchange
