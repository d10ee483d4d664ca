#include "model/latency/survey.h"

#include <algorithm>
#include <cmath>

namespace flightplan::latency {
namespace {

void measure(Survey& survey) {
    const auto count = survey.sites.size();
    survey.kilometres.assign(count * count, 0);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b)
            survey.kilometres[a * count + b] = survey.kilometres[b * count + a] =
                wholeKm(survey.sites[a].place, survey.sites[b].place);
}

} // namespace

std::int64_t wholeKm(geo::GeoPoint a, geo::GeoPoint b) {
    return std::lround(geo::distanceKm(a, b));
}

Survey surveyOf(const Matrix& matrix, const std::vector<SurveySite>& places) {
    Survey survey;
    survey.sites = places;
    std::ranges::sort(survey.sites, {}, &SurveySite::name);
    measure(survey);
    for (std::size_t a = 0; a < survey.sites.size(); ++a)
        for (std::size_t b = a + 1; b < survey.sites.size(); ++b) {
            const auto rtt = matrix.meanRtt(survey.sites[a].name, survey.sites[b].name);
            if (!rtt)
                continue;
            if (rtt->count() <= 0 || rtt->count() < lightInFibre(survey.km(a, b)))
                ++survey.impossible;
            else
                survey.pairs.push_back({a, b, rtt->count()});
        }
    return survey;
}

Survey merged(const Survey& one, const std::string& prefixOne, const Survey& other, const std::string& prefixOther) {
    Survey both;
    for (const auto& site : one.sites)
        both.sites.push_back({prefixOne + site.name, site.place});
    for (const auto& site : other.sites)
        both.sites.push_back({prefixOther + site.name, site.place});
    measure(both);
    both.pairs = one.pairs;
    for (auto pair : other.pairs)
        both.pairs.push_back({pair.a + one.sites.size(), pair.b + one.sites.size(), pair.rtt});
    both.impossible = one.impossible + other.impossible;
    return both;
}

} // namespace flightplan::latency
