#include "views/common/latency_scale.h"
#include "views/map/map_marks.h"
#include "views/map/map_renderer.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace flightplan::views {

namespace {

constexpr double hostsFromScale = 2600; ///< hosts fan out from here, some 14 times the overview
constexpr double citiesFromScale = 420; ///< cities have names from here
constexpr std::size_t mostCityNames = 60;
constexpr double fadedOpacity = 0.25; ///< of cities beside what is looked at
constexpr double accentRing = 5;      ///< pixels around a marker that is selected or highlighted

double positive(double value) {
    return std::isfinite(value) ? std::max(0.0, value) : 0;
}

std::vector<QPolygonF> onScreen(const std::vector<QPolygonF>& parts, const MapCamera& camera) {
    const QRectF view(QPointF(), camera.size);
    std::vector<QPolygonF> result;
    for (const QPolygonF& part : parts) {
        QPolygonF line;
        line.reserve(part.size());
        for (const QPointF& point : part)
            line << camera.toScreen(point);
        const QRectF bounds = line.boundingRect().adjusted(-2, -2, 2, 2);
        if (bounds.intersects(view))
            result.push_back(std::move(line));
    }
    return result;
}

/// A hairline that gains strength from the client to the region, in a few steps: a pen for each segment would cost more
/// than the eye can tell.
void paintRamp(QPainter& painter, const QPolygonF& line, const Tokens& tokens, double alpha, bool dashed) {
    constexpr int steps = 4;
    for (int i = 0; i < steps; ++i) {
        const auto from = (line.size() - 1) * i / steps;
        const auto to = (line.size() - 1) * (i + 1) / steps;
        if (to <= from)
            continue;
        const double at = (i + 0.5) / steps;
        QPen pen(withAlpha(mixed(tokens.arcFaint, tokens.arcStrong, at), alpha * (0.3 + 0.7 * at)), 1);
        if (dashed)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawPolyline(line.constData() + from, static_cast<int>(to - from + 1));
    }
}

void paintEmphasised(QPainter& painter, const QPolygonF& line, const Tokens& tokens, bool dashed) {
    painter.setPen(QPen(withAlpha(tokens.halo, 0.55), 4.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    QPen pen(tokens.accent, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({4, 2});
    painter.setPen(pen);
    painter.drawPolyline(line);
}

/// Names of the largest cities in view, largest first; they take what room the regions left.
std::vector<LabelRequest> cityRequests(const MapFrameRequest& request, std::vector<std::size_t>& cities) {
    const MapScene& scene = *request.scene;
    const MapCamera& camera = request.camera;
    if (camera.scale < citiesFromScale)
        return {};
    const QRectF view(QPointF(), camera.size);
    for (std::size_t i = 0; i < scene.clients.size(); ++i)
        if (!scene.clients[i].label.isEmpty() && view.contains(camera.toScreen(scene.clients[i].place)))
            cities.push_back(i);
    std::stable_sort(cities.begin(), cities.end(), [&](std::size_t a, std::size_t b) {
        return positive(scene.clients[a].weight) > positive(scene.clients[b].weight);
    });
    cities.resize(std::min(cities.size(), mostCityNames));
    std::vector<LabelRequest> requests;
    const double zoom = markZoom(camera);
    for (const std::size_t i : cities)
        requests.push_back({.anchor = camera.toScreen(scene.clients[i].place),
                            .clearance = clientRadius(scene.clients[i], zoom),
                            .size = labelSize(scene.clients[i].label, clientLabelFont()),
                            .priority = positive(scene.clients[i].weight) - 10,
                            .far = false});
    return requests;
}

} // namespace

QSizeF labelSize(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(text) + 2, metrics.capHeight() + 5};
}

QPointF labelBaseline(const QRectF& box, const QFont& font) {
    return {box.left() + 1, box.center().y() + QFontMetricsF(font).capHeight() / 2};
}

void paintLines(QPainter& painter, const MapFrameRequest& request, const MapPaths& paths) {
    const MapScene& scene = *request.scene;
    const Tokens& t = request.tokens;
    painter.setBrush(Qt::NoBrush);
    double heaviest = 0;
    for (const MapArc& arc : scene.arcs)
        heaviest = std::max(heaviest, positive(arc.weight));

    for (std::size_t i = 0; i < scene.arcs.size(); ++i) {
        const MapArc& arc = scene.arcs[i];
        if (arc.emphasised)
            continue;
        const double share = heaviest > 0 ? std::sqrt(std::min(1.0, positive(arc.weight) / heaviest)) : 0.5;
        for (const QPolygonF& line : onScreen(paths.arcs[i], request.camera))
            paintRamp(painter, line, t, arc.faded ? 0.12 : 0.16 + 0.6 * share, arc.estimated);
    }
    for (std::size_t i = 0; i < scene.links.size(); ++i) {
        const MapLink& link = scene.links[i];
        QPen pen(withAlpha(link.cut ? t.bad : t.marker, t.dark ? 0.6 : 0.7), link.selected ? 2.5 : 1.4);
        if (link.cut)
            pen.setDashPattern({1, 4});
        else if (!link.measured)
            pen.setDashPattern({5, 4});
        for (const QPolygonF& line : onScreen(paths.links[i], request.camera)) {
            if (link.selected && !link.cut) {
                paintEmphasised(painter, line, t, !link.measured);
            } else {
                painter.setPen(pen);
                painter.drawPolyline(line);
            }
            if (link.cut)
                paintCross(painter, line[line.size() / 2], 7, t.bad, 1.5);
        }
    }
    for (std::size_t i = 0; i < scene.arcs.size(); ++i)
        if (scene.arcs[i].emphasised)
            for (const QPolygonF& line : onScreen(paths.arcs[i], request.camera))
                paintEmphasised(painter, line, t, scene.arcs[i].estimated);
}

void paintClients(QPainter& painter, const MapFrameRequest& request) {
    const MapScene& scene = *request.scene;
    const double zoom = markZoom(request.camera);
    const QRectF near = QRectF(QPointF(), request.camera.size).adjusted(-20, -20, 20, 20);
    std::vector<std::size_t> order(scene.clients.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Large ones first, so that no city hides another; unserved ones last, so that none hides them.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const MapClient& left = scene.clients[a];
        const MapClient& right = scene.clients[b];
        if (left.rttMs.has_value() != right.rttMs.has_value())
            return left.rttMs.has_value();
        return positive(left.weight) > positive(right.weight);
    });
    for (const std::size_t i : order) {
        const MapClient& client = scene.clients[i];
        const QPointF at = request.camera.toScreen(client.place);
        if (!near.contains(at))
            continue;
        painter.setOpacity(client.faded ? fadedOpacity : 1);
        paintClient(painter, at, clientRadius(client, zoom), client, request.tokens);
    }
    painter.setOpacity(1);
}

std::vector<std::optional<PlacedLabel>> paintRegions(QPainter& painter, const MapFrameRequest& request) {
    const MapScene& scene = *request.scene;
    const MapCamera& camera = request.camera;
    const Tokens& t = request.tokens;
    const QRectF whole(QPointF(), camera.size);
    const QRectF near = whole.adjusted(-40, -40, 40, 40);

    std::vector<LabelRequest> requests;
    for (std::size_t i = 0; i < scene.regions.size(); ++i) {
        const MapRegion& region = scene.regions[i];
        const bool selected = region.id == scene.selectedRegion && !region.id.isEmpty();
        const bool troubled = region.state != MapRegion::State::up || region.committed > region.limit;
        requests.push_back({.anchor = camera.toScreen(region.place),
                            .clearance = regionRadius(scene, camera, static_cast<int>(i)) +
                                         (selected || region.highlighted ? accentRing : 0),
                            .size = labelSize(region.label, regionLabelFont(selected)),
                            .priority = (selected             ? 4e9
                                         : region.highlighted ? 2e9
                                         : troubled           ? 1e9
                                                              : 0) +
                                        static_cast<double>(std::clamp(region.hosts, 0, 1'000'000)),
                            .far = true});
    }
    const std::size_t regions = requests.size();
    const auto radius = [&](std::size_t i) { return regionRadius(scene, camera, static_cast<int>(i)); };
    std::vector<std::size_t> cities;
    for (LabelRequest& city : cityRequests(request, cities))
        requests.push_back(city);
    std::vector<std::optional<PlacedLabel>> placed =
        placeLabels(requests, whole.adjusted(4, 4, -4, -4), request.obstacles);

    if (camera.scale >= hostsFromScale)
        for (std::size_t i = 0; i < regions; ++i)
            if (near.contains(requests[i].anchor))
                paintHosts(painter, requests[i].anchor, radius(i), std::clamp(camera.scale / 500, 5.0, 11.0),
                           scene.regions[i], t);
    for (std::size_t i = 0; i < regions; ++i)
        if (placed[i] && placed[i]->leader) {
            const QRectF& box = placed[i]->box;
            const QPointF end(std::clamp(requests[i].anchor.x(), box.left(), box.right()),
                              std::clamp(requests[i].anchor.y(), box.top() + 2, box.bottom() - 2));
            painter.setPen(QPen(withAlpha(t.marker, 0.6), 1));
            painter.drawLine(requests[i].anchor, end);
        }
    // The selected region on top of its neighbours.
    for (const bool selected : {false, true})
        for (std::size_t i = 0; i < regions; ++i)
            if ((scene.regions[i].id == scene.selectedRegion) == selected && near.contains(requests[i].anchor))
                paintRegion(painter, requests[i].anchor, radius(i), scene.regions[i], t);

    for (std::size_t i = regions; i < requests.size(); ++i)
        if (placed[i])
            paintHaloText(painter, labelBaseline(placed[i]->box, clientLabelFont()),
                          scene.clients[cities[i - regions]].label, clientLabelFont(), t.secondary, t.halo);
    for (std::size_t i = 0; i < regions; ++i)
        if (placed[i]) {
            const QFont font = regionLabelFont(scene.regions[i].id == scene.selectedRegion);
            paintHaloText(painter, labelBaseline(placed[i]->box, font), scene.regions[i].label, font, t.text, t.halo);
        }
    placed.resize(regions);
    return placed;
}

} // namespace flightplan::views
