#pragma once

#include "model/catalog/catalog.h"
#include "model/document/edit.h"
#include "model/qt/selection.h"

#include <vector>

namespace flightplan::qt {

/// Every rename in an edit, in order, those inside batches too.
std::vector<document::Rename> renamesOf(const document::Edit& edit);

/// The renames that take the others back, last first.
std::vector<document::Rename> reversed(const std::vector<document::Rename>& renames);

/// True if the document has the object. O(objects).
bool exists(const Selection& selection, const document::Document& document, const catalog::Catalog& catalog);

/// What to select after `before` became `after`: the same object under its new name, or where it is gone the nearest of
/// its parents that is left (microVM → workload → app → plan, host → entry → region → plan). O(objects).
Selection follow(const Selection& selection, const document::Document& before, const document::Document& after,
                 const std::vector<document::Rename>& renames, const catalog::Catalog& catalog);

/// Findings name a whole entry as "host:fra-1": that selects the entry where no single host has the name.
Selection normalised(const Selection& selection, const document::Document& document, const catalog::Catalog& catalog);

} // namespace flightplan::qt
