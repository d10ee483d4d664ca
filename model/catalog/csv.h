#pragma once

#include "model/base/error.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::catalog {

/// A line of a CSV file.
struct CsvRow {
    int line = 0; ///< from 1; of the line that it begins on
    std::vector<std::string> fields;
};

/// Splits values between commas, or another separator, into rows as they stand, the first line among them; empty lines
/// are skipped. Error: an open quote. O(bytes).
Result<std::vector<CsvRow>> splitCsv(std::string_view text, std::string_view file, char separator = ',');

/// Reads comma-separated values (RFC 4180: fields may stand in quotes, quotes double inside) whose first line is
/// exactly `columns`. The result leaves that line out; empty lines are skipped. Errors: another header, a row of
/// another length, an open quote. `file` is the place of the error. O(bytes).
Result<std::vector<CsvRow>> readCsv(std::string_view text, std::string_view columns, std::string_view file);

/// Takes the fields of a row one after another. The first wrong one is kept as `problem()`; from then on every call
/// returns an empty value, so that a whole row is read without a check after each field.
class CsvFields {
public:
    CsvFields(const CsvRow& row, std::string_view file)
        : m_row(row)
        , m_file(file) {}

    std::string text();         ///< may be empty
    std::string requiredText(); ///< not empty
    std::string id();           ///< the form of every id in a plan file
    std::string countryCode();  ///< two capital letters

    /// A decimal number times `scale`, rounded to an integer that must lie in [least, most].
    std::int64_t scaled(std::int64_t scale, std::int64_t least, std::int64_t most);
    /// A floating-point number in [least, most].
    double number(double least, double most);

    /// The value of a code, by the function that knows the codes.
    template <class Enum>
    Enum code(std::optional<Enum> (*fromCode)(std::string_view)) {
        const auto& field = next();
        const auto value = fromCode(field);
        if (!value)
            reject("is none of the known codes", field);
        return value.value_or(Enum{});
    }

    /// Records a problem of the row that shows only beside other rows.
    void reject(std::string_view what, std::string_view value);
    const std::optional<Error>& problem() const { return m_problem; }

private:
    const std::string& next();

    const CsvRow& m_row;
    std::string_view m_file;
    std::size_t m_at = 0;
    std::optional<Error> m_problem;
};

} // namespace flightplan::catalog
