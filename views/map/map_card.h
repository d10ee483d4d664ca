#pragma once

#include "views/map/map_hit.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace flightplan::views {

/// What a hover card says.
struct MapCardContent {
    QString title;
    QString subtitle;
    std::vector<std::pair<QString, QString>> rows; ///< name, value
    QString note;

    friend bool operator==(const MapCardContent&, const MapCardContent&) = default;
};

/// Empty for nothing under the pointer.
MapCardContent cardContent(const MapScene& scene, const MapHit& hit);

/// A small card beside the pointer. It stays inside its parent, out of the given rectangles where there is room, and
/// lets every mouse event through.
class MapCard : public QWidget {
    Q_OBJECT

public:
    explicit MapCard(QWidget* parent);

    /// Hides with empty content.
    void present(const MapCardContent& content, QPointF beside, const std::vector<QRect>& avoid);
    const MapCardContent& content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSize contentSize() const;

    MapCardContent m_content;
};

} // namespace flightplan::views
