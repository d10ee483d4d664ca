#pragma once

#include "model/geo/geodesy.h"
#include "model/latency/matrix.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::latency {

/// A site of a survey.
struct SurveySite {
    std::string name;
    geo::GeoPoint place;
};

/// A measured pair of sites, both directions as one.
struct SurveyPair {
    std::size_t a = 0, b = 0; ///< a < b
    std::int64_t rtt = 0;     ///< µs
};

/// What models are fitted on: places, distances and measured pairs. Pairs that cannot be (nothing, or faster than light
/// in fibre over the great circle) are left out, since a model would learn them.
struct Survey {
    std::vector<SurveySite> sites;
    std::vector<std::int64_t> kilometres; ///< [a · sites + b], whole
    std::vector<SurveyPair> pairs;        ///< by (a, b)
    std::size_t impossible = 0;           ///< pairs left out

    std::int64_t km(std::size_t a, std::size_t b) const { return kilometres[a * sites.size() + b]; }
};

/// Whole kilometres of the shortest path on the globe: what a decision or an estimate is made by.
std::int64_t wholeKm(geo::GeoPoint a, geo::GeoPoint b);

/// The least round trip that light in fibre can have over the great circle, µs: 200 km a millisecond there and back.
constexpr std::int64_t lightInFibre(std::int64_t km) {
    return 10 * km;
}

/// The survey of a matrix whose sites stand at the given places; a site without a place is left out. Sites by name.
/// O(sites²) geodesics.
Survey surveyOf(const Matrix& matrix, const std::vector<SurveySite>& places);

/// Both surveys as one; sites of different surveys have no pairs. Names get the prefixes, so that none stands twice.
Survey merged(const Survey& one, const std::string& prefixOne, const Survey& other, const std::string& prefixOther);

} // namespace flightplan::latency
