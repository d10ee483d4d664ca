#include "model/planner/client_profiles.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace flightplan::planner {
namespace {

// Two such weights still add up within 63 bits; some ten thousand clients at one place might not.
constexpr std::int64_t mostWeight = std::int64_t(1) << 61;

/// Order and identity of clients: region, city, coordinates, last mile.
auto keyOf(const topology::Client& client) {
    return std::tuple(std::string_view(client.region), std::string_view(client.city), client.latitude.value_or(0),
                      client.longitude.value_or(0), client.lastMile.value_or(std::chrono::microseconds(-1)));
}

/// Bytes that are equal for equal places and last miles.
std::string placeText(const topology::Client& client) {
    std::string text = client.region + '\n' + client.city + '\n';
    const double place[2] = {client.latitude.value_or(1000), client.longitude.value_or(1000)};
    const std::int64_t lastMile = client.lastMile ? client.lastMile->count() : -1;
    text.append(reinterpret_cast<const char*>(place), sizeof place);
    text.append(reinterpret_cast<const char*>(&lastMile), sizeof lastMile);
    return text;
}

std::string textOf(const std::vector<topology::Client>& clients) {
    std::string text;
    for (const auto& client : clients) {
        text += placeText(client);
        text.append(reinterpret_cast<const char*>(&client.weight), sizeof client.weight);
    }
    return text;
}

std::vector<topology::Client> merged(std::vector<topology::Client> clients) {
    std::ranges::stable_sort(clients, [](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); });
    std::vector<topology::Client> result;
    for (auto& client : clients) {
        if (!result.empty() && keyOf(result.back()) == keyOf(client))
            result.back().weight = std::min(result.back().weight + client.weight, mostWeight);
        else
            result.push_back(std::move(client));
    }
    return result;
}

} // namespace

const topology::ClientPath& ProfileMemory::pathOf(const topology::Client& client, const catalog::Catalog& catalog) {
    const auto [at, isNew] = m_paths.try_emplace(placeText(client));
    if (isNew)
        at->second = m_network->enter(client, catalog);
    return at->second;
}

Profile ProfileMemory::makeProfile(const std::vector<topology::Client>& typed, const catalog::Catalog& catalog) {
    auto profile = std::make_shared<placement::ClientProfile>();
    auto places = std::make_shared<std::vector<plan::ClientPlace>>();
    const auto regions = m_network->regions().size();
    for (auto& client : merged(typed)) {
        const auto& path = pathOf(client, catalog);
        profile->weights.push_back(client.weight);
        for (std::size_t region = 0; region < regions; ++region)
            profile->rtt.push_back(m_network->userRtt(path, region));
        const auto place = topology::placeOf(client, m_network->regions(), catalog);
        places->push_back({std::move(client), place, path});
    }
    const auto count = profile->weights.size();
    for (std::size_t region = 0; region < regions; ++region) {
        std::vector<std::int32_t> order(count);
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(
            order, {}, [&](std::int32_t c) { return profile->rtt[static_cast<std::size_t>(c) * regions + region]; });
        profile->nearest.insert(profile->nearest.end(), order.begin(), order.end());
    }
    return {std::move(profile), std::move(places)};
}

void ProfileMemory::beginRound(std::shared_ptr<const topology::Network> network) {
    if (network != m_network) {
        m_profiles.clear();
        m_paths.clear();
    }
    m_network = std::move(network);
    m_ran = false;
    for (auto& [key, entry] : m_profiles)
        entry.used = false;
}

const Profile& ProfileMemory::profileOf(const std::vector<topology::Client>& clients, const catalog::Catalog& catalog) {
    auto [at, isNew] = m_profiles.try_emplace(textOf(clients));
    if (isNew) {
        at->second.profile = makeProfile(clients, catalog);
        m_ran = true;
    }
    at->second.used = true;
    return at->second.profile;
}

void ProfileMemory::endRound() {
    std::erase_if(m_profiles, [](const auto& entry) { return !entry.second.used; });
}

} // namespace flightplan::planner
