// What lies over the map: tools, legend, key, overview, and where they stand.
#include "views/map/map_legend.h"
#include "views/map/map_sign_card.h"
#include "views/map/map_tools.h"
#include "views/map/map_view.h"
#include "views/map/mini_map.h"

#include <QToolButton>

namespace flightplan::views {

void MapView::setOverview(bool wanted) {
    m_overviewWanted = wanted;
    followOverview();
}

void MapView::followOverview() {
    constexpr double worthwhile = 2; // times as near as the whole world
    const bool useful = m_camera.scale >= worthwhile * fittedCamera().scale &&
                        m_overview->x() > m_legend->geometry().right() + overlayMargin;
    m_overview->setVisible(m_overviewWanted && useful);
    m_overview->follow(m_camera);
}

std::vector<QRect> MapView::overlays() const {
    std::vector<QRect> boxes = {m_tools->geometry()};
    if (!m_legend->isHidden())
        boxes.push_back(m_legend->geometry());
    if (!m_overview->isHidden())
        boxes.push_back(m_overview->geometry());
    if (isKeyShown())
        boxes.push_back(m_key->geometry());
    return boxes;
}

void MapView::layOutOverlays() {
    const QRect inside =
        rect().marginsRemoved(m_safeArea).adjusted(overlayMargin, overlayMargin, -overlayMargin, -overlayMargin);
    m_tools->move(inside.topLeft());
    m_legend->move(inside.left(), inside.bottom() + 1 - m_legend->height());
    m_overview->move(inside.right() + 1 - m_overview->width(), inside.bottom() + 1 - m_overview->height());
    // Too small for both: the map matters more than its legend.
    m_legend->setVisible(m_legend->geometry().top() > m_tools->geometry().bottom() + overlayMargin &&
                         m_legend->width() <= inside.width());
    placeKey(inside);
}

/// Above the legend, beside the tools if it would reach up to them.
void MapView::placeKey(const QRect& inside) {
    const int gap = overlayMargin / 2;
    QRect room = inside;
    if (!m_legend->isHidden())
        room.setBottom(m_legend->y() - gap);
    m_key->place(room);
    if (m_key->y() <= m_tools->geometry().bottom() + gap)
        m_key->place(room.adjusted(m_tools->width() + gap, 0, 0, 0));
}

void MapView::setKeyShown(bool shown) {
    if (shown == isKeyShown())
        return;
    const bool hadFocus = m_key->isAncestorOf(focusWidget());
    m_key->setVisible(shown);
    m_key->raise();
    m_legend->setKeyShown(shown);
    layOutOverlays();
    // Wherever it was opened from, Esc closes it.
    if (shown)
        m_key->findChild<QToolButton*>(QStringLiteral("mapSignClose"))->setFocus();
    else if (hadFocus)
        setFocus();
    requestFrame(); // labels get out of its way, and come back
    Q_EMIT keyShown(shown);
}

bool MapView::isKeyShown() const {
    return !m_key->isHidden();
}

} // namespace flightplan::views
