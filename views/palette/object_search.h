#pragma once

#include "model/plan/plan.h"
#include "views/palette/fuzzy_query.h"
#include "views/palette/palette_item.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace flightplan::views {

/// Finds the objects of a plan, the regions of the catalogue that it does not have, and cities where one can be added.
/// Names are matched where the plan keeps them. Single hosts of an entry and microVMs are not walked over: they are
/// numbers behind the name of their entry or workload ("fra-1-12", "web/3"), so that two million cost nothing.
class ObjectSearch {
public:
    enum class Kind { region, app, workload, hostEntry, host, microVm, addRegion, addRegionAt };
    enum Scope : unsigned { places = 1, apps = 2 }; ///< regions and hosts; apps, workloads and microVMs

    struct Hit {
        Kind kind = Kind::region;
        std::int64_t index =
            0; ///< dense, of the plan; of an addRegion into the catalogue's regions, of an addRegionAt into its cities
        int score = 0;
    };
    struct Hits {
        std::vector<Hit> best; ///< best first
        std::int64_t found = 0;
    };

    /// Null forgets the plan. O(workloads) for another fleet, else nothing.
    void setPlan(std::shared_ptr<const plan::Plan> plan);

    /// The best `limit` objects. An empty query finds regions or workloads in their order. `scope` is a sum of Scope.
    /// O(regions + entries + apps + workloads).
    Hits search(const FuzzyQuery& query, unsigned scope, std::size_t limit) const;

    /// What a hit shows and does. The marks are those of `query` in the title.
    PaletteItem item(const Hit& hit, const FuzzyQuery& query) const;

private:
    struct App {
        std::string_view name; ///< in the plan
        std::int32_t workloads = 0;
    };
    class Best;

    void searchPlaces(const FuzzyQuery& query, Best& best) const;
    void searchApps(const FuzzyQuery& query, Best& best) const;
    void searchHostsOfAnEntry(std::string_view name, Best& best) const;
    void searchMicroVms(std::string_view name, Best& best) const;
    PaletteItem placeItem(const Hit& hit) const;
    PaletteItem appItem(const Hit& hit) const;

    std::shared_ptr<const plan::Plan> m_plan;
    std::vector<QString> m_regionTitles;                     ///< per region of the plan, "FRA · Frankfurt"
    std::vector<App> m_apps;                                 ///< by name
    std::vector<std::pair<std::int32_t, QString>> m_missing; ///< catalogue regions that can be added, with their titles
    std::vector<std::pair<std::int32_t, QString>> m_cities;  ///< the same of cities that no region is named after
};

} // namespace flightplan::views
