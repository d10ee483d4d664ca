#pragma once

#include "model/geo/geodesy.h"
#include "views/map/map_camera.h"
#include "views/map/map_drag.h"
#include "views/map/map_hit.h"
#include "views/map/map_renderer.h"
#include "views/map/map_scene.h"

#include <QPixmap>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QMimeData;

namespace flightplan::views {

class MapCard;
class MapLegend;
class MapRenderThread;
class MapSignCard;
class MapTools;
class MiniMap;
enum class MapCommand;

/// The world map. A worker paints it to a picture a fifth larger than the view on every side; pan and zoom move that
/// picture at once and ask for a new one 60 ms after the last event. Selection, focus and hover are drawn over it.
///
/// Mouse: wheel zooms at the cursor, drag pans, double click zooms, click selects; the selected region is dragged to
/// another place, and with Shift a link is drawn from any. Keys: arrows travel between regions by direction, Enter
/// selects the one reached, L draws a link from it, + and − zoom, Ctrl 0 is for the window to bind to `fit`.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget* parent = nullptr);
    ~MapView() override;

    /// Shows a scene; cheap, the picture follows within a frame or two. The camera stays.
    void setScene(MapScene scene);
    /// The same, with the scene made by the worker that paints it; until the picture is there, the old one is shown.
    void setSceneMaker(std::function<MapScene()> maker);
    /// The scene set last. One that the worker has not finished is made here and now.
    const MapScene& scene();
    /// Changes the selection alone, without a new picture.
    void setSelectedRegion(const QString& id);

    /// What overlays of the window cover; fitting keeps the world out of it as far as there is room.
    void setSafeArea(const QMargins& margins);
    /// Mime types the map takes as drops; none by default.
    void setDropTypes(const QStringList& types);

    /// Shows the world another way, fitted.
    void setProjection(geo::ProjectionKind kind);
    /// Whether a small world shows what part of it is seen, while that is not most of it.
    void setOverview(bool wanted);
    /// Opens or closes the key: what the signs and marks mean. Esc closes it, too.
    void setKeyShown(bool shown);
    bool isKeyShown() const;

    const MapCamera& camera() const { return m_camera; }
    void setCamera(const MapCamera& camera);
    bool isFitted() const { return m_fitted; }

    QPointF screenOf(const geo::GeoPoint& point) const { return m_camera.toScreen(point); }
    geo::GeoPoint geoAt(QPointF pixel) const { return m_camera.geoAt(pixel); }
    MapHit hitAt(QPointF pixel) const;
    /// The region the arrow keys stand on; empty before the first.
    const QString& travelRegion() const { return m_travel; }
    const QString& selectedRegion() const { return m_selected; }
    const QPixmap& picture() const { return m_picture; }

    /// Paints the picture on this thread and returns when it is there: for pictures of windows and for tests.
    void renderNow();
    /// No picture is being made or waited for.
    bool isSettled() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void fit();
    /// Fits what the scene is about: a plan for one continent fills the view, one for the world shows the world. Stays
    /// fitted while the view changes its size, until the camera is moved.
    void fitScene();
    void zoomIn();
    void zoomOut();
    /// Brings a region into view, moving no more than needed.
    void reveal(const QString& regionId);

Q_SIGNALS:
    void regionClicked(const QString& id);
    void regionToggled(const QString& id);   ///< clicked with Ctrl: into what is selected, or out of it
    void regionActivated(const QString& id); ///< double click
    /// Index into scene().clients.
    void clientClicked(int index);
    /// Index into scene().links.
    void linkClicked(int index);
    void linkDrawn(const QString& from, const QString& to);
    /// The selected region is dragged; `gesture` is the same throughout one drag.
    void regionDragged(const QString& id, flightplan::geo::GeoPoint place, int gesture);
    /// Index into scene().links.
    void linkMenuRequested(int index, QPoint globalPos);
    void backgroundClicked(flightplan::geo::GeoPoint place);
    /// The id is empty beside regions.
    void contextMenuRequested(const QString& regionId, flightplan::geo::GeoPoint place, QPoint globalPos);
    /// The id is empty beside regions.
    void dropRequested(const QMimeData* data, const QString& regionId, flightplan::geo::GeoPoint place);
    /// The key that shows the saved plan is pressed, or released.
    void savedPlanHeld(bool held);
    /// The mark of the target in the legend is moved; `gesture` is the same throughout one drag.
    void targetDragged(double targetMs, int gesture);
    void hovered(const QString& regionId); ///< empty when the pointer left the region
    void cameraChanged();
    void keyShown(bool shown);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    static constexpr int overlayMargin = 12; ///< around what lies over the map

    std::pair<double, double> scaleRange() const;
    MapCamera fittedCamera() const;
    void releaseSaved();
    bool escapes() const;
    MapCamera sceneCamera() const;
    MapFrameRequest request() const;
    void moveTo(const MapCamera& camera, bool fitted);
    void followSize();
    void requestFrame();
    void adopt(std::shared_ptr<const MapScene> scene);
    void take(MapFrame frame);
    bool pictureCoversView() const;
    void layOutOverlays();
    void placeKey(const QRect& inside);
    void followOverview();
    std::vector<QRect> overlays() const;
    void setHover(const MapHit& hit, QPointF pixel);
    void paintPicture(QPainter& painter) const;
    void paintMark(QPainter& painter, const QString& regionId, bool selected) const;
    void travel(QPointF direction);
    void obey(MapCommand command);
    int indexOf(const QString& regionId) const;
    QString regionAt(QPointF pixel) const; ///< empty beside regions
    void beginDrag();
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void beginLink(const QString& from);
    void finishLink(const QString& to);
    void paintDrag(QPainter& painter) const;

    std::shared_ptr<const MapScene> m_scene;
    MapSceneMaker m_maker; ///< of the scene set last, until it is made
    MapCamera m_camera;
    bool m_fitted = true;
    bool m_fitsScene = false; ///< while fitted: to the scene instead of the world
    QMargins m_safeArea;
    QStringList m_dropTypes;

    QPixmap m_picture;
    MapCamera m_pictureCamera; ///< of the whole picture, margins included
    std::shared_ptr<const MapPaths> m_paths;
    std::shared_ptr<const MapScene> m_pictureScene; ///< the scene the paths and labels belong to
    std::vector<std::optional<PlacedLabel>> m_labels;
    quint64 m_generation = 0;      ///< of the newest request
    quint64 m_shownGeneration = 0; ///< of the picture shown
    MapRenderer m_renderer;        ///< of renderNow
    std::unique_ptr<MapRenderThread> m_thread;
    QTimer m_settle;
    bool m_turning = false; ///< the globe is not where the picture shows it

    MapHit m_hover;
    bool m_showsSaved = false; ///< the key is held
    QString m_travel;
    QString m_selected;
    MapDrag m_drag;
    QString m_linkFrom; ///< a link is drawn from this region; empty = none is
    QPointF m_linkEnd;  ///< and reaches to here

    MapTools* m_tools = nullptr;
    MapLegend* m_legend = nullptr;
    MapCard* m_card = nullptr;
    MiniMap* m_overview = nullptr;
    MapSignCard* m_key = nullptr;
    bool m_overviewWanted = true;
};

} // namespace flightplan::views
