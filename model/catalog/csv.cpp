#include "model/catalog/csv.h"

#include "model/base/decimal.h"
#include "model/base/id.h"

#include <algorithm>
#include <charconv>

namespace flightplan::catalog {
namespace {

/// Takes one row, its line ends included, off the front of `text`. Empty if a quote is left open.
std::optional<CsvRow> takeRow(std::string_view& text, char separator, int& line) {
    CsvRow row{line, {{}}};
    bool quoted = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        line += c == '\n';
        if (quoted) {
            if (c != '"')
                row.fields.back() += c;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                row.fields.back() += text[++at];
            else
                quoted = false;
        } else if (c == '\n') {
            ++at;
            break;
        } else if (c == '"' && row.fields.back().empty()) {
            quoted = true;
        } else if (c == separator) {
            row.fields.emplace_back();
        } else if (c != '\r') {
            row.fields.back() += c;
        }
    }
    text.remove_prefix(at);
    return quoted ? std::nullopt : std::optional(std::move(row));
}

bool isEmpty(const CsvRow& row) {
    return row.fields.size() == 1 && row.fields.front().empty();
}

} // namespace

Result<std::vector<CsvRow>> splitCsv(std::string_view text, std::string_view file, char separator) {
    std::vector<CsvRow> rows;
    int line = 1;
    while (!text.empty()) {
        const int begin = line;
        auto row = takeRow(text, separator, line);
        if (!row)
            return fail(ErrorCode::badInput, "A quote is opened and never closed.", std::string(file), begin);
        if (!isEmpty(*row))
            rows.push_back(std::move(*row));
    }
    return rows;
}

Result<std::vector<CsvRow>> readCsv(std::string_view text, std::string_view columns, std::string_view file) {
    const auto defect = [&](std::string message, int line) {
        return fail(ErrorCode::badInput, std::move(message), std::string(file), line);
    };
    std::string_view header = text.substr(0, text.find('\n'));
    if (header.ends_with('\r'))
        header.remove_suffix(1);
    if (header != columns)
        return defect("The first line must be \"" + std::string(columns) + "\".", 1);
    const auto expected = static_cast<std::size_t>(std::ranges::count(columns, ',')) + 1;

    auto rows = splitCsv(text, file);
    if (!rows)
        return rows;
    rows->erase(rows->begin());
    for (const auto& row : *rows)
        if (row.fields.size() != expected)
            return defect("The row has " + std::to_string(row.fields.size()) + " fields and needs " +
                              std::to_string(expected) + ".",
                          row.line);
    return rows;
}

const std::string& CsvFields::next() {
    static const std::string nothing;
    return m_at < m_row.fields.size() ? m_row.fields[m_at++] : nothing;
}

void CsvFields::reject(std::string_view what, std::string_view value) {
    if (!m_problem)
        m_problem = Error{ErrorCode::badInput, "\"" + std::string(value) + "\" " + std::string(what) + ".",
                          std::string(m_file), m_row.line};
}

std::string CsvFields::text() {
    return next();
}

std::string CsvFields::requiredText() {
    const auto& field = next();
    if (field.empty())
        reject("is empty and must not be", field);
    return field;
}

std::string CsvFields::id() {
    const auto& field = next();
    if (!isValidId(field))
        reject("is not an id", field);
    return field;
}

std::string CsvFields::countryCode() {
    const auto& field = next();
    if (field.size() != 2 || !std::ranges::all_of(field, [](char c) { return c >= 'A' && c <= 'Z'; }))
        reject("is not a country code of two capital letters", field);
    return field;
}

std::int64_t CsvFields::scaled(std::int64_t scale, std::int64_t least, std::int64_t most) {
    const auto& field = next();
    const auto value = scaledDecimal(field, scale);
    if (!value || *value < least || *value > most) {
        reject("is not a number in the range of its column", field);
        return least;
    }
    return *value;
}

double CsvFields::number(double least, double most) {
    const auto& field = next();
    double value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || end != field.data() + field.size() || !(value >= least && value <= most)) {
        reject("is not a number in the range of its column", field);
        return least;
    }
    return value;
}

} // namespace flightplan::catalog
