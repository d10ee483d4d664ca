#pragma once

#include <array>
#include <cstdint>

namespace flightplan::reassignment {

/// 2^−x for x ≥ 0, by + − × ÷ alone, so that it is the same on every machine. Relative error below 10⁻¹².
double halvings(double x);

/// −ln u for u in (0, 1], as above.
double negativeLog(double u);

/// Worsenings that simulated annealing accepts: T·E with E exponential of mean 1 (so that a worsening of d passes with
/// probability e^(−d/T), Kirkpatrick et al. 1983), drawn from 4,096 quantiles.
class Tolerance {
public:
    Tolerance();
    double operator()(double temperature, std::uint32_t word) const { return temperature * m_quantiles[word >> 20]; }

private:
    std::array<double, 4096> m_quantiles;
};

} // namespace flightplan::reassignment
