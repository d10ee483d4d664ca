#include "tests/support/test_registry.h"
#include "tests/views/palette/palette_scene.h"
#include "views/palette/command_palette.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace flightplan;
using views::CommandPalette;

Q_DECLARE_METATYPE(flightplan::qt::Selection)

class CommandPaletteTest : public QObject {
    Q_OBJECT

    struct Scene : test::PaletteWindow {
        Scene()
            : plan(test::palettePlan())
            , palette(new CommandPalette(window,
                                         {[this] { return views::collectActions(window); }, [this] { return plan; }})) {
            palette->open();
        }
        void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        }
        QListView& list() { return *palette->findChild<QListView*>(QStringLiteral("paletteList")); }
        QString current() { return list().currentIndex().data().toString(); }

        std::shared_ptr<const plan::Plan> plan;
        CommandPalette* palette;
    };

private Q_SLOTS:
    void escReturnsTheFocus() {
        Scene scene;
        QVERIFY(scene.palette->isVisible());
        QCOMPARE(scene.palette->size(), scene.window.size());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("paletteField"));
        scene.type(QStringLiteral("web"));
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.palette->isVisible());
        QCOMPARE(QApplication::focusWidget(), scene.field);
        scene.palette->open();
        QVERIFY(scene.palette->findChild<QLineEdit*>()->text().isEmpty());
        scene.press(Qt::Key_K, Qt::ControlModifier); // what opened it
        QVERIFY(!scene.palette->isVisible());
    }

    void enterSelectsAnObject() {
        Scene scene;
        QSignalSpy chosen(scene.palette, &CommandPalette::objectChosen);
        scene.type(QStringLiteral("frankf"));
        scene.press(Qt::Key_Return);
        QVERIFY(!scene.palette->isVisible());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<qt::Selection>().toObject(), QStringLiteral("region:fra"));
    }

    void enterAddsARegion() {
        Scene scene;
        QSignalSpy chosen(scene.palette, &CommandPalette::addRegionChosen);
        scene.type(QStringLiteral("add tokyo"));
        scene.press(Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("nrt"));
    }

    void anActionRunsWhenTheFocusIsBack() {
        Scene scene;
        QWidget* focus = nullptr;
        connect(scene.action("actionNew"), &QAction::triggered, &scene.window,
                [&focus] { focus = QApplication::focusWidget(); });
        QSignalSpy remembered(scene.palette, &CommandPalette::recentChanged);
        scene.type(QStringLiteral("newp"));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(focus, static_cast<QWidget*>(scene.field));
        QCOMPARE(scene.palette->recent(), QStringList{QStringLiteral("actionNew")});
        QCOMPARE(remembered.size(), 1);
        scene.palette->open();
        QCOMPARE(test::rowsOf(scene.palette->model()).mid(0, 2), (test::strings({"[Used last]", "New plan"})));
    }

    void whatCannotBeUsedStaysOpen() {
        Scene scene;
        QSignalSpy triggered(scene.action("actionDelete"), &QAction::triggered);
        scene.type(QStringLiteral(">delete"));
        scene.press(Qt::Key_Return);
        QVERIFY(scene.palette->isVisible());
        QCOMPARE(scene.palette->findChild<QLabel*>(QStringLiteral("paletteNote"))->text(),
                 QStringLiteral("Select something first"));
        QCOMPARE(triggered.size(), 0);
        // It is shown as stood on: its row looks like no other place of the list.
        const auto row = scene.list().visualRect(scene.list().currentIndex());
        const auto picture = scene.list().viewport()->grab().toImage();
        QVERIFY(picture.pixel(row.right() - 60, row.top() + 4) != picture.pixel(row.left() + 2, row.top() + 4));
    }

    void keysMoveInTheList() {
        Scene scene;
        QCOMPARE(scene.current(), QStringLiteral("New plan"));
        scene.press(Qt::Key_Down);
        QCOMPARE(scene.current(), QStringLiteral("As PNG…"));
        scene.press(Qt::Key_PageDown);
        QCOMPARE(scene.current(), QStringLiteral("About"));
        scene.press(Qt::Key_Up);
        QCOMPARE(scene.current(), QStringLiteral("Light or dark")); // not the heading between them
        scene.press(Qt::Key_PageUp);
        QCOMPARE(scene.current(), QStringLiteral("New plan"));
    }

    void aClickChooses() {
        Scene scene;
        QSignalSpy triggered(scene.action("actionNew"), &QAction::triggered);
        QTest::mouseClick(scene.list().viewport(), Qt::LeftButton, {},
                          scene.list().visualRect(scene.list().model()->index(1, 0)).center());
        QTRY_COMPARE(triggered.size(), 1);
        scene.palette->open();
        QTest::mouseClick(scene.palette, Qt::LeftButton, {}, QPoint(3, 3)); // beside the card
        QVERIFY(!scene.palette->isVisible());
    }

    void noShortcutWorksThroughIt() {
        Scene scene;
        QSignalSpy triggered(scene.action("actionNew"), &QAction::triggered);
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 0);
        scene.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("paletteField"));
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
    }

    void isADialogWithAFieldAndAList() {
        Scene scene;
        const auto* dialog = QAccessible::queryAccessibleInterface(scene.palette);
        QCOMPARE(dialog->role(), QAccessible::Dialog);
        QCOMPARE(dialog->text(QAccessible::Name), QStringLiteral("Command palette"));
        auto* list = QAccessible::queryAccessibleInterface(&scene.list());
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("New plan, Ctrl+N"));
        // The field has the focus and says which row Enter takes.
        auto* field = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
        QVERIFY(!field->text(QAccessible::Name).isEmpty());
        QCOMPARE(field->text(QAccessible::Description), QStringLiteral("New plan, Ctrl+N, File"));
    }

    void coversTheWindowAtAnySize() {
        Scene scene;
        for (const QSize size : {QSize(1200, 800), QSize(500, 300)}) {
            scene.window.resize(size);
            QCOMPARE(scene.palette->size(), scene.window.size());
            const auto* card = scene.palette->findChild<QFrame*>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY(scene.palette->rect().contains(card->geometry()));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(CommandPaletteTest);
#include "command_palette_test.moc"
