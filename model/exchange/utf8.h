#pragma once

#include <string_view>

namespace flightplan::exchange {

/// The first line, from 1, that is not UTF-8 text (a byte 0, an incomplete or overlong sequence, a surrogate); 0 if all
/// is. O(bytes).
int firstLineNotUtf8(std::string_view text);

} // namespace flightplan::exchange
