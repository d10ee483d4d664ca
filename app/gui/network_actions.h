#pragma once

#include "model/geo/geodesy.h"

#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// What is done to the network by hand: links drawn, cut and mended, regions moved, marked down and up. Each is one
/// undo step with a name.
class NetworkActions : public QObject {
    Q_OBJECT

public:
    NetworkActions(qt::PlanController& controller, QWidget& window);

    void fill(QMenu& menu);
    /// What fits the selection.
    void fillContext(QMenu& menu);

    /// Links two sites and selects the link; where one is, that one is selected.
    void link(const QString& from, const QString& to);
    /// Steps of the same gesture are one.
    void moveRegion(const QString& region, geo::GeoPoint place, int gesture);

private:
    void follow();
    void followState();
    void fillLinks();
    void toggleState();

    qt::PlanController& m_controller;
    QMenu* m_links;
    QAction* m_state;
};

} // namespace flightplan::gui
