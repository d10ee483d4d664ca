#pragma once

#include "model/exchange/client_file.h"
#include "model/exchange/place_names.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace flightplan::exchange {

/// Equal for clients at the same place with the same last mile.
using PlaceKey = std::tuple<std::string, std::string, double, double, std::int64_t>;
PlaceKey keyOf(const topology::Client& client);

/// Collects the clients that the readers of CSV and JSON find, and what is wrong with them.
class ClientBuilder {
public:
    ClientBuilder(const std::vector<topology::Site>& regions, const catalog::Catalog& catalog,
                  const ClientOptions& options)
        : m_regions(regions)
        , m_catalog(catalog)
        , m_names(catalog)
        , m_options(options) {}

    const ClientOptions& options() const { return m_options; }

    /// `place` is "column 7" or a JSON path; it may be empty.
    void problem(Severity severity, int line, std::string place, std::string key,
                 std::vector<std::string> arguments = {});
    void error(int line, std::string place, std::string key, std::vector<std::string> arguments = {}) {
        problem(Severity::error, line, std::move(place), std::move(key), std::move(arguments));
    }
    /// So many problems that reading on helps nobody.
    bool full() const;
    bool failed() const { return m_failed; }

    /// A number as it is written; empty, with an error, if it is none from 0 to `most`.
    std::optional<double> number(const std::string& text, const std::string& what, double most, int line,
                                 const std::string& place);

    using LastMile = std::optional<std::chrono::microseconds>;
    void addCity(const std::string& name, const std::string& country, double weight, LastMile lastMile, int line,
                 const std::string& place);
    /// The cities of a country share the weight by their people.
    void addCountry(const std::string& country, double weight, LastMile lastMile, int line, const std::string& place);
    /// A region of the plan, or the place of a region or edge site of the catalogue.
    void addRegion(const std::string& id, double weight, LastMile lastMile, int line, const std::string& place);
    void addPoint(double latitude, double longitude, double weight, LastMile lastMile);

    ClientFile finish();

private:
    void add(topology::Client client, double weight, LastMile lastMile);
    using Arguments = std::function<std::vector<std::string>()>;
    void unknown(int line, const std::string& place, std::string key, const Arguments& arguments);

    const std::vector<topology::Site>& m_regions;
    const catalog::Catalog& m_catalog;
    CityNames m_names;
    ClientOptions m_options;
    ClientFile m_result;
    std::map<PlaceKey, std::size_t> m_places;
    std::size_t m_again = 0;
    bool m_failed = false;
};

void readClientCsv(std::string_view text, ClientBuilder& builder);
void readClientJson(std::string_view text, ClientBuilder& builder);

} // namespace flightplan::exchange
