#include "model/latency/fit.h"

#include <algorithm>
#include <map>
#include <utility>

namespace flightplan::latency {
namespace {

constexpr std::int64_t sameSite = 1000;      // µs
constexpr std::int64_t defaultPace = 16'600; // ns/km: 1.66 times the great circle, where nothing was measured
constexpr std::size_t nowhere = ~std::size_t(0);

/// Sum and count of whole numbers.
struct Mean {
    std::int64_t sum = 0, count = 0;

    void add(std::int64_t value) {
        sum += value;
        ++count;
    }
    /// Half away from zero.
    std::int64_t value() const { return (2 * sum + (sum < 0 ? -count : count)) / (2 * count); }
};

class Fit {
public:
    Fit(const Survey& survey, const Left& left)
        : m_survey(survey)
        , m_left(left) {}

    Coefficients run() {
        findPace();
        findZones();
        findDetours();
        return std::move(m_result);
    }

private:
    bool uses(std::size_t site) const { return !m_left || !m_left(site); }
    bool uses(const SurveyPair& pair) const { return uses(pair.a) && uses(pair.b); }

    void findPace() {
        std::int64_t above = 0, below = 0;
        for (const auto& pair : m_survey.pairs)
            if (uses(pair)) {
                const auto km = m_survey.km(pair.a, pair.b);
                above += km * (pair.rtt - sameSite);
                below += km * km;
            }
        m_result.nanosPerKm = below > 0 ? std::max<std::int64_t>(0, (above * 1000 + below / 2) / below) : defaultPace;
    }

    void findZones() {
        m_zoneOf.assign(m_survey.sites.size(), nowhere);
        for (std::size_t site = 0; site < m_survey.sites.size(); ++site) {
            if (!uses(site))
                continue;
            auto least = zoneRadiusKm + 1;
            for (std::size_t zone = 0; zone < m_first.size(); ++zone)
                if (const auto km = m_survey.km(site, m_first[zone]); km < least) {
                    least = km;
                    m_zoneOf[site] = zone;
                }
            if (m_zoneOf[site] != nowhere)
                continue;
            m_zoneOf[site] = m_first.size();
            m_first.push_back(site);
            m_result.zones.push_back({m_survey.sites[site].name, m_survey.sites[site].place});
        }
    }

    void findDetours() {
        std::map<std::pair<std::size_t, std::size_t>, Mean> means;
        for (const auto& pair : m_survey.pairs)
            if (uses(pair)) {
                const auto straight = sameSite + (m_result.nanosPerKm * m_survey.km(pair.a, pair.b) + 500) / 1000;
                means[std::minmax(m_zoneOf[pair.a], m_zoneOf[pair.b])].add(pair.rtt - straight);
            }
        const auto zones = m_result.zones.size();
        m_result.detours.assign(zones * zones, std::nullopt);
        std::vector<std::int64_t> all;
        for (const auto& [pair, mean] : means) {
            m_result.detours[pair.first * zones + pair.second] = m_result.detours[pair.second * zones + pair.first] =
                mean.value();
            all.push_back(mean.value());
        }
        for (std::size_t zone = 0; zone < zones; ++zone)
            if (auto& own = m_result.detours[zone * zones + zone]; !own)
                own = 0;
        std::ranges::sort(all);
        m_result.commonDetour = all.empty() ? 0 : all[(all.size() - 1) / 2];
    }

    const Survey& m_survey;
    const Left& m_left;
    Coefficients m_result;
    std::vector<std::size_t> m_zoneOf; // by site
    std::vector<std::size_t> m_first;  // the site that began each zone
};

} // namespace

Coefficients fit(const Survey& survey, const Left& left) {
    return Fit(survey, left).run();
}

} // namespace flightplan::latency
