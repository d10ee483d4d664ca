#pragma once

#include "model/plan/plan.h"

#include <nlohmann/json.hpp>

#include <string>

namespace flightplan::cli {

using Json = nlohmann::ordered_json;

/// The keys that every JSON answer begins with.
Json envelope(const plan::Plan& plan);

/// Indented JSON with a final line break.
std::string textOf(const Json& json);

/// The answer of `plan`, without `explanation`.
Json planJson(const plan::Plan& plan);
/// The explanation of one microVM.
Json explanationJson(const plan::Plan& plan, std::int64_t microVm);

std::string planTable(const plan::Plan& plan);
std::string explanationTable(const plan::Plan& plan, std::int64_t microVm);

} // namespace flightplan::cli
