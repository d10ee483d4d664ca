#include "views/inspector/parts/tone_label.h"

#include <QEvent>

namespace flightplan::views {

ToneLabel::ToneLabel(Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_tone(tone) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    recolour();
}

void ToneLabel::setTone(Tone tone) {
    if (tone == m_tone)
        return;
    m_tone = tone;
    recolour();
}

void ToneLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_recolouring)
        recolour();
}

void ToneLabel::recolour() {
    // The program's style sheet colours labels, so that only a sheet of the label's own wins over it.
    const auto& theme = tokens();
    const QColor colour = m_tone == Tone::neutral ? theme.secondary : toneColor(theme, m_tone);
    const QString sheet = QStringLiteral("color: %1").arg(colour.name());
    if (sheet == styleSheet())
        return;
    m_recolouring = true;
    setStyleSheet(sheet);
    m_recolouring = false;
}

} // namespace flightplan::views
