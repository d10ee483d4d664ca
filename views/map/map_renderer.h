#pragma once

#include "views/common/theme.h"
#include "views/map/field_raster.h"
#include "views/map/label_placer.h"
#include "views/map/map_camera.h"
#include "views/map/map_hit.h"
#include "views/map/map_scene.h"

#include <QImage>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace flightplan::views {

/// Makes a scene on whatever thread needs it; its address stands for what it makes.
using MapSceneMaker = std::shared_ptr<const std::function<MapScene()>>;

/// What a picture of the map depends on, and nothing else.
struct MapFrameRequest {
    std::shared_ptr<const MapScene> scene;
    MapSceneMaker maker; ///< makes the scene to show instead of `scene`; null = that one
    MapCamera camera;    ///< of the whole picture
    double pixelRatio = 1;
    Tokens tokens;
    std::vector<QRectF> obstacles; ///< labels stay out of these, in pixels of the picture
    bool quick = false;            ///< coarse outlines: the camera goes on turning the globe
    quint64 generation = 0;
};

struct MapFrame {
    QImage image;
    std::shared_ptr<const MapScene> scene;
    MapSceneMaker maker; ///< what made the scene, if it was made for this picture
    MapCamera camera;
    std::shared_ptr<const MapPaths> paths;
    std::vector<std::optional<PlacedLabel>> labels; ///< one for each region, in pixels of the picture
    quint64 generation = 0;
};

/// Paints the map into a picture. The picture is a function of the request; the object only remembers the land, the
/// field and the great circles of the last one, so that a new scene under the same camera costs a third. One thread at
/// a time, any thread.
class MapRenderer {
public:
    MapRenderer();
    ~MapRenderer();

    /// Empty if the request has no size or was stopped on the way.
    std::optional<MapFrame> render(const MapFrameRequest& request, std::stop_token stop = {});

private:
    struct Land;

    QImage fieldOf(const MapFrameRequest& request);
    void paintOnLand(QPainter& painter, const MapFrameRequest& request);
    void paintBorders(QPainter& painter, const MapFrameRequest& request) const;
    void paintNight(QPainter& painter, const MapFrameRequest& request) const;

    std::unique_ptr<Land> m_land;
    std::unique_ptr<FieldRasterMaker> m_field, m_fieldBefore; ///< made for the first scene that has such a field
    std::shared_ptr<const MapScene> m_pathsOf;
    geo::Projection m_pathsUnder;
    std::shared_ptr<const MapPaths> m_paths;
};

/// Layers of the renderer, each onto what is there.
void paintLines(QPainter& painter, const MapFrameRequest& request, const MapPaths& paths);
void paintClients(QPainter& painter, const MapFrameRequest& request);
/// Regions, their hosts where the map is close, their labels, and names of cities where there is room.
std::vector<std::optional<PlacedLabel>> paintRegions(QPainter& painter, const MapFrameRequest& request);

/// Where the baseline of a placed label starts.
QPointF labelBaseline(const QRectF& box, const QFont& font);
/// The size a label takes.
QSizeF labelSize(const QString& text, const QFont& font);

} // namespace flightplan::views
