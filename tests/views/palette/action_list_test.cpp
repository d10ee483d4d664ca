#include "tests/support/test_registry.h"
#include "tests/views/palette/palette_scene.h"
#include "views/palette/action_list.h"

#include <QTest>

using namespace flightplan;

class ActionListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsActionsAtAnyDepthOnce() {
        test::PaletteWindow scene;
        scene.window.addAction(scene.action("actionNew")); // as windows do for shortcuts
        QStringList texts;
        for (const auto& entry : views::collectActions(scene.window))
            texts.append(QStringLiteral("%1|%2|%3").arg(entry.menu, entry.text, entry.help ? u"help" : u""));
        QCOMPARE(texts, (test::strings({"File|New plan|", "File › Export|As PNG…|", "Edit|Delete|", "Help|About|help",
                                        "|Light or dark|"})));
    }

    void hintsSayMoreThanTheText() {
        QAction action(QStringLiteral("&Open…"));
        QVERIFY(views::actionHint(action).isEmpty());
        action.setToolTip(QStringLiteral("Open a file"));
        QCOMPARE(views::actionHint(action), QStringLiteral("Open a file"));
    }

    void mnemonicsGo() {
        QCOMPARE(views::withoutMnemonic(QStringLiteral("&Save && close")), QStringLiteral("Save & close"));
        QCOMPARE(views::withoutMnemonic(QStringLiteral("end&")), QStringLiteral("end"));
    }
};

FLIGHTPLAN_TEST_CLASS(ActionListTest);
#include "action_list_test.moc"
