#pragma once

#include "model/plan/plan.h"
#include "model/planner/explain.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QVBoxLayout;

namespace flightplan::views {

/// The hosts that a ranking shows: those that looked better, the chosen one, and the next best.
struct RankingRows {
    std::vector<std::size_t> shown; ///< positions in the ranking
    std::size_t refusedHidden = 0;  ///< better-looking ones that are not shown
};

/// Picks at most eight rows. `chosen` is the host of the microVM, −1 if it has none.
RankingRows rankingRows(const std::vector<planner::RankedHost>& ranking, std::int32_t chosen);

/// "Why here?": hosts by score, each as a bar of its terms, and why each better-looking one was refused.
class Ranking : public QWidget {
    Q_OBJECT

public:
    explicit Ranking(QWidget* parent = nullptr);

    void setExplanation(const plan::Plan& plan, const planner::Explanation& explanation);
    void clear();

Q_SIGNALS:
    void hostActivated(const QString& host);

private:
    QWidget* makeRow(const plan::Plan& plan, const planner::RankedHost& host, bool chosen, double scale);

    QVBoxLayout* m_layout;
    QWidget* m_rows = nullptr;
};

} // namespace flightplan::views
