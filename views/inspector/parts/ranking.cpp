#include "views/inspector/parts/ranking.h"

#include "views/common/fonts.h"
#include "views/common/stacked_term_bar.h"
#include "views/inspector/parts/score_terms.h"
#include "views/inspector/parts/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::views {

RankingRows rankingRows(const std::vector<planner::RankedHost>& ranking, std::int32_t chosen) {
    constexpr std::size_t betterRows = 4;
    constexpr std::size_t nextRows = 3;
    constexpr std::size_t unplacedRows = 6;
    RankingRows rows;
    const auto found = std::ranges::find(ranking, chosen, &planner::RankedHost::host);
    const auto place = static_cast<std::size_t>(found - ranking.begin());
    const bool placed = found != ranking.end();
    const auto better = std::min(placed ? place : ranking.size(), placed ? betterRows : unplacedRows);
    for (std::size_t i = 0; i < better; ++i)
        rows.shown.push_back(i);
    if (!placed)
        return rows;
    rows.refusedHidden = place - better;
    for (std::size_t i = place; i < std::min(ranking.size(), place + 1 + nextRows); ++i)
        rows.shown.push_back(i);
    return rows;
}

Ranking::Ranking(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Ranking of hosts"));
}

void Ranking::clear() {
    if (!m_rows)
        return;
    m_rows->hide();
    m_rows->deleteLater(); // a link of it may be the sender
    m_rows = nullptr;
}

void Ranking::setExplanation(const plan::Plan& plan, const planner::Explanation& explanation) {
    clear();
    m_rows = new QWidget(this);
    auto* layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(9);
    const auto rows = rankingRows(explanation.ranking, explanation.placement.host);
    double scale = 0;
    for (const auto at : rows.shown)
        scale = std::max(scale, scoreValue(explanation.ranking[at].score()));
    for (const auto at : rows.shown) {
        const auto& host = explanation.ranking[at];
        const bool chosen = host.host == explanation.placement.host;
        if (chosen && rows.refusedHidden > 0) {
            auto* hidden = new QLabel(
                tr("%1 more that looked better were refused").arg(QLocale().toString(qulonglong(rows.refusedHidden))),
                m_rows);
            hidden->setProperty("faint", true);
            hidden->setWordWrap(true);
            layout->addWidget(hidden);
        }
        layout->addWidget(makeRow(plan, host, chosen, scale));
    }
    m_layout->addWidget(m_rows);
    m_rows->show();
}

QWidget* Ranking::makeRow(const plan::Plan& plan, const planner::RankedHost& host, bool chosen, double scale) {
    auto* row = new QWidget(m_rows);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    const QString id = fromStd(plan.fleet->hostName(host.host));
    const auto& site = plan.fleet->regionOfHost(host.host);
    auto* name = new QLabel(row);
    name->setTextFormat(Qt::RichText);
    name->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    const QString link = QStringLiteral("<a style=\"text-decoration:none\" href=\"%1\">%1</a>").arg(id.toHtmlEscaped());
    name->setText(chosen ? tr("<b>%1</b> · here").arg(link) : link);
    name->setToolTip(tr("%1 in %2").arg(id, regionLabel(site)));
    connect(name, &QLabel::linkActivated, this, &Ranking::hostActivated);
    auto* score = new QLabel(scoreText(host.score()), row);
    score->setFont(numberFont(11));
    score->setToolTip(tr("Score of %1 when the replica was placed").arg(id));
    auto* bar = new StackedTermBar(row);
    bar->setTerms(scoreTerms(host.latency, host.capacity, host.health, host.delta), scale);
    bar->setAccessibleName(tr("Score of %1: %2").arg(id, score->text()));
    grid->addWidget(name, 0, 0);
    grid->addWidget(score, 0, 1, Qt::AlignRight);
    grid->addWidget(bar, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    if (host.firstFailed) {
        auto* refused = new QLabel(tr("Refused: %1").arg(constraintReason(*host.firstFailed)), row);
        refused->setProperty("dim", true);
        refused->setWordWrap(true);
        grid->addWidget(refused, 2, 0, 1, 2);
    }
    return row;
}

} // namespace flightplan::views
