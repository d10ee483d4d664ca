#include "app/gui/desktop_portal.h"

#include "app/gui/desktop_preferences.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>
#include <QMap>
#include <QStringList>

namespace flightplan::gui {
namespace {

constexpr int patienceMs = 250;
constexpr int mostMs = 25'000; // a portal may have to be started first

const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");

/// Asking for the session's bus where there is none would start one.
bool sessionHasBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

DesktopPortal::DesktopPortal(const QDBusConnection& bus, const QString& service, DesktopPreferences& preferences)
    : m_bus(bus)
    , m_service(service)
    , m_preferences(preferences)
    , m_first(ask(patienceMs)) {
    qRegisterMetaType<QDBusVariant>(); // or the bus knows no slot that takes one
    m_bus.connect(m_service, path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(take(QString, QString, QDBusVariant)));
    auto* watcher = new QDBusPendingCallWatcher(m_first, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        takeAll(*watcher);
        if (m_answered)
            return;
        auto* later = new QDBusPendingCallWatcher(ask(mostMs), this);
        connect(later, &QDBusPendingCallWatcher::finished, this, [this, later] {
            later->deleteLater();
            takeAll(*later);
        });
    });
}

std::unique_ptr<DesktopPortal> DesktopPortal::ofSession(DesktopPreferences& preferences) {
    if (!sessionHasBus() || !QDBusConnection::sessionBus().isConnected())
        return nullptr;
    return std::make_unique<DesktopPortal>(QDBusConnection::sessionBus(),
                                           QStringLiteral("org.freedesktop.portal.Desktop"), preferences);
}

QDBusPendingCall DesktopPortal::ask(int timeoutMs) {
    auto message = QDBusMessage::createMethodCall(m_service, path, interface, QStringLiteral("ReadAll"));
    message << QStringList{appearance, gnome};
    return m_bus.asyncCall(message, timeoutMs);
}

void DesktopPortal::await() {
    m_first.waitForFinished();
    takeAll(m_first);
}

void DesktopPortal::takeAll(const QDBusPendingCall& answer) {
    if (answer.isError())
        return;
    const auto arguments = answer.reply().arguments();
    if (m_answered || arguments.isEmpty())
        return;
    m_answered = true;
    const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(arguments.front());
    for (auto group = groups.begin(); group != groups.end(); ++group)
        for (auto each = group->begin(); each != group->end(); ++each)
            takeOne(group.key(), each.key(), each.value());
}

void DesktopPortal::take(const QString& group, const QString& key, const QDBusVariant& value) {
    takeOne(group, key, value.variant());
}

void DesktopPortal::takeOne(const QString& group, const QString& key, const QVariant& value) {
    if (group == appearance && key == u"color-scheme") {
        const auto scheme = value.toUInt(); // 0: no preference, as is all that is unknown
        m_preferences.setDark(scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt);
    } else if (group == appearance && key == u"reduced-motion") {
        m_asksForCalm = value.toUInt() == 1;
    } else if (group == gnome && key == u"enable-animations") {
        m_animates = value.toBool();
    }
    if (m_asksForCalm || m_animates)
        m_preferences.setReducedMotion(m_asksForCalm.value_or(false) || !m_animates.value_or(true));
}

} // namespace flightplan::gui
