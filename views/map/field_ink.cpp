#include "views/map/field_ink.h"

#include <algorithm>
#include <cmath>

namespace flightplan::views {

int FieldInk::band(double ms) const {
    if (std::isnan(ms))
        return bands - 1;
    return static_cast<int>(std::ranges::lower_bound(edges, ms) - edges.begin());
}

FieldInk latencyInk(const Tokens& tokens, double targetMs) {
    FieldInk ink;
    ink.edges = LatencyScale(targetMs).edges();
    for (int band = 0; band < FieldInk::bands; ++band) {
        const auto index = static_cast<std::size_t>(band);
        ink.colors[index] = bandColor(tokens, band);
        if (band > FieldInk::middle)
            ink.hatching[index] =
                mixed(ink.colors[index], tokens.dark ? tokens.ocean : tokens.text, tokens.dark ? 0.5 : 0.32);
    }
    return ink;
}

FieldInk addedInk(const Tokens& tokens) {
    FieldInk ink;
    ink.edges = {-50, -20, -5, 5, 20, 50, 100};
    ink.clearBand = FieldInk::middle;
    for (std::size_t i = 0; i < 3; ++i)
        ink.colors[i] = tokens.inside[i];
    ink.colors[FieldInk::middle] = tokens.land;
    std::ranges::copy(tokens.added, ink.colors.begin() + FieldInk::middle + 1);
    return ink;
}

FieldInk inkOf(const Tokens& tokens, MapLegendTitle::Ramp ramp, double targetMs) {
    return ramp == MapLegendTitle::Ramp::added ? addedInk(tokens) : latencyInk(tokens, targetMs);
}

} // namespace flightplan::views
