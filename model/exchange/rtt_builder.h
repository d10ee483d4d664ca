#pragma once

#include "model/exchange/rtt_file.h"

#include <set>
#include <string>
#include <vector>

namespace flightplan::exchange {

/// Collects what the readers of CSV and JSON find in a file of round-trip times.
class RttBuilder {
public:
    RttBuilder(std::string file, latency::Origin origin)
        : m_file(std::move(file))
        , m_origin(std::move(origin)) {}

    latency::Origin& origin() { return m_origin; }
    latency::Cell cell(int line, int column) const { return {m_file, line, column, {}}; }
    latency::Cell cell(int line, std::string path) const { return {m_file, line, 0, std::move(path)}; }

    void error(const latency::Cell& cell, std::string key, std::vector<std::string> arguments = {});
    void warning(const latency::Cell& cell, std::string key, std::vector<std::string> arguments = {});
    bool failed() const { return m_failed; }
    /// So many problems that reading on helps nobody.
    bool full() const;

    /// A site's name, checked: printable text of 1 to 200 bytes.
    bool checkName(const std::string& name, const latency::Cell& cell);
    /// A value as it is written, in milliseconds.
    void value(const std::string& from, const std::string& to, const std::string& number, const latency::Cell& cell);

    RttFile finish();

private:
    std::string m_file;
    latency::Origin m_origin;
    RttFile m_result;
    std::set<std::string> m_sites;
    bool m_failed = false;
};

void readRttCsv(std::string_view text, RttBuilder& builder);
void readRttJson(std::string_view text, RttBuilder& builder);

} // namespace flightplan::exchange
