#include "views/map/night.h"

#include <QColor>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace flightplan::views {
namespace {

constexpr double radians = std::numbers::pi / 180;

} // namespace

geo::GeoPoint subsolarPoint(int utcMinute, int dayOfYear) {
    constexpr double tilt = 23.44;       // degrees
    constexpr int decemberSolstice = 10; // days before the new year
    constexpr double daysPerYear = 365.24;
    const double declination = -tilt * std::cos(2 * std::numbers::pi * (dayOfYear + decemberSolstice) / daysPerYear);
    double longitude = (12 * 60 - utcMinute) / 4.0; // 15 degrees an hour
    if (longitude > 180)
        longitude -= 360;
    return {declination, longitude};
}

QImage nightShade(geo::GeoPoint sun, const MapCamera& camera, bool dark) {
    const int width = static_cast<int>(camera.size.width()) / nightCell + 2;
    const int height = static_cast<int>(camera.size.height()) / nightCell + 2;
    QImage shade(width, height, QImage::Format_ARGB32_Premultiplied);
    const double sinSun = std::sin(sun.latitude * radians);
    const double cosSun = std::cos(sun.latitude * radians);
    const double deepest = std::sin(12 * radians);
    const double strongest = dark ? 0.5 : 0.24;
    const QColor ink(dark ? QColor(0, 0, 8) : QColor(16, 24, 56));
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(shade.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const QPointF pixel(x * nightCell, y * nightCell);
            const auto place = camera.geoAt(pixel);
            const double altitude =
                std::sin(place.latitude * radians) * sinSun +
                std::cos(place.latitude * radians) * cosSun * std::cos((place.longitude - sun.longitude) * radians);
            const double depth = std::clamp(-altitude / deepest, 0.0, 1.0);
            QColor color = ink;
            color.setAlphaF(static_cast<float>(strongest * depth));
            line[x] = qPremultiply(color.rgba());
        }
    }
    return shade;
}

} // namespace flightplan::views
