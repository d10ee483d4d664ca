#pragma once

#include "model/plan/fleet.h"
#include "model/qt/selection.h"

#include <QString>

#include <cstdint>
#include <string>

namespace flightplan::views {

/// What of the plan the selection asks about: indices of the fleet, −1 or empty where it asks about nothing of the
/// kind.
struct SceneScope {
    std::int32_t workload = -1;
    QString app;
    std::int64_t microVm = -1;
    std::int32_t region = -1;
    std::int32_t host = -1;
    std::string client;

    bool narrowed() const {
        return !client.empty() || workload >= 0 || !app.isEmpty() || microVm >= 0 || region >= 0 || host >= 0;
    }
    /// Whether a workload is one that it asks about.
    bool asksAbout(const plan::Fleet& fleet, std::size_t w) const;
    bool narrowsUsers() const { return workload >= 0 || !app.isEmpty() || microVm >= 0; }
};

SceneScope scopeOf(const plan::Fleet& fleet, const qt::Selection& selection);

} // namespace flightplan::views
