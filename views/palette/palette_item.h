#pragma once

#include "model/geo/geodesy.h"
#include "model/qt/selection.h"

#include <QAction>
#include <QIcon>
#include <QPointer>
#include <QString>

#include <vector>

namespace flightplan::views {

/// A row of the palette.
struct PaletteItem {
    enum class Kind { heading, action, object, addRegion, addRegionAt };

    Kind kind = Kind::heading;
    QString title;
    QString detail; ///< quiet, behind the title: the menu of an action, or why it cannot be used now; what an object is
    QString toolTip;
    QString shortcut;
    QIcon icon;
    bool enabled = true;
    std::vector<int> marks; ///< letters of the title that made it match

    QPointer<QAction> action; ///< of an action; null once it is gone
    qt::Selection selection;  ///< of an object
    QString regionId;         ///< of a region that can be added
    geo::GeoPoint place;      ///< where a region can be added

    bool isChoice() const { return kind != Kind::heading && enabled; }
};

} // namespace flightplan::views
