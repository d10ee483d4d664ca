#pragma once

#include "views/common/whole_text_delegate.h"

#include <vector>

namespace flightplan::views {

/// How the cells of a column look.
enum class Cell {
    name,         ///< icon, text, quiet detail, and a glyph for a state that is not normal
    load,         ///< meter with its share
    count,        ///< right-aligned digits, as the rest
    milliseconds, ///< infinite reads ∞
    share,
    vcpu, ///< of mvCPU
    mebibytes,
    decimal,
    text, ///< as the model gives it
};

/// Paints the rows of every table and tree of the program from the roles of `model/qt/roles.h`, one line high.
class RowDelegate final : public WholeTextDelegate {
    Q_OBJECT
public:
    /// The cells of the columns in order; columns past the end are text.
    explicit RowDelegate(std::vector<Cell> cells, QObject* parent = nullptr);

    QString displayText(const QVariant& value, const QLocale& locale) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What a cell reads as.
    QString cellText(const QModelIndex& index) const;

protected:
    QString wholeText(const QModelIndex& index) const override;

private:
    Cell cellOf(const QModelIndex& index) const;

    std::vector<Cell> m_cells;
};

} // namespace flightplan::views
