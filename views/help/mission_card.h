#pragma once

#include "model/document/document.h"
#include "model/studies/missions.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// The title of a mission, as in a menu.
QString missionTitle(studies::Mission mission);

/// A card beside the plan: what is to be done, how far it is, and that it is done. Hidden without a mission.
class MissionCard : public QWidget {
    Q_OBJECT

public:
    explicit MissionCard(qt::PlanController& controller, QWidget* parent = nullptr);

    /// Follows the plan from now on; the window has opened the start of the mission. `example` is what it is made of.
    void begin(studies::Mission mission, const document::Document& example);
    void end();
    std::optional<studies::Mission> mission() const { return m_mission; }
    bool isDone() const { return m_done; }

protected:
    void paintEvent(QPaintEvent* event) override;

Q_SIGNALS:
    /// The mission is to begin (again).
    void startRequested(flightplan::studies::Mission mission);

private:
    void follow();
    void showGoals(const std::vector<studies::Goal>& goals);

    qt::PlanController& m_controller;
    std::optional<studies::Mission> m_mission;
    document::Document m_example;
    bool m_done = false;
    QLabel *m_title, *m_story, *m_result;
    QVBoxLayout* m_goals;
    QPushButton *m_again, *m_next, *m_close;
};

} // namespace flightplan::views
