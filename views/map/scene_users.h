#pragma once

#include "model/geo/geodesy.h"
#include "model/plan/plan.h"
#include "model/traffic/routing.h"
#include "views/map/scene_scope.h"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace flightplan::views {

/// Who is served by whom, place by place, of the workloads that a scope asks about: by their requests where a routing
/// is given, else by served share.
class SceneUsers {
public:
    /// What users at a place get from one region.
    struct Served {
        double weight = 0;
        double rttWeight = 0;    ///< Σ weight · RTT in ms
        bool emphasised = false; ///< some of it is what the scope asks about
        bool estimated = false;
    };
    struct Users {
        std::string key; ///< names them in a selection
        geo::GeoPoint place;
        double weight = 0, unserved = 0;
        double targetWeight = 0; ///< Σ weight · target in ms
        bool estimated = false;  ///< some of its last miles are
        std::vector<Served> byRegion;
    };
    using PlaceKey = std::tuple<std::string, double, double>; // name, latitude, longitude

    /// `routing` may be null. `targetMs` is that of workloads that have none. All must outlive this.
    SceneUsers(const plan::Plan& plan, const SceneScope& scope, const traffic::Routing* routing, double targetMs);

    const std::map<PlaceKey, Users>& byPlace() const { return m_users; }
    double total() const { return m_total; } ///< Σ weight

private:
    void addWorkload(std::size_t w);
    void addRequests(std::size_t w);
    void addServed(std::size_t w);
    bool emphasises(std::int64_t microVm, std::int32_t host, std::int32_t region) const;
    std::int32_t regionInScope() const;
    std::int32_t regionOf(std::int32_t host) const;
    const std::vector<Users*>& usersOf(std::size_t profile);
    Users* usersAt(const plan::ClientPlace& client);

    const plan::Plan& m_plan;
    const plan::Fleet& m_fleet;
    const SceneScope& m_scope;
    const traffic::Routing* m_routing;
    double m_targetMs;
    std::map<PlaceKey, Users> m_users;
    std::vector<std::vector<Users*>> m_usersOfProfile;
    double m_total = 0;
};

} // namespace flightplan::views
