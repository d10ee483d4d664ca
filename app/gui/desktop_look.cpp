#include "app/gui/desktop_look.h"

#include "app/gui/desktop_preferences.h"
#include "app/gui/settings.h"
#include "views/common/motion.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QEvent>

namespace flightplan::gui {

DesktopLook::DesktopLook(views::Theme& theme, Settings& settings, DesktopPreferences& preferences, QObject& window)
    : m_theme(theme)
    , m_settings(settings)
    , m_preferences(preferences) {
    window.installEventFilter(this);
    connect(&preferences, &DesktopPreferences::changed, this, &DesktopLook::follow);
    connect(&settings, &Settings::changed, this, [this](Key key) {
        if (key == Key::motion)
            follow();
    });
    follow();
}

void DesktopLook::follow() {
    m_theme.setSystemPreference(*qApp, m_preferences.dark());
    const auto motion = m_settings.text(Key::motion);
    views::setMotionReduced(*qApp,
                            motion == u"system" ? m_preferences.reducedMotion().value_or(false) : motion == u"reduced");
}

bool DesktopLook::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange)
        m_theme.readSystemPalette(*qApp);
    return QObject::eventFilter(watched, event);
}

} // namespace flightplan::gui
