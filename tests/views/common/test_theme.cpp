#include "tests/support/test_registry.h"
#include "views/common/latency_scale.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

namespace flightplan::views {

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsLegible_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void textIsLegible() {
        QFETCH(bool, dark);
        const Tokens t = dark ? darkTokens() : lightTokens();
        for (const QColor& ground : {t.background, t.surface, t.raised, t.hover, t.accentSoft})
            for (const QColor& text : {t.text, t.secondary})
                QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(text.name() + u' ' + ground.name()));
        for (const QColor& ground : {t.background, t.surface, t.raised})
            for (const QColor& text : {t.tertiary, t.accent, t.good, t.warn, t.bad})
                QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(text.name() + u' ' + ground.name()));
        QVERIFY(contrastRatio(t.onAccent, t.accentFill) >= 4.5);
        // Labels on the map stand on their halo.
        QVERIFY(contrastRatio(t.text, t.halo) >= 7);
        QVERIFY(contrastRatio(t.marker, t.halo) >= 4.5);
    }

    void landIsLighterThanOcean() {
        for (const Tokens& t : {darkTokens(), lightTokens()})
            QVERIFY(t.land.lightnessF() > t.ocean.lightnessF());
    }

    void contrastOfBlackOnWhite() {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void styleSheetHasNoTokenLeft() {
        for (const Tokens& t : {darkTokens(), lightTokens()}) {
            const QString sheet = styleSheet(t);
            QVERIFY(sheet.size() > 1000);
            // The first comment names the syntax itself.
            const QString rules = sheet.mid(sheet.indexOf(QStringLiteral("*/")));
            QVERIFY2(!rules.contains(u'@'), qPrintable(rules.mid(rules.indexOf(u'@'), 40)));
            QVERIFY(rules.contains(t.accentSoft.name()));
        }
    }

    void applyChangesTokensAndPalette() {
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        Theme theme;
        QSignalSpy changed(&theme, &Theme::changed);
        theme.apply(application, ThemeChoice::light);
        QVERIFY(!tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().surface);
        theme.apply(application, ThemeChoice::dark);
        QVERIFY(tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::WindowText), darkTokens().text);
        QCOMPARE(changed.count(), 2);
    }

    void theSystemIsFollowedWhereItIsChosen() {
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        Theme theme;
        theme.apply(application, ThemeChoice::system);
        theme.setSystemPreference(application, false);
        QVERIFY(!tokens().dark);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setSystemPreference(application, true);
        QVERIFY(tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().surface);
        theme.setSystemPreference(application, true);
        QCOMPARE(changed.count(), 1);
        theme.apply(application, ThemeChoice::light);
        theme.setSystemPreference(application, true);
        QVERIFY(!tokens().dark); // the user's choice counts more
    }

    void withoutAPreferenceThePaletteOfThePlatformCounts() {
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        Theme theme;
        theme.apply(application, ThemeChoice::system);
        theme.setSystemPreference(application, true);
        theme.readSystemPalette(application); // the one of the platform of tests is light
        QVERIFY(tokens().dark);
        theme.setSystemPreference(application, {});
        QVERIFY(!tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().surface);
    }

    void latencyBandsFollowTheTarget() {
        const LatencyScale scale(60);
        QCOMPARE(scale.edges(), (std::array<double, 7>{15, 25, 40, 60, 80, 120, 180}));
        QCOMPARE(scale.band(0), 0);
        QCOMPARE(scale.band(60), LatencyScale::firstOutside - 1);
        QCOMPARE(scale.band(60.01), LatencyScale::firstOutside);
        QCOMPARE(scale.band(1e9), LatencyScale::bands - 1);
        QCOMPARE(scale.band(std::numeric_limits<double>::quiet_NaN()), LatencyScale::bands - 1);
        QCOMPARE(LatencyScale(std::numeric_limits<double>::quiet_NaN()).target(), 60.0);
    }

    void latencyEdgesGrowForEveryTarget() {
        QVERIFY(rc::check("edges grow strictly and keep the target", [] {
            const double target = *rc::gen::inRange(10, 100'001) / 10.0;
            const LatencyScale scale(target);
            for (std::size_t i = 1; i < scale.edges().size(); ++i)
                RC_ASSERT(scale.edges()[i] > scale.edges()[i - 1]);
            RC_ASSERT(scale.edges()[0] > 0);
            RC_ASSERT(scale.band(target) == LatencyScale::firstOutside - 1);
        }));
    }
};

FLIGHTPLAN_TEST_CLASS(TestTheme);

} // namespace flightplan::views

#include "test_theme.moc"
