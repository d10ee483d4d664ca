#pragma once

#include "model/document/edit.h"
#include "model/plan/plan.h"
#include "model/planner/bound_study.h"
#include "model/planner/weight_study.h"

#include <QObject>

#include <memory>
#include <optional>

namespace flightplan::runtime {
struct Lanes;
}

namespace flightplan::qt {

/// How good one plan is, and how far its weights can go before something moves.
struct QualityAnswer {
    std::shared_ptr<const plan::Plan> plan;
    planner::BoundStudy bound;
    std::optional<planner::NextAlpha> nextAlpha; ///< empty while the bound still rises
};

/// Bounds the newest plan off the GUI thread, with the prices of the one before as a start, and looks for a better plan
/// on demand. What the window shows of it is no part of any plan.
class QualityStudy : public QObject {
    Q_OBJECT

public:
    /// Works on the study lane, which must outlive this.
    explicit QualityStudy(runtime::Lanes& lanes, QObject* parent = nullptr);
    /// Waits for the work that runs.
    ~QualityStudy() override;

    /// The newest plan wins; asked for the same again it does nothing.
    void ask(std::shared_ptr<const plan::Plan> plan);
    /// The newest answer, some times a second while the bound rises; null before the first. It may be of an older plan.
    std::shared_ptr<const QualityAnswer> answer() const { return m_answer; }

    /// *Improve*: `improved` brings the edit. Another question or `cancelImprove` ends it.
    void improve(std::shared_ptr<const plan::Plan> plan);
    void cancelImprove();
    bool isImproving() const { return m_improving != nullptr; }

Q_SIGNALS:
    void answered();
    void improvingChanged();
    /// The plan that was improved, and the edit; without one, nothing better was found.
    void improved(const std::shared_ptr<const flightplan::plan::Plan>& plan,
                  const std::optional<flightplan::document::Edit>& edit);

private:
    struct Worker;
    void finish(const std::shared_ptr<const plan::Plan>& plan, std::optional<document::Edit> edit);

    std::shared_ptr<const plan::Plan> m_asked, m_improving;
    std::shared_ptr<const QualityAnswer> m_answer;
    std::unique_ptr<Worker> m_worker;
};

} // namespace flightplan::qt
