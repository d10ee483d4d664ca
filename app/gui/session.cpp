#include "app/gui/session.h"

#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "model/qt/plan_controller.h"
#include "views/map/map_view.h"

#include <QFileInfo>
#include <QStringList>

#include <cmath>
#include <optional>

namespace flightplan::gui {
namespace {

/// "x y scale" in plane units; empty while the map is fitted, which it shall be again.
QString cameraText(const views::MapView& map) {
    if (map.isFitted())
        return {};
    const auto& camera = map.camera();
    const auto middle = camera.middle();
    return QStringLiteral("%1 %2 %3").arg(middle.latitude).arg(middle.longitude).arg(camera.scale);
}

std::optional<views::MapCamera> cameraFrom(const QString& text, views::MapCamera camera) {
    const auto parts = text.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    const geo::GeoPoint middle{parts[0].toDouble(), parts[1].toDouble()};
    camera.scale = parts[2].toDouble();
    const bool usable = geo::isValid(middle) && std::isfinite(camera.scale) && camera.scale > 0;
    return usable ? std::optional(camera.centredOn(middle)) : std::nullopt;
}

} // namespace

void rememberFile(Settings& settings, const FileActions& files) {
    settings.set(Key::lastFile, files.source());
}

void rememberSession(Settings& settings, MainWindow& window, const qt::PlanController& controller) {
    rememberFile(settings, window.files());
    settings.set(Key::lastSelection, controller.selection().toObject());
    settings.set(Key::lastCamera, cameraText(window.map()));
}

QString lastFile(const Settings& settings) {
    const auto path = settings.text(Key::lastFile);
    return settings.flag(Key::reopenLast) && QFileInfo::exists(path) ? path : QString();
}

void restoreView(const Settings& settings, MainWindow& window, qt::PlanController& controller) {
    controller.select(qt::Selection::fromObject(settings.text(Key::lastSelection)));
    const auto text = settings.text(Key::lastCamera);
    auto* once = new QObject(&window);
    QObject::connect(&controller, &qt::PlanController::planReplaced, once, [once, text, &window, &controller] {
        if (controller.isPlanning())
            return;
        once->deleteLater();
        once->disconnect();
        QObject::disconnect(&controller, nullptr, once, nullptr);
        if (const auto camera = cameraFrom(text, window.map().camera()))
            window.map().setCamera(*camera);
    });
}

} // namespace flightplan::gui
