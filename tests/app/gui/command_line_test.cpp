#include "app/gui/command_line.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything() {
        const auto line = gui::parseCommandLine(
            {QStringLiteral("--shot"), QStringLiteral("a.png"), QStringLiteral("--theme"), QStringLiteral("light"),
             QStringLiteral("--size"), QStringLiteral("1280x800"), QStringLiteral("--scale"), QStringLiteral("2"),
             QStringLiteral("--language"), QStringLiteral("de"), QStringLiteral("--panel"), QStringLiteral("day"),
             QStringLiteral("plan.json")});
        QCOMPARE(line.panel, QStringLiteral("day"));
        QVERIFY(!line.error);
        QCOMPARE(line.shot, QStringLiteral("a.png"));
        QCOMPARE(line.theme, views::ThemeChoice::light);
        QCOMPARE(line.size, QSize(1280, 800));
        QCOMPARE(line.scale, 2.0);
        QCOMPARE(line.language, QStringLiteral("de"));
        QCOMPARE(line.file, QStringLiteral("plan.json"));
    }

    void refusesNonsense_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--nonsense")};
        QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")};
        QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("fr")};
        QTest::newRow("size without height") << QStringList{QStringLiteral("--size"), QStringLiteral("1280")};
        QTest::newRow("size too large") << QStringList{QStringLiteral("--size"), QStringLiteral("99999x99999")};
        QTest::newRow("size negative") << QStringList{QStringLiteral("--size"), QStringLiteral("-5x-5")};
        QTest::newRow("scale not a number") << QStringList{QStringLiteral("--scale"), QStringLiteral("nan")};
        QTest::newRow("two files") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("panel") << QStringList{QStringLiteral("--panel"), QStringLiteral("attic")};
        QTest::newRow("workspace") << QStringList{QStringLiteral("--workspace"), QStringLiteral("cooking")};
    }
    void refusesNonsense() {
        QFETCH(QStringList, arguments);
        QVERIFY(gui::parseCommandLine(arguments).error.has_value());
    }

    void answersWithoutAWindow() {
        QVERIFY(gui::parseCommandLine({QStringLiteral("--version")}).answer->startsWith(QStringLiteral("flightplan ")));
        QVERIFY(gui::parseCommandLine({QStringLiteral("--help")}).answer->contains(QStringLiteral("--shot")));
    }
};

FLIGHTPLAN_TEST_CLASS(CommandLineTest);
#include "command_line_test.moc"
