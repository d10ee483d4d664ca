#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flightplan::document {

/// What the published schema says about each field, by its place: "plan.seed", "host.capacity.cpu_mvcpu",
/// "workload.pins.replica". A test checks that every field has a row and every row a field.
const std::vector<std::pair<std::string_view, std::string_view>>& schemaTexts();

/// The text of one field, with the unit that its key names; empty if the field has no row.
std::string schemaText(std::string_view place);

} // namespace flightplan::document
