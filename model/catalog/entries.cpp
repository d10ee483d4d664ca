#include "model/catalog/entries.h"

#include <array>

namespace flightplan::catalog {
namespace {

constexpr std::array<std::string_view, 5> continentCodes = {"na", "sa", "eu", "af", "apac"};
constexpr std::array<std::string_view, 2> cpuKindCodes = {"shared", "performance"};

template <class Enum, std::size_t size>
std::optional<Enum> fromCode(const std::array<std::string_view, size>& codes, std::string_view code) {
    for (std::size_t i = 0; i < size; ++i)
        if (codes[i] == code)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view continentCode(Continent continent) {
    return continentCodes.at(static_cast<std::size_t>(continent));
}

std::optional<Continent> continentFromCode(std::string_view code) {
    return fromCode<Continent>(continentCodes, code);
}

std::string_view cpuKindCode(CpuKind kind) {
    return cpuKindCodes.at(static_cast<std::size_t>(kind));
}

std::optional<CpuKind> cpuKindFromCode(std::string_view code) {
    return fromCode<CpuKind>(cpuKindCodes, code);
}

} // namespace flightplan::catalog
