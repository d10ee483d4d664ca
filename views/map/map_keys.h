#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

namespace flightplan::views {

/// What a key does while the map has the focus.
enum class MapCommand { left, right, up, down, select, zoomIn, zoomOut, showSaved, link };

struct MapKey {
    MapCommand command;
    std::vector<Qt::Key> keys; ///< the usual one first
    QString text;
};

/// Every key of the map: what the map obeys and what the sheet of shortcuts shows.
std::vector<MapKey> mapKeys();

} // namespace flightplan::views
