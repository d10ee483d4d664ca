#include "views/palette/numbered_names.h"

#include <algorithm>
#include <charconv>

namespace flightplan::views {

std::vector<std::int32_t> numbersBeginningWith(std::string_view digits, std::int32_t count, std::size_t limit) {
    std::vector<std::int32_t> numbers;
    std::int64_t first = 1, width = count; // of the next run of numbers
    if (!digits.empty()) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), first);
        if (error != std::errc{} || end != digits.data() + digits.size() || first < 1 || digits.front() == '0')
            return numbers;
        width = 1;
    }
    for (; first <= count && numbers.size() < limit; first *= 10, width *= 10) {
        for (auto n = first; n < first + width && n <= count && numbers.size() < limit; ++n)
            numbers.push_back(static_cast<std::int32_t>(n));
        if (digits.empty())
            break;
    }
    return numbers;
}

} // namespace flightplan::views
