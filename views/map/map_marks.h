#pragma once

#include "views/common/theme.h"
#include "views/map/map_scene.h"

#include <QPointF>
#include <QString>

class QFont;
class QPainter;

namespace flightplan::views {

/// The marks of the map, one by one; the renderer and the live layer of the view share them. Positions in pixels.

/// Ring (committed share), inner dot (health), hollow with × (down), dashed (no hosts), ▲ (past its limit).
void paintRegion(QPainter& painter, QPointF at, double radius, const MapRegion& region, const Tokens& tokens);
/// A city in the colour of its latency, or hollow with × where nobody serves it.
void paintClient(QPainter& painter, QPointF at, double radius, const MapClient& client, const Tokens& tokens);
/// The hosts of a region as a sunflower around its marker, `spacing` pixels apart.
void paintHosts(QPainter& painter, QPointF at, double radius, double spacing, const MapRegion& region,
                const Tokens& tokens);
/// Text with a halo; `baseline` is the left end of the baseline.
void paintHaloText(QPainter& painter, QPointF baseline, const QString& text, const QFont& font, const QColor& color,
                   const QColor& halo);
/// A pin, its point on `tip`: something must be here.
void paintPin(QPainter& painter, QPointF tip, double size, const Tokens& tokens);
/// The ▲ of "over the limit", and the × of "down", for legends too.
void paintOverMark(QPainter& painter, QPointF centre, double size, const Tokens& tokens);
void paintCross(QPainter& painter, QPointF centre, double size, const QColor& color, double width);

/// Fonts of labels on the map.
QFont regionLabelFont(bool strong = false);
QFont clientLabelFont();

} // namespace flightplan::views
