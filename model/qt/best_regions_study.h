#pragma once

#include "model/base/error.h"
#include "model/plan/plan.h"
#include "model/qt/newest_answer.h"
#include "model/studies/best_regions.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace flightplan::qt {

/// Looks for the best sets of regions for one workload's users, off the GUI thread; the newest question wins.
class BestRegionsStudy : public QObject {
    Q_OBJECT

public:
    /// Works on the study lane, which must outlive this.
    explicit BestRegionsStudy(runtime::Lanes& lanes, QObject* parent = nullptr);
    /// Waits for the search that runs.
    ~BestRegionsStudy() override;

    /// Asked for the same again it does nothing.
    void ask(std::shared_ptr<const plan::Plan> plan, const std::string& workload);
    /// The plan and the workload asked last.
    const std::shared_ptr<const plan::Plan>& plan() const { return m_plan; }
    const std::string& workload() const { return m_workload; }
    /// Empty while it is searched; an error says why there is none.
    const std::optional<Result<studies::BestRegions>>& answer() const { return m_answer; }
    /// Blocks until the last question is answered (pictures, tests).
    void wait() { m_work.wait(); }

Q_SIGNALS:
    void answered();

private:
    std::shared_ptr<const plan::Plan> m_plan;
    std::string m_workload;
    std::optional<Result<studies::BestRegions>> m_answer;
    NewestAnswer<Result<studies::BestRegions>> m_work; // last: ends before what it answers to
};

} // namespace flightplan::qt
