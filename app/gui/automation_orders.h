#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

class QJsonObject;
class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// Does what a test asks for from outside where there is no keyboard: `order.json` in the folder of the automation, put
/// there by renaming, is taken away and obeyed.
///
///     {"edit": {"put": "workloads", "value": {…}}}   an edit, as of `document::editFromJson`
///     {"trigger": "actionSave"}                       the action or button of that object name
class AutomationOrders : public QObject {
    Q_OBJECT

public:
    AutomationOrders(qt::PlanController& controller, QWidget& window, const QString& folder);

private:
    void look();
    void obey(const QJsonObject& order);
    void trigger(const QString& name);

    qt::PlanController& m_controller;
    QWidget& m_window;
    QString m_file;
    QFileSystemWatcher m_watcher;
};

} // namespace flightplan::gui
