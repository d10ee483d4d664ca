#include "app/gui/automation.h"

#include "app/gui/workspaces.h"
#include "model/document/file.h"
#include "model/qt/plan_controller.h"
#include "views/map/map_view.h"

#include <QAbstractItemView>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include <cmath>

namespace flightplan::gui {
namespace {

QJsonObject figuresOf(const plan::Plan& plan) {
    QJsonObject figures;
    for (const auto* figure : {&plan.figures->p95AcrossUsers, &plan.figures->insideTarget, &plan.figures->requested})
        figures[QString::fromStdString(figure->name)] =
            figure->value && std::isfinite(*figure->value) ? QJsonValue(*figure->value) : QJsonValue();
    return figures;
}

QJsonArray onScreen(const QWidget& widget, const QRect& rect) {
    const QPoint corner = widget.mapToGlobal(rect.topLeft());
    return {corner.x(), corner.y(), rect.width(), rect.height()};
}

bool writeJson(const QString& path, const QJsonObject& object, QString& why) {
    const auto text = QJsonDocument(object).toJson().toStdString();
    const auto written = document::writeFileAtomically(path.toStdString(), text);
    if (!written)
        why = QString::fromStdString(written.error().message);
    return written.has_value();
}

} // namespace

Automation::Automation(qt::PlanController& controller, QWidget& window, QString folder)
    : QObject(&window)
    , m_controller(controller)
    , m_window(window)
    , m_folder(std::move(folder)) {
    // After the views took the plan and laid themselves out.
    const auto later = [this] {
        QTimer::singleShot(0, this, [this] {
            QString ignored;
            write(ignored);
        });
    };
    connect(&controller, &qt::PlanController::planReplaced, this, later);
    connect(&controller, &qt::PlanController::selectionChanged, this, later);
    connect(&controller, &qt::PlanController::fileChanged, this, later);
}

bool Automation::write(QString& why) const {
    QDir().mkpath(m_folder);
    QJsonObject widgets;
    for (auto* widget : m_window.findChildren<QWidget*>()) {
        if (widget->objectName().isEmpty() || widget->objectName().startsWith(QStringLiteral("qt_")) ||
            !widget->isVisible())
            continue;
        widgets[widget->objectName()] = onScreen(*widget, widget->rect());
        // What a hand would take or drop on: the current row of a list, the regions of the map.
        if (const auto* list = qobject_cast<const QAbstractItemView*>(widget); list && list->currentIndex().isValid())
            widgets[widget->objectName() + QStringLiteral(".current")] =
                onScreen(*list->viewport(), list->visualRect(list->currentIndex()));
        if (auto* map = qobject_cast<views::MapView*>(widget))
            for (const auto& region : map->scene().regions)
                widgets[widget->objectName() + u'.' + region.id] =
                    onScreen(*map, QRect(map->screenOf(region.place).toPoint(), QSize(1, 1)));
    }
    if (!writeJson(m_folder + QStringLiteral("/widgets.json"), widgets, why))
        return false;
    QJsonObject state;
    const auto plan = m_controller.plan();
    state[QStringLiteral("fingerprint")] =
        plan && !m_controller.isPlanning() ? QString::fromStdString(plan->fingerprint.hex()) : QString();
    const auto* workspaces = m_window.findChild<Workspaces*>();
    state[QStringLiteral("workspace")] = workspaces ? workspaces->current() : QString();
    state[QStringLiteral("selection")] = m_controller.selection().toObject();
    state[QStringLiteral("undo_index")] = m_controller.undoStack().index();
    state[QStringLiteral("dirty")] = m_controller.isDirty();
    state[QStringLiteral("figures")] = plan ? figuresOf(*plan) : QJsonObject();
    return writeJson(m_folder + QStringLiteral("/state.json"), state, why);
}

} // namespace flightplan::gui
