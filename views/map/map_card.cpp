#include "views/map/map_card.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <limits>

namespace flightplan::views {

namespace {

constexpr int padding = 11;
constexpr int rowHeight = 18;
constexpr int smallest = 150;
constexpr int largest = 290;

MapCardContent regionCard(const MapRegion& region) {
    MapCardContent card{region.label, region.subtitle, {}, region.note};
    if (region.state == MapRegion::State::down)
        card.rows.emplace_back(MapCard::tr("State"), MapCard::tr("× down"));
    if (region.state == MapRegion::State::noHosts) {
        card.rows.emplace_back(MapCard::tr("Hosts"), MapCard::tr("none"));
        return card;
    }
    card.rows.emplace_back(MapCard::tr("Hosts"), format::count(region.hosts));
    card.rows.emplace_back(MapCard::tr("microVMs"), format::count(region.microVms));
    const bool over = region.committed > region.limit + 1e-9;
    card.rows.emplace_back(MapCard::tr("Requested"),
                           (over ? QStringLiteral("▲ ") : QString()) + format::percent(region.committed));
    if (region.health < 0.995)
        card.rows.emplace_back(MapCard::tr("Health of the weakest host"), format::percent(region.health));
    return card;
}

MapCardContent clientCard(const MapClient& client) {
    MapCardContent card{client.label, {}, {}, {}};
    card.rows.emplace_back(MapCard::tr("Users"), format::percent(client.weight, 2));
    if (!client.rttMs) {
        card.rows.emplace_back(MapCard::tr("RTT"), MapCard::tr("× unserved"));
    } else {
        card.rows.emplace_back(client.estimated ? MapCard::tr("RTT, estimated") : MapCard::tr("RTT"),
                               format::milliseconds(*client.rttMs));
        card.rows.emplace_back(MapCard::tr("Target"), format::milliseconds(client.targetMs));
        card.rows.emplace_back(*client.rttMs <= client.targetMs ? MapCard::tr("To spare")
                                                                : MapCard::tr("Past the target"),
                               format::milliseconds(std::abs(client.targetMs - *client.rttMs)));
    }
    if (!client.servedBy.isEmpty())
        card.rows.emplace_back(MapCard::tr("Served by"), client.servedBy);
    return card;
}

} // namespace

MapCardContent cardContent(const MapScene& scene, const MapHit& hit) {
    const auto index = static_cast<std::size_t>(std::max(0, hit.index));
    switch (hit.kind) {
    case MapHit::Kind::region:
        return regionCard(scene.regions.at(index));
    case MapHit::Kind::client:
        return clientCard(scene.clients.at(index));
    case MapHit::Kind::arc: {
        const MapArc& arc = scene.arcs.at(index);
        return {arc.tooltip.isEmpty() ? MapCard::tr("Traffic") : arc.tooltip,
                {},
                {{arc.estimated ? MapCard::tr("RTT, estimated") : MapCard::tr("RTT"), format::milliseconds(arc.rttMs)},
                 {MapCard::tr("Target"), format::milliseconds(arc.targetMs)}},
                {}};
    }
    case MapHit::Kind::link: {
        const MapLink& link = scene.links.at(index);
        return {link.tooltip.isEmpty() ? MapCard::tr("Link") : link.tooltip,
                {},
                {{MapCard::tr("RTT of the link"), format::milliseconds(link.rttMs)}},
                link.cut ? MapCard::tr("× cut") : QString()};
    }
    case MapHit::Kind::none:
        break;
    }
    return {};
}

MapCard::MapCard(QWidget* parent)
    : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QSize MapCard::contentSize() const {
    const QFontMetricsF title(textFont(12, QFont::DemiBold));
    const QFontMetricsF name(textFont(11));
    const QFontMetricsF value(numberFont(11));
    double wide = title.horizontalAdvance(m_content.title) +
                  (m_content.subtitle.isEmpty() ? 0 : 8 + name.horizontalAdvance(m_content.subtitle));
    for (const auto& [rowName, rowValue] : m_content.rows)
        wide = std::max(wide, name.horizontalAdvance(rowName) + 18 + value.horizontalAdvance(rowValue));
    const int width = std::clamp(static_cast<int>(wide) + 1 + 2 * padding, smallest, largest);
    int height = 2 * padding + 15 + static_cast<int>(m_content.rows.size()) * rowHeight;
    if (!m_content.rows.empty())
        height += 3;
    if (!m_content.note.isEmpty())
        height +=
            5 +
            static_cast<int>(
                name.boundingRect(QRectF(0, 0, width - 2 * padding, 400), Qt::TextWordWrap, m_content.note).height());
    return {width, height};
}

void MapCard::present(const MapCardContent& content, QPointF beside, const std::vector<QRect>& avoid) {
    if (content == MapCardContent{}) {
        m_content = {};
        hide();
        return;
    }
    m_content = content;
    const QSize size = contentSize();
    const QRect room = parentWidget()->rect().adjusted(6, 6, -6, -6);
    const QPoint at = beside.toPoint();
    constexpr int away = 16;
    const std::array<QPoint, 4> corners = {at + QPoint(away, away), at + QPoint(-away - size.width(), away),
                                           at + QPoint(away, -away - size.height()),
                                           at + QPoint(-away - size.width(), -away - size.height())};
    QRect best;
    qint64 leastCovered = std::numeric_limits<qint64>::max();
    for (const QPoint& corner : corners) {
        QRect box(corner, size);
        // Pushed inside rather than refused: in a small view no corner may be free.
        box.moveRight(std::min(box.right(), room.right()));
        box.moveBottom(std::min(box.bottom(), room.bottom()));
        box.moveLeft(std::max(box.left(), room.left()));
        box.moveTop(std::max(box.top(), room.top()));
        qint64 covered = box.contains(at) ? 1'000'000 : 0;
        for (const QRect& other : avoid) {
            const QRect common = box.intersected(other);
            covered += static_cast<qint64>(common.width()) * common.height();
        }
        if (covered < leastCovered) {
            leastCovered = covered;
            best = box;
        }
    }
    setGeometry(best);
    raise();
    show();
    update();
}

void MapCard::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(withAlpha(t.raised, 0.97));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    const QRectF inner = QRectF(rect()).adjusted(padding, padding, -padding, -padding);
    const QFont titleFont = textFont(12, QFont::DemiBold);
    const QFont nameFont = textFont(11);
    const QString title = QFontMetricsF(titleFont).elidedText(m_content.title, Qt::ElideRight, inner.width());
    painter.setFont(titleFont);
    painter.setPen(t.text);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 15), Qt::AlignLeft | Qt::AlignVCenter, title);
    const double after = QFontMetricsF(titleFont).horizontalAdvance(title) + 8;
    painter.setFont(nameFont);
    painter.setPen(t.secondary);
    painter.drawText(QRectF(inner.left() + after, inner.top(), inner.width() - after, 15),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(m_content.subtitle, Qt::ElideRight, inner.width() - after));

    double y = inner.top() + 18;
    for (const auto& [name, value] : m_content.rows) {
        const QRectF row(inner.left(), y, inner.width(), rowHeight);
        painter.setFont(nameFont);
        painter.setPen(t.secondary);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(numberFont(11));
        painter.setPen(t.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value);
        y += rowHeight;
    }
    if (!m_content.note.isEmpty()) {
        painter.setFont(nameFont);
        painter.setPen(t.secondary);
        painter.drawText(QRectF(inner.left(), y + 2, inner.width(), inner.bottom() - y), Qt::TextWordWrap,
                         m_content.note);
    }
}

} // namespace flightplan::views
