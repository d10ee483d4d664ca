#pragma once

#include "model/base/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace flightplan::document {

/// A JSON value that remembers its line.
struct JsonNode {
    enum class Kind { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    int line = 1;
    std::string text;            ///< string: its value; number: its digits as written; boolean: "true" or "false"
    std::vector<JsonNode> items; ///< array elements, or object values beside `keys`
    std::vector<std::string> keys;

    /// The member of an object; null if there is none. O(keys).
    const JsonNode* find(std::string_view key) const;
};

/// "an object", "a number" …, for messages.
std::string_view nameOf(JsonNode::Kind kind);

/// Parses JSON text within the limits of plan files (size, depth, number of values, no duplicate keys). On failure
/// `problems` has the reason with its line and false comes back. O(text).
bool parseJson(std::string_view text, JsonNode& root, std::vector<Finding>& problems);

/// The line of the deepest existing node on a JSON path such as "/hosts/3/region".
int lineOf(const JsonNode& root, std::string_view path);

/// The value as compact JSON text.
std::string toText(const JsonNode& node);

/// `text` as a JSON string with its quotes.
std::string jsonString(std::string_view text);

} // namespace flightplan::document
