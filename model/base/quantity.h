#pragma once

#include <compare>
#include <cstdint>

namespace flightplan {

/// A number whose unit is its type. Construction is explicit and two quantities of different units never mix; sums and
/// differences keep the unit, scaling is by plain numbers only.
template <class Tag, class Rep = std::int64_t>
class Quantity {
public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(Rep count)
        : m_count(count) {}

    /// The plain number, in the unit that the type names.
    constexpr Rep count() const { return m_count; }

    constexpr auto operator<=>(const Quantity&) const = default;
    constexpr Quantity operator-() const { return Quantity(-m_count); }
    constexpr Quantity& operator+=(Quantity other) { return m_count += other.m_count, *this; }
    constexpr Quantity& operator-=(Quantity other) { return m_count -= other.m_count, *this; }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
    friend constexpr Quantity operator*(Quantity a, Rep factor) { return Quantity(a.m_count * factor); }

private:
    Rep m_count{};
};

using Mebibytes = Quantity<struct MebibytesTag>;
using MicroVcpu = Quantity<struct MicroVcpuTag>;
using MegabitsPerSecond = Quantity<struct MegabitsPerSecondTag>;

} // namespace flightplan
