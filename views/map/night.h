#pragma once

#include "views/map/map_camera.h"

#include <QImage>

#include <optional>

namespace flightplan::views {

/// Where the sun stands in the zenith at a minute of the UTC day, on a day of the year from 1: declination and mean
/// solar time, without the equation of time (at most 16 minutes, 4° of longitude).
geo::GeoPoint subsolarPoint(int utcMinute, int dayOfYear);

/// The shade of the night, one sample per `nightCell` pixels of the view; outside the globe nothing. Twilight fades
/// over the 12° to the end of nautical twilight. O(samples).
inline constexpr int nightCell = 6;
QImage nightShade(geo::GeoPoint sun, const MapCamera& camera, bool dark);

} // namespace flightplan::views
