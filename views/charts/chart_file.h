#pragma once

#include "views/charts/capacity_data.h"

#include <QChar>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace flightplan::views {

/// Writes what `paint` draws: SVG for a path that ends in .svg, else PNG at twice the size. On failure `message` says
/// why.
bool savePicture(const QString& path, QSize size, const QString& title, const std::function<void(QPainter&)>& paint,
                 QString& message);

/// The numbers of the capacity chart: a header line, then id, name and per resource used, capacity and share. Amounts
/// in the units of the plan file, in the C locale. Fields that need it are quoted (RFC 4180).
QString capacityText(const CapacityData& data, QChar separator);

} // namespace flightplan::views
