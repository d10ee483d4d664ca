#pragma once

#include "model/base/finding.h"
#include "model/latency/matrix.h"
#include "model/latency/survey.h"

#include <string>
#include <vector>

namespace flightplan::latency {

/// The most that is taken for a round trip; more is a mistake of the file.
inline constexpr std::int64_t longestRttMs = 10'000;

/// A finding about a file of several.
struct FileFinding {
    std::string file;
    Finding finding;
};

/// What cannot be, or is odd, in the values of a matrix between sites at the given places:
///
///   - `rtt.zero`: nothing between two sites;
///   - `rtt.faster_than_light`: less than light in fibre needs over the great circle;
///   - `rtt.asymmetric`: the two directions differ by more than 25 % of the shorter, and by more than 2 ms, which whole
///     milliseconds do anyway.
///
/// The way by a third site may well be shorter than the direct one: routes on the Internet break the triangle
/// inequality, which is not reported. Nothing is changed. O(values · log values).
std::vector<FileFinding> check(const Matrix& matrix, const std::vector<SurveySite>& places);

/// True if a value cannot be, by the first two rules.
bool isImpossible(std::chrono::microseconds rtt, std::int64_t km);

/// The place of a cell in the form of a finding: its line, and the JSON path or "column 7".
Finding at(const Cell& cell, Severity severity, std::string key, std::vector<std::string> arguments);

} // namespace flightplan::latency
