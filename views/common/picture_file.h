#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace flightplan::views {

/// Writes what `paint` draws: SVG for a path that ends in .svg, else PNG at twice the size. On failure `message` says
/// why.
bool savePicture(const QString& path, QSize size, const QString& title, const std::function<void(QPainter&)>& paint,
                 QString& message);

} // namespace flightplan::views
