#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace flightplan::qt {
class PlanController;
class PlanChangeStudy;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::gui {

/// The line under the window: the worst finding, which selects its object; what the last edit changed; the size of the
/// plan; whether it is saved.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(qt::PlanController& controller, qt::PlanChangeStudy& changes, qt::TrafficStudy& traffic,
               QWidget* parent = nullptr);

    /// Shows a message for some seconds instead of the worst finding.
    void show(const QString& message, bool isRefusal = false);

private:
    void refresh();

    qt::PlanController& m_controller;
    qt::TrafficStudy& m_traffic;
    QPushButton* m_worst;
    QLabel* m_size;
    QString m_object;
    QString m_message;
    bool m_refusal = false;
    class QTimer* m_forget;
};

} // namespace flightplan::gui
