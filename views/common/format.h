#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace flightplan::views {

/// A number and its unit, apart, for places that show them in two sizes.
struct Figure {
    QString value;
    QString unit;

    /// "47 ms"; without a unit the value alone. "68 %" has a space.
    QString text() const;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Numbers with units, one way everywhere. They follow the default QLocale. What is not a finite number reads "–".
namespace figure {

Figure milliseconds(double ms);                 ///< three significant digits: 0.84, 4.73, 47.3, 120, 1,240
Figure percent(double share, int decimals = 0); ///< 0.684 is "68 %"
Figure mebibytes(double mib);                   ///< 512 MiB, 8 GiB, 1.2 TiB, 3.4 PiB
Figure vcpu(double milliVcpu);                  ///< 0.125 vCPU, 32 vCPU, 26,368 vCPU
Figure megabits(double megabitsPerSecond);      ///< 250 Mbit/s, 10 Gbit/s
Figure count(double number);                    ///< 184,310
Figure compactCount(double number);             ///< 18.2 M, 4.1 k, 812
Figure money(double dollars);                   ///< $ 1,234 from 100 up, $ 12.30 below
Figure kilometres(double km);                   ///< 6,210 km
Figure decimal(double number, int decimals = 2);

} // namespace figure

namespace format {

QString milliseconds(double ms);
QString percent(double share, int decimals = 0);
QString mebibytes(double mib);
QString vcpu(double milliVcpu);
QString megabits(double megabitsPerSecond);
QString count(double number);
QString compactCount(double number);
QString money(double dollars);
QString kilometres(double km);
QString decimal(double number, int decimals = 2);
/// Requests per second: 0.4 /s, 3,000 /s, 12.5 k/s, 1.2 M/s.
QString perSecond(double rate);

/// To the microsecond, as the command line prints it: "139.912 ms".
QString exactMilliseconds(std::int64_t micros);
/// To the millionth of a request per second, without zeros behind: "3,608.333333 /s".
QString exactPerSecond(std::int64_t millionths);

/// The change of a figure with its sign, "+22 ms" or "−6 ms" (a true minus), "±0 ms" for none that shows.
QString signedMilliseconds(double ms);
QString signedCount(double number);
QString signedMoney(double dollars);
QString signedPercentagePoints(double share);

/// "18,690 / 26,368 vCPU": one unit, chosen by the larger.
QString ofMebibytes(double usedMib, double totalMib);
QString ofVcpu(double usedMilli, double totalMilli);
QString ofMegabits(double used, double total);

} // namespace format

} // namespace flightplan::views
