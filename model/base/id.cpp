#include "model/base/id.h"

#include <algorithm>

namespace flightplan {

bool isValidId(std::string_view text) {
    const auto isAlphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    const auto mayFollow = [&](char c) { return isAlphanumeric(c) || c == '.' || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 63 && isAlphanumeric(text.front()) &&
           std::all_of(text.begin(), text.end(), mayFollow);
}

} // namespace flightplan
