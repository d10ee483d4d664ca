#include "views/map/map_marks.h"

#include "views/common/fonts.h"
#include "views/common/latency_scale.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::views {

namespace {

constexpr double healthy = 0.995;
constexpr int mostHostDots = 400;

double share(double value) {
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0;
}

/// Health as a disc that loses a slice: shape first, colour second.
void paintHealth(QPainter& painter, QPointF at, double radius, double health, const Tokens& tokens) {
    const double part = share(health);
    painter.setPen(Qt::NoPen);
    if (part >= healthy) {
        painter.setBrush(tokens.marker);
        painter.drawEllipse(at, radius, radius);
        return;
    }
    const QColor color = part >= 0.5 ? tokens.warn : tokens.bad;
    const double wide = radius * 1.25;
    painter.setBrush(withAlpha(color, 0.3));
    painter.drawEllipse(at, wide, wide);
    painter.setBrush(color);
    painter.drawPie(QRectF(at.x() - wide, at.y() - wide, 2 * wide, 2 * wide), 90 * 16,
                    -static_cast<int>(part * 360 * 16));
}

} // namespace

QFont regionLabelFont(bool strong) {
    return textFont(11, strong ? QFont::Bold : QFont::DemiBold);
}
QFont clientLabelFont() {
    return textFont(11, QFont::Normal);
}

void paintCross(QPainter& painter, QPointF centre, double size, const QColor& color, double width) {
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    const QPointF a(size / 2, size / 2);
    const QPointF b(size / 2, -size / 2);
    painter.drawLine(centre - a, centre + a);
    painter.drawLine(centre - b, centre + b);
}

void paintPin(QPainter& painter, QPointF tip, double size, const Tokens& tokens) {
    const double head = size * 0.34;
    const QPointF centre = tip + QPointF(0, -size + head);
    QPainterPath pin;
    pin.setFillRule(Qt::WindingFill);
    pin.addEllipse(centre, head, head);
    pin.moveTo(centre + QPointF(-head * 0.92, head * 0.4));
    pin.lineTo(tip);
    pin.lineTo(centre + QPointF(head * 0.92, head * 0.4));
    pin.closeSubpath();
    painter.strokePath(pin, QPen(tokens.halo, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(pin, tokens.text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.halo);
    painter.drawEllipse(centre, head * 0.38, head * 0.38);
}

void paintOverMark(QPainter& painter, QPointF centre, double size, const Tokens& tokens) {
    QPainterPath triangle(centre + QPointF(0, -size * 0.5));
    triangle.lineTo(centre + QPointF(size * 0.55, size * 0.42));
    triangle.lineTo(centre + QPointF(-size * 0.55, size * 0.42));
    triangle.closeSubpath();
    painter.strokePath(triangle, QPen(tokens.halo, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(triangle, tokens.warn);
}

void paintRegion(QPainter& painter, QPointF at, double radius, const MapRegion& region, const Tokens& tokens) {
    if (region.highlighted) {
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.setBrush(withAlpha(tokens.accent, 0.18));
        painter.drawEllipse(at, radius + 4, radius + 4);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.halo);
    painter.drawEllipse(at, radius + 1.4, radius + 1.4);

    const double width = std::clamp(radius * 0.3, 1.5, 3.0);
    const double middle = radius - width / 2;
    const QRectF ring(at.x() - middle, at.y() - middle, 2 * middle, 2 * middle);
    painter.setBrush(Qt::NoBrush);
    switch (region.state) {
    case MapRegion::State::down:
        painter.setPen(QPen(tokens.bad, width));
        painter.drawEllipse(ring);
        paintCross(painter, at, radius * 0.8, tokens.bad, std::max(1.4, width * 0.8));
        return;
    case MapRegion::State::noHosts: {
        QPen dashed(withAlpha(tokens.marker, 0.75), std::max(1.2, width * 0.6));
        dashed.setDashPattern({1.6, 1.4});
        dashed.setCapStyle(Qt::FlatCap);
        painter.setPen(dashed);
        painter.drawEllipse(ring);
        return;
    }
    case MapRegion::State::up:
        break;
    }
    painter.setPen(QPen(withAlpha(tokens.marker, 0.28), width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens.marker, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -static_cast<int>(share(region.committed) * 360 * 16));
    paintHealth(painter, at, radius * 0.36, region.health, tokens);
    if (std::isfinite(region.committed) && region.committed > region.limit + 1e-9)
        paintOverMark(painter, at + QPointF(radius * 0.8, -radius * 0.8), std::max(8.0, radius), tokens);
    if (region.pins > 0)
        paintPin(painter, at + QPointF(-radius * 0.9, -radius * 0.4), std::max(9.0, radius * 1.2), tokens);
}

void paintClient(QPainter& painter, QPointF at, double radius, const MapClient& client, const Tokens& tokens) {
    if (!client.rttMs) {
        const double wide = std::max(radius, 3.0);
        painter.setBrush(withAlpha(tokens.halo, 0.8));
        painter.setPen(QPen(tokens.text, 1.2));
        painter.drawEllipse(at, wide, wide);
        paintCross(painter, at, wide * 0.9, tokens.text, 1.2);
        return;
    }
    const QColor color = latencyColor(tokens, LatencyScale(client.targetMs), *client.rttMs);
    // The pale bands of the light theme need an outline to be seen on land; dark ones want to be cut out of the glow.
    painter.setPen(QPen(tokens.dark ? withAlpha(tokens.halo, 0.85) : color.darker(155), tokens.dark ? 1.0 : 0.9));
    painter.setBrush(color);
    painter.drawEllipse(at, radius, radius);
}

void paintHosts(QPainter& painter, QPointF at, double radius, double spacing, const MapRegion& region,
                const Tokens& tokens) {
    const int count = std::min(static_cast<int>(region.dots.size()), mostHostDots);
    const double dot = std::clamp(spacing * 0.3, 1.2, 3.5);
    const double start = (radius + 5) / spacing;
    for (int i = 0; i < count; ++i) {
        // Fermat's spiral: even density at any count.
        const double angle = i * std::numbers::pi * (3 - std::sqrt(5.0));
        const double distance = spacing * std::sqrt(start * start + i * 0.9);
        const QPointF place = at + QPointF(std::cos(angle), std::sin(angle)) * distance;
        const MapHostDot& host = region.dots[static_cast<std::size_t>(i)];
        painter.setPen(Qt::NoPen);
        switch (host.state) {
        case MapHostDot::State::down:
            paintCross(painter, place, dot * 1.8, tokens.bad, 1.2);
            continue;
        case MapHostDot::State::overLimit:
            paintOverMark(painter, place, dot * 2.6, tokens);
            continue;
        case MapHostDot::State::draining:
        case MapHostDot::State::up:
            break;
        }
        painter.setBrush(mixed(mixed(tokens.accent, tokens.land, 0.7), tokens.marker, share(host.load)));
        painter.drawEllipse(place, dot, dot);
        if (host.state == MapHostDot::State::draining) {
            painter.setPen(QPen(tokens.warn, 1.2));
            painter.drawLine(place + QPointF(-dot, dot), place + QPointF(dot, -dot));
        }
    }
}

void paintHaloText(QPainter& painter, QPointF baseline, const QString& text, const QFont& font, const QColor& color,
                   const QColor& halo) {
    QPainterPath outline;
    outline.addText(baseline, font, text);
    painter.strokePath(outline, QPen(withAlpha(halo, 0.92), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(baseline, text);
}

} // namespace flightplan::views
