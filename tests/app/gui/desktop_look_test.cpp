#include "app/gui/desktop_look.h"
#include "app/gui/desktop_portal.h"
#include "app/gui/desktop_preferences.h"
#include "app/gui/settings.h"
#include "tests/support/test_registry.h"
#include "views/common/motion.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QDBusMetaType>
#include <QDBusServer>
#include <QDBusVariant>
#include <QMainWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace flightplan;

using Groups = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(Groups)

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");

/// A portal as a desktop has it.
class FakePortal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    Groups settings;

    void set(const QString& group, const QString& key, const QVariant& value) {
        settings[group][key] = value;
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }

public Q_SLOTS:
    Groups ReadAll(const QStringList& groups) { // the name that the standard gives it
        Groups result;
        for (const auto& each : groups)
            if (settings.contains(each))
                result[each] = settings[each];
        return result;
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

} // namespace

/// The look follows the desktop: over a D-Bus connection without a bus, and by hand.
class DesktopLookTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<FakePortal> m_fake;
    std::unique_ptr<gui::DesktopPreferences> m_preferences;
    std::unique_ptr<gui::DesktopPortal> m_portal;

    void connectPortal() {
        auto bus = QDBusConnection::connectToPeer(m_server->address(), QStringLiteral("desktop"));
        QVERIFY(bus.isConnected());
        m_preferences = std::make_unique<gui::DesktopPreferences>();
        m_portal = std::make_unique<gui::DesktopPortal>(bus, QString(), *m_preferences);
    }

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("flightplan-look-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        qDBusRegisterMetaType<Groups>();
    }
    void init() {
        m_server = std::make_unique<QDBusServer>(QStringLiteral("unix:tmpdir=/tmp"));
        QVERIFY(m_server->isConnected());
        m_fake = std::make_unique<FakePortal>();
        connect(m_server.get(), &QDBusServer::newConnection, m_fake.get(), [this](QDBusConnection connection) {
            connection.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), m_fake.get(),
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        });
    }
    void cleanup() {
        m_portal.reset();
        m_preferences.reset();
        QDBusConnection::disconnectFromPeer(QStringLiteral("desktop"));
        m_fake.reset();
        m_server.reset();
    }

    void thePortalIsReadAndFollowed() {
        m_fake->set(appearance, QStringLiteral("color-scheme"), 1U);
        connectPortal();
        QTRY_COMPARE(m_preferences->dark(), std::optional(true));
        m_fake->set(appearance, QStringLiteral("color-scheme"), 2U);
        QTRY_COMPARE(m_preferences->dark(), std::optional(false));
        m_fake->set(appearance, QStringLiteral("color-scheme"), 7U); // of a later standard
        QTRY_COMPARE(m_preferences->dark(), std::optional<bool>());
    }

    void whoeverSaysSoReducesMotion() {
        connectPortal();
        m_fake->set(gnome, QStringLiteral("enable-animations"), true);
        QTRY_COMPARE(m_preferences->reducedMotion(), std::optional(false));
        m_fake->set(gnome, QStringLiteral("enable-animations"), false);
        QTRY_COMPARE(m_preferences->reducedMotion(), std::optional(true));
        m_fake->set(gnome, QStringLiteral("enable-animations"), true);
        QTRY_COMPARE(m_preferences->reducedMotion(), std::optional(false));
        m_fake->set(appearance, QStringLiteral("reduced-motion"), 1U);
        QTRY_COMPARE(m_preferences->reducedMotion(), std::optional(true));
    }

    void motionFollowsTheSystemUnlessTheSettingsSayOtherwise() {
        views::Theme theme;
        theme.apply(*qApp, views::ThemeChoice::dark);
        QApplication::setEffectEnabled(Qt::UI_General, true);
        QApplication::setEffectEnabled(Qt::UI_FadeMenu, true);
        gui::DesktopPreferences preferences;
        gui::Settings settings;
        settings.restoreDefault(gui::Key::motion);
        QMainWindow window;
        const gui::DesktopLook look(theme, settings, preferences, window);
        const auto duration = [] { return qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
        const int usual = fusion->styleHint(QStyle::SH_Widget_Animation_Duration);
        const auto moves = [&] {
            return !views::isMotionReduced() && duration() == usual && QApplication::isEffectEnabled(Qt::UI_FadeMenu) &&
                   window.isAnimated();
        };
        const auto rests = [&] {
            return views::isMotionReduced() && duration() == 0 && !QApplication::isEffectEnabled(Qt::UI_FadeMenu) &&
                   !window.isAnimated();
        };
        QVERIFY(moves());
        preferences.setReducedMotion(true);
        QVERIFY(rests());
        theme.apply(*qApp, views::ThemeChoice::light); // another style object
        QVERIFY(rests());
        settings.set(gui::Key::motion, QStringLiteral("full"));
        QVERIFY(moves());
        preferences.setReducedMotion(false);
        settings.set(gui::Key::motion, QStringLiteral("reduced"));
        QVERIFY(rests());
        settings.restoreDefault(gui::Key::motion);
        QVERIFY(moves());
    }

    void aPortalThatKnowsNothingChangesNothing() {
        connectPortal();
        QSignalSpy changed(m_preferences.get(), &gui::DesktopPreferences::changed);
        QTest::qWait(50);
        m_fake->set(appearance, QStringLiteral("accent-color"), 1.0);
        m_fake->set(QStringLiteral("org.example"), QStringLiteral("color-scheme"), 1U);
        QTest::qWait(50);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!m_preferences->dark());
    }

    void theThemeFollowsWhileTheProgramRuns() {
        views::Theme theme;
        theme.apply(*qApp, views::ThemeChoice::system);
        gui::DesktopPreferences preferences;
        preferences.setDark(true);
        QWidget window;
        gui::Settings settings;
        const gui::DesktopLook look(theme, settings, preferences, window);
        QVERIFY(theme.tokens().dark); // what was said before
        preferences.setDark(false);
        QVERIFY(!theme.tokens().dark);
        preferences.setDark(true);
        QVERIFY(theme.tokens().dark);
    }

    void thePlatformIsAskedAgainWhenItsThemeChanges() {
        views::Theme theme; // takes the palette of the program, which is dark here, for that of the platform
        theme.apply(*qApp, views::ThemeChoice::dark);
        views::Theme second;
        second.apply(*qApp, views::ThemeChoice::system);
        QVERIFY(second.tokens().dark);
        gui::DesktopPreferences preferences;
        QWidget window;
        gui::Settings settings;
        const gui::DesktopLook look(second, settings, preferences, window);
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&window, &changed);
        QVERIFY(!second.tokens().dark); // the platform of tests is light
    }
};

FLIGHTPLAN_TEST_CLASS(DesktopLookTest);
#include "desktop_look_test.moc"
