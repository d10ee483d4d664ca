#include "views/common/chip.h"

#include "views/common/fonts.h"

#include <QPainter>

namespace flightplan::views {

namespace {

constexpr int chipHeight = 22;
constexpr int padding = 9;

} // namespace

Chip::Chip(const QString& text, Tone tone, QWidget* parent)
    : ClickableText(parent)
    , m_tone(tone) {
    setFont(textFont(11, QFont::Medium));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setTone(Tone tone) {
    m_tone = tone;
    updateGeometry();
    update();
}

QString Chip::label() const {
    const QString glyph = toneGlyph(m_tone);
    return glyph.isEmpty() ? text() : glyph + u' ' + text();
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
    setToolTip(shown == label() ? QString() : text());
}

} // namespace flightplan::views
