#pragma once

#include "model/query/query.h"

#include <QString>

namespace flightplan::qt {

/// What is wrong with a query, in a sentence with the remedy.
QString mistakeText(const query::Mistake& mistake);

/// The language in some lines, for a tooltip.
QString queryHelp();

} // namespace flightplan::qt
