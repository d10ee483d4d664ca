#pragma once

#include "model/catalog/catalog.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::exchange {

/// A name as people may write it: in small letters, letters of Latin-1 and Latin Extended-A without their marks, runs
/// of anything else than letters and digits as one space: "São-Paulo " → "sao paulo". Other letters stay as they are.
std::string foldedName(std::string_view name);

/// Insertions, deletions and exchanges of bytes that make one text of another. O(a · b).
std::size_t editDistance(std::string_view a, std::string_view b);

/// Of some names the one nearest to another by edit distance of their folded forms, ties by order; empty if there are
/// none. O(names · length²).
std::string nearestName(std::string_view name, const std::vector<std::string>& names);

/// Finds cities of a catalogue by the names that people write.
class CityNames {
public:
    /// Refers to the catalogue.
    explicit CityNames(const catalog::Catalog& catalog);

    /// The cities of that name in a country (its code in any case; empty = everywhere), largest first. The name may be
    /// a key of the catalogue, "Berlin, DE".
    std::vector<const catalog::City*> find(std::string_view name, std::string_view country) const;

    /// The key of the city whose name is nearest to one that does not exist; of the country if it has cities.
    std::string suggestion(std::string_view name, std::string_view country) const;

    /// The cities of a country, largest first.
    std::vector<const catalog::City*> of(std::string_view country) const;

private:
    const catalog::Catalog& m_catalog;
    std::multimap<std::string, const catalog::City*, std::less<>> m_byName; // by folded name, largest first
};

} // namespace flightplan::exchange
