#pragma once

#include "app/cli/envelope.h"

#include <string>
#include <vector>

namespace flightplan::cli {

/// Rows of which a table, JSON and CSV are made alike.
struct Listing {
    std::vector<std::string> titles;            ///< with '>' for numbers
    std::vector<std::vector<std::string>> rows; ///< an empty number is not known
};

/// An array of objects by title; a number that is not known is null.
Json rowsJson(const Listing& listing);
/// Columns side by side, titles in capitals.
std::string tableText(const Listing& listing);
/// RFC 4180 with the titles as first line.
std::string csvText(const Listing& listing);

} // namespace flightplan::cli
