#pragma once

#include "model/geo/projection.h"

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace flightplan::views {
class MapView;
}

namespace flightplan::gui {

class Settings;

/// The projection that the settings store under a name; Equal Earth for any other.
geo::ProjectionKind projectionOf(const QString& name);

/// How the map shows the world: what of it, under which projection, with the overview or without. The settings
/// remember it.
class MapActions : public QObject {
    Q_OBJECT

public:
    MapActions(views::MapView& map, Settings& settings, QWidget& window);

    void fill(QMenu& menu);

private:
    void addProjections(QMenu& menu);
    void addOverview(QMenu& menu);
    void addKey(QMenu& menu);

    views::MapView& m_map;
    Settings& m_settings;
    QWidget& m_window;
};

} // namespace flightplan::gui
