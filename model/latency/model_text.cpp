#include "model/latency/model_text.h"

#include "model/base/decimal.h"
#include "model/catalog/csv.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <span>

namespace flightplan::latency {

namespace embedded { // defined by flightplan_embed
std::span<const std::byte> scalars();
std::span<const std::byte> zones();
std::span<const std::byte> detours();
} // namespace embedded

namespace {

constexpr std::string_view scalarColumns = "name,unit,value";
constexpr std::string_view zoneColumns = "zone,name,latitude,longitude";
constexpr std::string_view detourColumns = "from,to,detour_ms";

constexpr std::int64_t mostMicros = 10'000'000;

/// "error_0_2": of the nearest row and the third column of the error table.
std::string errorName(std::size_t row, std::size_t column) {
    return "error_" + std::to_string(row) + "_" + std::to_string(column);
}

std::string placeText(double degrees) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.4f", degrees);
    return buffer;
}

class Reader {
public:
    Result<Coefficients> run(std::string_view scalars, std::string_view zones, std::string_view detours) {
        each(scalars, scalarColumns, "scalars.csv", [&](catalog::CsvFields& fields) { readScalar(fields); });
        each(zones, zoneColumns, "zones.csv", [&](catalog::CsvFields& fields) { readZone(fields); });
        m_result.detours.assign(m_result.zones.size() * m_result.zones.size(), std::nullopt);
        each(detours, detourColumns, "detours.csv", [&](catalog::CsvFields& fields) { readDetour(fields); });
        if (m_problem)
            return tl::make_unexpected(*m_problem);
        return std::move(m_result);
    }

private:
    template <class Read>
    void each(std::string_view text, std::string_view columns, std::string_view file, Read read) {
        if (m_problem)
            return;
        const auto rows = catalog::readCsv(text, columns, file);
        if (!rows) {
            m_problem = rows.error();
            return;
        }
        for (const auto& row : *rows) {
            catalog::CsvFields fields(row, file);
            read(fields);
            if (fields.problem()) {
                m_problem = fields.problem();
                return;
            }
        }
    }

    void readScalar(catalog::CsvFields& fields) {
        const auto name = fields.requiredText();
        fields.requiredText();
        if (name == "nanos_per_km") {
            m_result.nanosPerKm = fields.scaled(1, 0, 1'000'000);
            return;
        }
        if (name == "common_detour") {
            m_result.commonDetour = fields.scaled(1000, -mostMicros, mostMicros);
            return;
        }
        auto& errors = m_result.errors.permille;
        for (std::size_t r = 0; r < errors.size(); ++r)
            for (std::size_t c = 0; c < errors[r].size(); ++c)
                if (name == errorName(r, c)) {
                    errors[r][c] = fields.scaled(1000, 0, 10'000);
                    return;
                }
        fields.reject("is no number of the model", name);
    }

    void readZone(catalog::CsvFields& fields) {
        const auto number = fields.scaled(1, 0, 100'000);
        if (number != static_cast<std::int64_t>(m_result.zones.size()))
            fields.reject("does not continue the numbers from 0", std::to_string(number));
        Zone zone;
        zone.name = fields.requiredText();
        zone.place.latitude = fields.number(-90, 90);
        zone.place.longitude = fields.number(-180, 180);
        m_result.zones.push_back(std::move(zone));
    }

    void readDetour(catalog::CsvFields& fields) {
        const auto count = m_result.zones.size();
        const auto most = static_cast<std::int64_t>(count) - 1;
        const auto from = static_cast<std::size_t>(fields.scaled(1, 0, most));
        const auto to = static_cast<std::size_t>(fields.scaled(1, 0, most));
        const auto detour = fields.scaled(1000, -mostMicros, mostMicros);
        if (!fields.problem())
            m_result.detours[from * count + to] = m_result.detours[to * count + from] = detour;
    }

    Coefficients m_result;
    std::optional<Error> m_problem;
};

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Model parseBuiltIn() {
    auto read = readModel(asText(embedded::scalars()), asText(embedded::zones()), asText(embedded::detours()));
    if (!read) {
        const auto& error = read.error();
        std::fprintf(stderr, "built-in latency model: %s:%d: %s\n", error.place.c_str(), error.line,
                     error.message.c_str());
        std::abort();
    }
    return Model(std::move(*read));
}

} // namespace

ModelTables write(const Coefficients& coefficients) {
    ModelTables tables;
    tables.scalars = std::string(scalarColumns) + "\n";
    tables.scalars += "nanos_per_km,ns/km," + std::to_string(coefficients.nanosPerKm) + "\n";
    tables.scalars += "common_detour,ms," + decimalText(coefficients.commonDetour, 1000) + "\n";
    const auto& errors = coefficients.errors.permille;
    for (std::size_t r = 0; r < errors.size(); ++r)
        for (std::size_t c = 0; c < errors[r].size(); ++c)
            tables.scalars += errorName(r, c) + ",share," + decimalText(errors[r][c], 1000) + "\n";

    const auto count = coefficients.zones.size();
    tables.zones = std::string(zoneColumns) + "\n";
    tables.detours = std::string(detourColumns) + "\n";
    for (std::size_t i = 0; i < count; ++i) {
        const auto& zone = coefficients.zones[i];
        tables.zones += std::to_string(i) + "," + zone.name + "," + placeText(zone.place.latitude) + "," +
                        placeText(zone.place.longitude) + "\n";
        for (std::size_t j = i; j < count; ++j)
            if (const auto detour = coefficients.detour(i, j))
                tables.detours += std::to_string(i) + "," + std::to_string(j) + "," + decimalText(*detour, 1000) + "\n";
    }
    return tables;
}

Result<Coefficients> readModel(std::string_view scalars, std::string_view zones, std::string_view detours) {
    return Reader().run(scalars, zones, detours);
}

const Model& builtInModel() {
    static const Model model = parseBuiltIn();
    return model;
}

} // namespace flightplan::latency
