#include "app/gui/search_pill.h"

#include "views/common/fonts.h"
#include "views/common/icons.h"
#include "views/common/theme.h"
#include "views/palette/action_list.h"
#include "views/palette/key_caps.h"

#include <QAction>
#include <QPainter>

namespace flightplan::gui {
namespace {

constexpr int pillHeight = 28, pictureSize = 16, padding = 9, gap = 8;

QFont pillFont() {
    return views::textFont(12);
}

} // namespace

SearchPill::SearchPill(QAction* action, QWidget* parent)
    : QAbstractButton(parent)
    , m_keys(action->shortcut().toString(QKeySequence::NativeText)) {
    setObjectName(QStringLiteral("searchPill"));
    setText(views::withoutMnemonic(action->text()));
    setAccessibleName(text());
    setToolTip(tr("%1 (%2)").arg(action->toolTip(), m_keys));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void SearchPill::setCollapsed(bool collapsed) {
    if (std::exchange(m_collapsed, collapsed) != collapsed)
        updateGeometry();
}

QSize SearchPill::sizeHint() const {
    if (m_collapsed)
        return {pillHeight, pillHeight};
    return {padding + pictureSize + gap + QFontMetrics(pillFont()).horizontalAdvance(text()) + 3 * gap +
                views::keyCapsWidth(views::keysOf(QKeySequence(m_keys, QKeySequence::NativeText))) + gap / 2,
            pillHeight};
}

void SearchPill::paintEvent(QPaintEvent*) {
    const auto& colors = views::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? colors.accent : colors.lineStrong);
    painter.setBrush(underMouse() || isDown() ? colors.hover : colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int left = m_collapsed ? (width() - pictureSize) / 2 : padding;
    painter.drawPixmap(left, (height() - pictureSize) / 2,
                       views::iconPixmap(u"search", pictureSize, colors.secondary, devicePixelRatioF()));
    if (m_collapsed)
        return;
    painter.setFont(pillFont());
    painter.setPen(colors.tertiary);
    painter.drawText(rect().adjusted(padding + pictureSize + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    views::paintKeyCaps(painter, rect().adjusted(0, 0, -gap / 2, 0),
                        views::keysOf(QKeySequence(m_keys, QKeySequence::NativeText)));
}

} // namespace flightplan::gui
