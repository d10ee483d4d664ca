#include "app/cli/output.h"

#include "model/catalog/catalog.h"
#include "model/planner/planner.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ostream>

namespace flightplan::cli {

void printProblems(const Streams& streams, const std::string& file, const std::vector<Finding>& problems) {
    for (const auto& problem : problems) {
        streams.err << file;
        if (problem.line > 0)
            streams.err << ":" << problem.line;
        streams.err << ": " << toString(problem.severity) << ": " << render(problem);
        if (!problem.path.empty())
            streams.err << " [" << problem.path << "]";
        streams.err << "\n";
    }
    if (problems.size() >= document::maxProblems)
        streams.err << file << ": only the first " << document::maxProblems << " problems are shown\n";
}

void printError(const Streams& streams, const Error& error) {
    streams.err << "flightplan-cli: " << error.message << "\n";
}

int exitCodeOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::badInput:
        return badInput;
    case ErrorCode::cancelled:
        return cancelled;
    case ErrorCode::inputOutput:
    case ErrorCode::internal:
        break;
    }
    return failure;
}

std::optional<document::Document> readPlan(const Streams& streams, const std::string& file, int& code) {
    auto result = document::readFile(file, catalog::builtIn());
    if (!result) {
        printError(streams, result.error());
        code = exitCodeOf(result.error());
        return std::nullopt;
    }
    if (!result->ok) {
        printProblems(streams, file, result->problems);
        code = badInput;
        return std::nullopt;
    }
    return std::move(result->document);
}

std::optional<plan::Plan> planOf(const Streams& streams, const document::Document& document, int& code) {
    auto plan = planner::planOnce(document, {{}, streams.stop});
    if (plan)
        return std::move(*plan);
    printError(streams, plan.error());
    code = exitCodeOf(plan.error());
    return std::nullopt;
}

std::string seedProblem(const std::string& text) {
    std::uint64_t seed = 0;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, seed);
    return error == std::errc{} && end == last ? "" : "a seed is a whole number from 0 to 18446744073709551615";
}

int deliver(const Streams& streams, const std::string& outputFile, std::string_view text) {
    if (outputFile.empty() || outputFile == "-") {
        streams.out << text;
        return done;
    }
    const auto written = document::writeFileAtomically(outputFile, text);
    if (written)
        return done;
    printError(streams, written.error());
    return exitCodeOf(written.error());
}

std::function<void(std::size_t, std::size_t)> progressLine(const Streams& streams, std::string noun) {
    if (!streams.showsProgress)
        return {};
    using Clock = std::chrono::steady_clock;
    return [&err = streams.err, noun = std::move(noun), shown = Clock::time_point()](std::size_t done,
                                                                                     std::size_t all) mutable {
        constexpr auto pause = std::chrono::milliseconds(100);
        const auto now = Clock::now();
        if (done < all && now - shown < pause)
            return;
        shown = now;
        err << "\r\033[K" << (done < all ? std::to_string(done) + " of " + std::to_string(all) + " " + noun : "")
            << std::flush;
    };
}

TextTable::TextTable(std::vector<std::string> titles) {
    for (auto& title : titles) {
        m_right.push_back(title.starts_with('>'));
        m_titles.push_back(m_right.back() ? title.substr(1) : title);
    }
}

void TextTable::add(std::vector<std::string> row) {
    m_rows.push_back(std::move(row));
}

std::size_t displayWidth(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string TextTable::text() const {
    std::vector<std::size_t> widths;
    for (const auto& title : m_titles)
        widths.push_back(displayWidth(title));
    for (const auto& row : m_rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], displayWidth(row[c]));
    std::string result;
    const auto addRow = [&](const std::vector<std::string>& row) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - displayWidth(row[c]), ' ');
            line += c == 0 ? "" : "  ";
            line += m_right[c] ? padding + row[c] : row[c] + padding;
        }
        result += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    };
    addRow(m_titles);
    for (const auto& row : m_rows)
        addRow(row);
    return result;
}

std::string fixedText(double value, int decimals) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
    return buffer;
}

std::string msText(double ms) {
    return fixedText(ms, 1);
}

std::string millionthsText(std::int64_t millionths) {
    const auto magnitude = std::to_string(millionths < 0 ? -millionths : millionths);
    const std::string padded = std::string(magnitude.size() < 7 ? 7 - magnitude.size() : 0, '0') + magnitude;
    return (millionths < 0 ? "-" : "") + padded.substr(0, padded.size() - 6) + "." + padded.substr(padded.size() - 6);
}

} // namespace flightplan::cli
