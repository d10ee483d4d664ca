#pragma once

#include "views/map/map_camera.h"
#include "views/map/map_scene.h"

#include <QPainterPath>
#include <QPixmap>
#include <QWidget>

namespace flightplan::views {

/// The whole world, small, with the part of it that the map shows. A click or drag takes the map there.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    explicit MiniMap(QWidget* parent = nullptr);

    /// What the map shows; cheap.
    void follow(const MapCamera& camera);
    void setRegions(const std::vector<MapRegion>& regions);

    QSize sizeHint() const override;

Q_SIGNALS:
    void centreRequested(flightplan::geo::GeoPoint place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    MapCamera worldCamera() const;
    void paintWorld();

    MapCamera m_shown;
    std::vector<geo::GeoPoint> m_regions;
    QPixmap m_world; ///< empty until painted, and after the look changed
};

} // namespace flightplan::views
