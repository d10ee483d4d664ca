#pragma once

#include <string>

namespace flightplan::document {

/// The JSON Schema (draft-07) of the plan file, made from the same field descriptions as reading and writing. It says
/// what each object may hold; what holds between objects (references, collisions, limits of the whole) is `validate`'s
/// business.
std::string planSchema();

/// The JSON Schema (draft-07) of an edit in its JSON form.
std::string editSchema();

} // namespace flightplan::document
