#include "views/common/whole_text_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

namespace flightplan::views {

QString WholeTextDelegate::wholeText(const QModelIndex& index) const {
    return displayText(index.data(), QLocale());
}

QString WholeTextDelegate::toolTip(const QModelIndex& index) const {
    const auto text = wholeText(index);
    const auto tip = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() || tip.contains(text))
        return tip;
    return tip.isEmpty() ? text : text + u'\n' + tip;
}

bool WholeTextDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) {
    if (!event || event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTip(index), view);
    return true;
}

} // namespace flightplan::views
