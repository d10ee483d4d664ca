#pragma once

#include <QStyledItemDelegate>

namespace flightplan::views {

/// Shows the whole text of a cell in its tooltip, above what the model says of it: cells elide what does not fit.
class WholeTextDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The tooltip of a cell.
    QString toolTip(const QModelIndex& index) const;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

protected:
    /// What a cell reads as, nothing cut; empty if it is never cut.
    virtual QString wholeText(const QModelIndex& index) const;
};

} // namespace flightplan::views
