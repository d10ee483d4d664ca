#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace flightplan::gui {

class DesktopPreferences;

/// Keeps preferences at what `org.freedesktop.portal.Settings` says, while the program runs. Without a portal, or with
/// one that knows nothing of them, they stay empty. GUI thread, which it does not stop; see `await`.
class DesktopPortal : public QObject {
    Q_OBJECT

public:
    /// `service` is empty on a connection without a bus. `preferences` must outlive this.
    DesktopPortal(const QDBusConnection& bus, const QString& service, DesktopPreferences& preferences);

    /// The portal of the session; null where the session has no bus. Never starts a bus.
    static std::unique_ptr<DesktopPortal> ofSession(DesktopPreferences& preferences);

    /// Waits for the first answer, a quarter of a second at most, so that the first picture has the right colours. A
    /// slower portal is taken at its word later.
    void await();

private Q_SLOTS:
    void take(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QDBusPendingCall ask(int timeoutMs);
    void takeAll(const QDBusPendingCall& answer);
    void takeOne(const QString& group, const QString& key, const QVariant& value);

    QDBusConnection m_bus;
    QString m_service;
    DesktopPreferences& m_preferences;
    QDBusPendingCall m_first;
    bool m_answered = false;
    std::optional<bool> m_asksForCalm, m_animates; ///< the standard's key, and GNOME's of before
};

} // namespace flightplan::gui
