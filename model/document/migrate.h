#pragma once

#include "model/document/json_tree.h"

namespace flightplan::document {

inline constexpr int currentFormat = 1;

/// Brings the tree of an older format to the current one, step by step; lines stay those of the file. A tree of the
/// current format, or of none, is left as it is. Returns the format that the file had; −1 if it has no usable `format`.
///
/// 0 → 1: `apps` became `workloads`, their `count` became `replicas`, and `weights` became `objective`.
int migrate(JsonNode& root);

} // namespace flightplan::document
