#include "views/tables/row_delegate.h"

#include "model/base/finding.h"
#include "model/qt/roles.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/meter_bar.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QPainter>

#include <cmath>

namespace flightplan::views {
namespace {

constexpr int rowHeight = 26;
constexpr int iconSize = 16;
constexpr int gap = 6;
constexpr int shareWidth = 36; // "100 %"
constexpr int limitWidth = 12;

struct Colors {
    QColor text, detail, icon;
};

Colors colorsOf(const QStyleOptionViewItem& option) {
    const auto& colors = tokens();
    if (!(option.state & QStyle::State_Enabled))
        return {colors.tertiary, colors.tertiary, withAlpha(colors.tertiary, 0.6)};
    return {colors.text, colors.tertiary, option.state & QStyle::State_Selected ? colors.accent : colors.secondary};
}

/// The sign of a state, which no colour alone may carry.
QString glyphOf(qt::RowState state) {
    switch (state) {
    case qt::RowState::down:
        return QStringLiteral("×");
    case qt::RowState::cordoned:
        return QStringLiteral("⁄");
    case qt::RowState::unplaced:
        return toneGlyph(Tone::bad);
    case qt::RowState::overLimit: // the meter says so
    case qt::RowState::normal:
        break;
    }
    return {};
}

QColor colorOf(qt::RowState state) {
    return toneColor(tokens(), state == qt::RowState::down || state == qt::RowState::unplaced ? Tone::bad : Tone::warn);
}

QColor iconColor(const QModelIndex& index, const Colors& colors) {
    const auto severity = index.data(qt::SeverityRole);
    if (!severity.isValid())
        return colors.icon;
    switch (static_cast<Severity>(severity.toInt())) {
    case Severity::error:
        return toneColor(tokens(), Tone::bad);
    case Severity::warning:
        return toneColor(tokens(), Tone::warn);
    case Severity::info:
        break;
    }
    return colors.icon;
}

void drawText(QPainter& painter, const QRect& box, const QFont& font, const QColor& color, const QString& text,
              Qt::Alignment alignment) {
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
}

/// The quiet text behind a name.
QString detailOf(const QModelIndex& index) {
    const auto detail = index.data(qt::DetailRole).toString();
    if (!index.data(qt::AssumedRole).toBool())
        return detail;
    return detail.isEmpty() ? RowDelegate::tr("assumed") : RowDelegate::tr("%1, assumed").arg(detail);
}

void paintName(QPainter& painter, QRect box, const QModelIndex& index, const QString& text, const Colors& colors) {
    if (const auto name = index.data(qt::IconRole).toString(); !name.isEmpty()) {
        const auto picture =
            iconPixmap(name, iconSize, iconColor(index, colors), painter.device()->devicePixelRatioF());
        painter.drawPixmap(box.left(), box.center().y() - iconSize / 2 + 1, iconSize, iconSize, picture);
        box.setLeft(box.left() + iconSize + gap);
    }
    const auto state = static_cast<qt::RowState>(index.data(qt::StateRole).toInt());
    if (const auto glyph = glyphOf(state); !glyph.isEmpty()) {
        const auto font = textFont(12, QFont::DemiBold);
        const int width = QFontMetrics(font).horizontalAdvance(glyph);
        drawText(painter, box.adjusted(box.width() - width, 0, 0, 0), font, colorOf(state), glyph, Qt::AlignRight);
        box.setRight(box.right() - width - gap);
    }
    const auto font = textFont(12);
    drawText(painter, box, font, colors.text, text, Qt::AlignLeft);
    box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(text) + gap);
    const auto detail = detailOf(index);
    constexpr int readable = 56; // less shows a letter and three dots
    if (!detail.isEmpty() && box.width() >= std::min(readable, QFontMetrics(font).horizontalAdvance(detail) + 2))
        drawText(painter, box, font, colors.detail, detail, Qt::AlignLeft);
}

void paintLoad(QPainter& painter, const QRect& box, const QModelIndex& index, const QString& text,
               const Colors& colors) {
    const auto limit = index.data(qt::LimitRole);
    // A meter without limit is as long as one with, which keeps room for the ▲ behind it.
    const auto meter = box.adjusted(0, 0, -shareWidth - (limit.isValid() ? 0 : limitWidth), 0);
    if (meter.width() > 12)
        paintMeter(painter, meter, tokens(), index.data().toDouble(), 0,
                   limit.isValid() ? std::optional(limit.toDouble()) : std::nullopt, Series::accent);
    drawText(painter, box, numberFont(11), colors.detail, text, Qt::AlignRight);
}

} // namespace

RowDelegate::RowDelegate(std::vector<Cell> cells, QObject* parent)
    : WholeTextDelegate(parent)
    , m_cells(std::move(cells)) {}

Cell RowDelegate::cellOf(const QModelIndex& index) const {
    const auto column = static_cast<std::size_t>(index.column());
    return column < m_cells.size() ? m_cells[column] : Cell::text;
}

QString RowDelegate::displayText(const QVariant& value, const QLocale&) const {
    return value.toString();
}

QString RowDelegate::cellText(const QModelIndex& index) const {
    const auto value = index.data();
    if (!value.isValid())
        return {};
    switch (cellOf(index)) {
    case Cell::load:
    case Cell::share:
        return format::percent(value.toDouble());
    case Cell::count:
        return format::count(value.toDouble());
    case Cell::vcpu:
        return format::vcpu(value.toDouble());
    case Cell::mebibytes:
        return format::mebibytes(value.toDouble());
    case Cell::decimal:
        return format::decimal(value.toDouble(), 3);
    case Cell::milliseconds:
        return std::isinf(value.toDouble()) ? QStringLiteral("∞") : format::milliseconds(value.toDouble());
    case Cell::name:
    case Cell::text:
        break;
    }
    return value.toString();
}

QString RowDelegate::wholeText(const QModelIndex& index) const {
    const auto cell = cellOf(index);
    if (cell != Cell::name && cell != Cell::text)
        return {}; // digits are not cut
    const auto detail = cell == Cell::name ? detailOf(index) : QString();
    return detail.isEmpty() ? cellText(index) : cellText(index) + QStringLiteral(" · ") + detail;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    // The text's width is only asked for by a double click on the edge of a header.
    const int text =
        QFontMetrics(textFont(12)).horizontalAdvance(cellText(index) + index.data(qt::DetailRole).toString());
    const int icon = index.data(qt::IconRole).isValid() ? iconSize + gap : 0;
    return {text + icon + 4 * gap + (cellOf(index) == Cell::load ? shareWidth : 0),
            std::max(rowHeight, option.fontMetrics.height() + 6)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    painter->save();
    const auto colors = colorsOf(item);
    const auto text = cellText(index);
    const auto box = item.rect.adjusted(index.column() == 0 ? 2 : gap, 0, -gap, 0);
    switch (cellOf(index)) {
    case Cell::name:
        paintName(*painter, box, index, text, colors);
        break;
    case Cell::load:
        paintLoad(*painter, box, index, text, colors);
        break;
    case Cell::text: {
        const auto alignment = index.data(Qt::TextAlignmentRole);
        const bool right = alignment.isValid() && (alignment.toInt() & Qt::AlignRight);
        drawText(*painter, box, right ? numberFont(11) : textFont(12), colors.detail, text,
                 right ? Qt::AlignRight : Qt::AlignLeft);
        break;
    }
    default:
        drawText(*painter, box, numberFont(11), colors.text, text, Qt::AlignRight);
    }
    painter->restore();
}

} // namespace flightplan::views
