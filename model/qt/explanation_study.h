#pragma once

#include "model/plan/plan.h"
#include "model/planner/explain.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>

namespace flightplan::runtime {
struct Lanes;
}

namespace flightplan::qt {

/// What a study found out about one microVM of one plan.
struct StudyAnswer {
    std::shared_ptr<const plan::Plan> plan;
    planner::Explanation explanation;
    bool cureTried = false; ///< false: a cure is still looked for, or none is needed
    std::optional<planner::Cure> cure;
};

/// Explains microVMs off the GUI thread: a slot for one question, the newest wins. An unplaced microVM is answered
/// twice, first without and then with the search for a cure. Answers of older questions are dropped.
class ExplanationStudy : public QObject {
    Q_OBJECT

public:
    /// Works on the study lane, which must outlive this.
    explicit ExplanationStudy(runtime::Lanes& lanes, QObject* parent = nullptr);
    /// Waits for the study that runs.
    ~ExplanationStudy() override;

    void ask(std::shared_ptr<const plan::Plan> plan, std::int64_t microVm);
    /// Drops the question; a running study ends unheard.
    void forget();

    /// The newest answer to the newest question; null while there is none.
    std::shared_ptr<const StudyAnswer> answer() const { return m_answer; }

Q_SIGNALS:
    void answered();

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
    std::shared_ptr<const StudyAnswer> m_answer;
};

} // namespace flightplan::qt
