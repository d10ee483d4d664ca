#include "model/catalog/csv.h"
#include "model/exchange/rtt_builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace flightplan::exchange {
namespace {

using catalog::CsvRow;

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lower(std::string text) {
    for (auto& c : text)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
}

int columnOf(std::size_t field) {
    return static_cast<int>(field) + 1;
}

class CsvReader {
public:
    CsvReader(std::vector<CsvRow> rows, RttBuilder& builder)
        : m_rows(std::move(rows))
        , m_builder(builder) {
        for (auto& row : m_rows)
            for (auto& field : row.fields)
                field = trimmed(field);
    }

    void run() {
        dropTrailingCommas();
        const auto& header = m_rows.front();
        const auto from = column({"from", "source_region"});
        const auto to = column({"to", "destination_region"});
        const auto rtt = column({"rtt_ms", "rtt", "latency_ms", "ms"});
        if (!checkRowLengths())
            return;
        if (from && to && rtt)
            readList(*from, *to, *rtt);
        else if (header.fields.size() < 2)
            noMatrix();
        else
            readMatrix();
    }

private:
    std::optional<std::size_t> column(std::initializer_list<std::string_view> names) const {
        const auto& fields = m_rows.front().fields;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (std::ranges::find(names, lower(fields[i])) != names.end())
                return i;
        return std::nullopt;
    }

    /// Empty fields at the ends of rows beyond the last title say nothing.
    void dropTrailingCommas() {
        auto& titles = m_rows.front().fields;
        while (titles.size() > 1 && titles.back().empty())
            titles.pop_back();
        for (auto& row : m_rows)
            while (row.fields.size() > titles.size() && row.fields.back().empty())
                row.fields.pop_back();
    }

    void noMatrix() {
        const auto& title = m_rows.front().fields.front();
        const auto cell = m_builder.cell(m_rows.front().line, 0);
        for (const auto& [separator, name] : {std::pair(';', "semicolons"), std::pair('\t', "tabs")})
            if (title.find(separator) != std::string::npos) {
                m_builder.error(cell, "rtt.separator", {name});
                return;
            }
        m_builder.error(cell, "rtt.no_matrix");
    }

    bool checkRowLengths() {
        const auto expected = m_rows.front().fields.size();
        for (const auto& row : m_rows)
            if (expected > 1 && row.fields.size() != expected)
                m_builder.error(m_builder.cell(row.line, 0), "rtt.row_length",
                                {std::to_string(row.fields.size()), std::to_string(expected)});
        return !m_builder.failed();
    }

    void readList(std::size_t from, std::size_t to, std::size_t rtt) {
        for (std::size_t i = 1; i < m_rows.size() && !m_builder.full(); ++i) {
            const auto& [line, fields] = m_rows[i];
            if (m_builder.checkName(fields[from], m_builder.cell(line, columnOf(from))) &&
                m_builder.checkName(fields[to], m_builder.cell(line, columnOf(to))) && !fields[rtt].empty())
                m_builder.value(fields[from], fields[to], fields[rtt], m_builder.cell(line, columnOf(rtt)));
        }
    }

    void readMatrix() {
        const auto columns = names(m_rows.front().fields.size() - 1, "columns", [&](std::size_t i) {
            return std::pair(m_rows.front().fields[i + 1], m_builder.cell(m_rows.front().line, columnOf(i + 1)));
        });
        const auto rows = names(m_rows.size() - 1, "rows", [&](std::size_t i) {
            return std::pair(m_rows[i + 1].fields.front(), m_builder.cell(m_rows[i + 1].line, 1));
        });
        if (m_builder.failed())
            return;
        checkSquare(rows, columns);
        for (std::size_t i = 1; i < m_rows.size() && !m_builder.full(); ++i) {
            const auto& [line, fields] = m_rows[i];
            for (std::size_t c = 1; c < fields.size(); ++c)
                if (!fields[c].empty())
                    m_builder.value(fields.front(), m_rows.front().fields[c], fields[c],
                                    m_builder.cell(line, columnOf(c)));
        }
    }

    using Names = std::map<std::string, latency::Cell>;

    template <class NameAt>
    Names names(std::size_t count, const std::string& what, NameAt nameAt) {
        Names result;
        for (std::size_t i = 0; i < count; ++i) {
            const auto [name, cell] = nameAt(i);
            if (m_builder.checkName(name, cell) && !result.emplace(name, cell).second)
                m_builder.error(cell, "rtt.duplicate_site", {name, what});
        }
        return result;
    }

    /// A site without row or column is usual; if they are many, this is no matrix of sites or a part of one.
    void checkSquare(const Names& rows, const Names& columns) {
        std::vector<std::pair<std::string, latency::Cell>> noColumn, noRow;
        const auto lacks = [](const Names& names, const Names& others, auto& lacking) {
            for (const auto& one : names)
                if (!others.contains(one.first))
                    lacking.push_back(one);
        };
        lacks(rows, columns, noColumn);
        lacks(columns, rows, noRow);
        if (4 * (noColumn.size() + noRow.size()) > rows.size() + columns.size()) {
            m_builder.error(m_builder.cell(m_rows.front().line, 0), "rtt.not_square",
                            {std::to_string(noColumn.size()), std::to_string(rows.size()), std::to_string(noRow.size()),
                             std::to_string(columns.size())});
            return;
        }
        for (const auto& [name, cell] : noColumn)
            m_builder.warning(cell, "rtt.no_counterpart", {name, "column", "row"});
        for (const auto& [name, cell] : noRow)
            m_builder.warning(cell, "rtt.no_counterpart", {name, "row", "column"});
    }

    std::vector<CsvRow> m_rows;
    RttBuilder& m_builder;
};

} // namespace

void readRttCsv(std::string_view text, RttBuilder& builder) {
    constexpr std::ptrdiff_t mostFields = 8'000'000; // two thousand sites have half of that
    if (std::ranges::count(text, ',') + std::ranges::count(text, '\n') > mostFields) {
        builder.error(builder.cell(1, 0), "rtt.too_large", {std::to_string(mostFields)});
        return;
    }
    auto rows = catalog::splitCsv(text, {});
    if (!rows)
        builder.error(builder.cell(rows.error().line, 0), "rtt.open_quote");
    else if (rows->empty())
        builder.error(builder.cell(1, 0), "rtt.no_values");
    else
        CsvReader(std::move(*rows), builder).run();
}

} // namespace flightplan::exchange
