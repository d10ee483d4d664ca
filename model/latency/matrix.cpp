#include "model/latency/matrix.h"

#include <algorithm>
#include <set>

namespace flightplan::latency {

bool isIsoDate(std::string_view text) {
    static constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == 'd' ? !digit : text[i] != '-')
            return false;
    }
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const auto between = [&](std::size_t at, int most) {
        return text.size() < at + 2 || (number(at) >= 1 && number(at) <= most);
    };
    return between(5, 12) && between(8, 31);
}

std::string Cell::text() const {
    auto words = file;
    if (line > 0)
        words += ", line " + std::to_string(line);
    if (column > 0)
        words += ", column " + std::to_string(column);
    if (!path.empty())
        words += ", " + path;
    return words;
}

bool Matrix::add(const std::string& from, const std::string& to, Measurement value) {
    return m_values.emplace(Pair(from, to), std::move(value)).second;
}

const Measurement* Matrix::find(const std::string& from, const std::string& to) const {
    const auto found = m_values.find(Pair(from, to));
    return found != m_values.end() ? &found->second : nullptr;
}

std::vector<std::string> Matrix::sites() const {
    std::set<std::string> names;
    for (const auto& [pair, value] : m_values) {
        names.insert(pair.first);
        names.insert(pair.second);
    }
    return {names.begin(), names.end()};
}

std::optional<std::chrono::microseconds> Matrix::meanRtt(const std::string& a, const std::string& b) const {
    const auto* out = find(a, b);
    const auto* back = find(b, a);
    if (!out || !back)
        return out ? std::optional(out->rtt) : back ? std::optional(back->rtt) : std::nullopt;
    return (out->rtt + back->rtt + std::chrono::microseconds(1)) / 2;
}

} // namespace flightplan::latency
