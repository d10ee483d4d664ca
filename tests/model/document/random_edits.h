#pragma once

#include "tests/model/document/document_maker.h"

namespace flightplan::test {

/// The ids of a section, or the keys of links and latencies.
std::vector<std::string> keysOf(const document::Document& document, document::Section section);

/// An edit that a window could make of `document`: usually one that applies, sometimes one that does not. `maker` made
/// the document.
document::Edit randomEdit(DocumentMaker& maker, const document::Document& document, int depth = 0);

/// One of the edits that promise to leave a valid document, for an object that exists; empty if the document has none.
std::optional<document::Edit> safeEdit(DocumentMaker& maker, const document::Document& document);

} // namespace flightplan::test
