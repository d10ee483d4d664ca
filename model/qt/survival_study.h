#pragma once

#include "model/plan/plan.h"
#include "model/qt/newest_answer.h"
#include "model/studies/survival.h"

#include <QObject>

#include <memory>
#include <vector>

namespace flightplan::qt {

/// What the loss of each region does to one plan.
struct SurvivalAnswer {
    std::shared_ptr<const plan::Plan> plan;
    std::vector<studies::LossOutcome> losses; ///< per region
    plan::Figure figure;
};

/// Sweeps the regions of the newest plan off the GUI thread; answers to older plans are dropped.
class SurvivalStudy : public QObject {
    Q_OBJECT

public:
    /// Works on the study lane, which must outlive this.
    explicit SurvivalStudy(runtime::Lanes& lanes, QObject* parent = nullptr);
    /// Waits for the sweep that runs.
    ~SurvivalStudy() override;

    /// Asked for the plan that was asked last, it does nothing.
    void ask(std::shared_ptr<const plan::Plan> plan);

    /// Blocks until the last question is answered (pictures, tests).
    void wait() { m_work.wait(); }

    /// The newest answer; null before the first. It may be of an older plan while the newest is swept.
    std::shared_ptr<const SurvivalAnswer> answer() const { return m_answer; }

Q_SIGNALS:
    void answered();

private:
    std::shared_ptr<const plan::Plan> m_asked;
    std::shared_ptr<const SurvivalAnswer> m_answer;
    NewestAnswer<SurvivalAnswer> m_work;
};

} // namespace flightplan::qt
