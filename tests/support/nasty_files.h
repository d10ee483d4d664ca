#pragma once

#include "model/base/finding.h"

#include <QString>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::test {

/// "! key@line place, ! key@line": the errors among the findings, in their order.
QString errorsText(const std::vector<Finding>& findings);

/// True if there is an error among the findings.
bool hasError(const std::vector<Finding>& findings);

/// The text with none to three defects: bytes changed, pieces taken out or doubled, the end cut off, or one of `signs`
/// put in, those that mean something in the format. Never empty. `text` must not be.
std::string damaged(std::string text, std::string_view signs, std::mt19937& random);

} // namespace flightplan::test
