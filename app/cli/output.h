#pragma once

#include "app/cli/commands.h"
#include "app/cli/run_cli.h"
#include "model/base/error.h"
#include "model/base/finding.h"
#include "model/document/file.h"
#include "model/plan/plan.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::cli {

/// "file:12: error: message [/hosts/3/region]", a line per problem, on standard error.
void printProblems(const Streams& streams, const std::string& file, const std::vector<Finding>& problems);
void printError(const Streams& streams, const Error& error);
int exitCodeOf(const Error& error);

/// Reads a valid plan; otherwise prints every problem and sets `code`.
std::optional<document::Document> readPlan(const Streams& streams, const std::string& file, int& code);

/// Plans a valid document; stopped, prints so and sets `code`.
std::optional<plan::Plan> planOf(const Streams& streams, const document::Document& document, int& code);

/// What is wrong with the text of a seed; empty if it is a whole number below 2⁶⁴. CLI11 alone would take −1 for 2⁶⁴
/// − 1.
std::string seedProblem(const std::string& text);

/// Writes an answer to the file of `-o` (atomically), or to standard output if that is empty. Gives the exit code.
int deliver(const Streams& streams, const std::string& outputFile, std::string_view text);

/// Shows "412 of 3000 losses" on one line of a terminal, at most some times a second; nothing elsewhere.
std::function<void(std::size_t, std::size_t)> progressLine(const Streams& streams, std::string noun);

/// A table in plain text: columns as wide as their content, numbers to the right, two spaces between.
class TextTable {
public:
    /// A title that begins with '>' aligns its column to the right.
    explicit TextTable(std::vector<std::string> titles);
    void add(std::vector<std::string> row);
    std::string text() const;

private:
    std::vector<std::string> m_titles;
    std::vector<bool> m_right;
    std::vector<std::vector<std::string>> m_rows;
};

/// Number of characters of UTF-8 text, as a terminal shows it.
std::size_t displayWidth(std::string_view text);

std::string fixedText(double value, int decimals);
/// Milliseconds with one decimal.
std::string msText(double ms);

/// A millionth-scaled integer with six decimals: 920000 → "0.920000".
std::string millionthsText(std::int64_t millionths);

} // namespace flightplan::cli
