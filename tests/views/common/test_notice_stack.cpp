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
