#include "tests/support/test_registry.h"
#include "tests/views/palette/palette_scene.h"
#include "views/palette/key_caps.h"
#include "views/palette/shortcut_sheet.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace flightplan;

class ShortcutSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsActionsByMenu() {
        test::PaletteWindow scene;
        scene.action("actionTheme")->setShortcuts({QKeySequence(Qt::Key_F9), QKeySequence(Qt::Key_F10)});
        const auto groups = views::shortcutsOf(views::collectActions(scene.window));
        QCOMPARE(groups.size(), std::size_t(3));
        QCOMPARE(groups[0].title, QStringLiteral("File"));
        QCOMPARE(groups[0].rows.size(), std::size_t(1)); // what has no shortcut is not listed
        QCOMPARE(groups[0].rows[0].text, QStringLiteral("New plan"));
        QCOMPARE(groups[1].title, QStringLiteral("Edit"));
        QCOMPARE(groups[2].title, QStringLiteral("Everywhere"));
        QCOMPARE(groups[2].rows[0].keys.size(), std::size_t(2));
    }

    void showsThemAndCloses() {
        test::PaletteWindow scene;
        views::ShortcutSheet sheet(scene.window,
                                   [&scene] { return views::shortcutsOf(views::collectActions(scene.window)); });
        for (const auto key : {Qt::Key_Escape, Qt::Key_Question}) {
            sheet.open();
            QVERIFY(sheet.isVisible());
            QStringList texts;
            for (const auto* label : sheet.findChildren<QLabel*>())
                texts.append(label->text());
            QCOMPARE(texts.count(QStringLiteral("New plan")), 1);
            QVERIFY(sheet.rect().contains(sheet.childrenRect()));
            QTest::keyClick(QApplication::focusWidget(), key);
            QVERIFY(!sheet.isVisible());
            QCOMPARE(QApplication::focusWidget(), scene.field);
        }
    }

    void keysOneByOne_data() {
        QTest::addColumn<QString>("shortcut");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("letter") << QStringLiteral("Ctrl+Shift+F") << test::strings({"Ctrl", "Shift", "F"});
        QTest::newRow("plus") << QStringLiteral("Ctrl++") << test::strings({"Ctrl", "+"});
        QTest::newRow("plus alone") << QStringLiteral("+") << test::strings({"+"});
        QTest::newRow("arrow") << QStringLiteral("Alt+Left") << test::strings({"Alt", "←"});
        QTest::newRow("none") << QString() << QStringList();
    }
    void keysOneByOne() {
        QFETCH(QString, shortcut);
        QFETCH(QStringList, keys);
        QCOMPARE(views::keysOf(QKeySequence(shortcut, QKeySequence::PortableText)), keys);
    }
};

FLIGHTPLAN_TEST_CLASS(ShortcutSheetTest);
#include "shortcut_sheet_test.moc"
