#include "model/reassignment/annealing.h"

namespace flightplan::reassignment {
namespace {

constexpr double ln2 = 0.693147180559945309417232;

} // namespace

double halvings(double x) {
    if (x > 1000)
        return 0;
    const int whole = static_cast<int>(x);
    // The series of e^y for −ln 2 < y ≤ 0.
    const double y = -(x - whole) * ln2;
    double term = 1, sum = 1;
    for (int k = 1; k <= 16; ++k) {
        term *= y / k;
        sum += term;
    }
    for (int i = 0; i < whole; ++i)
        sum /= 2;
    return sum;
}

double negativeLog(double u) {
    int doublings = 0;
    while (u < 0.5) {
        u *= 2;
        ++doublings;
    }
    // ln u = 2·artanh((u − 1) / (u + 1)), |argument| ≤ 1/3.
    const double z = (u - 1) / (u + 1);
    double power = z, sum = 0;
    for (int k = 1; k <= 27; k += 2) {
        sum += power / k;
        power *= z * z;
    }
    return doublings * ln2 - 2 * sum;
}

Tolerance::Tolerance() {
    for (std::size_t i = 0; i < m_quantiles.size(); ++i)
        m_quantiles[i] = negativeLog((static_cast<double>(i) + 0.5) / static_cast<double>(m_quantiles.size()));
}

} // namespace flightplan::reassignment
