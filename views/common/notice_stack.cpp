#include "views/common/notice_stack.h"

#include "views/common/icons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace flightplan::views {
namespace {

const QString nextName = QStringLiteral("noticeNext");

QLabel* makeLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // names of plans and files are not markup
    label->setWordWrap(true);
    return label;
}

QString toneName(Tone tone) {
    return tone == Tone::bad ? QStringLiteral("bad") : tone == Tone::warn ? QStringLiteral("warn") : QString();
}

/// The sign in front: it says how serious this is to those who see no colours, too.
class Sign : public QWidget {
public:
    Sign(Tone tone, QWidget* parent)
        : QWidget(parent)
        , m_tone(tone) {
        setFixedSize(px, px);
    }

protected:
    void paintEvent(QPaintEvent*) override { // now, so that it follows the theme
        const auto name = m_tone == Tone::bad ? u"error" : m_tone == Tone::warn ? u"warning" : u"info";
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(name, px, toneColor(tokens(), m_tone), devicePixelRatioF()));
    }

private:
    static constexpr int px = 18;
    Tone m_tone;
};

} // namespace

NoticeStack::NoticeStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("notices"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QWidget* NoticeStack::bar(const QString& name) const {
    return findChild<QFrame*>(name, Qt::FindDirectChildrenOnly);
}

void NoticeStack::put(const Notice& notice) {
    const auto* old = bar(notice.name);
    const int at = old ? m_layout->indexOf(old) : 0;
    dismiss(notice.name);
    m_layout->insertWidget(at, makeBar(notice));
    bringToFront(at);
}

void NoticeStack::dismiss(const QString& name) {
    auto* old = bar(name);
    if (!old)
        return;
    // It may be the bar whose button is being clicked: gone for everyone now, deleted after the click.
    const int at = m_layout->indexOf(old);
    m_layout->removeWidget(old);
    old->setParent(nullptr);
    old->deleteLater();
    bringToFront(at < m_front ? m_front - 1 : m_front);
}

void NoticeStack::bringToFront(int index) {
    const int count = m_layout->count();
    m_front = index < count ? index : 0;
    for (int i = 0; i < count; ++i) {
        auto* each = m_layout->itemAt(i)->widget();
        auto* next = each->findChild<QPushButton*>(nextName);
        next->setVisible(count > 1);
        next->setText(tr("%1 of %2").arg(i + 1).arg(count));
        each->setVisible(i == m_front);
    }
}

void NoticeStack::showNext() {
    bringToFront(m_front + 1);
    m_layout->itemAt(m_front)->widget()->findChild<QPushButton*>(nextName)->setFocus(); // for one more press
}

bool NoticeStack::isShown(const QString& name) const {
    return bar(name) != nullptr;
}

QWidget* NoticeStack::makeBar(const Notice& notice) {
    auto* frame = new QFrame(this);
    frame->setObjectName(notice.name);
    frame->setProperty("banner", true);
    frame->setProperty("tone", toneName(notice.tone));
    frame->setAccessibleName(notice.title);
    frame->setAccessibleDescription(notice.text);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(new Sign(notice.tone, frame), 0, Qt::AlignVCenter);
    auto* text = new QVBoxLayout;
    text->setSpacing(1);
    auto* title = makeLabel(notice.title, frame);
    auto font = title->font();
    font.setBold(true);
    title->setFont(font);
    text->addWidget(title);
    if (!notice.text.isEmpty())
        text->addWidget(makeLabel(notice.text, frame));
    row->addLayout(text, 1);
    row->addWidget(makeActions(notice, frame), 0, Qt::AlignVCenter);
    return frame;
}

QWidget* NoticeStack::makeActions(const Notice& notice, QWidget* bar) {
    auto* actions = new QWidget(bar);
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins({});
    row->setSpacing(8);
    for (const auto& action : notice.actions) {
        auto* button = new QPushButton(action.text, actions);
        button->setObjectName(action.name);
        button->setToolTip(action.toolTip);
        button->setProperty("primary", &action == &notice.actions.front());
        connect(button, &QPushButton::clicked, this, [this, name = notice.name, action] {
            if (!action.stays)
                dismiss(name);
            action.act();
        });
        row->addWidget(button);
    }
    auto* next = new QPushButton(icon(u"forward"), {}, actions);
    next->setObjectName(nextName);
    next->setProperty("quiet", true);
    next->setLayoutDirection(Qt::RightToLeft); // the arrow behind the words
    next->setToolTip(tr("Shows the next notice; this one goes on waiting"));
    connect(next, &QPushButton::clicked, this, &NoticeStack::showNext);
    row->addWidget(next);
    return actions;
}

} // namespace flightplan::views
