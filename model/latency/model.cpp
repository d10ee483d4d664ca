#include "model/latency/model.h"

#include "model/latency/survey.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::latency {
namespace {

constexpr std::int64_t leastRtt = 1000; // µs: different hosts of one region

template <std::size_t n>
std::size_t classOf(const std::array<std::int64_t, n>& limits, std::int64_t km) {
    return static_cast<std::size_t>(std::ranges::upper_bound(limits, km) - limits.begin());
}

} // namespace

std::size_t ErrorTable::rowOf(std::int64_t fromZone) {
    return classOf(nearness, fromZone);
}

std::size_t ErrorTable::columnOf(std::int64_t km) {
    return classOf(length, km);
}

Model::Model(Coefficients coefficients)
    : m_coefficients(std::move(coefficients)) {
    for (const auto& zone : m_coefficients.zones)
        m_vectors.push_back(vectorOf(zone.place));
}

Model::Vector Model::vectorOf(geo::GeoPoint place) {
    constexpr double radians = std::numbers::pi / 180;
    constexpr double unit = 1 << 24;
    const double latitude = place.latitude * radians;
    const double longitude = place.longitude * radians;
    return {std::lround(std::cos(latitude) * std::cos(longitude) * unit),
            std::lround(std::cos(latitude) * std::sin(longitude) * unit), std::lround(std::sin(latitude) * unit)};
}

Surroundings Model::surroundings(geo::GeoPoint place) const {
    constexpr double softening = 100; // km: below this, zones count alike
    const auto here = vectorOf(place);
    std::array<std::pair<std::int64_t, std::size_t>, Surroundings::most> nearest{};
    Surroundings around;
    for (std::size_t zone = 0; zone < m_vectors.size(); ++zone) {
        std::int64_t chord = 0; // squared
        for (std::size_t axis = 0; axis < here.size(); ++axis)
            chord += (m_vectors[zone][axis] - here[axis]) * (m_vectors[zone][axis] - here[axis]);
        auto at = around.count;
        while (at > 0 && chord < nearest[at - 1].first) {
            if (at < nearest.size())
                nearest[at] = nearest[at - 1];
            --at;
        }
        if (at < nearest.size())
            nearest[at] = {chord, zone};
        around.count = std::min(around.count + 1, nearest.size());
    }
    double sum = 0;
    for (std::size_t i = 0; i < around.count; ++i) {
        around.zone[i] = nearest[i].second;
        const auto km = wholeKm(place, m_coefficients.zones[around.zone[i]].place);
        const double far = static_cast<double>(km) + softening;
        around.weight[i] = 1 / (far * far);
        sum += around.weight[i];
        if (i == 0)
            around.nearestKm = km;
    }
    for (auto& weight : around.weight)
        weight = sum > 0 ? weight / sum : 0;
    return around;
}

Estimate Model::estimate(std::int64_t km, const Surroundings& aroundA, const Surroundings& aroundB) const {
    constexpr double trustInCommon = 0.05; // beside zones, whose weights sum to 1
    double share = trustInCommon;
    double detour = trustInCommon * static_cast<double>(m_coefficients.commonDetour);
    for (std::size_t i = 0; i < aroundA.count; ++i)
        for (std::size_t j = 0; j < aroundB.count; ++j)
            if (const auto known = m_coefficients.detour(aroundA.zone[i], aroundB.zone[j])) {
                const double weight = aroundA.weight[i] * aroundB.weight[j];
                detour += weight * static_cast<double>(*known);
                share += weight;
            }
    // Two places beside each other and far from any zone: what lies between the zones does not lie between them.
    const double length = static_cast<double>(km) * static_cast<double>(km);
    const double apart = static_cast<double>(aroundA.nearestKm) * static_cast<double>(aroundB.nearestKm);
    if (apart > 0)
        detour *= length / (length + apart);

    Estimate estimate;
    estimate.km = km;
    estimate.nearestZone = std::max(aroundA.nearestKm, aroundB.nearestKm);
    const auto straight = leastRtt + (m_coefficients.nanosPerKm * km + 500) / 1000;
    estimate.rtt = std::max({leastRtt, lightInFibre(km), straight + std::lround(detour / share)});
    const auto permille =
        m_coefficients.errors.permille[ErrorTable::rowOf(estimate.nearestZone)][ErrorTable::columnOf(km)];
    estimate.error = std::max(leastRtt / 2, (estimate.rtt * permille + 500) / 1000);
    return estimate;
}

Estimate Model::estimate(geo::GeoPoint a, const Surroundings& aroundA, geo::GeoPoint b,
                         const Surroundings& aroundB) const {
    return estimate(wholeKm(a, b), aroundA, aroundB);
}

Estimate Model::estimate(geo::GeoPoint a, geo::GeoPoint b) const {
    return estimate(a, surroundings(a), b, surroundings(b));
}

} // namespace flightplan::latency
