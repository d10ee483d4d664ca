#include "views/common/chip.h"

#include "views/common/fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace flightplan::views {

namespace {

constexpr int chipHeight = 22;
constexpr int padding = 9;

} // namespace

Chip::Chip(const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone) {
    setFont(textFont(11, QFont::Medium));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setText(const QString& text) {
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone) {
    m_tone = tone;
    updateGeometry();
    update();
}

void Chip::setClickable(bool clickable) {
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    if (clickable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

QString Chip::label() const {
    const QString glyph = toneGlyph(m_tone);
    return glyph.isEmpty() ? m_text : glyph + u' ' + m_text;
}

QSize Chip::sizeHint() const {
    return {static_cast<int>(QFontMetricsF(font()).horizontalAdvance(label())) + 2 * padding + 1, chipHeight};
}

QSize Chip::minimumSizeHint() const {
    return {2 * padding + 24, chipHeight};
}

void Chip::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    const QColor color = toneColor(t, m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? t.accent : m_tone == Tone::neutral ? t.lineStrong : withAlpha(color, 0.35), 1));
    painter.setBrush(m_tone == Tone::neutral ? t.raised : mixed(t.surface, color, 0.1));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(m_tone == Tone::neutral ? t.secondary : color);
    painter.setFont(font());
    const QString shown = QFontMetrics(font()).elidedText(label(), Qt::ElideRight, width() - 2 * padding + 2);
    painter.drawText(rect(), Qt::AlignCenter, shown);
    setToolTip(shown == label() ? QString() : m_text);
}

void Chip::mousePressEvent(QMouseEvent* event) {
    if (!m_clickable || event->button() != Qt::LeftButton)
        event->ignore();
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (m_clickable &&
        (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace flightplan::views
