#pragma once

#include <QString>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// What a report of a defect wants to know: versions, system, screens, fonts, size and time of the plan. Nothing of
/// what the plan says: no names, no ids, no paths.
QString diagnosticsText(const qt::PlanController& controller, const QString& version);

} // namespace flightplan::views
