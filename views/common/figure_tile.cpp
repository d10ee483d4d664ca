#include "views/common/figure_tile.h"

#include "views/common/fonts.h"
#include "views/common/provenance_mark.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace flightplan::views {

namespace {

constexpr int padding = 12;
constexpr int tileHeight = 76;

const QFont& titleFont() {
    static const QFont font = textFont(12, QFont::Medium);
    return font;
}

const QFont& noteFont() {
    static const QFont font = textFont(11);
    return font;
}

} // namespace

FigureTile::FigureTile(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void FigureTile::setTitle(const QString& title) {
    m_title = title;
    describe();
}

void FigureTile::setFigure(const Figure& figure) {
    if (m_figure == figure)
        return;
    m_figure = figure;
    describe();
}

void FigureTile::setNote(const QString& note, Tone tone) {
    if (m_note == note && m_tone == tone)
        return;
    m_note = note;
    m_tone = tone;
    describe();
}

void FigureTile::setProvenance(std::optional<Provenance> provenance) {
    m_provenance = provenance;
    describe();
}

void FigureTile::setExplanation(const QString& text) {
    m_explanation = text;
    describe();
}

void FigureTile::setPending(bool pending) {
    if (m_pending == pending)
        return;
    m_pending = pending;
    describe();
}

void FigureTile::describe() {
    setAccessibleName(m_title);
    setAccessibleDescription(QStringLiteral("%1. %2").arg(m_figure.text(), m_note));
    update();
}

QSize FigureTile::sizeHint() const {
    const double value = QFontMetricsF(numberFont(22, QFont::Medium)).horizontalAdvance(m_figure.value) +
                         QFontMetricsF(textFont(12)).horizontalAdvance(m_figure.unit) + 8;
    const double widest = std::max({value, QFontMetricsF(titleFont()).horizontalAdvance(m_title) + 16,
                                    QFontMetricsF(noteFont()).horizontalAdvance(m_note) + 14});
    return {static_cast<int>(widest) + 2 * padding, tileHeight};
}

QSize FigureTile::minimumSizeHint() const {
    return {104, tileHeight};
}

void FigureTile::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? t.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 4, -2, -4), 6, 6);
    }
    const QRectF inner = QRectF(rect()).adjusted(padding, 9, -padding, -9);

    painter.setFont(titleFont());
    painter.setPen(t.secondary);
    const double markRoom = m_provenance ? 14 : 0;
    const QString title = QFontMetricsF(titleFont()).elidedText(m_title, Qt::ElideRight, inner.width() - markRoom);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 16), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (m_provenance) {
        const double x = inner.left() + QFontMetricsF(titleFont()).horizontalAdvance(title) + 4;
        paintProvenance(painter, QRectF(x, inner.top() + 3, 10, 10), *m_provenance, t.tertiary);
    }

    // A long value shrinks before it is cut: a number without its last digits would be a wrong number.
    const QFont unitFont = textFont(12);
    const double unitWidth = m_figure.unit.isEmpty() ? 0 : QFontMetricsF(unitFont).horizontalAdvance(m_figure.unit) + 5;
    int px = 22;
    while (px > 12 &&
           QFontMetricsF(numberFont(px, QFont::Medium)).horizontalAdvance(m_figure.value) + unitWidth > inner.width())
        --px;
    const QFont valueFont = numberFont(px, QFont::Medium);
    const double baseline = inner.top() + 38;
    painter.setFont(valueFont);
    painter.setPen(m_pending ? t.tertiary : t.text);
    painter.drawText(QPointF(inner.left(), baseline), m_figure.value);
    painter.setFont(unitFont);
    painter.setPen(t.secondary);
    painter.drawText(QPointF(inner.left() + QFontMetricsF(valueFont).horizontalAdvance(m_figure.value) + 5, baseline),
                     m_figure.unit);

    painter.setFont(noteFont());
    painter.setPen(m_pending ? t.tertiary : toneColor(t, m_tone));
    const QString glyph = toneGlyph(m_tone);
    const QString note = m_pending ? tr("planning…") : glyph.isEmpty() ? m_note : glyph + u' ' + m_note;
    painter.drawText(QRectF(inner.left(), inner.bottom() - 15, inner.width(), 15), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(noteFont()).elidedText(note, Qt::ElideRight, inner.width()));
}

void FigureTile::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton;
}

void FigureTile::mouseReleaseEvent(QMouseEvent* event) {
    if (m_pressed && rect().contains(event->position().toPoint()))
        Q_EMIT whyRequested();
    m_pressed = false;
}

void FigureTile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT whyRequested();
    else
        QWidget::keyPressEvent(event);
}

QString FigureTile::why() const {
    QStringList lines = {QStringLiteral("%1: %2").arg(m_title, m_figure.text())};
    for (const QString& line : {m_note, m_explanation})
        if (!line.isEmpty())
            lines << line;
    if (m_provenance)
        lines << provenanceText(*m_provenance);
    return lines.join(u'\n');
}

bool FigureTile::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), why() + u'\n' + tr("Click to see why."), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace flightplan::views
