#pragma once

#include "model/base/finding.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// Why a file could not be opened: its problems with line and remedy, beside the plan that stays open. The file can be
/// read again once it was mended elsewhere.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(qt::PlanController& controller, QWidget* parent = nullptr);
    ~ProblemsPanel() override;

    /// How *Read again* reads: true if the file is open now; false without problems if the user would rather not.
    using Reader = std::function<bool(const QString& path, bool asCopy, std::vector<Finding>& problems)>;
    /// Instead of `PlanController::open`, which asks nobody about unsaved changes.
    void setReader(Reader reader);

    /// What `PlanController::open(path, asCopy, problems)` gave.
    void showProblems(const QString& path, bool asCopy, const std::vector<Finding>& problems);

Q_SIGNALS:
    void opened();    ///< reading again succeeded; the panel is empty
    void dismissed(); ///< the user closed the list

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
