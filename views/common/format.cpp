#include "views/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace flightplan::views {

namespace {

const QString missing = QStringLiteral("–");
const QString minus = QStringLiteral("−");

/// Fixed decimals, without zeros at the end where `trim` asks so.
QString number(double value, int decimals, bool trim) {
    const QLocale locale;
    QString text = locale.toString(std::abs(value), 'f', decimals);
    if (trim && decimals > 0) {
        const QString zero = locale.zeroDigit();
        while (text.endsWith(zero))
            text.chop(zero.size());
        if (text.endsWith(locale.decimalPoint()))
            text.chop(locale.decimalPoint().size());
    }
    const bool isZero = std::abs(value) < 0.5 * std::pow(10, -decimals);
    return value < 0 && !isZero ? minus + text : text;
}

/// Three significant digits: as many decimals as that leaves.
int decimalsFor(double value) {
    const double magnitude = std::abs(value);
    return magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2;
}

struct Step {
    double factor;
    QString unit;
};

/// The largest unit in which the value is at least one, after rounding to three digits.
std::size_t stepFor(double value, std::span<const Step> steps) {
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < steps.size(); ++i)
        if (std::abs(value) >= steps[i].factor * 0.9995)
            chosen = i;
    return chosen;
}

Figure scaled(double value, std::span<const Step> steps) {
    if (!std::isfinite(value))
        return {missing, {}};
    const Step& step = steps[stepFor(value, steps)];
    const double shown = value / step.factor;
    return {number(shown, decimalsFor(shown), true), step.unit};
}

QString ofTotal(double used, double total, std::span<const Step> steps) {
    if (!std::isfinite(used) || !std::isfinite(total))
        return missing;
    const Step& step = steps[stepFor(std::max(std::abs(used), std::abs(total)), steps)];
    const auto part = [&](double value) {
        const double shown = value / step.factor;
        return number(shown, decimalsFor(shown), true);
    };
    return QStringLiteral("%1 / %2 %3").arg(part(used), part(total), step.unit);
}

constexpr double kibi = 1024;

const std::array<Step, 4>& memorySteps() {
    static const std::array<Step, 4> steps = {Step{1, QStringLiteral("MiB")}, Step{kibi, QStringLiteral("GiB")},
                                              Step{kibi * kibi, QStringLiteral("TiB")},
                                              Step{kibi * kibi * kibi, QStringLiteral("PiB")}};
    return steps;
}

const std::array<Step, 3>& networkSteps() {
    static const std::array<Step, 3> steps = {Step{1, QStringLiteral("Mbit/s")}, Step{1e3, QStringLiteral("Gbit/s")},
                                              Step{1e6, QStringLiteral("Tbit/s")}};
    return steps;
}

const std::array<Step, 4>& countSteps() {
    static const std::array<Step, 4> steps = {Step{1, QString()}, Step{1e3, QStringLiteral("k")},
                                              Step{1e6, QStringLiteral("M")}, Step{1e9, QStringLiteral("G")}};
    return steps;
}

/// vCPUs to a thousandth while they are few, whole ones when they are many.
QString vcpuNumber(double milli) {
    const double whole = milli / 1000;
    return number(whole, std::abs(whole) < 100 ? 3 : std::abs(whole) < 10'000 ? 1 : 0, true);
}

QString withSign(double value, const QString& text) {
    if (!std::isfinite(value))
        return text;
    if (text.startsWith(minus))
        return text;
    // What rounds to nothing has no direction.
    const bool zero =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() && c.digitValue() != 0; });
    return (zero ? QStringLiteral("±") : value < 0 ? minus : QStringLiteral("+")) + text;
}

QString joined(const Figure& figure) {
    return figure.text();
}

} // namespace

QString Figure::text() const {
    return unit.isEmpty() ? value : value + u' ' + unit;
}

namespace figure {

Figure milliseconds(double ms) {
    if (!std::isfinite(ms))
        return {missing, {}};
    return {number(ms, decimalsFor(ms), true), QStringLiteral("ms")};
}

Figure percent(double share, int decimals) {
    if (!std::isfinite(share))
        return {missing, {}};
    return {number(share * 100, decimals, false), QStringLiteral("%")};
}

Figure mebibytes(double mib) {
    return scaled(mib, memorySteps());
}

Figure vcpu(double milliVcpu) {
    if (!std::isfinite(milliVcpu))
        return {missing, {}};
    return {vcpuNumber(milliVcpu), QStringLiteral("vCPU")};
}

Figure megabits(double megabitsPerSecond) {
    return scaled(megabitsPerSecond, networkSteps());
}

Figure count(double value) {
    return {std::isfinite(value) ? number(value, 0, false) : missing, {}};
}

Figure compactCount(double value) {
    return scaled(value, countSteps());
}

Figure money(double dollars) {
    if (!std::isfinite(dollars))
        return {missing, {}};
    const int decimals = std::abs(dollars) >= 99.995 || dollars == 0 ? 0 : 2;
    return {QStringLiteral("$") + number(dollars, decimals, false), {}};
}

Figure kilometres(double km) {
    if (!std::isfinite(km))
        return {missing, {}};
    return {number(km, 0, false), QStringLiteral("km")};
}

Figure decimal(double value, int decimals) {
    return {std::isfinite(value) ? number(value, decimals, false) : missing, {}};
}

} // namespace figure

namespace format {

QString milliseconds(double ms) {
    return joined(figure::milliseconds(ms));
}
QString percent(double share, int decimals) {
    return joined(figure::percent(share, decimals));
}
QString mebibytes(double mib) {
    return joined(figure::mebibytes(mib));
}
QString vcpu(double milliVcpu) {
    return joined(figure::vcpu(milliVcpu));
}
QString megabits(double megabitsPerSecond) {
    return joined(figure::megabits(megabitsPerSecond));
}
QString count(double value) {
    return joined(figure::count(value));
}
QString compactCount(double value) {
    return joined(figure::compactCount(value));
}
QString money(double dollars) {
    return joined(figure::money(dollars));
}
QString kilometres(double km) {
    return joined(figure::kilometres(km));
}
QString decimal(double value, int decimals) {
    return joined(figure::decimal(value, decimals));
}

QString perSecond(double rate) {
    constexpr double kilo = 1e3, mega = 1e6;
    const QLocale locale;
    const auto few = [&](double value) { return locale.toString(value, 'f', value < 100 ? 1 : 0); };
    if (rate >= mega)
        return QCoreApplication::translate("format", "%1 M/s").arg(few(rate / mega));
    if (rate >= 10 * kilo)
        return QCoreApplication::translate("format", "%1 k/s").arg(few(rate / kilo));
    return QCoreApplication::translate("format", "%1 /s").arg(locale.toString(rate, 'f', rate < 10 ? 1 : 0));
}

QString exactMilliseconds(std::int64_t micros) {
    constexpr double microPerMilli = 1000;
    return QCoreApplication::translate("format", "%1 ms")
        .arg(QLocale().toString(static_cast<double>(micros) / microPerMilli, 'f', 3));
}

QString exactPerSecond(std::int64_t millionths) {
    constexpr double million = 1e6;
    return QCoreApplication::translate("format", "%1 /s")
        .arg(number(static_cast<double>(millionths) / million, 6, true));
}

QString signedMilliseconds(double ms) {
    return withSign(ms, milliseconds(ms));
}
QString signedCount(double value) {
    return withSign(value, count(value));
}

QString signedMoney(double dollars) {
    // The sign stands before the currency: −$12.30.
    return dollars < 0 ? withSign(dollars, money(-dollars)) : withSign(dollars, money(dollars));
}

QString signedPercentagePoints(double share) {
    if (!std::isfinite(share))
        return missing;
    return withSign(share, QCoreApplication::translate("format", "%1 points").arg(number(share * 100, 1, true)));
}

QString ofMebibytes(double usedMib, double totalMib) {
    return ofTotal(usedMib, totalMib, memorySteps());
}

QString ofVcpu(double usedMilli, double totalMilli) {
    if (!std::isfinite(usedMilli) || !std::isfinite(totalMilli))
        return missing;
    return QStringLiteral("%1 / %2 vCPU").arg(vcpuNumber(usedMilli), vcpuNumber(totalMilli));
}

QString ofMegabits(double used, double total) {
    return ofTotal(used, total, networkSteps());
}

} // namespace format

} // namespace flightplan::views
