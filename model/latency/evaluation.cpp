#include "model/latency/evaluation.h"

#include "model/latency/fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>

namespace flightplan::latency {
namespace {

double percentile(std::vector<double> values, std::size_t percent) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto rank = (values.size() * percent + 99) / 100; // nearest rank
    return values[std::max<std::size_t>(rank, 1) - 1];
}

/// The least-squares line over the pairs that are used.
struct Line {
    double intercept = 0; ///< µs
    double slope = 0;     ///< µs/km

    Line(const Survey& survey, const Left& left) {
        double count = 0, sumKm = 0, sumRtt = 0, products = 0, squares = 0;
        for (const auto& pair : survey.pairs) {
            if (left(pair.a) || left(pair.b))
                continue;
            const auto km = static_cast<double>(survey.km(pair.a, pair.b));
            const auto rtt = static_cast<double>(pair.rtt);
            count += 1;
            sumKm += km;
            sumRtt += rtt;
            products += km * rtt;
            squares += km * km;
        }
        const double spread = count * squares - sumKm * sumKm;
        slope = spread > 0 ? (count * products - sumKm * sumRtt) / spread : 0;
        intercept = count > 0 ? (sumRtt - slope * sumKm) / count : 0;
    }
};

/// Predicts each pair of each site by what `make(left)` learned without the site.
template <class Make>
std::vector<Prediction> leaveEachOut(const Survey& survey, Make make) {
    std::vector<Prediction> predictions;
    for (std::size_t out = 0; out < survey.sites.size(); ++out) {
        const auto predict = make([out](std::size_t site) { return site == out; });
        for (const auto& pair : survey.pairs)
            if (pair.a == out || pair.b == out)
                predictions.push_back(predict(pair));
    }
    return predictions;
}

Prediction predict(const Model& model, const Survey& survey, const SurveyPair& pair) {
    const auto estimate = model.estimate(survey.km(pair.a, pair.b), model.surroundings(survey.sites[pair.a].place),
                                         model.surroundings(survey.sites[pair.b].place));
    return {pair.a, pair.b, pair.rtt, estimate.rtt, estimate.nearestZone};
}

constexpr std::size_t rows = ErrorTable::nearness.size() + 1;
constexpr std::size_t columns = ErrorTable::length.size() + 1;

/// Gives cells that too few predictions stand behind the largest figure of their neighbours, until all have one.
void fillFromNeighbours(ErrorTable& table) {
    for (std::size_t round = 0; round < rows * columns; ++round) {
        const auto before = table.permille;
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t c = 0; c < columns; ++c) {
                if (before[r][c] > 0)
                    continue;
                auto& cell = table.permille[r][c];
                cell = std::max({cell, r > 0 ? before[r - 1][c] : 0, r + 1 < rows ? before[r + 1][c] : 0,
                                 c > 0 ? before[r][c - 1] : 0, c + 1 < columns ? before[r][c + 1] : 0});
            }
    }
}

} // namespace

Quality qualityOf(std::span<const Prediction> predictions) {
    Quality quality;
    quality.predictions = predictions.size();
    if (predictions.empty())
        return quality;
    std::vector<double> absolute, relative;
    double sum = 0, bias = 0;
    for (const auto& one : predictions) {
        const double error = static_cast<double>(one.predicted - one.measured) / 1000;
        absolute.push_back(std::abs(error));
        relative.push_back(std::abs(error) / (static_cast<double>(one.measured) / 1000));
        sum += std::abs(error);
        bias += error;
    }
    const auto count = static_cast<double>(predictions.size());
    quality.meanAbsoluteError = sum / count;
    quality.bias = bias / count;
    quality.medianRelativeError = percentile(relative, 50);
    quality.p90RelativeError = percentile(std::move(relative), 90);
    quality.p90AbsoluteError = percentile(std::move(absolute), 90);
    return quality;
}

std::vector<Prediction> leaveOneRegionOut(const Survey& survey) {
    return leaveEachOut(survey, [&](const Left& left) {
        return [&survey, model = Model(fit(survey, left))](const SurveyPair& pair) {
            return predict(model, survey, pair);
        };
    });
}

std::vector<Prediction> leaveOneRegionOutLine(const Survey& survey) {
    return leaveEachOut(survey, [&](const Left& left) {
        return [&survey, line = Line(survey, left)](const SurveyPair& pair) {
            const double rtt = line.intercept + line.slope * static_cast<double>(survey.km(pair.a, pair.b));
            return Prediction{pair.a, pair.b, pair.rtt, std::lround(rtt), 0};
        };
    });
}

std::vector<Prediction> predictionsOf(const Model& model, const Survey& survey) {
    std::vector<Prediction> predictions;
    for (const auto& pair : survey.pairs)
        predictions.push_back(predict(model, survey, pair));
    return predictions;
}

ErrorTable errorsOf(std::span<const Survey> surveys) {
    constexpr std::size_t fewest = 20;
    std::array<std::array<std::vector<double>, columns>, rows> errors; // thousandths
    for (const auto& survey : surveys)
        for (const auto& pair : survey.pairs) {
            const Model model(fit(survey, [&](std::size_t site) { return site == pair.a || site == pair.b; }));
            const auto one = predict(model, survey, pair);
            errors[ErrorTable::rowOf(one.nearestZone)][ErrorTable::columnOf(survey.km(pair.a, pair.b))].push_back(
                1000.0 * static_cast<double>(std::abs(one.predicted - one.measured)) /
                static_cast<double>(one.predicted));
        }
    ErrorTable table;
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            if (errors[r][c].size() >= fewest)
                table.permille[r][c] = std::max<std::int64_t>(1, std::lround(percentile(errors[r][c], 80)));
    fillFromNeighbours(table);
    return table;
}

std::string tooSmall(const Survey& survey) {
    constexpr std::size_t fewestSites = 5, fewestPairs = 3;
    if (survey.sites.size() < fewestSites)
        return "it has " + std::to_string(survey.sites.size()) + " sites with a place, and five are needed";
    std::vector<std::size_t> pairs(survey.sites.size(), 0);
    for (const auto& pair : survey.pairs) {
        ++pairs[pair.a];
        ++pairs[pair.b];
    }
    for (std::size_t site = 0; site < pairs.size(); ++site)
        if (pairs[site] < fewestPairs)
            return survey.sites[site].name + " has " + std::to_string(pairs[site]) +
                   " measured pairs, and three are needed";
    return {};
}

} // namespace flightplan::latency
