#include "model/topology/region.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace flightplan::topology {

std::optional<Site> resolve(const Region& region, const catalog::Catalog& catalog) {
    const auto* known = catalog.findRegion(region.id.text());
    if (!known && !(region.latitude && region.longitude))
        return std::nullopt;
    Site site;
    site.id = region.id.text();
    site.name = region.name ? *region.name : known ? known->name : region.id.text();
    if (known) {
        site.country = known->country;
        site.place = known->place;
        site.continent = known->continent;
    }
    if (region.latitude)
        site.place.latitude = *region.latitude;
    if (region.longitude)
        site.place.longitude = *region.longitude;
    if (region.continent)
        site.continent = region.continent;
    site.up = region.state == UpDown::up;
    return site;
}

std::optional<Site> resolve(const Edge& edge, const std::vector<Site>& regions, const catalog::Catalog& catalog) {
    const bool up = edge.state == UpDown::up;
    if (edge.latitude && edge.longitude)
        return Site{edge.id.text(), edge.id.text(), {}, {*edge.latitude, *edge.longitude}, {}, up};
    const auto region = std::ranges::find(regions, edge.id.text(), &Site::id);
    if (region != regions.end()) {
        Site site = *region;
        site.up = up && region->up;
        return site;
    }
    if (const auto* known = catalog.findRegion(edge.id.text()))
        return Site{known->id, known->name, known->country, known->place, known->continent, up};
    if (const auto* known = catalog.findEdgeSite(edge.id.text()))
        return Site{known->id, known->name, known->country, known->place, {}, up};
    return std::nullopt;
}

bool isRegionAlias(const std::string& expression) {
    static constexpr std::array<std::string_view, 7> aliases = {"@na", "@sa", "@eu", "@af", "@apac", "@us", "@any"};
    return std::ranges::find(aliases, expression) != aliases.end();
}

bool matches(const std::string& expression, const Site& region) {
    if (expression.empty() || expression.front() != '@')
        return expression == region.id;
    if (expression == "@any")
        return true;
    if (expression == "@us")
        return region.country == "US";
    return region.continent && std::string_view(expression).substr(1) == catalog::continentCode(*region.continent);
}

} // namespace flightplan::topology
