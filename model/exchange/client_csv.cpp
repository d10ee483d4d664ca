#include "model/catalog/csv.h"
#include "model/exchange/client_builder.h"
#include "model/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace flightplan::exchange {
namespace {

using catalog::CsvRow;

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The separator that the first line has most often outside of quotes; of equals the comma.
char separatorOf(std::string_view text) {
    constexpr std::array separators = {',', ';', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const char c : text.substr(0, text.find('\n'))) {
        quoted = quoted != (c == '"');
        for (std::size_t i = 0; i < separators.size() && !quoted; ++i)
            counts[i] += c == separators[i];
    }
    return separators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

class ClientCsvReader {
public:
    ClientCsvReader(std::vector<CsvRow> rows, char separator, ClientBuilder& builder)
        : m_rows(std::move(rows))
        , m_separator(separator)
        , m_builder(builder) {}

    void run() {
        findColumns();
        if (!m_city && !m_country && !m_region && !(m_latitude && m_longitude)) {
            m_builder.error(m_rows.front().line, {}, "clients.no_columns");
            return;
        }
        const auto expected = m_rows.front().fields.size();
        for (std::size_t i = 1; i < m_rows.size() && !m_builder.full(); ++i) {
            auto& row = m_rows[i];
            while (row.fields.size() > expected && trimmed(row.fields.back()).empty())
                row.fields.pop_back(); // empty fields beyond the last title say nothing
            if (row.fields.size() != expected)
                m_builder.error(row.line, {}, "clients.row_length",
                                {std::to_string(row.fields.size()), std::to_string(expected)});
            else
                readRow(row);
        }
    }

private:
    using Column = std::optional<std::size_t>;

    void findColumns() {
        const auto find = [&](std::initializer_list<std::string_view> names) -> Column {
            const auto& fields = m_rows.front().fields;
            for (std::size_t i = 0; i < fields.size(); ++i)
                if (std::ranges::find(names, foldedName(fields[i])) != names.end())
                    return i;
            return std::nullopt;
        };
        m_city = find({"city", "town", "city name", "stadt"});
        m_country = find({"country", "country code", "cc", "land"});
        m_region = find({"region", "edge", "edge region", "pop"});
        m_latitude = find({"latitude", "lat"});
        m_longitude = find({"longitude", "lon", "lng", "long"});
        m_weight = find(
            {"weight", "users", "requests", "count", "population", "people", "share", "value", "sessions", "gewicht"});
        m_lastMile = find({"last mile ms"});
    }

    std::string field(const CsvRow& row, Column column) const {
        return column ? trimmed(row.fields[*column]) : std::string();
    }

    static std::string placeOf(Column column) { return column ? "column " + std::to_string(*column + 1) : ""; }

    std::optional<double> number(const CsvRow& row, Column column, const char* what, double most) {
        auto text = field(row, column);
        // "48,2" where commas do not separate
        if (m_separator != ',' && text.find('.') == std::string::npos && std::ranges::count(text, ',') == 1)
            std::ranges::replace(text, ',', '.');
        return m_builder.number(text, what, most, row.line, placeOf(column));
    }

    void readRow(const CsvRow& row) {
        constexpr double mostWeight = 1e18, mostLastMile = 10'000;
        const auto weight = m_weight ? number(row, m_weight, "weight", mostWeight) : 1.0;
        ClientBuilder::LastMile lastMile;
        if (!field(row, m_lastMile).empty()) {
            const auto ms = number(row, m_lastMile, "last_mile_ms", mostLastMile);
            if (!ms)
                return;
            lastMile = std::chrono::microseconds(std::llround(*ms * 1000));
        }
        if (weight)
            readPlace(row, *weight, lastMile);
    }

    /// The most exact place of a line counts: a point, a city, a region, a country.
    void readPlace(const CsvRow& row, double weight, ClientBuilder::LastMile lastMile) {
        const auto latitude = field(row, m_latitude), longitude = field(row, m_longitude);
        if (latitude.empty() != longitude.empty()) {
            m_builder.error(row.line, placeOf(latitude.empty() ? m_latitude : m_longitude), "clients.half_place");
        } else if (!latitude.empty()) {
            const auto north = number(row, m_latitude, "latitude", 90);
            const auto east = number(row, m_longitude, "longitude", 180);
            if (north && east)
                m_builder.addPoint(*north, *east, weight, lastMile);
        } else if (const auto city = field(row, m_city); !city.empty()) {
            m_builder.addCity(city, field(row, m_country), weight, lastMile, row.line, placeOf(m_city));
        } else if (const auto region = field(row, m_region); !region.empty()) {
            m_builder.addRegion(region, weight, lastMile, row.line, placeOf(m_region));
        } else if (const auto country = field(row, m_country); !country.empty()) {
            m_builder.addCountry(country, weight, lastMile, row.line, placeOf(m_country));
        } else {
            m_builder.error(row.line, {}, "clients.no_place");
        }
    }

    std::vector<CsvRow> m_rows;
    char m_separator;
    ClientBuilder& m_builder;
    Column m_city, m_country, m_region, m_latitude, m_longitude, m_weight, m_lastMile;
};

/// Windows-1252, which is Latin-1 with letters where that has control characters, as UTF-8.
std::string fromWindows1252(std::string_view text) {
    constexpr std::array<std::uint16_t, 32> upper = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned code = byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80U] : byte;
        if (code < 0x80) {
            result += c;
        } else if (code < 0x800) {
            result += static_cast<char>(0xC0U | code >> 6);
            result += static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            result += static_cast<char>(0xE0U | code >> 12);
            result += static_cast<char>(0x80U | (code >> 6 & 0x3FU));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    return result;
}

} // namespace

void readClientCsv(std::string_view bytes, ClientBuilder& builder) {
    if (bytes.find('\0') != std::string_view::npos) { // UTF-16, or no text at all
        builder.error(0, {}, "clients.not_text");
        return;
    }
    std::string text(bytes);
    if (firstLineNotUtf8(text) != 0) {
        builder.problem(Severity::info, 0, {}, "clients.other_encoding");
        text = fromWindows1252(text);
    }
    const char separator = separatorOf(text);
    auto rows = catalog::splitCsv(text, {}, separator);
    if (!rows)
        builder.error(rows.error().line, {}, "clients.open_quote");
    else if (rows->empty())
        builder.error(0, {}, "clients.no_rows");
    else
        ClientCsvReader(std::move(*rows), separator, builder).run();
}

} // namespace flightplan::exchange
