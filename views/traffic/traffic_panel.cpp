#include "views/traffic/traffic_panel.h"

#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "views/common/elided_label.h"
#include "views/common/format.h"
#include "views/common/segmented_control.h"
#include "views/common/whole_text_delegate.h"
#include "views/traffic/day_bar.h"
#include "views/traffic/region_bars.h"
#include "views/traffic/region_chart.h"
#include "views/traffic/workload_times_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::views {
namespace {

using Model = WorkloadTimesModel;

constexpr double ratePerSecond = 1e-6; // rates are millionths

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
    , m_regions(new RegionChart(this))
    , m_more(m_regions->makeMenuButton(this))
    , m_times(new WorkloadTimesModel(this))
    , m_workloads(new QTreeView(this))
    , m_pages(new SegmentedControl(this)) {
    setObjectName(QStringLiteral("trafficPanel"));
    m_totals->setObjectName(QStringLiteral("trafficTotals"));
    m_workloads->setObjectName(QStringLiteral("trafficWorkloads"));
    m_workloads->setAccessibleName(tr("Times by workload"));
    m_workloads->setModel(m_times);
    m_workloads->setItemDelegate(new WholeTextDelegate(m_workloads));
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
    m_workloads->setMinimumWidth(120);
    m_workloads->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_workloads->setTextElideMode(Qt::ElideRight);
    m_workloads->setRootIsDecorated(false);
    m_workloads->setUniformRowHeights(true);
    m_workloads->setFrameShape(QFrame::NoFrame);
    m_workloads->header()->setStretchLastSection(false);
    m_workloads->header()->setSectionResizeMode(Model::name, QHeaderView::Stretch);
    for (int column = Model::served; column < Model::columns; ++column)
        m_workloads->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
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
    middle->addWidget(m_more);
    layout->addLayout(middle);
    layout->addLayout(body, 1);
    connect(m_day, &DayBar::minuteChanged, this, [this] { m_study.setMinute(m_day->minute()); });
    connect(&m_study, &qt::TrafficStudy::timesAnswered, this, &TrafficPanel::refresh);
    connect(m_workloads->verticalScrollBar(), &QScrollBar::valueChanged, this, &TrafficPanel::askForShown);
    connect(&m_regions->bars(), &RegionBars::regionClicked, this, [this](const QString& id) {
        m_controller.select({qt::Selection::Kind::region, id});
    });
    const auto select = [this](const QModelIndex& index) {
        m_controller.select({qt::Selection::Kind::workload, index.siblingAtColumn(Model::name).data().toString()});
    };
    connect(m_workloads, &QTreeView::clicked, this, select);
    connect(m_workloads, &QTreeView::activated, this, select);
    refresh();
}

void TrafficPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
    askForShown();
}

/// Both side by side where there is room, else one of them.
void TrafficPanel::arrange() {
    constexpr int roomForBoth = 640;
    const bool both = width() >= roomForBoth;
    m_pages->setVisible(!both);
    m_regions->setVisible(both || m_byRegion->isChecked());
    m_more->setVisible(both || m_byRegion->isChecked());
    m_workloads->setVisible(both || !m_byRegion->isChecked());
    constexpr int roomForAllTimes = 430; // of the table
    const int room = both ? width() * 3 / 5 : width();
    m_workloads->setColumnHidden(Model::p50, room < roomForAllTimes);
    m_workloads->setColumnHidden(Model::p99, room < roomForAllTimes);
}

void TrafficPanel::refresh() {
    showTotals();
    m_times->setAnswer(m_study.answer());
    askForShown();
    std::vector<RegionBars::Row> rows;
    if (const auto answer = m_study.answer())
        for (std::size_t r = 0; r < answer->routing->regions.size(); ++r) {
            const auto& totals = answer->routing->regions[r];
            rows.push_back({idOf(answer->plan->fleet->regions[r].id),
                            static_cast<double>(totals.served()) * ratePerSecond,
                            static_cast<double>(totals.refused) * ratePerSecond});
        }
    m_regions->bars().setRows(std::move(rows));
    m_regions->refresh();
}

void TrafficPanel::showTotals() {
    const auto answer = m_study.answer();
    if (!answer) {
        m_totals->setText(tr("No workload says what its users ask."));
        m_totals->setToolTip(tr("Select a workload and type its requests per second, under Traffic in the inspector."));
        return;
    }
    const auto& total = answer->routing->total;
    const auto rate = [](traffic::Rate value) { return format::perSecond(static_cast<double>(value) * ratePerSecond); };
    // What is wrong comes first: a narrow panel cuts the end.
    QString text;
    if (total.lost > 0)
        text += tr("✕ %1 served by nobody · ").arg(rate(total.lost));
    if (total.refused > 0)
        text += tr("▲ %1 refused · ").arg(rate(total.refused));
    text += tr("%1 asked · %2 answered").arg(rate(total.offered), rate(total.served()));
    double fullest = 0;
    for (const auto& link : answer->links->links)
        fullest = std::max(fullest, link.utilisation());
    if (fullest > 0)
        text += tr(" · fullest link %1").arg(format::percent(fullest));
    m_totals->setText(text);
    m_totals->setToolTip(
        text + QChar(u'\n') +
        tr("Refused: every place of the queue is taken, answered with 503. Served by nobody: no edge, no "
           "microVM or no path."));
}

/// Percentiles of the rows in sight, and of as many above and below, so that a turn of the wheel finds them there.
void TrafficPanel::askForShown() {
    const int count = m_times->rowCount();
    if (count == 0)
        return;
    const int rowHeight = std::max(1, m_workloads->sizeHintForRow(0));
    const int page = m_workloads->viewport()->height() / rowHeight + 1;
    const int top = std::max(0, m_workloads->indexAt(QPoint(0, 0)).row());
    std::vector<std::size_t> shown;
    for (int row = std::max(0, top - page); row < std::min(count, top + 2 * page); ++row)
        shown.push_back(m_times->workloadAt(row));
    m_study.setShown(std::move(shown));
}

} // namespace flightplan::views
