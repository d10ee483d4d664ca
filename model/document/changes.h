#pragma once

#include "model/document/document.h"

namespace flightplan::document {

/// How many objects are in one document alone or differ, plus one each for settings, targets and weights. An object
/// that was renamed counts twice. O(objects · log objects).
std::size_t countChanges(const Document& a, const Document& b);

} // namespace flightplan::document
