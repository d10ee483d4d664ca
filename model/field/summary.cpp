#include "model/field/summary.h"

#include "model/field/cities.h"

#include <algorithm>
#include <array>
#include <limits>

namespace flightplan::field {
namespace {

using catalog::Continent;

constexpr std::array continents = {Continent::northAmerica, Continent::southAmerica, Continent::europe,
                                   Continent::africa, Continent::asiaPacific};

double msOf(std::uint32_t rtt) {
    return rtt == topology::unreachableRtt ? std::numeric_limits<double>::infinity() : static_cast<double>(rtt) / 1000;
}

/// Of samples in order of their times.
Distribution distributionOf(const std::vector<Sample>& samples, std::int64_t target) {
    Distribution result;
    double inside = 0;
    for (const auto& sample : samples) {
        result.total += sample.amount;
        if (sample.rtt <= target && sample.rtt != topology::unreachableRtt)
            inside += sample.amount;
    }
    if (result.total <= 0)
        return result;
    if (target >= 0)
        result.inside = inside / result.total;
    double sum = 0;
    for (const auto& sample : samples) {
        sum += sample.amount;
        const auto reach = [&](std::optional<double>& percentile, double percent) {
            if (!percentile && sum * 100 >= result.total * percent)
                percentile = msOf(sample.rtt);
        };
        reach(result.p50Ms, 50);
        reach(result.p95Ms, 95);
        reach(result.p99Ms, 99);
    }
    return result;
}

Distribution distributionOf(std::span<const Sample> samples, std::optional<Continent> continent, std::int64_t target) {
    std::vector<Sample> of;
    for (const auto& sample : samples)
        if (!continent || sample.continent == *continent)
            of.push_back(sample);
    std::ranges::stable_sort(of, {}, &Sample::rtt);
    return distributionOf(of, target);
}

} // namespace

std::vector<Sample> landSamples(const LatencyField& field, const catalog::Catalog& catalog) {
    const auto nearest = nearestCities(field.grid(), catalog.cities());
    std::vector<Sample> samples(field.grid().size());
    for (std::size_t cell = 0; cell < samples.size(); ++cell)
        samples[cell] = {catalog.cities()[static_cast<std::size_t>(nearest[cell].city)].continent, field.rtt()[cell],
                         field.grid().areaKm2(cell)};
    return samples;
}

std::vector<Sample> peopleSamples(const topology::Network& network, std::span<const std::uint8_t> serving,
                                  const catalog::Catalog& catalog) {
    const auto onward = onwardOf(network, serving);
    std::vector<Sample> samples;
    for (const auto& city : catalog.cities()) {
        topology::Client client;
        client.city = city.key;
        const auto path = network.enter(client, catalog);
        const auto region = path.edge < 0 ? -1 : onward[static_cast<std::size_t>(path.edge)].region;
        samples.push_back(
            {city.continent,
             region < 0 ? topology::unreachableRtt : network.userRtt(path, static_cast<std::size_t>(region)),
             static_cast<double>(city.population)});
    }
    return samples;
}

std::vector<Part> summarise(std::span<const Sample> land, std::span<const Sample> people, std::int64_t target) {
    std::vector<Part> parts = {
        {"world", distributionOf(land, std::nullopt, target), distributionOf(people, std::nullopt, target)}};
    for (const auto continent : continents)
        parts.push_back({std::string(catalog::continentCode(continent)), distributionOf(land, continent, target),
                         distributionOf(people, continent, target)});
    return parts;
}

} // namespace flightplan::field
