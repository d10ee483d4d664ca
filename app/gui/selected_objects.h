#pragma once

#include "model/document/clipboard.h"
#include "model/document/edit.h"
#include "model/qt/selection.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace flightplan::qt {
class PlanController;
}

/// What the selection is in the document.
namespace flightplan::gui {

/// The section that holds a selected object; empty for what is not in a list of the document.
std::optional<document::Section> sectionOf(qt::Selection::Kind kind);

/// A host stands for its entry where an action is about entries.
qt::Selection entryOf(const qt::Selection& selection, const qt::PlanController& controller);

/// What is selected, hosts as their entries, each once: first the one that the views show. Empty if that is nothing of
/// a list.
std::vector<qt::Selection> selectedEntries(const qt::PlanController& controller);

/// The same as keys of the document.
std::vector<document::ObjectKey> selectedKeys(const qt::PlanController& controller);

/// Deletes one object with what belongs to it; empty if it cannot go by itself.
std::optional<document::Edit> deletionOf(const document::Document& document, const qt::Selection& selection,
                                         const qt::Selection& entry);

/// Deletes all that is selected; empty if one of it cannot go.
std::optional<document::Edit> deletionOfSelected(const qt::PlanController& controller);

/// "fra" of one, "fra and 2 more" of three.
QString namesOf(const std::vector<qt::Selection>& objects);

} // namespace flightplan::gui
