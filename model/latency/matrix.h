#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flightplan::latency {

/// What stands behind every value of a matrix.
struct Origin {
    std::string text;                       ///< who measured, in one sentence; may be empty
    std::string date;                       ///< ISO 8601 to the precision that is known: 2026, 2026-03, 2026-03-14
    std::optional<std::int64_t> percentile; ///< thousandths of a percent: 50'000 is the median

    bool operator==(const Origin&) const = default;
};

/// True for a year, a month or a day of ISO 8601.
bool isIsoDate(std::string_view text);

/// Where a value stands, for messages.
struct Cell {
    std::string file;
    int line = 0;     ///< from 1
    int column = 0;   ///< of a CSV file, counted in fields from 1; 0 in JSON
    std::string path; ///< of a JSON file: "/data/us-east-1/eu-west-1"

    /// "latency.csv, line 3, column 7" or "p50.json, line 12, /data/a/b".
    std::string text() const;

    bool operator==(const Cell&) const = default;
};

/// One directed round-trip time.
struct Measurement {
    std::chrono::microseconds rtt{0};
    Origin origin;
    Cell cell;
};

/// Round-trip times as a provider publishes them: directed, of sites by the provider's names, with holes. The diagonal
/// is kept as it was read.
class Matrix {
public:
    using Pair = std::pair<std::string, std::string>;

    /// False if the pair has a value already, which stays.
    bool add(const std::string& from, const std::string& to, Measurement value);

    const Measurement* find(const std::string& from, const std::string& to) const; ///< O(log values)
    const std::map<Pair, Measurement>& values() const { return m_values; }
    /// Every site of a value, by name.
    std::vector<std::string> sites() const;
    /// The mean of both directions, or the one that is known; half a microsecond rounds up.
    std::optional<std::chrono::microseconds> meanRtt(const std::string& a, const std::string& b) const;

private:
    std::map<Pair, Measurement> m_values;
};

} // namespace flightplan::latency
