#include "model/document/client_presets.h"

namespace flightplan::document {

std::vector<topology::Client> clientsByPopulation(const catalog::Catalog& catalog,
                                                  const std::function<bool(const catalog::City&)>& includes) {
    std::vector<topology::Client> clients;
    for (const auto& city : catalog.cities()) {
        if (clients.size() == mostPresetCities)
            break;
        if (!includes(city) || city.population <= 0)
            continue;
        topology::Client client;
        client.city = city.key;
        client.weight = city.population; // millionths of a million
        clients.push_back(std::move(client));
    }
    return clients;
}

} // namespace flightplan::document
