#pragma once

#include <QWidget>

#include <memory>

namespace flightplan::qt {
class PlanController;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

/// What the plan, and where its requests go at the shown hour, have to say: errors, warnings and remarks, worst first.
/// A click selects the object, *Fix* applies the finding's edit as one undo step.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    /// `traffic` may be null: then only the plan itself speaks. Both must outlive the panel.
    FindingsPanel(qt::PlanController& controller, qt::TrafficStudy* traffic, QWidget* parent = nullptr);
    ~FindingsPanel() override;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
