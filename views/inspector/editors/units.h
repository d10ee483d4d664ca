#pragma once

#include <QLocale>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <limits>
#include <optional>

namespace flightplan::views {

/// What a field measures. It fixes the units that can be typed and the whole number that is stored.
enum class Dimension {
    vcpu,       ///< stored in µvCPU
    memory,     ///< MiB
    bandwidth,  ///< Mbit/s
    storage,    ///< MiB
    volume,     ///< GiB
    duration,   ///< µs
    share,      ///< millionths, written in percent
    percentile, ///< millionths of a percent point, written in percent
    ratio,      ///< millionths, a plain decimal
    fraction,   ///< 2⁻²⁴, a plain decimal
    degrees,    ///< millionths of a degree
    count,      ///< a whole number
};

/// Inclusive limits of what may be stored.
struct Limits {
    std::int64_t least = 0;
    std::int64_t most = std::numeric_limits<std::int64_t>::max() / 4;
};

/// What a text means: a value, or the sentence that says what to type instead.
struct ParsedQuantity {
    std::optional<std::int64_t> value;
    QString message; ///< empty if there is a value
};

/// Reads "64 GiB", "512MiB", "0.5 vCPU", "10 Gbit/s", "4 TB", "85 %". A number without unit has the first unit of the
/// dimension. Decimal sign and digit groups by `locale`; a decimal point is always understood. What is finer than the
/// stored step is rounded half away from zero; what would become zero by that is refused.
ParsedQuantity parseQuantity(QStringView text, Dimension dimension, Limits limits = {}, const QLocale& locale = {});

/// The text of a stored value: in the largest unit in which it is short and exact, so that parsing it gives it back.
QString quantityText(std::int64_t value, Dimension dimension, const QLocale& locale = {});

/// The units that can be typed, "MiB, GiB, TiB, MB, GB, TB"; empty for plain numbers.
QString unitList(Dimension dimension);

} // namespace flightplan::views
