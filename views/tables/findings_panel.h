#pragma once

#include <QWidget>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// What the plan has to say: errors, warnings and remarks, worst first. A click selects the object, *Fix* applies the
/// finding's edit as one undo step.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(qt::PlanController& controller, QWidget* parent = nullptr);
    ~FindingsPanel() override;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
