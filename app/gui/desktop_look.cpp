#include "app/gui/desktop_look.h"

#include "app/gui/desktop_preferences.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QEvent>

namespace flightplan::gui {

DesktopLook::DesktopLook(views::Theme& theme, DesktopPreferences& preferences, QObject& window)
    : m_theme(theme)
    , m_preferences(preferences) {
    window.installEventFilter(this);
    connect(&preferences, &DesktopPreferences::changed, this, &DesktopLook::follow);
    follow();
}

void DesktopLook::follow() {
    m_theme.setSystemPreference(*qApp, m_preferences.dark());
}

bool DesktopLook::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange)
        m_theme.readSystemPalette(*qApp);
    return QObject::eventFilter(watched, event);
}

} // namespace flightplan::gui
