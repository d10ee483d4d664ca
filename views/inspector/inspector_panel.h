#pragma once

#include "model/qt/selection.h"

#include <QScrollArea>
#include <QString>

#include <memory>

namespace flightplan::qt {
class PlanController;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class InspectorPage;

/// Shows what is selected and edits it: a heading, editors with units, load, and the answers to "why?". With nothing
/// selected it shows the plan itself. Editors follow the document without disturbing what is being typed. GUI thread.
class InspectorPanel : public QScrollArea {
    Q_OBJECT

public:
    /// `controller` must outlive the panel.
    explicit InspectorPanel(qt::PlanController& controller, QWidget* parent = nullptr);
    /// With what users ask, where `traffic` finds it; it must outlive the panel.
    InspectorPanel(qt::PlanController& controller, qt::TrafficStudy* traffic, QWidget* parent);
    ~InspectorPanel() override;

    /// Puts the keyboard into the id field of the selection, or into the name of the plan: F2. False if what is
    /// selected cannot be renamed.
    bool startRename();

    /// Sends what is being typed, or takes it back if it means nothing: before saving and closing.
    void settle();

    /// The page that is shown, for tests and automation; never null.
    InspectorPage* page() const;

    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
