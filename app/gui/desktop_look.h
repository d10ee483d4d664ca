#pragma once

#include <QObject>

namespace flightplan::views {
class Theme;
}

namespace flightplan::gui {

class DesktopPreferences;
class Settings;

/// Lets the look of the program follow the desktop while it runs: what the portal says, else the palette of the
/// platform; and whether things move, which the settings may say otherwise.
class DesktopLook : public QObject {
    Q_OBJECT

public:
    /// All must outlive this. Takes over what the preferences say already.
    DesktopLook(views::Theme& theme, Settings& settings, DesktopPreferences& preferences, QObject& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    views::Theme& m_theme;
    Settings& m_settings;
    DesktopPreferences& m_preferences;
};

} // namespace flightplan::gui
