#pragma once

#include "model/document/document.h"

#include <cstdint>

namespace flightplan::test {

/// Gives the workloads of a document more users, replicas and room than random documents have, and traffic of every
/// kind: some far below what they can take, some far above; a daily curve for the plan and some of their own. A pure
/// function of document and seed.
document::Document withRandomTraffic(document::Document document, std::uint64_t seed);

} // namespace flightplan::test
