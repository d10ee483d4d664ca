#include "model/planner/client_profiles.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace flightplan::planner {
namespace {

/// Order and identity of clients: region, city, coordinates, last mile.
auto keyOf(const topology::Client& client) {
    return std::tuple(std::string_view(client.region), std::string_view(client.city), client.latitude.value_or(0),
                      client.longitude.value_or(0), client.lastMile.value_or(std::chrono::microseconds(-1)));
}

std::string textOf(const std::vector<topology::Client>& clients) {
    std::string text;
    const auto add = [&](const void* bytes, std::size_t size) { text.append(static_cast<const char*>(bytes), size); };
    for (const auto& client : clients) {
        text += client.region;
        text += '\n';
        text += client.city;
        text += '\n';
        const double place[2] = {client.latitude.value_or(1000), client.longitude.value_or(1000)};
        const std::int64_t numbers[2] = {client.weight, client.lastMile ? client.lastMile->count() : -1};
        add(place, sizeof place);
        add(numbers, sizeof numbers);
    }
    return text;
}

std::vector<topology::Client> merged(std::vector<topology::Client> clients) {
    std::ranges::stable_sort(clients, [](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); });
    std::vector<topology::Client> result;
    for (auto& client : clients) {
        if (!result.empty() && keyOf(result.back()) == keyOf(client))
            result.back().weight += client.weight;
        else
            result.push_back(std::move(client));
    }
    return result;
}

Profile makeProfile(const std::vector<topology::Client>& typed, const topology::Network& network, const catalog::Catalog& catalog) {
    auto profile = std::make_shared<placement::ClientProfile>();
    auto places = std::make_shared<std::vector<plan::ClientPlace>>();
    const auto regions = network.regions().size();
    for (auto& client : merged(typed)) {
        const auto path = network.enter(client, catalog);
        profile->weights.push_back(client.weight);
        for (std::size_t region = 0; region < regions; ++region)
            profile->rtt.push_back(network.userRtt(path, region));
        const auto place = topology::placeOf(client, network.regions(), catalog);
        places->push_back({std::move(client), place, path});
    }
    const auto count = profile->weights.size();
    for (std::size_t region = 0; region < regions; ++region) {
        std::vector<std::int32_t> order(count);
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, {}, [&](std::int32_t c) { return profile->rtt[static_cast<std::size_t>(c) * regions + region]; });
        profile->nearest.insert(profile->nearest.end(), order.begin(), order.end());
    }
    return {std::move(profile), std::move(places)};
}

} // namespace

void ProfileMemory::beginRound(std::shared_ptr<const topology::Network> network) {
    if (network != m_network)
        m_profiles.clear();
    m_network = std::move(network);
    m_ran = false;
    for (auto& [key, entry] : m_profiles)
        entry.used = false;
}

const Profile& ProfileMemory::profileOf(const std::vector<topology::Client>& clients, const catalog::Catalog& catalog) {
    auto [at, isNew] = m_profiles.try_emplace(textOf(clients));
    if (isNew) {
        at->second.profile = makeProfile(clients, *m_network, catalog);
        m_ran = true;
    }
    at->second.used = true;
    return at->second.profile;
}

void ProfileMemory::endRound() {
    std::erase_if(m_profiles, [](const auto& entry) { return !entry.second.used; });
}

} // namespace flightplan::planner
