#pragma once

#include <QStyledItemDelegate>

namespace flightplan::views {

/// Paints the rows of a PaletteModel: icon, title with the letters that matched, quiet detail, keys.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace flightplan::views
