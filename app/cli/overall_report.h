#pragma once

#include "app/cli/envelope.h"
#include "model/traffic/user_figures.h"

#include <string>

namespace flightplan::cli {

/// The figures across all users: `p95_across_users_ms`, `inside_target`; null where they are not defined, and the p95
/// with a note where users are unserved.
Json overallJson(const traffic::UserFigures& figures);
/// The same in two lines, as `plan` shows them.
std::string overallText(const traffic::UserFigures& figures);

} // namespace flightplan::cli
