#include "app/gui/automation_orders.h"

#include "model/document/edit.h"
#include "model/qt/plan_controller.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace flightplan::gui {

AutomationOrders::AutomationOrders(qt::PlanController& controller, QWidget& window, const QString& folder)
    : QObject(&window)
    , m_controller(controller)
    , m_window(window)
    , m_file(folder + QStringLiteral("/order.json"))
    , m_watcher({folder}) {
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &AutomationOrders::look);
}

void AutomationOrders::look() {
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto order = QJsonDocument::fromJson(file.readAll()).object();
    file.remove();
    obey(order);
}

void AutomationOrders::obey(const QJsonObject& order) {
    if (const auto edit = order[QStringLiteral("edit")].toObject(); !edit.isEmpty()) {
        const auto parsed = document::editFromJson(QJsonDocument(edit).toJson().toStdString());
        if (parsed)
            m_controller.apply(*parsed, tr("Automation"));
        else
            qWarning("order.json: %s", parsed.error().message.c_str());
    }
    if (const auto name = order[QStringLiteral("trigger")].toString(); !name.isEmpty())
        trigger(name);
}

void AutomationOrders::trigger(const QString& name) {
    if (auto* action = m_window.findChild<QAction*>(name))
        action->trigger();
    else if (auto* button = m_window.findChild<QAbstractButton*>(name))
        button->click();
    else
        qWarning("order.json: there is nothing called %s", qPrintable(name));
}

} // namespace flightplan::gui
