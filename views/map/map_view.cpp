#include "views/map/map_view.h"

#include "views/common/theme.h"
#include "views/map/map_accessible.h"
#include "views/map/map_card.h"
#include "views/map/map_legend.h"
#include "views/map/map_render_thread.h"
#include "views/map/map_sign_card.h"
#include "views/map/map_tools.h"
#include "views/map/mini_map.h"

#include <QEvent>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace flightplan::views {

namespace {

constexpr int settleMs = 60;
constexpr double overscan = 0.2;
constexpr double nearest = 90; ///< times the fitted scale

/// The middle of the regions on the globe; some way from the poles, where a globe shows little of what people know.
geo::GeoPoint middleOf(const MapScene& scene) {
    constexpr double degree = std::numbers::pi / 180;
    double x = 0, y = 0, z = 0;
    for (const auto& region : scene.regions) {
        const double cosine = std::cos(region.place.latitude * degree);
        x += cosine * std::cos(region.place.longitude * degree);
        y += cosine * std::sin(region.place.longitude * degree);
        z += std::sin(region.place.latitude * degree);
    }
    constexpr double furthest = 45;
    const double latitude = std::atan2(z, std::hypot(x, y)) / degree;
    return {std::clamp(latitude, -furthest, furthest), std::atan2(y, x) / degree};
}

} // namespace

MapView::MapView(QWidget* parent)
    : QWidget(parent)
    , m_scene(std::make_shared<const MapScene>())
    , m_tools(new MapTools(this))
    , m_legend(new MapLegend(this))
    , m_card(new MapCard(this))
    , m_overview(new MiniMap(this))
    , m_key(new MapSignCard(this)) {
    installMapAccessibility();
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("World map"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_turning = false;
        requestFrame();
    });
    connect(m_tools, &MapTools::zoomInRequested, this, &MapView::zoomIn);
    connect(m_tools, &MapTools::zoomOutRequested, this, &MapView::zoomOut);
    connect(m_tools, &MapTools::fitRequested, this, &MapView::fit);
    connect(m_overview, &MiniMap::centreRequested, this,
            [this](geo::GeoPoint place) { moveTo(m_camera.centredOn(place), false); });
    m_overview->hide();
    m_key->hide();
    connect(m_key, &MapSignCard::closed, this, [this] { setKeyShown(false); });
    connect(m_legend, &MapLegend::keyToggled, this, &MapView::setKeyShown);
    connect(m_legend, &MapLegend::targetDragged, this, &MapView::targetDragged);
}

MapView::~MapView() = default;

void MapView::setScene(MapScene scene) {
    m_maker.reset();
    adopt(std::make_shared<const MapScene>(std::move(scene)));
    requestFrame();
}

void MapView::setSceneMaker(std::function<MapScene()> maker) {
    m_maker = std::make_shared<const std::function<MapScene()>>(std::move(maker));
    requestFrame();
}

const MapScene& MapView::scene() {
    if (const auto maker = std::exchange(m_maker, nullptr)) {
        adopt(std::make_shared<const MapScene>((*maker)()));
        requestFrame();
    }
    return *m_scene;
}

void MapView::adopt(std::shared_ptr<const MapScene> scene) {
    m_scene = std::move(scene);
    m_selected = m_scene->selectedRegion;
    if (indexOf(m_travel) < 0)
        m_travel.clear();
    // Indices of the old scene mean nothing in the new one; the pointer's next move finds out.
    setHover({}, {});
    m_overview->setRegions(m_scene->regions);
    m_legend->setTarget(m_scene->targetMs);
    m_legend->setTitle(m_scene->legendTitle);
    setAccessibleDescription(
        tr("%n region(s), %1 cities", nullptr, static_cast<int>(m_scene->regions.size())).arg(m_scene->clients.size()));
    update();
}

void MapView::setSelectedRegion(const QString& id) {
    if (m_selected == id)
        return;
    m_selected = id;
    if (indexOf(id) >= 0)
        m_travel = id;
    update();
}

void MapView::setSafeArea(const QMargins& margins) {
    m_safeArea = margins;
    layOutOverlays();
    if (m_fitted)
        fit();
}

void MapView::setDropTypes(const QStringList& types) {
    m_dropTypes = types;
    setAcceptDrops(!types.isEmpty());
}

void MapView::setCamera(const MapCamera& camera) {
    MapCamera next = camera;
    next.size = size();
    moveTo(next, false);
}

std::pair<double, double> MapView::scaleRange() const {
    const double fitted = fittedCamera().scale;
    return {fitted, fitted * nearest};
}

MapCamera MapView::fittedCamera() const {
    const QMarginsF edge = QMarginsF(m_safeArea) + overlayMargin;
    const QMarginsF below = edge + QMarginsF(0, 0, 0, m_legend->height() + overlayMargin / 2.0);
    const QMarginsF beside = edge + QMarginsF(m_legend->width(), 0, 0, 0);
    // Above the legend or beside it, whichever shows more. In a view where both cost too much, the legend lies over
    // the emptiest corner of the Pacific.
    const auto fitted = [&](const QMarginsF& insets) { return MapCamera::fitted(size(), insets, m_camera.projection); };
    MapCamera best = fitted(below);
    if (const MapCamera other = fitted(beside); other.scale > best.scale)
        best = other;
    const MapCamera under = fitted(edge);
    return best.scale >= 0.8 * under.scale ? best : under;
}

MapCamera MapView::sceneCamera() const {
    const MapCamera world = fittedCamera();
    if (!m_camera.projection.isFlat()) // one half of the world is as near as a globe comes by itself
        return world.centredOn(middleOf(*m_scene));
    QRectF about;
    const auto add = [&](const geo::GeoPoint& place) {
        const QPointF point = toPlane(place, m_camera.projection);
        about = about.isNull() ? QRectF(point, QSizeF(1e-6, 1e-6)) : about.united(QRectF(point, QSizeF(1e-6, 1e-6)));
    };
    for (const auto& region : m_scene->regions)
        add(region.place);
    for (const auto& client : m_scene->clients)
        add(client.place);
    if (about.isNull() || width() < 1 || height() < 1)
        return world;
    constexpr double padding = 1.35;   // room for labels and context
    constexpr double nearest = 7;      // a single city should still show its continent
    constexpr double worthwhile = 1.5; // a plan of most of the world shows all of it
    const double scale = std::min({width() / (about.width() * padding + 1e-9),
                                   height() / (about.height() * padding + 1e-9), world.scale * nearest});
    if (scale < world.scale * worthwhile)
        return world;
    MapCamera camera = world;
    camera.scale = scale;
    camera.centre = about.center();
    return camera.clamped();
}

MapFrameRequest MapView::request() const {
    // A picture of a globe cannot be moved along: there a margin would be painted for nothing.
    const double share = m_camera.projection.isFlat() ? overscan : 0;
    const int beside = static_cast<int>(width() * share), above = static_cast<int>(height() * share);
    const QMargins margins(beside, above, beside, above);
    MapFrameRequest request;
    request.scene = m_scene;
    request.maker = m_maker;
    request.camera = m_camera;
    request.camera.size = QRect(rect()).marginsAdded(margins).size();
    request.pixelRatio = devicePixelRatioF();
    request.tokens = tokens();
    const QPointF offset(margins.left(), margins.top());
    for (const QRect& box : overlays())
        request.obstacles.push_back(QRectF(box).translated(offset));
    // A label stands inside the view or outside, never cut by its edge; those outside wait for the next pan.
    const QRectF view(offset, QSizeF(size()));
    constexpr double thin = 2;
    request.obstacles.emplace_back(view.left() - thin, view.top(), 2 * thin, view.height());
    request.obstacles.emplace_back(view.right() - thin, view.top(), 2 * thin, view.height());
    request.obstacles.emplace_back(view.left(), view.top() - thin, view.width(), 2 * thin);
    request.obstacles.emplace_back(view.left(), view.bottom() - thin, view.width(), 2 * thin);
    request.quick = m_turning;
    request.generation = m_generation;
    return request;
}

void MapView::requestFrame() {
    m_settle.stop();
    ++m_generation;
    if (!isVisible() || size().isEmpty())
        return;
    if (!m_thread)
        m_thread = std::make_unique<MapRenderThread>([this](MapFrame frame) {
            // The thread is joined before this object goes, and a queued call to a dead receiver is dropped.
            QMetaObject::invokeMethod(
                this, [this, frame = std::move(frame)]() mutable { take(std::move(frame)); }, Qt::QueuedConnection);
        });
    m_thread->request(request());
}

void MapView::renderNow() {
    // A hidden widget hears of its new size only when it is shown or grabbed.
    if (m_camera.size != QSizeF(size()))
        followSize();
    scene(); // made
    m_settle.stop();
    ++m_generation;
    if (auto frame = m_renderer.render(request()))
        take(std::move(*frame));
}

void MapView::take(MapFrame frame) {
    if (frame.generation <= m_shownGeneration)
        return;
    m_shownGeneration = frame.generation;
    if (frame.maker && frame.maker == m_maker) {
        m_maker.reset();
        adopt(frame.scene);
    }
    m_picture = QPixmap::fromImage(std::move(frame.image));
    m_pictureCamera = frame.camera;
    m_pictureScene = frame.scene;
    m_paths = std::move(frame.paths);
    m_labels = std::move(frame.labels);
    update();
}

bool MapView::isSettled() const {
    return !m_settle.isActive() && m_shownGeneration == m_generation;
}

bool MapView::pictureCoversView() const {
    const QRectF covered(
        m_camera.toScreen(m_pictureCamera.fromScreen({0, 0})),
        m_camera.toScreen(m_pictureCamera.fromScreen({m_pictureCamera.size.width(), m_pictureCamera.size.height()})));
    return covered.adjusted(-1, -1, 1, 1).contains(QRectF(rect()));
}

void MapView::moveTo(const MapCamera& camera, bool fitted) {
    const MapCamera next = camera.clamped();
    m_fitted = fitted;
    if (next == m_camera)
        return;
    m_camera = next;
    m_card->present({}, {}, {});
    const auto [low, high] = scaleRange();
    m_tools->setZoomPossible(m_camera.scale<high * 0.999, m_camera.scale> low * 1.001);
    // A globe that turns, and a long drag that would run off the picture before it pauses, want a picture now: one at a
    // time. Coarse ones of the globe are followed by a fine one when it rests.
    m_turning = m_pictureCamera.projection != m_camera.projection;
    if (!m_picture.isNull() && (m_turning || !pictureCoversView()) && m_shownGeneration == m_generation)
        requestFrame();
    else
        m_settle.start();
    if (m_turning)
        m_settle.start();
    followOverview();
    update();
    Q_EMIT cameraChanged();
}

void MapView::setProjection(geo::ProjectionKind kind) {
    if (kind == m_camera.projection.kind())
        return;
    // A globe shows the side that was in the middle; after the whole world, the side that the plan is on.
    scene();
    const auto middle = m_fitted ? middleOf(*m_scene) : m_camera.middle();
    m_camera.projection = geo::Projection(kind, middle);
    m_picture = {}; // of another world
    m_fitsScene ? fitScene() : fit();
    m_settle.start(0);
}

void MapView::fit() {
    m_fitsScene = false;
    moveTo(fittedCamera(), true);
}
void MapView::fitScene() {
    m_fitsScene = true;
    scene(); // made: the camera depends on it
    moveTo(sceneCamera(), true);
}
void MapView::zoomIn() {
    moveTo(m_camera.zoomed(rect().center(), 1.5, scaleRange()), false);
}
void MapView::zoomOut() {
    moveTo(m_camera.zoomed(rect().center(), 1 / 1.5, scaleRange()), false);
}

void MapView::reveal(const QString& regionId) {
    const int index = indexOf(regionId);
    if (index < 0)
        return;
    const auto& place = m_scene->regions[static_cast<std::size_t>(index)].place;
    if (!m_camera.projection.shows(place)) {
        moveTo(m_camera.centredOn(place), false);
        return;
    }
    const QPointF at = screenOf(place);
    const QRectF inside = QRectF(rect().marginsRemoved(m_safeArea)).adjusted(60, 40, -60, -40);
    const QPointF target(std::clamp(at.x(), inside.left(), std::max(inside.left(), inside.right())),
                         std::clamp(at.y(), inside.top(), std::max(inside.top(), inside.bottom())));
    if (at != target)
        moveTo(m_camera.panned(target - at), false);
}

int MapView::indexOf(const QString& regionId) const {
    if (regionId.isEmpty())
        return -1;
    for (std::size_t i = 0; i < m_scene->regions.size(); ++i)
        if (m_scene->regions[i].id == regionId)
            return static_cast<int>(i);
    return -1;
}

QSize MapView::sizeHint() const {
    return {1000, 640};
}
QSize MapView::minimumSizeHint() const {
    return {360, 240};
}

void MapView::resizeEvent(QResizeEvent*) {
    setHover({}, {});
    followSize();
}

void MapView::followSize() {
    layOutOverlays();
    if (m_fitted || m_camera.size.isEmpty()) {
        m_fitsScene ? fitScene() : fit();
        return;
    }
    MapCamera next = m_camera;
    next.size = size();
    moveTo(next, false);
}

void MapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        m_settle.start(0);
    QWidget::changeEvent(event);
}

bool MapView::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Esc ends what is begun on the map before it ends anything of the window.
        if (escapes() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::Show:
    case QEvent::ScreenChangeInternal:
        m_settle.start(0);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace flightplan::views
