#include "views/map/map_keys.h"

#include "views/map/map_view.h"

namespace flightplan::views {

std::vector<MapKey> mapKeys() {
    return {{MapCommand::left, {Qt::Key_Left}, MapView::tr("Travel to the region on the left")},
            {MapCommand::right, {Qt::Key_Right}, MapView::tr("Travel to the region on the right")},
            {MapCommand::up, {Qt::Key_Up}, MapView::tr("Travel to the region above")},
            {MapCommand::down, {Qt::Key_Down}, MapView::tr("Travel to the region below")},
            {MapCommand::select, {Qt::Key_Return, Qt::Key_Enter}, MapView::tr("Select the region reached")},
            {MapCommand::zoomIn, {Qt::Key_Plus, Qt::Key_Equal}, MapView::tr("Zoom in")},
            {MapCommand::zoomOut, {Qt::Key_Minus}, MapView::tr("Zoom out")},
            {MapCommand::link, {Qt::Key_L}, MapView::tr("Draw a link from the region: travel on, then Enter")},
            {MapCommand::showSaved, {Qt::Key_B}, MapView::tr("Held: shows the plan as it was saved")}};
}

} // namespace flightplan::views
