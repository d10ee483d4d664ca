#include "views/traffic/traffic_panel.h"

#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "views/common/elided_label.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/segmented_control.h"
#include "views/common/theme.h"
#include "views/traffic/day_bar.h"
#include "views/traffic/region_bars.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace flightplan::views {
namespace {

enum Column { name, asked, p50, p95, p99, inside, columns };

constexpr double ratePerSecond = 1e-6; // rates are millionths
constexpr double microPerMilli = 1000;

/// Queues that are nearly full refuse a little; from one in a hundred on it matters.
bool isAlarming(const traffic::Totals& totals) {
    constexpr int alarming = 100;
    return (totals.refused + totals.lost) * alarming >= totals.offered;
}

QString idOf(const std::string& text) {
    return QString::fromStdString(text);
}

} // namespace

TrafficPanel::TrafficPanel(qt::PlanController& controller, qt::TrafficStudy& study, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_study(study)
    , m_day(new DayBar(this))
    , m_totals(new ElidedLabel(this))
    , m_regions(new RegionBars(this))
    , m_workloads(new QTreeWidget(this))
    , m_pages(new SegmentedControl(this)) {
    setObjectName(QStringLiteral("trafficPanel"));
    m_totals->setObjectName(QStringLiteral("trafficTotals"));
    m_workloads->setObjectName(QStringLiteral("trafficWorkloads"));
    m_workloads->setAccessibleName(tr("Times by workload"));
    m_workloads->setHeaderLabels({tr("Workload"), tr("Served"), tr("p50"), tr("p95"), tr("p99"), tr("Inside")});
    const auto page = [this](const QString& text, const QString& tip, const QString& key) {
        auto* action = new QAction(text, this);
        action->setObjectName(key);
        action->setToolTip(tip);
        m_pages->add(action);
        connect(action, &QAction::toggled, this, &TrafficPanel::arrange);
        return action;
    };
    page(tr("Workloads"), tr("Shows the times of each workload"), QStringLiteral("actionTrafficWorkloads"));
    m_byRegion = page(tr("Regions"), tr("Shows the requests of each region"), QStringLiteral("actionTrafficRegions"));
    const QString tips[] = {
        tr("Workloads whose users ask something"),
        tr("Requests that are answered, per second"),
        tr("Half of the answered requests take this long or less, network, queue and service together"),
        tr("95 % of the answered requests take this long or less"),
        tr("99 % of the answered requests take this long or less"),
        tr("Share of the requests with a network round trip within the target; refused and lost ones count as "
           "outside")};
    for (int column = 0; column < columns; ++column)
        m_workloads->headerItem()->setToolTip(column, tips[column]);
    m_workloads->setMinimumWidth(120);
    m_workloads->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_workloads->setTextElideMode(Qt::ElideRight);
    m_workloads->setRootIsDecorated(false);
    m_workloads->setUniformRowHeights(true);
    m_workloads->setFrameShape(QFrame::NoFrame);
    m_workloads->header()->setStretchLastSection(false);
    m_workloads->header()->setSectionResizeMode(name, QHeaderView::Stretch);
    for (int column = asked; column < columns; ++column) {
        m_workloads->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        m_workloads->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_day, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(m_regions, 2);
    body->addWidget(m_workloads, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(top);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(m_totals, 1);
    middle->addWidget(m_pages);
    layout->addLayout(middle);
    layout->addLayout(body, 1);
    connect(m_day, &DayBar::minuteChanged, this, [this] { m_study.setMinute(m_day->minute()); });
    connect(&m_study, &qt::TrafficStudy::answered, this, &TrafficPanel::refresh);
    connect(m_regions, &RegionBars::regionClicked, this, [this](const QString& id) {
        m_controller.select({qt::Selection::Kind::region, id});
    });
    connect(m_workloads, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) {
        m_controller.select({qt::Selection::Kind::workload, item->text(name)});
    });
    refresh();
}

void TrafficPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// Both side by side where there is room, else one of them.
void TrafficPanel::arrange() {
    constexpr int roomForBoth = 640;
    const bool both = width() >= roomForBoth;
    m_pages->setVisible(!both);
    m_regions->setVisible(both || m_byRegion->isChecked());
    m_workloads->setVisible(both || !m_byRegion->isChecked());
    constexpr int roomForAllTimes = 430; // of the table
    const int room = both ? width() * 3 / 5 : width();
    m_workloads->setColumnHidden(p50, room < roomForAllTimes);
    m_workloads->setColumnHidden(p99, room < roomForAllTimes);
}

void TrafficPanel::refresh() {
    showTotals();
    showWorkloads();
    std::vector<RegionBars::Row> rows;
    if (const auto answer = m_study.answer())
        for (std::size_t r = 0; r < answer->routing->regions.size(); ++r) {
            const auto& totals = answer->routing->regions[r];
            rows.push_back({idOf(answer->plan->fleet->regions[r].id),
                            static_cast<double>(totals.served()) * ratePerSecond,
                            static_cast<double>(totals.refused) * ratePerSecond});
        }
    m_regions->setRows(std::move(rows));
}

void TrafficPanel::showTotals() {
    const auto answer = m_study.answer();
    if (!answer) {
        m_totals->setText(tr("No workload says what its users ask."));
        m_totals->setToolTip(tr("Give a workload “traffic” with “requests_per_s” in its plan file."));
        return;
    }
    const auto& total = answer->routing->total;
    const auto rate = [](traffic::Rate value) { return rateText(static_cast<double>(value) * ratePerSecond); };
    QString text = tr("%1 asked · %2 answered").arg(rate(total.offered), rate(total.served()));
    if (total.refused > 0)
        text += tr(" · %1 refused").arg(rate(total.refused));
    if (total.lost > 0)
        text += tr(" · ✕ %1 served by nobody").arg(rate(total.lost));
    double fullest = 0;
    for (const auto& link : answer->links.links)
        fullest = std::max(fullest, link.utilisation());
    if (fullest > 0)
        text += tr(" · fullest link %1").arg(format::percent(fullest));
    m_totals->setText(text);
    m_totals->setToolTip(
        tr("Refused: every place of the queue is taken, answered with 503. Served by nobody: no edge, no "
           "microVM or no path."));
}

void TrafficPanel::showWorkloads() {
    m_workloads->clear();
    const auto answer = m_study.answer();
    if (!answer)
        return;
    for (std::size_t w = 0; w < answer->routing->workloads.size(); ++w) {
        const auto& totals = answer->routing->workloads[w];
        if (totals.offered <= 0)
            continue;
        auto* item = new QTreeWidgetItem(m_workloads);
        item->setText(name, idOf(answer->plan->fleet->workloads[w].id.text()));
        item->setText(asked, rateText(static_cast<double>(totals.served()) * ratePerSecond));
        const auto& times = answer->times[w];
        const auto time = [&](std::int64_t micros) {
            return format::milliseconds(static_cast<double>(micros) / microPerMilli);
        };
        item->setText(p50, times ? time(times->p50) : QStringLiteral("–"));
        item->setText(p95, times ? time(times->p95) : QStringLiteral("–"));
        item->setText(p99, times ? time(times->p99) : QStringLiteral("–"));
        const auto& share = answer->insideTarget[w];
        item->setText(inside, share ? format::percent(*share, 1) : QStringLiteral("–"));
        if (isAlarming(totals)) {
            item->setText(asked, QStringLiteral("▲ ") + item->text(asked));
            item->setForeground(asked, tokens().warn);
            item->setToolTip(asked, tr("%1 refused, %2 served by nobody")
                                        .arg(rateText(static_cast<double>(totals.refused) * ratePerSecond),
                                             rateText(static_cast<double>(totals.lost) * ratePerSecond)));
        }
        for (int column = asked; column < columns; ++column) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(column, numberFont(11));
        }
    }
}

} // namespace flightplan::views
