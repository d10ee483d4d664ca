#include "views/palette/palette_delegate.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"
#include "views/palette/key_caps.h"
#include "views/palette/palette_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace flightplan::views {
namespace {

constexpr int rowHeight = 36, headingHeight = 30;
constexpr int iconSize = 18;
constexpr int sideMargin = 8; ///< of the rounded row in the list
constexpr int padding = 10;

const PaletteItem& itemOf(const QModelIndex& index) {
    return static_cast<const PaletteModel*>(index.model())->item(index.row());
}

/// Draws the title and returns its width. Letters that matched are bold and in the accent colour.
int drawTitle(QPainter& painter, const QRect& box, const PaletteItem& item, const QColor& color) {
    const auto font = textFont(13, QFont::Medium);
    const auto text = QFontMetrics(font).elidedText(item.title, Qt::ElideRight, box.width());
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const int mark : item.marks) {
        if (mark >= text.size() || text[mark] != item.title[mark])
            break; // behind the dots
        QTextLayout::FormatRange range{mark, 1, {}};
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(item.enabled ? tokens().accent : color);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(box.width());
    layout.endLayout();
    painter.setPen(color);
    layout.draw(&painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2));
    return static_cast<int>(line.naturalTextWidth());
}

void paintHeading(QPainter& painter, const QRect& row, const QString& title) {
    painter.setFont(textFont(11, QFont::DemiBold));
    painter.setPen(tokens().tertiary);
    painter.drawText(row.adjusted(sideMargin + padding, 6, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
}

void paintBack(QPainter& painter, const QRect& row, QStyle::State state) {
    const auto& colors = tokens();
    const bool selected = state & QStyle::State_Selected;
    if (!selected && !(state & QStyle::State_MouseOver))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? colors.accentSoft : colors.hover);
    painter.drawRoundedRect(QRectF(row), 6, 6);
}

void paintRow(QPainter& painter, const QRect& row, const PaletteItem& item, QStyle::State state) {
    paintBack(painter, row, state);
    const auto& colors = tokens();
    auto box = row.adjusted(padding, 0, -padding, 0);
    const auto mode = !item.enabled ? QIcon::Disabled : state & QStyle::State_Selected ? QIcon::Active : QIcon::Normal;
    item.icon.paint(&painter, QRect(box.left(), box.center().y() - iconSize / 2, iconSize, iconSize), Qt::AlignCenter,
                    mode);
    box.setLeft(box.left() + iconSize + padding);
    if (const auto keys = keysOf(QKeySequence(item.shortcut, QKeySequence::NativeText)); !keys.isEmpty()) {
        paintKeyCaps(painter, box, keys, item.enabled);
        box.setRight(box.right() - keyCapsWidth(keys) - padding);
    }
    box.setLeft(box.left() + drawTitle(painter, box, item, item.enabled ? colors.text : colors.tertiary) + padding);
    constexpr int readable = 40; // less shows a letter and three dots
    const auto font = textFont(12);
    if (box.width() < readable)
        return;
    painter.setFont(font);
    painter.setPen(colors.tertiary);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(item.detail, Qt::ElideRight, box.width()));
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {0, itemOf(index).kind == PaletteItem::Kind::heading ? headingHeight : rowHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& item = itemOf(index);
    auto state = option.state;
    // Qt selects nothing that is disabled; the row that is stood on is shown all the same.
    if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget); view && view->currentIndex() == index)
        state |= QStyle::State_Selected;
    painter->save();
    if (item.kind == PaletteItem::Kind::heading)
        paintHeading(*painter, option.rect, item.title);
    else
        paintRow(*painter, option.rect.adjusted(sideMargin, 0, -sideMargin, 0), item, state);
    painter->restore();
}

} // namespace flightplan::views
