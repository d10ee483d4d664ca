#pragma once

#include "model/latency/model.h"
#include "model/latency/survey.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace flightplan::latency {

/// A measured pair and what was predicted for it, µs.
struct Prediction {
    std::size_t a = 0, b = 0; ///< sites of the survey
    std::int64_t measured = 0;
    std::int64_t predicted = 0;
    std::int64_t nearestZone = 0; ///< km; of the model's predictions only
};

/// How good predictions are. Percentiles are the smallest value that so many of all do not exceed.
struct Quality {
    std::size_t predictions = 0;
    double meanAbsoluteError = 0;   ///< ms
    double medianRelativeError = 0; ///< of |predicted − measured| / measured
    double p90AbsoluteError = 0;    ///< ms
    double p90RelativeError = 0;
    double bias = 0; ///< ms; mean of predicted − measured
};

Quality qualityOf(std::span<const Prediction> predictions);

/// Leave-one-region-out: for each site, a model is fitted on the pairs without it and predicts every pair of it. Each
/// pair is predicted twice, without either end. O(sites · (sites·zones + pairs)).
std::vector<Prediction> leaveOneRegionOut(const Survey& survey);

/// The same for the least-squares line rtt = a + b·km, the baseline.
std::vector<Prediction> leaveOneRegionOutLine(const Survey& survey);

/// What a given model says about the pairs of a survey.
std::vector<Prediction> predictionsOf(const Model& model, const Survey& survey);

/// The errors of estimates between sites of which neither was measured: each pair is predicted without both its ends.
/// A cell with fewer than 20 predictions takes the largest figure of its neighbours. O(pairs · fit).
ErrorTable errorsOf(std::span<const Survey> surveys);

/// Why a survey is too small to be judged by; empty if it is not: at least five sites, each in three pairs or more.
std::string tooSmall(const Survey& survey);

} // namespace flightplan::latency
