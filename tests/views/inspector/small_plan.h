#pragma once

#include "model/document/document.h"

namespace flightplan::test {

/// Two regions, a link, an edge, four hosts, and three workloads of which one has no place: something for every page.
document::Document smallPlan();

} // namespace flightplan::test
