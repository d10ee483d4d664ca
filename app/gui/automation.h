#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// Writes, after each plan, `state.json` and `widgets.json` into a folder, so that a test that drives the window from
/// outside carries no pixel numbers and can wait for a fingerprint.
class Automation : public QObject {
    Q_OBJECT

public:
    Automation(qt::PlanController& controller, QWidget& window, QString folder);

    /// False, with a reason, if the folder cannot be written.
    bool write(QString& why) const;

private:
    qt::PlanController& m_controller;
    QWidget& m_window;
    QString m_folder;
};

} // namespace flightplan::gui
