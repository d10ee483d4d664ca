#pragma once

#include "model/planner/plan_change.h"
#include "model/runtime/latest.h"

#include <QObject>
#include <QString>

#include <memory>
#include <utility>

namespace flightplan::qt {

class PlanController;

/// A second plan that the one on screen is held against until it is ended: as it was at some moment, or that of a file.
/// What differs is found away from the GUI thread, after every plan.
class Comparison : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive the comparison.
    explicit Comparison(PlanController& controller, QObject* parent = nullptr);
    ~Comparison() override;

    /// `name` says what it is, in words.
    void begin(std::shared_ptr<const plan::Plan> other, const QString& name);
    /// Reads and plans a file, beside everything else; `failed` says what is wrong with it, and the comparison before
    /// stays.
    void beginWithFile(const QString& path);
    void end();

    /// The second plan; null without one.
    std::shared_ptr<const plan::Plan> other() const { return m_other; }
    const QString& name() const { return m_name; }
    /// From the second plan to the shown one; null until it is known. It may be that of the plan before.
    std::shared_ptr<const planner::PlanChange> change() const { return m_change; }
    /// Blocks until file and difference are there (tests, pictures).
    void wait();

Q_SIGNALS:
    /// There is another second plan, or none.
    void otherChanged();
    void changeFound();
    void failed(const QString& why);

private:
    using Plan = std::shared_ptr<const plan::Plan>;
    struct File {
        QString path;
        Plan plan;   ///< null if it could not be made
        QString why; ///< it could not
    };
    static File planned(const QString& path, const std::stop_token& stop);

    void compare();
    void take(File file);
    void take(std::shared_ptr<const planner::PlanChange> change);

    PlanController& m_controller;
    Plan m_other;
    QString m_name;
    std::shared_ptr<const planner::PlanChange> m_change;
    // Last: their ends wait for the work.
    runtime::Latest<QString, File> m_files;
    runtime::Latest<std::pair<Plan, Plan>, std::shared_ptr<const planner::PlanChange>> m_changes;
};

} // namespace flightplan::qt
