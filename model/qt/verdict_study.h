#pragma once

#include "model/plan/plan.h"
#include "model/qt/newest_answer.h"
#include "model/studies/verdict.h"

#include <QObject>

#include <memory>
#include <optional>

namespace flightplan::qt {

/// Looks for the remedy of what the verdict on a plan says, off the GUI thread; the newest plan wins.
class VerdictStudy : public QObject {
    Q_OBJECT

public:
    /// Works on the study lane, which must outlive this.
    explicit VerdictStudy(runtime::Lanes& lanes, QObject* parent = nullptr);
    /// Waits for the search that runs.
    ~VerdictStudy() override;

    /// Asked for the same plan again it does nothing.
    void ask(std::shared_ptr<const plan::Plan> plan);
    /// Nothing is wrong: drops the question and what was found.
    void forget();
    /// Blocks until the last question is answered (pictures, tests).
    void wait() { m_work.wait(); }

    /// True from a question to its answer.
    bool isSearching() const { return m_searching; }
    /// What was found for the plan asked last; empty while nothing is.
    const std::optional<studies::Remedy>& remedy() const { return m_remedy; }

Q_SIGNALS:
    void answered();

private:
    std::shared_ptr<const plan::Plan> m_asked;
    std::optional<studies::Remedy> m_remedy;
    bool m_searching = false;
    NewestAnswer<std::optional<studies::Remedy>> m_work;
};

} // namespace flightplan::qt
