#pragma once

#include "model/geo/geodesy.h"

#include <span>
#include <string>
#include <string_view>

namespace flightplan::latency {

/// A site of a cloud provider, as its published measurements name it.
struct ProviderSite {
    std::string provider; ///< `aws` or `azure`
    std::string code;     ///< `eu-west-1`, `westeurope`
    std::string name;     ///< `West Europe`
    geo::GeoPoint place;  ///< of the metropolis
};

/// The table of resources/latency, by provider and code.
std::span<const ProviderSite> providerSites();

/// The site of that code, or of that name if the provider's files use names; capitals, spaces and hyphens in names do
/// not matter. Null if there is none. O(sites).
const ProviderSite* findProviderSite(std::string_view codeOrName);

} // namespace flightplan::latency
