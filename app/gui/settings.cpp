#include "app/gui/settings.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace flightplan::gui {
namespace {

std::optional<QVariant> flagFrom(const QVariant& stored) {
    const auto text = stored.toString();
    if (text == u"true" || text == u"false")
        return text == u"true";
    return std::nullopt;
}

std::optional<QVariant> numberFrom(const QVariant& stored, const Setting& row) {
    bool ok = false;
    const double number = stored.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return std::clamp(number, row.lowest, row.highest);
}

std::optional<QVariant> choiceFrom(const QVariant& stored, const Setting& row) {
    const auto text = stored.toString();
    const bool known =
        std::ranges::any_of(row.choices, [&](const Choice& choice) { return text == QLatin1String(choice.value); });
    return known ? std::optional<QVariant>(text) : std::nullopt;
}

/// What a stored value means; nothing if it is of another type: settings files are edited by hand, too.
std::optional<QVariant> typed(const QVariant& stored, const Setting& row) {
    switch (row.type) {
    case SettingType::flag:
        return flagFrom(stored);
    case SettingType::number:
        return numberFrom(stored, row);
    case SettingType::choice:
        return choiceFrom(stored, row);
    case SettingType::text:
        return stored.toString();
    case SettingType::list:
        return stored.toStringList();
    case SettingType::bytes:
        return stored.toByteArray();
    }
    return std::nullopt;
}

} // namespace

QVariant Settings::defaultOf(Key key) {
    const auto& row = setting(key);
    if (row.type == SettingType::list)
        return QStringList();
    return typed(QString::fromLatin1(row.fallback), row).value();
}

QVariant Settings::value(Key key) const {
    const auto& row = setting(key);
    const QSettings file;
    const auto name = QString::fromLatin1(row.name);
    if (!file.contains(name))
        return defaultOf(key);
    return typed(file.value(name), row).value_or(defaultOf(key));
}

views::ThemeChoice themeChoice(const Settings& settings) {
    const auto name = settings.text(Key::theme);
    return name == u"dark"    ? views::ThemeChoice::dark
           : name == u"light" ? views::ThemeChoice::light
                              : views::ThemeChoice::system;
}

QString themeName(views::ThemeChoice choice) {
    switch (choice) {
    case views::ThemeChoice::dark:
        return QStringLiteral("dark");
    case views::ThemeChoice::light:
        return QStringLiteral("light");
    case views::ThemeChoice::system:
        break;
    }
    return QStringLiteral("system");
}

void Settings::set(Key key, const QVariant& value) {
    if (this->value(key) == value)
        return;
    QSettings().setValue(QString::fromLatin1(setting(key).name), value);
    Q_EMIT changed(key);
}

void Settings::restoreDefault(Key key) {
    const auto before = value(key);
    QSettings().remove(QString::fromLatin1(setting(key).name));
    if (before != defaultOf(key))
        Q_EMIT changed(key);
}

} // namespace flightplan::gui
