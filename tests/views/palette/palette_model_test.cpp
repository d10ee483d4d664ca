#include "tests/support/test_registry.h"
#include "tests/views/palette/palette_scene.h"
#include "views/palette/palette_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace flightplan;

class PaletteModelTest : public QObject {
    Q_OBJECT

    struct Scene : test::PaletteWindow {
        Scene() {
            model.setActions(views::collectActions(window));
            model.setPlan(test::palettePlan());
        }
        QStringList rows(const QString& typed) {
            model.setQuery(typed);
            return test::rowsOf(model);
        }
        views::PaletteModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    };

private Q_SLOTS:
    void nothingTypedShowsActionsAsInTheirMenus() {
        Scene scene;
        QCOMPARE(scene.rows({}), (test::strings({"[Commands]", "New plan", "As PNG…", "(Delete)", "Light or dark",
                                                 "[Help]", "About"})));
        scene.model.setRecent(
            {QStringLiteral("actionAbout"), QStringLiteral("actionGone"), QStringLiteral("actionNew")});
        QCOMPARE(scene.rows({}).mid(0, 4), (test::strings({"[Used last]", "About", "New plan", "[Commands]"})));
    }

    void prefixesChooseWhatIsLookedFor() {
        Scene scene;
        QCOMPARE(scene.rows(QStringLiteral(">")).value(0), QStringLiteral("[Commands]"));
        QVERIFY(scene.rows(QStringLiteral(">")).contains(QStringLiteral("About")));
        QCOMPARE(scene.rows(QStringLiteral("@")), (test::strings({"[Go to]", "AMS · Amsterdam", "FRA · Frankfurt"})));
        QCOMPARE(scene.rows(QStringLiteral("#")), (test::strings({"[Go to]", "db", "mail", "web"})));
        QCOMPARE(scene.rows(QStringLiteral("# we")), (test::strings({"[Go to]", "web"})));
        QCOMPARE(scene.rows(QStringLiteral("?")), (test::strings({"[Help]", "About"})));
        QVERIFY(scene.rows(QStringLiteral("@new plan")).isEmpty());
        QVERIFY(scene.rows(QStringLiteral("> frankfurt")).isEmpty());
    }

    void theSectionWithTheBestRowComesFirst() {
        Scene scene;
        QCOMPARE(scene.rows(QStringLiteral("new")).value(0), QStringLiteral("[Commands]"));
        QCOMPARE(scene.rows(QStringLiteral("fra")).mid(0, 2), (test::strings({"[Go to]", "FRA · Frankfurt"})));
        QCOMPARE(scene.rows(QStringLiteral("about")).value(0), QStringLiteral("[Help]"));
    }

    void actionsAreFoundByTheirMenuToo() {
        Scene scene;
        QCOMPARE(scene.rows(QStringLiteral(">export png")), (test::strings({"[Commands]", "As PNG…"})));
    }

    void whatCannotBeUsedSaysWhy() {
        Scene scene;
        scene.rows(QStringLiteral(">delete"));
        const auto& item = scene.model.item(1);
        QVERIFY(!item.isChoice());
        QCOMPARE(item.detail, QStringLiteral("Select something first"));
        const auto flags = scene.model.flags(scene.model.index(1));
        QVERIFY(!(flags & Qt::ItemIsEnabled) && (flags & Qt::ItemIsSelectable));
        QCOMPARE(scene.model.firstChoice(), 1); // nothing else is there to stand on
    }

    void stepsPassHeadings() {
        Scene scene;
        scene.rows({});
        QCOMPARE(scene.model.firstChoice(), 1);
        QCOMPARE(scene.model.next(1, -1), 1);
        QCOMPARE(scene.model.next(4, 1), 6);
        QCOMPARE(scene.model.next(6, -1), 4);
        QCOMPARE(scene.model.next(6, 1), 6);
        scene.rows(QStringLiteral("xyzxyz"));
        QCOMPARE(scene.model.firstChoice(), -1);
    }

    void anActionThatIsGoneIsNoRow() {
        Scene scene;
        delete scene.action("actionNew");
        QVERIFY(!scene.rows({}).contains(QStringLiteral("New plan")));
    }
};

FLIGHTPLAN_TEST_CLASS(PaletteModelTest);
#include "palette_model_test.moc"
