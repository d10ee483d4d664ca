#pragma once

#include <cmath>

namespace flightplan {

/// e^−x for x ≥ 0, within 2 units in the last place of the double, and 0 beyond 700. Made of additions and
/// multiplications alone, so that it is the same on every machine, which libm is not.
inline double expMinus(double x) {
    if (!(x < 700))
        return 0;
    constexpr double log2e = 1.4426950408889634, ln2High = 0.693147180369123816490, ln2Low = 1.90821492927058770002e-10;
    const int halvings = static_cast<int>(x * log2e + 0.5);
    const double rest = (halvings * ln2High - x) + halvings * ln2Low; // −x = rest − halvings·ln 2, |rest| < 0.35
    double series = 1;
    for (int n = 13; n >= 1; --n)
        series = 1 + series * rest / n;
    return std::ldexp(series, -halvings); // exact
}

} // namespace flightplan
