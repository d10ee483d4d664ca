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
}

void NoticeStack::dismiss(const QString& name) {
    auto* old = bar(name);
    if (!old)
        return;
    // It may be the bar whose button is being clicked: gone for everyone now, deleted after the click.
    m_layout->removeWidget(old);
    old->setParent(nullptr);
    old->deleteLater();
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
    for (const auto& action : notice.actions) {
        auto* button = new QPushButton(action.text, frame);
        button->setObjectName(action.name);
        button->setToolTip(action.toolTip);
        button->setProperty("primary", &action == &notice.actions.front());
        connect(button, &QPushButton::clicked, this, [this, name = notice.name, action] {
            if (!action.stays)
                dismiss(name);
            action.act();
        });
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    return frame;
}

} // namespace flightplan::views
