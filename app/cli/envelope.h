#pragma once

#include "model/bound/objective.h"
#include "model/plan/plan.h"

#include <nlohmann/json.hpp>

#include <string>

namespace flightplan::cli {

using Json = nlohmann::ordered_json;

/// The keys that every JSON answer begins with.
Json envelope(const plan::Plan& plan);

/// Indented JSON with a final line break.
std::string textOf(const Json& json);

/// The answer of `plan`, without `explanation`. `survives` is the figure of the sweep over regions.
Json planJson(const plan::Plan& plan, const plan::Figure& survives);
/// The explanation of one microVM.
Json explanationJson(const plan::Plan& plan, std::int64_t microVm);

/// {"value", "unit", "provenance", "note"}; unserved users make the value null.
Json figureJson(const plan::Figure& figure);
/// The figures of a plan by name.
Json figuresJson(const plan::Plan& plan);

/// What a plan costs, as `bound` and `improve` say it.
void addObjective(Json& json, const bound::Objective& objective);
/// A gap in percent; infinite becomes ∞, in JSON null.
std::string gapText(double gap);
Json gapJson(double gap);

std::string planTable(const plan::Plan& plan, const plan::Figure& survives);
std::string explanationTable(const plan::Plan& plan, std::int64_t microVm);

} // namespace flightplan::cli
