#pragma once

#include "model/document/edit.h"

#include <optional>
#include <string>
#include <string_view>

namespace flightplan::document {

/// "regions", "edges" …: the key of the list in the file.
std::string_view nameOf(Section section);
std::optional<Section> sectionFromName(std::string_view name);

std::size_t sectionSize(const Document& document, Section section);
/// Position of the object of that key. O(objects).
std::optional<std::size_t> find(const Document& document, Section section, const std::string& key);
/// A key that stands twice in a section; empty if there is none. O(objects · log objects).
std::string doubleKey(const Document& document, Section section);
SectionValue valueAt(const Document& document, Section section, std::size_t index);
void replaceAt(Document& document, std::size_t index, const SectionValue& value);
void insertAt(Document& document, std::size_t index, const SectionValue& value);
void eraseAt(Document& document, Section section, std::size_t index);

} // namespace flightplan::document
