#pragma once

#include "views/map/map_scene.h"

#include <QWidget>

namespace flightplan::views {

/// What the colours and shapes of the map mean: the ramp with the edges of its bands and the target, and the signs
/// beside it.
class MapLegend : public QWidget {
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);

    void setTarget(double targetMs);
    void setTitle(const MapLegendTitle& title);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    QString title() const;
    void paintSigns(QPainter& painter, const QRectF& row) const;

    double m_targetMs = 60;
    MapLegendTitle m_title;
};

} // namespace flightplan::views
