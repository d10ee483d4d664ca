#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/common/elided_label.h"
#include "views/common/theme.h"
#include "views/figures/verdict_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace flightplan;
using namespace flightplan::views;

namespace {

struct Scene {
    explicit Scene(const char* topology) {
        controller.setDocument(test::topologyFromText(topology), {});
        settle();
        bar.resize(900, 34);
    }
    void settle() {
        controller.waitForPlan();
        bar.finish();
    }
    QString text(const char* name) const { return bar.findChild<ElidedLabel*>(QLatin1String(name))->text(); }
    QPushButton& fix() const { return *bar.findChild<QPushButton*>(QStringLiteral("verdictFix")); }

    qt::PlanController controller;
    VerdictBar bar{controller};
};

} // namespace

class VerdictBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fixIsOneStepThatCanBeUndone() {
        Scene scene("aaa: [4c 8g]\nweb 2x[1c 1g]");
        QCOMPARE(scene.text("verdictSentence"), QStringLiteral("web/2 has no place"));
        QCOMPARE(scene.text("verdictRemedy"), QStringLiteral("Allow 2 of web on a host: places them all"));
        QVERIFY(!scene.fix().isHidden() && scene.fix().isEnabled());
        const auto before = scene.controller.plan()->fingerprint;
        scene.fix().click();
        QCOMPARE(scene.controller.undoStack().count(), 1);
        QVERIFY(scene.controller.undoStack().undoText().contains(QStringLiteral("Allow 2 of web on a host")));
        scene.settle();
        QCOMPARE(scene.text("verdictSentence"), QStringLiteral("Everything has a place"));
        QVERIFY(scene.text("verdictRemedy").isEmpty() && scene.fix().isHidden());
        scene.controller.undoStack().undo();
        scene.settle();
        QVERIFY(scene.controller.plan()->fingerprint == before);
        QCOMPARE(scene.text("verdictSentence"), QStringLiteral("web/2 has no place"));
    }

    void theSentenceSelectsWhatItIsAbout() {
        Scene scene("aaa: [4c 8g]\nweb 2x[1c 1g]");
        auto* sentence = scene.bar.findChild<ElidedLabel*>(QStringLiteral("verdictSentence"));
        QTest::keyClick(sentence, Qt::Key_Return);
        QCOMPARE(scene.controller.selection().toObject(), QStringLiteral("microvm:web/2"));
    }

    void anEditedPlanIsNotFixedByAnOldRemedy() {
        Scene scene("aaa: [4c 8g]\nweb 2x[1c 1g]");
        auto targets = *scene.controller.document().targets;
        targets.utilisationMax /= 2;
        scene.controller.apply(document::Edit{document::SetTargets{targets}}, QStringLiteral("Edit"));
        QVERIFY(!scene.fix().isEnabled());
        scene.settle();
        QVERIFY(scene.fix().isEnabled());
    }

    void inAWhatIfItIsAboutThePlanAfterTheLoss() {
        Scene scene("aaa: [4c 8g]\nbbb: [4c 8g]\nweb 2x[1c 1g]");
        QCOMPARE(scene.text("verdictSentence"), QStringLiteral("Everything has a place"));
        scene.controller.ask({{"region:bbb"}, planner::LossMode::lost});
        scene.settle();
        QVERIFY(scene.text("verdictSentence").endsWith(QStringLiteral("has no place")));
        QVERIFY(scene.fix().isHidden());
        scene.controller.endWhatIf();
        scene.settle();
        QCOMPARE(scene.text("verdictSentence"), QStringLiteral("Everything has a place"));
    }

    void theGlyphFollowsTheTheme() {
        Theme theme;
        theme.apply(*qApp, ThemeChoice::dark);
        Scene scene("aaa: [4c 8g]\nweb 2x[1c 1g]");
        const auto glyph = [&] { return scene.bar.findChild<QLabel*>()->pixmap().toImage(); };
        const auto dark = glyph();
        theme.apply(*qApp, ThemeChoice::light);
        QCoreApplication::sendPostedEvents();
        QVERIFY(glyph() != dark);
    }

    void whatDoesNotFitIsInTheTooltip() {
        ElidedLabel label;
        label.setText(QStringLiteral("A sentence that is far too long for the room there is"));
        QVERIFY(label.minimumSizeHint().width() <= 40);
        QCOMPARE(label.accessibleName(), label.text());
        QSignalSpy clicked(&label, &ElidedLabel::clicked);
        QTest::keyClick(&label, Qt::Key_Space);
        QCOMPARE(clicked.count(), 0); // no link
        label.setClickable(true);
        QTest::keyClick(&label, Qt::Key_Space);
        label.resize(200, 20);
        QTest::mouseClick(&label, Qt::LeftButton);
        QCOMPARE(clicked.count(), 2);
    }
};

FLIGHTPLAN_TEST_CLASS(VerdictBarTest);
#include "verdict_bar_test.moc"
