#pragma once

#include "views/map/map_scene.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace flightplan::views {

/// What the colours and shapes of the map mean: the ramp with the edges of its bands and the target, and the signs
/// beside it.
class MapLegend : public QWidget {
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);

    void setTarget(double targetMs);
    void setTitle(const MapLegendTitle& title);

    /// Whether the key to all signs is open: the button that opens it shows it.
    void setKeyShown(bool shown);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The button of the key is pressed: it is to be open, or not.
    void keyToggled(bool shown);
    /// The mark of the target is dragged, or moved by the arrow keys. `gesture` is the same throughout one drag.
    void targetDragged(double targetMs, int gesture);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    void pull(double targetMs);
    QString title() const;
    void paintSigns(QPainter& painter, const QRectF& row) const;

    /// The mark of the target with a margin for the hand.
    QRectF handle() const;

    double m_targetMs = 60;
    std::optional<double> m_grabbed; ///< where the pointer took the mark, while it is dragged
    double m_pulled = 0;             ///< pixels that it was pulled; it springs back when let go
    double m_startMs = 60;           ///< the target when the drag began
    int m_gesture = 0;
    MapLegendTitle m_title;
    QToolButton* m_key;
};

} // namespace flightplan::views
