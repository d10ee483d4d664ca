#pragma once

#include "model/document/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace flightplan::document {

/// One object of a document, by the list that it is in and its key there.
struct ObjectKey {
    Section section = Section::regions;
    std::string key;
    bool operator==(const ObjectKey&) const = default;
};

/// What copying puts on the clipboard: a plan file with these objects alone, in the order of the document. Regions
/// bring their hosts. Keys that the document lacks are left out. O(objects · document).
std::string copyText(const Document& document, const std::vector<ObjectKey>& objects);

/// What pasting does: the edit, and what it brings, first what it is about.
struct Paste {
    Edit edit;
    std::vector<ObjectKey> objects;
};

/// Brings the objects of a text into a document: of a copy, of a whole plan, or of one made by hand. Hosts and
/// workloads whose id is taken get a free one, in what refers to them too. Regions, edges, links and latencies that the
/// document has already stand as they are; hosts of such a region join it. With `region`, hosts go there instead,
/// unless their own region is in the text.
///
/// Fails with the first problem of the text, or if nothing in it is new. References that lead nowhere in the document
/// are found by `applyValid`.
Result<Paste> pasteEdit(const Document& document, std::string_view text, const std::string& region = {});

} // namespace flightplan::document
