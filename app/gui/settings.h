#pragma once

#include "app/gui/settings_table.h"
#include "views/common/theme.h"

#include <QObject>
#include <QString>
#include <QVariant>

namespace flightplan::gui {

/// What the program remembers between two starts: the one access to it, by the keys of `settingsTable`. Values act at
/// once: who depends on one listens to `changed`. GUI thread.
class Settings : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the type of its row; the default where nothing, or nothing usable, is stored. Numbers are brought into range.
    QVariant value(Key key) const;
    bool flag(Key key) const { return value(key).toBool(); }
    double number(Key key) const { return value(key).toDouble(); }
    QString text(Key key) const { return value(key).toString(); }

    void set(Key key, const QVariant& value);
    void restoreDefault(Key key);
    static QVariant defaultOf(Key key);

Q_SIGNALS:
    void changed(flightplan::gui::Key key);
};

/// The theme that is set.
views::ThemeChoice themeChoice(const Settings& settings);
/// The stored name of a theme.
QString themeName(views::ThemeChoice choice);

} // namespace flightplan::gui
