#include "views/map/map_renderer.h"

#include "views/map/field_painter.h"
#include "views/map/map_field.h"
#include "views/map/night.h"
#include "views/map/plane_world.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

namespace {

/// Brings lines to the screen: drops points closer than `tolerance`, and pulls what is far outside to a guard frame, so
/// that the rasteriser never meets huge coordinates. No edge of the map that touches the picture is longer than the
/// frame is wide, hence the part inside does not change.
class ScreenLines {
public:
    explicit ScreenLines(const MapCamera& camera, double pixelRatio)
        : m_camera(camera)
        , m_tolerance(0.6 / pixelRatio)
        , m_guard(QRectF(QPointF(), camera.size).adjusted(-2000, -2000, 2000, 2000))
        , m_visible(camera.fromScreen({0, 0}), camera.fromScreen({camera.size.width(), camera.size.height()})) {}

    bool isVisible(const PlaneLine& line) const {
        // A straight coast has bounds without area, which QRectF::intersects never finds.
        return line.bounds.left() <= m_visible.right() && line.bounds.right() >= m_visible.left() &&
               line.bounds.top() <= m_visible.bottom() && line.bounds.bottom() >= m_visible.top();
    }

    QPolygonF operator()(const PlaneLine& line) const {
        QPolygonF result;
        result.reserve(static_cast<qsizetype>(line.points.size()));
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            QPointF p = m_camera.toScreen(line.points[i]);
            p.setX(std::clamp(p.x(), m_guard.left(), m_guard.right()));
            p.setY(std::clamp(p.y(), m_guard.top(), m_guard.bottom()));
            const bool end = i == 0 || i + 1 == line.points.size();
            if (end || std::abs(p.x() - result.last().x()) + std::abs(p.y() - result.last().y()) >= m_tolerance)
                result << p;
        }
        return result;
    }

private:
    MapCamera m_camera;
    double m_tolerance;
    QRectF m_guard;
    QRectF m_visible;
};

QPainterPath globePath(const MapCamera& camera) {
    QPolygonF outline;
    for (const geo::PlanePoint& point : camera.projection.outline(120))
        outline << camera.toScreen(QPointF(point.x, -point.y));
    QPainterPath path;
    path.addPolygon(outline);
    path.closeSubpath();
    return path;
}

void paintGraticule(QPainter& painter, const MapCamera& camera) {
    std::vector<geo::GeoPoint> line;
    const auto paint = [&] {
        for (auto& part : planeParts(line, camera.projection)) {
            for (QPointF& point : part)
                point = camera.toScreen(point);
            painter.drawPolyline(part);
        }
        line.clear();
    };
    constexpr int step = 3;
    for (int longitude = -150; longitude <= (camera.projection.isFlat() ? 150 : 180); longitude += 30) {
        for (int latitude = -90; latitude <= 90; latitude += step)
            line.push_back({static_cast<double>(latitude), static_cast<double>(longitude)});
        paint();
    }
    for (int latitude = -60; latitude <= 75; latitude += 15) {
        for (int longitude = -180; longitude <= 180; longitude += step)
            line.push_back({static_cast<double>(latitude), static_cast<double>(longitude)});
        paint();
    }
}

QImage blank(const MapFrameRequest& request, QImage::Format format) {
    const QSize pixels = (request.camera.size * request.pixelRatio).toSize();
    QImage image(pixels, format);
    image.setDevicePixelRatio(request.pixelRatio);
    return image;
}

} // namespace

/// Ocean, graticule, land, borders and coasts: what a new scene leaves as it is.
struct MapRenderer::Land {
    QImage image;
    QPainterPath land; ///< on the screen
    QImage mask;       ///< opaque on land: cuts the layers on it
    QVector<QPolygonF> borders;
    QVector<QPolygonF> coasts; ///< where they are not the edge of `land`
    MapCamera camera;
    PlaneWorld world;
    geo::Projection worldIs;
    geo::MapDetail detail = geo::MapDetail::coarse;
    double pixelRatio = 0;
    bool dark = false;

    bool fits(const MapFrameRequest& request) const {
        return camera == request.camera && pixelRatio == request.pixelRatio && dark == request.tokens.dark &&
               detail == detailOf(request);
    }

    static geo::MapDetail detailOf(const MapFrameRequest& request) {
        return request.quick ? geo::MapDetail::coarse : geo::MapDetail::fine;
    }

    void project(const MapFrameRequest& request) {
        if (!world.land.empty() && worldIs == request.camera.projection && detail == detailOf(request))
            return;
        worldIs = request.camera.projection;
        detail = detailOf(request);
        world = planeWorld(worldIs, detail);
    }

    void paint(const MapFrameRequest& request) {
        const Tokens& t = request.tokens;
        project(request);
        const ScreenLines onScreen(request.camera, request.pixelRatio);
        camera = request.camera;
        pixelRatio = request.pixelRatio;
        dark = t.dark;
        image = blank(request, QImage::Format_RGB32); // nothing behind it: shown without blending
        image.fill(t.oceanDeep);
        land = QPainterPath();
        land.setFillRule(Qt::OddEvenFill);
        for (const PlaneLine& line : world.land) {
            if (!onScreen.isVisible(line) || std::max(line.bounds.width(), line.bounds.height()) * camera.scale < 0.8)
                continue;
            const QPolygonF ring = onScreen(line);
            if (ring.size() > 2) {
                land.addPolygon(ring);
                land.closeSubpath();
            }
        }
        const auto visible = [&](const std::vector<PlaneLine>& lines) {
            QVector<QPolygonF> result;
            for (const PlaneLine& line : lines)
                if (onScreen.isVisible(line))
                    result << onScreen(line);
            return result;
        };
        borders = visible(world.borders);
        coasts = visible(world.coasts);

        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPainterPath globe = globePath(camera);
        painter.fillPath(globe, t.ocean);
        painter.setPen(QPen(t.graticule, 1));
        paintGraticule(painter, camera);
        painter.strokePath(globe, QPen(withAlpha(t.coast, 0.7), 1));
        // The coasts are the slow part: they are filled once, and what is filled is both land and mask.
        mask = blank(request, QImage::Format_ARGB32_Premultiplied);
        mask.fill(Qt::transparent);
        QPainter masking(&mask);
        masking.setRenderHint(QPainter::Antialiasing);
        masking.fillPath(land, t.land);
        masking.end();
        painter.drawImage(QPointF(), mask);
    }
};

MapRenderer::MapRenderer() = default;
MapRenderer::~MapRenderer() = default;

/// Null if the scene has no field.
QImage MapRenderer::fieldOf(const MapFrameRequest& request) {
    const auto rasterOf = [](auto& maker, const MapField& field) {
        if (!maker && !field.edges.empty())
            maker = std::make_unique<FieldRasterMaker>();
        return maker ? maker->make(field) : nullptr;
    };
    const auto& scene = *request.scene;
    const bool compares = scene.legendTitle.ramp == MapLegendTitle::Ramp::added;
    const auto raster = rasterOf(m_field, scene.field);
    const auto before = compares ? rasterOf(m_fieldBefore, scene.fieldBefore) : nullptr;
    if (!raster || (compares && !before))
        return {};
    return paintedField(*raster, before.get(), request.camera, request.pixelRatio,
                        inkOf(request.tokens, scene.legendTitle.ramp, scene.targetMs), request.tokens, request.quick);
}

/// The field and the glow around people on it, cut to the land.
void MapRenderer::paintOnLand(QPainter& painter, const MapFrameRequest& request) {
    QImage layer = fieldOf(request);
    const bool hasField = !layer.isNull();
    // Added latency has a ramp of its own, which the colours of the glow must not mix with.
    const bool glows = request.scene->legendTitle.ramp == MapLegendTitle::Ramp::latency && !request.quick;
    const LatencyGlow glow = glows ? latencyGlow(*request.scene, request.camera, request.tokens) : LatencyGlow();
    if (!hasField && glow.image.isNull())
        return;
    if (!hasField) {
        layer = blank(request, QImage::Format_ARGB32_Premultiplied);
        layer.fill(Qt::transparent);
    }
    QPainter onLayer(&layer);
    if (!glow.image.isNull()) {
        onLayer.setRenderHint(QPainter::SmoothPixmapTransform);
        onLayer.setOpacity(hasField ? 0.6 : 1); // the field has coloured the land already
        // Samples lie at the corners of cells, pixels of an image have theirs in the middle: half a cell back.
        const double cell = glow.cell;
        onLayer.drawImage(QRectF(-cell / 2, -cell / 2, glow.image.width() * cell, glow.image.height() * cell),
                          glow.image);
        onLayer.setOpacity(1);
    }
    // Cut to the land by composition: a clip path would not be anti-aliased.
    onLayer.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    onLayer.drawImage(QPointF(), m_land->mask);
    onLayer.end();
    painter.drawImage(QPointF(), layer);
}

void MapRenderer::paintNight(QPainter& painter, const MapFrameRequest& request) const {
    if (!request.scene->sun)
        return;
    const QImage shade = nightShade(*request.scene->sun, request.camera, request.tokens.dark);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipPath(globePath(request.camera));
    // Samples lie at the corners of cells, pixels of an image have theirs in the middle: half a cell back.
    painter.drawImage(QRectF(-nightCell / 2.0, -nightCell / 2.0, shade.width() * nightCell, shade.height() * nightCell),
                      shade);
    painter.restore();
}

void MapRenderer::paintBorders(QPainter& painter, const MapFrameRequest& request) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(withAlpha(request.tokens.border, request.tokens.dark ? 0.85 : 0.9), 1));
    for (const QPolygonF& border : m_land->borders)
        painter.drawPolyline(border);
    painter.setPen(QPen(request.tokens.coast, 0));
    if (request.camera.projection.isFlat())
        painter.drawPath(m_land->land);
    for (const QPolygonF& coast : m_land->coasts)
        painter.drawPolyline(coast);
}

std::optional<MapFrame> MapRenderer::render(const MapFrameRequest& request, std::stop_token stop) {
    if (!request.scene || request.camera.size.isEmpty() || !(request.camera.scale > 0))
        return {};
    if (!m_land)
        m_land = std::make_unique<Land>();
    if (!m_land->fits(request))
        m_land->paint(request);
    if (stop.stop_requested())
        return {};
    if (m_pathsOf != request.scene || m_pathsUnder != request.camera.projection) {
        m_paths = std::make_shared<const MapPaths>(pathsOf(*request.scene, request.camera.projection));
        m_pathsOf = request.scene;
        m_pathsUnder = request.camera.projection;
    }

    MapFrame frame;
    frame.image = m_land->image.copy();
    frame.image.setDevicePixelRatio(request.pixelRatio);
    frame.scene = request.scene;
    frame.camera = request.camera;
    frame.paths = m_paths;
    frame.generation = request.generation;
    QPainter painter(&frame.image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOnLand(painter, request);
    if (stop.stop_requested())
        return {};
    paintBorders(painter, request);
    paintNight(painter, request);
    if (stop.stop_requested())
        return {};
    paintLines(painter, request, *m_paths);
    if (stop.stop_requested())
        return {};
    paintClients(painter, request);
    frame.labels = paintRegions(painter, request);
    return frame;
}

} // namespace flightplan::views
