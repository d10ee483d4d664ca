#include "model/exchange/rtt_file.h"

#include "model/base/decimal.h"
#include "model/document/file.h"
#include "model/exchange/rtt_builder.h"
#include "model/exchange/utf8.h"
#include "model/latency/checks.h"

#include <algorithm>

namespace flightplan::exchange {
namespace {

constexpr std::size_t longestName = 200;

std::string shortened(const std::string& text) {
    constexpr std::size_t longest = 40;
    return text.size() <= longest ? text : text.substr(0, longest) + "...";
}

} // namespace

void RttBuilder::error(const latency::Cell& cell, std::string key, std::vector<std::string> arguments) {
    m_failed = true;
    if (!full())
        m_result.problems.push_back(latency::at(cell, Severity::error, std::move(key), std::move(arguments)));
}

void RttBuilder::warning(const latency::Cell& cell, std::string key, std::vector<std::string> arguments) {
    if (!full())
        m_result.problems.push_back(latency::at(cell, Severity::warning, std::move(key), std::move(arguments)));
}

bool RttBuilder::full() const {
    return m_result.problems.size() >= document::maxProblems;
}

bool RttBuilder::checkName(const std::string& name, const latency::Cell& cell) {
    const bool printable = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) >= ' '; });
    if (!name.empty() && name.size() <= longestName && printable)
        return true;
    error(cell, "rtt.bad_name", {shortened(name)});
    return false;
}

void RttBuilder::value(const std::string& from, const std::string& to, const std::string& number,
                       const latency::Cell& cell) {
    const auto micros = scaledDecimal(number, 1000);
    if (!micros) {
        error(cell, "rtt.not_a_number", {from, to, shortened(number)});
        return;
    }
    if (*micros < 0 || number.front() == '-' || *micros > latency::longestRttMs * 1000) {
        error(cell, "rtt.out_of_range", {from, to, std::to_string(latency::longestRttMs), shortened(number)});
        return;
    }
    m_sites.insert(from);
    m_sites.insert(to);
    if (m_sites.size() > static_cast<std::size_t>(document::maxSites)) {
        if (!m_failed)
            error(cell, "rtt.too_many_sites", {std::to_string(document::maxSites)});
        return;
    }
    if (!m_result.matrix.add(from, to, {std::chrono::microseconds(*micros), m_origin, cell}))
        error(cell, "rtt.duplicate_pair", {from, to, m_result.matrix.find(from, to)->cell.text()});
}

RttFile RttBuilder::finish() {
    if (!m_failed && m_result.matrix.values().empty())
        error(cell(1, 0), "rtt.no_values");
    m_result.ok = !m_failed;
    return std::move(m_result);
}

RttFile readRtt(std::string_view text, const std::string& file, const latency::Origin& origin) {
    RttBuilder builder(file, origin);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (const int line = firstLineNotUtf8(text); line > 0)
        builder.error(builder.cell(line, 0), "file.bad_encoding");
    else if (first == std::string_view::npos)
        builder.error(builder.cell(1, 0), "rtt.no_values");
    else if (text[first] == '{' || text[first] == '[')
        readRttJson(text, builder);
    else
        readRttCsv(text, builder);
    return builder.finish();
}

} // namespace flightplan::exchange
