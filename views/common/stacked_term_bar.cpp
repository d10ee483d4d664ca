#include "views/common/stacked_term_bar.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr double gap = 1;

double positive(double value) {
    return std::isfinite(value) ? std::max(0.0, value) : 0;
}

/// One hue in four steps: the terms are parts of one score, not four subjects.
QColor termColor(const Tokens& tokens, std::size_t index) {
    constexpr std::array<double, 4> shares = {0, 0.28, 0.5, 0.68};
    return mixed(tokens.accent, tokens.surface, shares[index % shares.size()]);
}

} // namespace

StackedTermBar::StackedTermBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StackedTermBar::setTerms(std::vector<Term> terms, double scaleMaximum) {
    m_terms = std::move(terms);
    m_maximum = scaleMaximum;
    QStringList parts;
    for (const Term& term : m_terms)
        parts << QStringLiteral("%1 %2").arg(term.name, format::decimal(term.value, 3));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    update();
}

double StackedTermBar::sum() const {
    double total = 0;
    for (const Term& term : m_terms)
        total += term.value;
    return total;
}

QSize StackedTermBar::sizeHint() const {
    return {160, 16};
}
QSize StackedTermBar::minimumSizeHint() const {
    return {48, 16};
}

QRectF StackedTermBar::segment(std::size_t index) const {
    double total = 0;
    double before = 0;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        if (i < index)
            before += positive(m_terms[i].value);
        total += positive(m_terms[i].value);
    }
    const double whole = std::max(total, positive(m_maximum));
    if (whole <= 0)
        return {};
    const double perUnit = width() / whole;
    return QRectF(before * perUnit, 0, positive(m_terms[index].value) * perUnit, height());
}

void StackedTermBar::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), 3, 3);
    painter.fillPath(shape, t.line);
    painter.setClipPath(shape);
    painter.setFont(textFont(11, QFont::DemiBold));
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const QRectF box = segment(i).adjusted(0, 0, -gap, 0);
        if (box.width() <= 0)
            continue;
        const QColor fill = termColor(t, i);
        painter.fillRect(box, fill);
        if (box.width() >= QFontMetricsF(painter.font()).horizontalAdvance(m_terms[i].symbol) + 6) {
            const bool darkText = contrastRatio(fill, QColor(Qt::black)) > contrastRatio(fill, QColor(Qt::white));
            painter.setPen(darkText ? QColor(Qt::black) : QColor(Qt::white));
            painter.drawText(box, Qt::AlignCenter, m_terms[i].symbol);
        }
    }
}

bool StackedTermBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    QStringList lines;
    for (const Term& term : m_terms)
        lines << tr("%1 %2: %3").arg(term.symbol, term.name, format::decimal(term.value, 3));
    lines << tr("Sum: %1").arg(format::decimal(sum(), 3));
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), lines.join(u'\n'), this);
    return true;
}

} // namespace flightplan::views
