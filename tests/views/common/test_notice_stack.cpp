#include "tests/support/test_registry.h"
#include "views/common/notice_stack.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace flightplan::views {

class TestNoticeStack : public QObject {
    Q_OBJECT

    static Notice notice(
        const QString& name, const QString& title, std::function<void()> act = [] {}) {
        return {name,
                Tone::warn,
                title,
                QStringLiteral("text"),
                {{name + QStringLiteral("Do"), QStringLiteral("Do"), {}, std::move(act)}}};
    }

private Q_SLOTS:
    void anAnswerTakesTheNoticeAway() {
        NoticeStack stack;
        int answers = 0;
        stack.put(notice(QStringLiteral("a"), QStringLiteral("A"), [&] { ++answers; }));
        stack.show();
        QVERIFY(stack.isShown(QStringLiteral("a")));
        QTest::mouseClick(stack.findChild<QPushButton*>(QStringLiteral("aDo")), Qt::LeftButton);
        QCOMPARE(answers, 1);
        QVERIFY(!stack.isShown(QStringLiteral("a")));
    }

    void theSameNameReplaces() {
        NoticeStack stack;
        stack.put(notice(QStringLiteral("a"), QStringLiteral("old")));
        stack.put(notice(QStringLiteral("b"), QStringLiteral("other")));
        stack.put(notice(QStringLiteral("a"), QStringLiteral("<b>new</b>")));
        const auto bars = stack.findChildren<QFrame*>(QStringLiteral("a"), Qt::FindDirectChildrenOnly);
        QCOMPARE(bars.size(), 1);
        QCOMPARE(bars.front()->accessibleName(), QStringLiteral("<b>new</b>"));
        for (const auto* label : bars.front()->findChildren<QLabel*>())
            QVERIFY(label->textFormat() != Qt::AutoText || label->text().isEmpty()); // a plan may be called "<b>"
        QVERIFY(stack.isShown(QStringLiteral("b")));
    }

    void anAnswerMayShowTheNextNotice() {
        NoticeStack stack;
        stack.put(notice(QStringLiteral("a"), QStringLiteral("A"),
                         [&] { stack.put(notice(QStringLiteral("a"), QStringLiteral("again"))); }));
        stack.findChild<QPushButton*>(QStringLiteral("aDo"))->click();
        QVERIFY(stack.isShown(QStringLiteral("a")));
        QCOMPARE(stack.findChild<QFrame*>(QStringLiteral("a"))->accessibleName(), QStringLiteral("again"));
    }

    void oneIsOnScreenAndLeadsToTheNext() {
        NoticeStack stack;
        const auto onScreen = [&stack] {
            QStringList names;
            for (const auto* bar : stack.findChildren<QFrame*>(QString(), Qt::FindDirectChildrenOnly))
                if (bar->isVisible())
                    names << bar->objectName();
            return names.join(u' ');
        };
        const auto next = [&stack] {
            for (auto* button : stack.findChildren<QPushButton*>(QStringLiteral("noticeNext")))
                if (button->isVisible())
                    return button;
            return static_cast<QPushButton*>(nullptr);
        };
        stack.put(notice(QStringLiteral("a"), QStringLiteral("A")));
        stack.show();
        QVERIFY(!next());
        const int one = stack.sizeHint().height();
        stack.put(notice(QStringLiteral("b"), QStringLiteral("B")));
        stack.put(notice(QStringLiteral("c"), QStringLiteral("C")));
        QCOMPARE(onScreen(), QStringLiteral("c"));
        QCOMPARE(next()->text(), QStringLiteral("1 of 3"));
        QVERIFY(stack.sizeHint().height() < 2 * one);
        QTest::mouseClick(next(), Qt::LeftButton);
        QCOMPARE(onScreen(), QStringLiteral("b"));
        QCOMPARE(next()->text(), QStringLiteral("2 of 3"));
        stack.dismiss(QStringLiteral("c")); // one before it is answered elsewhere
        QCOMPARE(onScreen(), QStringLiteral("b"));
        QTest::mouseClick(stack.findChild<QPushButton*>(QStringLiteral("bDo")), Qt::LeftButton);
        QCOMPARE(onScreen(), QStringLiteral("a"));
        QVERIFY(!next());
    }

    void theNextOfTheLastIsTheFirst() {
        NoticeStack stack;
        stack.put(notice(QStringLiteral("a"), QStringLiteral("A")));
        stack.put(notice(QStringLiteral("b"), QStringLiteral("B")));
        stack.show();
        auto* a = stack.findChild<QFrame*>(QStringLiteral("a"));
        auto* b = stack.findChild<QFrame*>(QStringLiteral("b"));
        b->findChild<QPushButton*>(QStringLiteral("noticeNext"))->click();
        QVERIFY(a->isVisible() && !b->isVisible());
        a->findChild<QPushButton*>(QStringLiteral("noticeNext"))->click();
        QVERIFY(b->isVisible() && !a->isVisible());
    }

    void withoutNoticesItTakesNoRoom() {
        NoticeStack stack;
        QCOMPARE(stack.sizeHint().height(), 0);
        stack.put(notice(QStringLiteral("a"), QStringLiteral("A")));
        QVERIFY(stack.sizeHint().height() > 20);
        stack.dismiss(QStringLiteral("a"));
        QCOMPARE(stack.sizeHint().height(), 0);
    }
};

FLIGHTPLAN_TEST_CLASS(TestNoticeStack);

} // namespace flightplan::views

#include "test_notice_stack.moc"
