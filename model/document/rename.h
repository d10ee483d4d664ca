#pragma once

#include "model/document/edit.h"

namespace flightplan::document {

/// The document with one object renamed and every reference to it rewritten. Sections without a reference keep their
/// blocks.
Document renamed(const Document& document, const Rename& rename);

} // namespace flightplan::document
