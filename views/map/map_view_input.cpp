// What the mouse and the keyboard do on the map.

#include "views/map/map_card.h"
#include "views/map/map_keys.h"
#include "views/map/map_view.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

constexpr double wheelStep = 1.0016;

} // namespace

MapHit MapView::hitAt(QPointF pixel) const {
    // Paths belong to the scene of the picture; between two scenes only points can be hit.
    const bool pathsFit = m_pictureScene == m_scene && m_pictureCamera.projection == m_camera.projection;
    return hitTest(*m_scene, pathsFit ? m_paths.get() : nullptr, m_camera, pixel);
}

void MapView::setHover(const MapHit& hit, QPointF pixel) {
    m_card->present(cardContent(*m_scene, hit), pixel, overlays());
    if (hit == m_hover)
        return;
    const bool wasRegion = m_hover.kind == MapHit::Kind::region;
    m_hover = hit;
    if (hit.kind == MapHit::Kind::region)
        Q_EMIT hovered(m_scene->regions[static_cast<std::size_t>(hit.index)].id);
    else if (wasRegion)
        Q_EMIT hovered({});
    const bool clickable =
        hit.kind == MapHit::Kind::region || hit.kind == MapHit::Kind::client || hit.kind == MapHit::Kind::link;
    setCursor(!m_linkFrom.isEmpty() ? Qt::CrossCursor : clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MapView::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta();
    const double amount = pixels.isNull() ? event->angleDelta().y() : 4.0 * pixels.y();
    setHover({}, {});
    if (amount != 0)
        moveTo(m_camera.zoomed(event->position(), std::pow(wheelStep, amount), scaleRange()), false);
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    const QPointF at = event->position();
    m_drag = {MapDrag::Kind::pressed,
              at,
              at,
              event->button() == Qt::LeftButton ? regionAt(at) : QString(),
              bool(event->modifiers() & Qt::ShiftModifier),
              m_drag.gesture + 1};
}

void MapView::beginDrag() {
    setHover({}, {});
    m_drag.last = m_drag.from;
    if (!m_drag.region.isEmpty() && m_drag.links) {
        m_drag.kind = MapDrag::Kind::link;
        beginLink(m_drag.region);
        setCursor(Qt::CrossCursor);
    } else if (!m_drag.region.isEmpty() && m_drag.region == m_selected) {
        // Only what was selected before can be moved: a hand that pans from a region would carry it along.
        m_drag.kind = MapDrag::Kind::region;
        setCursor(Qt::SizeAllCursor);
    } else {
        m_drag.kind = MapDrag::Kind::pan;
        setCursor(Qt::ClosedHandCursor);
    }
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_drag.leaves(at))
        beginDrag();
    switch (m_drag.kind) {
    case MapDrag::Kind::none:
        setHover(hitAt(at), at);
        m_linkEnd = at;
        if (!m_linkFrom.isEmpty())
            update();
        return;
    case MapDrag::Kind::pressed:
        return;
    case MapDrag::Kind::pan:
        moveTo(m_camera.panned(at - m_drag.last), false);
        break;
    case MapDrag::Kind::region:
        Q_EMIT regionDragged(m_drag.region, geoAt(at), m_drag.gesture);
        break;
    case MapDrag::Kind::link:
        setHover(hitAt(at), at);
        m_linkEnd = at;
        break;
    }
    m_drag.last = at;
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    const auto ended = std::exchange(m_drag.kind, MapDrag::Kind::none);
    if (ended == MapDrag::Kind::none)
        return;
    if (ended == MapDrag::Kind::pressed) {
        if (event->button() == Qt::LeftButton)
            click(event->position(), event->modifiers());
        return;
    }
    unsetCursor();
    if (ended == MapDrag::Kind::link)
        finishLink(regionAt(event->position()));
    update();
}

void MapView::click(QPointF at, Qt::KeyboardModifiers modifiers) {
    const MapHit hit = hitAt(at);
    if (!m_linkFrom.isEmpty()) {
        finishLink(regionAt(at));
        return;
    }
    switch (hit.kind) {
    case MapHit::Kind::region:
        m_travel = m_scene->regions[static_cast<std::size_t>(hit.index)].id;
        if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
            Q_EMIT regionToggled(m_travel);
        else
            Q_EMIT regionClicked(m_travel);
        break;
    case MapHit::Kind::client:
        Q_EMIT clientClicked(hit.index);
        break;
    case MapHit::Kind::link:
        Q_EMIT linkClicked(hit.index);
        break;
    case MapHit::Kind::arc:
    case MapHit::Kind::none:
        Q_EMIT backgroundClicked(geoAt(at));
        break;
    }
    update();
}

void MapView::beginLink(const QString& from) {
    const int index = indexOf(from);
    m_linkFrom = index < 0 ? QString() : from;
    if (index >= 0)
        m_linkEnd = screenOf(m_scene->regions[static_cast<std::size_t>(index)].place);
    update();
}

void MapView::finishLink(const QString& to) {
    const auto from = std::exchange(m_linkFrom, {});
    update();
    if (!from.isEmpty() && !to.isEmpty() && to != from)
        Q_EMIT linkDrawn(from, to);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const MapHit hit = hitAt(event->position());
    if (hit.kind == MapHit::Kind::region) {
        Q_EMIT regionActivated(m_scene->regions[static_cast<std::size_t>(hit.index)].id);
        return;
    }
    setHover({}, {});
    moveTo(m_camera.zoomed(event->position(), 2, scaleRange()), false);
}

void MapView::travel(QPointF direction) {
    int from = indexOf(m_travel);
    if (from < 0)
        from = indexOf(m_selected);
    int next = -1;
    if (from >= 0) {
        next = regionTowards(*m_scene, m_camera, from, direction);
    } else {
        // The first arrow key goes to what lies nearest to the middle of the view.
        double best = 0;
        for (std::size_t i = 0; i < m_scene->regions.size(); ++i) {
            const QPointF off = screenOf(m_scene->regions[i].place) - QPointF(rect().center());
            const double distance = std::hypot(off.x(), off.y());
            if (next < 0 || distance < best) {
                best = distance;
                next = static_cast<int>(i);
            }
        }
    }
    if (next < 0)
        return;
    m_travel = m_scene->regions[static_cast<std::size_t>(next)].id;
    reveal(m_travel);
    m_linkEnd = screenOf(m_scene->regions[static_cast<std::size_t>(next)].place);
    const MapHit hit{MapHit::Kind::region, next};
    m_card->present(cardContent(*m_scene, hit), screenOf(m_scene->regions[static_cast<std::size_t>(next)].place),
                    overlays());
    update();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && escapes()) {
        m_linkFrom.isEmpty() ? setKeyShown(false) : finishLink({});
        return;
    }
    // With a modifier a key belongs to the window.
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto keys = mapKeys();
    const auto found = std::ranges::find_if(
        keys, [event](const MapKey& each) { return std::ranges::count(each.keys, event->key()) > 0; });
    if (found == keys.end())
        QWidget::keyPressEvent(event);
    else
        obey(found->command);
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_B && !event->isAutoRepeat())
        releaseSaved();
    else
        QWidget::keyReleaseEvent(event);
}

/// Something is begun that Esc ends.
bool MapView::escapes() const {
    return !m_linkFrom.isEmpty() || isKeyShown();
}

void MapView::releaseSaved() {
    if (std::exchange(m_showsSaved, false))
        Q_EMIT savedPlanHeld(false);
}

void MapView::obey(MapCommand command) {
    switch (command) {
    case MapCommand::left:
        travel({-1, 0});
        break;
    case MapCommand::right:
        travel({1, 0});
        break;
    case MapCommand::up:
        travel({0, -1});
        break;
    case MapCommand::down:
        travel({0, 1});
        break;
    case MapCommand::select:
        if (!m_linkFrom.isEmpty())
            finishLink(m_travel);
        else if (indexOf(m_travel) >= 0)
            Q_EMIT regionClicked(m_travel);
        break;
    case MapCommand::link:
        beginLink(m_travel.isEmpty() ? m_selected : m_travel);
        break;
    case MapCommand::zoomIn:
        zoomIn();
        break;
    case MapCommand::zoomOut:
        zoomOut();
        break;
    case MapCommand::showSaved:
        m_showsSaved = true;
        Q_EMIT savedPlanHeld(true);
        break;
    }
}

void MapView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int index = indexOf(m_travel.isEmpty() ? m_selected : m_travel);
        if (index < 0)
            return;
        const MapRegion& region = m_scene->regions[static_cast<std::size_t>(index)];
        Q_EMIT contextMenuRequested(region.id, region.place, mapToGlobal(screenOf(region.place).toPoint()));
        return;
    }
    m_card->hide();
    if (const MapHit hit = hitAt(event->pos()); hit.kind == MapHit::Kind::link) {
        Q_EMIT linkMenuRequested(hit.index, event->globalPos());
        return;
    }
    Q_EMIT contextMenuRequested(regionAt(event->pos()), geoAt(event->pos()), event->globalPos());
}

void MapView::leaveEvent(QEvent* event) {
    setHover({}, {});
    QWidget::leaveEvent(event);
}

void MapView::focusOutEvent(QFocusEvent* event) {
    // The card of a region reached by keys has no pointer that could leave it.
    setHover({}, {});
    releaseSaved();
    QWidget::focusOutEvent(event);
}

void MapView::dragEnterEvent(QDragEnterEvent* event) {
    for (const QString& type : m_dropTypes)
        if (event->mimeData()->hasFormat(type)) {
            event->acceptProposedAction();
            return;
        }
}

void MapView::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    setHover({}, {});
    Q_EMIT dropRequested(event->mimeData(), regionAt(event->position()), geoAt(event->position()));
}

void MapView::dragMoveEvent(QDragMoveEvent* event) {
    setHover(hitAt(event->position()), event->position()); // the region that would take it lights up
    event->acceptProposedAction();
}

void MapView::dragLeaveEvent(QDragLeaveEvent* event) {
    setHover({}, {});
    QWidget::dragLeaveEvent(event);
}

QString MapView::regionAt(QPointF pixel) const {
    const auto hit = hitAt(pixel);
    return hit.kind == MapHit::Kind::region ? m_scene->regions[static_cast<std::size_t>(hit.index)].id : QString();
}

} // namespace flightplan::views
