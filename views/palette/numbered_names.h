#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace flightplan::views {

/// The numbers from 1 to `count` whose digits begin with `digits`, ascending, at most `limit`: of "2" and 30 these are
/// 2 and 20 … 29. All numbers begin with nothing; none begins with what is not a number. O(limit + digits of count).
std::vector<std::int32_t> numbersBeginningWith(std::string_view digits, std::int32_t count, std::size_t limit);

} // namespace flightplan::views
