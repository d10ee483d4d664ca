#pragma once

#include "model/base/error.h"
#include "model/latency/model.h"

#include <string>
#include <string_view>

namespace flightplan::latency {

/// The tables of resources/latency that hold a model; its README gives the columns.
struct ModelTables {
    std::string scalars, zones, detours;
};

ModelTables write(const Coefficients& coefficients);

/// Fails with file and line of the first problem. O(bytes).
Result<Coefficients> readModel(std::string_view scalars, std::string_view zones, std::string_view detours);

} // namespace flightplan::latency
