#include "views/inspector/editors/units.h"

#include "model/base/decimal.h"
#include "model/base/fixed_point.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <span>

namespace flightplan::views {

namespace {

/// A unit is `numerator / denominator` stored steps.
struct Unit {
    const char16_t* name;
    std::int64_t numerator;
    std::int64_t denominator;
    bool written; ///< offered when a value is written
    bool listed;  ///< named among the units that can be typed
};

// The first unit is the one of a number without unit; written units are sorted from small to large.
constexpr std::array vcpuUnits = {Unit{u"vCPU", 1'000'000, 1, true, true}, Unit{u"mvCPU", 1'000, 1, false, true},
                                  Unit{u"m", 1'000, 1, false, false}, Unit{u"cpu", 1'000'000, 1, false, false},
                                  Unit{u"cpus", 1'000'000, 1, false, false}};
// Decimal prefixes are exact fractions of a MiB: 10¹² / 2²⁰ = 5¹² / 2⁸.
constexpr std::array memoryUnits = {Unit{u"MiB", 1, 1, true, true},
                                    Unit{u"GiB", 1 << 10, 1, true, true},
                                    Unit{u"TiB", 1 << 20, 1, true, true},
                                    Unit{u"PiB", 1 << 30, 1, true, false},
                                    Unit{u"KiB", 1, 1 << 10, false, false},
                                    Unit{u"MB", 15'625, 16'384, false, true},
                                    Unit{u"GB", 1'953'125, 2'048, false, true},
                                    Unit{u"TB", 244'140'625, 256, false, true}};
constexpr std::array bandwidthUnits = {
    Unit{u"Mbit/s", 1, 1, true, true},         Unit{u"Gbit/s", 1'000, 1, true, true},
    Unit{u"Tbit/s", 1'000'000, 1, true, true}, Unit{u"kbit/s", 1, 1'000, false, false},
    Unit{u"Mbps", 1, 1, false, false},         Unit{u"Gbps", 1'000, 1, false, false},
    Unit{u"Tbps", 1'000'000, 1, false, false}};
constexpr std::array volumeUnits = {Unit{u"GiB", 1, 1, true, true}, Unit{u"TiB", 1 << 10, 1, true, true},
                                    Unit{u"MiB", 1, 1 << 10, false, false}};
constexpr std::array durationUnits = {Unit{u"ms", 1'000, 1, true, true}, Unit{u"s", 1'000'000, 1, false, true},
                                      Unit{u"µs", 1, 1, false, true}, Unit{u"us", 1, 1, false, false}};
constexpr std::array shareUnits = {Unit{u"%", 10'000, 1, true, true}};
constexpr std::array percentileUnits = {Unit{u"%", 1'000'000, 1, true, true}};
constexpr std::array ratioUnits = {Unit{u"", 1'000'000, 1, true, false}, Unit{u"×", 1'000'000, 1, false, false},
                                   Unit{u"x", 1'000'000, 1, false, false}};
constexpr std::array fractionUnits = {Unit{u"", fixedOne, 1, true, false}};
constexpr std::array degreeUnits = {Unit{u"°", 1'000'000, 1, true, true}};
constexpr std::array countUnits = {Unit{u"", 1, 1, true, false}};

std::span<const Unit> unitsOf(Dimension dimension) {
    switch (dimension) {
    case Dimension::vcpu:
        return vcpuUnits;
    case Dimension::memory:
    case Dimension::storage:
        return memoryUnits;
    case Dimension::bandwidth:
        return bandwidthUnits;
    case Dimension::volume:
        return volumeUnits;
    case Dimension::duration:
        return durationUnits;
    case Dimension::share:
        return shareUnits;
    case Dimension::percentile:
        return percentileUnits;
    case Dimension::ratio:
        return ratioUnits;
    case Dimension::fraction:
        return fractionUnits;
    case Dimension::degrees:
        return degreeUnits;
    case Dimension::count:
        break;
    }
    return countUnits;
}

struct UnitText {
    Q_DECLARE_TR_FUNCTIONS(UnitText)
};

QString exampleOf(Dimension dimension, const QLocale& locale) {
    switch (dimension) {
    case Dimension::vcpu:
        return quantityText(500'000, dimension, locale);
    case Dimension::memory:
    case Dimension::storage:
        return quantityText(64 << 10, dimension, locale);
    case Dimension::bandwidth:
        return quantityText(10'000, dimension, locale);
    case Dimension::duration:
        return quantityText(60'000, dimension, locale);
    case Dimension::share:
        return quantityText(850'000, dimension, locale);
    case Dimension::percentile:
        return quantityText(95'000'000, dimension, locale);
    case Dimension::ratio:
        return quantityText(1'500'000, dimension, locale);
    case Dimension::fraction:
        return quantityText(fixedOne / 2, dimension, locale);
    case Dimension::degrees:
        return quantityText(52'370'000, dimension, locale);
    case Dimension::volume:
    case Dimension::count:
        break;
    }
    return quantityText(3, dimension, locale);
}

bool isNumberCharacter(QChar c) {
    return c.isDigit() || c == u'.' || c == u',' || c == u'\'' || c == QChar(0x2019) || c.isSpace();
}

struct Parts {
    QString number; ///< JSON form; empty if there is none
    QString unit;
    bool fractional = false;
};

/// Brings the digits into the form of a JSON number. A sign that occurs once and may be either is a decimal sign,
/// unless it is the locale's group sign in front of exactly three digits.
QString plainNumber(QString digits, const QLocale& locale, bool& fractional) {
    digits.removeIf([](QChar c) { return c.isSpace() || c == u'\'' || c == QChar(0x2019); });
    const auto dots = digits.count(u'.');
    const auto commas = digits.count(u',');
    QChar decimal = dots > 0 ? QChar(u'.') : QChar(u',');
    if (dots > 0 && commas > 0)
        decimal = digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? u'.' : u',';
    if (digits.count(decimal) > 1)
        decimal = QChar();
    else if (dots + commas == 1 && QString(decimal) == locale.groupSeparator() &&
             digits.size() - digits.indexOf(decimal) == 4)
        decimal = QChar();
    const QChar group = decimal == u'.' ? u',' : u'.';
    if (decimal.isNull())
        digits.removeIf([](QChar c) { return c == u'.' || c == u','; });
    else
        digits.remove(group);
    if (!decimal.isNull())
        digits.replace(decimal, u'.');
    auto [whole, part] = std::pair(digits.section(u'.', 0, 0), digits.section(u'.', 1));
    if (whole.isEmpty() && part.isEmpty())
        return {};
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (part.endsWith(u'0'))
        part.chop(1);
    fractional = !part.isEmpty();
    return (whole.isEmpty() ? QStringLiteral("0") : whole) + (part.isEmpty() ? QString() : QStringLiteral(".") + part);
}

Parts split(QStringView text, const QLocale& locale) {
    Parts parts;
    text = text.trimmed();
    bool negative = false;
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == QChar(0x2212) || text.front() == u'+')) {
        negative = text.front() != u'+';
        text = text.sliced(1);
    }
    const auto end = std::find_if_not(text.begin(), text.end(), isNumberCharacter);
    const auto length = end - text.begin();
    parts.number = plainNumber(text.first(length).toString(), locale, parts.fractional);
    parts.unit = text.sliced(length).trimmed().toString();
    if (negative && !parts.number.isEmpty())
        parts.number.prepend(u'-');
    return parts;
}

const Unit* findUnit(Dimension dimension, const QString& name) {
    const auto units = unitsOf(dimension);
    if (name.isEmpty())
        return &units.front();
    const auto found = std::ranges::find_if(
        units, [&](const Unit& unit) { return name.compare(QStringView(unit.name), Qt::CaseInsensitive) == 0; });
    return found == units.end() ? nullptr : &*found;
}

QString limitMessage(Dimension dimension, Limits limits, const QLocale& locale) {
    if (limits.most == Limits{}.most)
        return UnitText::tr("Type %1 or more.").arg(quantityText(limits.least, dimension, locale));
    return UnitText::tr("Type a value from %1 to %2.")
        .arg(quantityText(limits.least, dimension, locale), quantityText(limits.most, dimension, locale));
}

/// ⌊value / divisor⌉, half away from zero.
std::int64_t roundedQuotient(std::int64_t value, std::int64_t divisor) {
    const std::int64_t half = divisor / 2;
    return value < 0 ? -((-value + half) / divisor) : (value + half) / divisor;
}

} // namespace

ParsedQuantity parseQuantity(QStringView text, Dimension dimension, Limits limits, const QLocale& locale) {
    const auto refuse = [](const QString& message) { return ParsedQuantity{std::nullopt, message}; };
    const QString example = exampleOf(dimension, locale);
    if (text.trimmed().isEmpty())
        return refuse(UnitText::tr("Type a value, for example %1.").arg(example));
    const Parts parts = split(text, locale);
    if (parts.number.isEmpty())
        return refuse(UnitText::tr("“%1” has no number. Type for example %2.").arg(text.trimmed().toString(), example));
    const Unit* unit = findUnit(dimension, parts.unit);
    if (!unit)
        return refuse(
            unitList(dimension).isEmpty()
                ? UnitText::tr("Type a plain number, for example %1.").arg(example)
                : UnitText::tr("“%1” is no unit of this field. Type %2.").arg(parts.unit, unitList(dimension)));
    if (dimension == Dimension::count && parts.fractional)
        return refuse(UnitText::tr("Type a whole number, for example %1.").arg(example));
    const auto scaled = scaledDecimal(parts.number.toStdString(), unit->numerator);
    if (!scaled)
        return refuse(UnitText::tr("That is too large. Type for example %1.").arg(example));
    const std::int64_t value = roundedQuotient(*scaled, unit->denominator);
    const bool typedZero = std::ranges::none_of(parts.number, [](QChar c) { return c.isDigit() && c != u'0'; });
    if (value == 0 && !typedZero)
        return refuse(UnitText::tr("The smallest step is %1.").arg(quantityText(1, dimension, locale)));
    if (value < limits.least || value > limits.most)
        return refuse(limitMessage(dimension, limits, locale));
    return {value, {}};
}

QString quantityText(std::int64_t value, Dimension dimension, const QLocale& locale) {
    constexpr qsizetype shortDecimals = 3;
    const Unit* best = &unitsOf(dimension).front();
    const auto decimals = [&](const Unit& unit) {
        const auto digits = QString::fromStdString(decimalText(value, unit.numerator));
        return digits.contains(u'.') ? digits.size() - digits.indexOf(u'.') - 1 : 0;
    };
    for (const Unit& unit : unitsOf(dimension)) {
        const bool larger = unit.numerator > best->numerator && value != 0 && std::abs(value) >= unit.numerator &&
                            std::abs(value) < std::int64_t(1) << 52;
        // The shortest decimal need not be the exact one; only an exact quotient may be written in a larger unit.
        if (unit.written && larger && decimals(unit) <= shortDecimals && value * 1'000 % unit.numerator == 0)
            best = &unit;
    }
    QString number = QString::fromStdString(decimalText(value, best->numerator));
    QString whole = number.section(u'.', 0, 0);
    const QString part = number.section(u'.', 1);
    for (auto at = whole.size() - 3; at > (whole.startsWith(u'-') ? 1 : 0) && whole.size() > 4; at -= 3)
        whole.insert(at, locale.groupSeparator());
    number = part.isEmpty() ? whole : whole + locale.decimalPoint() + part;
    number.replace(u'-', QChar(0x2212));
    const QString name = QString::fromUtf16(best->name);
    if (name.isEmpty())
        return number;
    return dimension == Dimension::degrees ? number + name : number + QChar(u' ') + name;
}

QString unitList(Dimension dimension) {
    QStringList names;
    for (const Unit& unit : unitsOf(dimension))
        if (unit.listed)
            names << QString::fromUtf16(unit.name);
    return names.join(QStringLiteral(", "));
}

} // namespace flightplan::views
