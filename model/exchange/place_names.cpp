#include "model/exchange/place_names.h"

#include <algorithm>
#include <array>
#include <limits>

namespace flightplan::exchange {
namespace {

/// U+00C0 … U+017F as the letters below their marks.
constexpr std::string_view bareLetters = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
                                         "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                         "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(bareLetters.size() == 0x180 - 0xC0);

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string upper(std::string_view code) {
    std::string result(code);
    for (auto& c : result)
        c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return result;
}

} // namespace

std::string foldedName(std::string_view name) {
    std::string letters;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const auto next = i + 1 < name.size() ? static_cast<unsigned char>(name[i + 1]) : 0U;
        if (byte >= 0xC3 && byte <= 0xC5 && (next & 0xC0U) == 0x80) { // U+00C0 … U+017F take two bytes
            letters += bareLetters[((byte & 0x1FU) << 6 | (next & 0x3FU)) - 0xC0];
            ++i;
        } else if (byte == 0xE1 && next == 0xB8 && i + 2 < name.size() && // Ḩ and ḩ
                   (static_cast<unsigned char>(name[i + 2]) & 0xFEU) == 0xA8) {
            letters += 'h';
            i += 2;
        } else if (byte == 0xE2 && next == 0x80 && i + 2 < name.size()) { // quotation marks and dashes
            letters += '\'';
            i += 2;
        } else {
            letters += static_cast<char>(name[i] >= 'A' && name[i] <= 'Z' ? name[i] - 'A' + 'a' : name[i]);
        }
    }
    std::string folded;
    for (const char c : letters) {
        if (c == '\'')
            continue; // Xi'an is Xian
        if (isWordByte(c))
            folded += c;
        else if (!folded.empty() && folded.back() != ' ')
            folded += ' ';
    }
    if (folded.ends_with(' '))
        folded.pop_back();
    return folded;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row.back();
}

std::string nearestName(std::string_view name, const std::vector<std::string>& names) {
    constexpr std::size_t mostBytes = 200; // nobody means a longer one
    const auto folded = foldedName(name.substr(0, mostBytes));
    std::string nearest;
    auto least = std::numeric_limits<std::size_t>::max();
    for (const auto& candidate : names)
        if (const auto distance = editDistance(folded, foldedName(candidate)); distance < least) {
            least = distance;
            nearest = candidate;
        }
    return nearest;
}

CityNames::CityNames(const catalog::Catalog& catalog)
    : m_catalog(catalog) {
    for (const auto& city : catalog.cities())
        m_byName.emplace(foldedName(city.name), &city);
}

std::vector<const catalog::City*> CityNames::find(std::string_view name, std::string_view country) const {
    if (const auto* city = m_catalog.findCity(name); city && (country.empty() || city->country == upper(country)))
        return {city};
    const auto comma = name.rfind(',');
    if (comma != std::string_view::npos && country.empty()) // "berlin, de"
        if (const auto code = foldedName(name.substr(comma + 1)); code.size() == 2)
            return find(name.substr(0, comma), code);
    std::vector<const catalog::City*> found;
    const auto [begin, end] = m_byName.equal_range(foldedName(name));
    for (auto at = begin; at != end; ++at)
        if (country.empty() || at->second->country == upper(country))
            found.push_back(at->second);
    return found;
}

std::string CityNames::suggestion(std::string_view name, std::string_view country) const {
    const auto comma = name.rfind(',');
    if (comma != std::string_view::npos && country.empty())
        if (const auto code = foldedName(name.substr(comma + 1)); code.size() == 2)
            return suggestion(name.substr(0, comma), code);
    const auto local = country.empty() ? std::vector<const catalog::City*>() : of(country);
    std::vector<std::string> names, keys;
    const auto add = [&](const catalog::City& city) {
        names.push_back(city.name);
        keys.push_back(city.key);
    };
    for (const auto* city : local)
        add(*city);
    if (local.empty())
        for (const auto& city : m_catalog.cities())
            add(city);
    const auto nearest = nearestName(name, names);
    const auto at = std::ranges::find(names, nearest);
    return at == names.end() ? "" : keys[static_cast<std::size_t>(at - names.begin())];
}

std::vector<const catalog::City*> CityNames::of(std::string_view country) const {
    std::vector<const catalog::City*> cities;
    for (const auto& city : m_catalog.cities())
        if (city.country == upper(country))
            cities.push_back(&city);
    return cities;
}

} // namespace flightplan::exchange
