#include "views/charts/capacity_chart.h"

#include "model/qt/plan_controller.h"
#include "views/charts/bar_view.h"
#include "views/charts/capacity_data.h"
#include "views/charts/capacity_plot.h"
#include "views/charts/capacity_text.h"
#include "views/charts/legend_item.h"
#include "views/common/format.h"

#include <QActionGroup>
#include <QChart>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QMenu>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>

namespace flightplan::views {

using qt::Selection;
using topology::Resource;

namespace {

constexpr int tickMs = 100;

} // namespace

struct CapacityChart::Private {
    Private(CapacityChart& chart, qt::PlanController& theController)
        : owner(chart)
        , controller(theController)
        , plot(new CapacityPlot(&chart))
        , view(new BarView(plot->chart(), &chart)) {}

    void addLegend();
    bool bindingOnly() const;
    void showData();
    void showSelection();
    void schedule();
    void refresh();
    void selectGroup(int group) const;
    QString hoverText(int group) const;
    QString summary() const;

    CapacityChart& owner;
    qt::PlanController& controller;
    CapacityPlot* plot;
    BarView* view;
    std::array<LegendItem*, topology::resourceCount> legend{};
    CapacityPlot::Visible visible = {true, true, true, true};
    CapacityData data;
    Mode mode = Mode::automatic;
    QTimer tick;
    QElapsedTimer sinceRefresh;
};

void CapacityChart::Private::addLegend() {
    constexpr std::array series = {Series::cpu, Series::memory, Series::bandwidth, Series::disk};
    auto& row = *owner.heading();
    for (std::size_t r = 0; r < legend.size(); ++r) {
        legend[r] = new LegendItem(resourceTitle(topology::allResources[r]), series[r], &owner);
        row.insertWidget(row.count() - 1, legend[r]);
        QObject::connect(legend[r], &LegendItem::toggled, &owner, [this, r](bool shown) {
            visible[r] = shown;
            showData();
        });
    }
}

bool CapacityChart::Private::bindingOnly() const {
    if (mode == Mode::automatic)
        return data.othersCount > 0;
    return mode == Mode::binding;
}

void CapacityChart::Private::refresh() {
    sinceRefresh.start();
    tick.stop();
    const auto plan = controller.plan();
    data = plan && plan->figures && plan->fleet ? capacityData(*plan) : CapacityData{};
    owner.setEmptyText(!plan                 ? tr("Planning…")
                       : data.groups.empty() ? tr("No hosts yet. Add a region with hosts to see how full it is.")
                                             : QString());
    showData();
}

void CapacityChart::Private::schedule() {
    if (!sinceRefresh.isValid() || sinceRefresh.elapsed() >= tickMs)
        refresh();
    else if (!tick.isActive())
        tick.start(static_cast<int>(tickMs - sinceRefresh.elapsed()));
}

void CapacityChart::Private::showData() {
    const bool binding = bindingOnly();
    plot->show(data, binding, visible);
    view->setGroupCount(static_cast<int>(data.groups.size()));
    view->setTarget(data.limit * 100, tr("target %1").arg(format::percent(data.limit)));
    const QString subtitle = binding ? tr("scarcest resource") : tr("by region");
    owner.setSubtitle(subtitle, data.othersCount > 0 ? tr("The %1 fullest regions; the other %2 are added up")
                                                           .arg(CapacityData::mostGroups)
                                                           .arg(data.othersCount)
                                                     : subtitle);
    view->setAccessibleDescription(summary());
    view->invalidate();
    owner.numbersChanged();
    showSelection();
}

void CapacityChart::fillTable() {
    table().setRowCount(static_cast<int>(m->data.groups.size()));
    for (int g = 0; g < table().rowCount(); ++g) {
        const auto& group = m->data.groups[static_cast<std::size_t>(g)];
        setCell(g, 0, group.id.isEmpty() ? group.name : group.id, group.name, false);
        for (const Resource resource : topology::allResources)
            setCell(g, static_cast<int>(resource) + 1, format::percent(group.share(resource)),
                    usedOfCapacity(resource, group), true);
    }
}

void CapacityChart::Private::showSelection() {
    const Selection& selection = controller.selection();
    int selected = -1;
    for (std::size_t g = 0; g < data.groups.size(); ++g)
        if (selection.kind == Selection::Kind::region && !selection.id.isEmpty() && data.groups[g].id == selection.id)
            selected = static_cast<int>(g);
    view->setSelectedGroup(selected);
}

void CapacityChart::Private::selectGroup(int group) const {
    if (group < 0 || static_cast<std::size_t>(group) >= data.groups.size())
        return;
    const QString& id = data.groups[static_cast<std::size_t>(group)].id;
    if (!id.isEmpty())
        controller.select({Selection::Kind::region, id});
}

QString CapacityChart::Private::hoverText(int group) const {
    const auto& shown = data.groups[static_cast<std::size_t>(group)];
    QString text = QStringLiteral("<b>%1</b>").arg(shown.name.toHtmlEscaped());
    if (!shown.id.isEmpty() && shown.id != shown.name)
        text += QStringLiteral(" · ") + shown.id.toHtmlEscaped();
    if (shown.id.isEmpty())
        text = tr("<b>%1 other regions</b>").arg(data.othersCount);
    text += QStringLiteral("<table cellspacing=\"2\">");
    for (const Resource resource : topology::allResources)
        text += QStringLiteral("<tr><td>%1&nbsp;</td><td align=\"right\">%2&nbsp;</td><td align=\"right\">%3</td></tr>")
                    .arg(resourceTitle(resource), format::percent(shown.share(resource), 1),
                         usedOfCapacity(resource, shown));
    return text + QStringLiteral("</table>");
}

QString CapacityChart::Private::summary() const {
    if (data.groups.empty())
        return owner.emptyText();
    QStringList parts;
    for (const auto& group : data.groups) {
        QStringList shares;
        for (const Resource resource : topology::allResources)
            shares << tr("%1 %2").arg(resourceTitle(resource), format::percent(group.share(resource)));
        parts << tr("%1: %2").arg(group.name, shares.join(QStringLiteral(", ")));
    }
    return tr("Requested share of what can be allocated; the target is %1. %2")
        .arg(format::percent(data.limit), parts.join(QStringLiteral("; ")));
}

void CapacityChart::fillMenu(QMenu& menu) {
    auto* modes = new QActionGroup(&menu);
    struct Bars {
        Mode mode;
        QString id, text, tip;
    };
    const std::array<Bars, 3> bars = {
        {{Mode::automatic, QStringLiteral("actionBarsAutomatic"), tr("Bars: automatic"),
          tr("Every resource up to twelve regions, above that the scarcest alone")},
         {Mode::resources, QStringLiteral("actionBarsResources"), tr("Bars: every resource"),
          tr("A bar for each resource of each region")},
         {Mode::binding, QStringLiteral("actionBarsBinding"), tr("Bars: scarcest resource"),
          tr("One bar per region, of the resource that is fullest")}}};
    for (const auto& [value, id, name, tip] : bars) {
        auto* action = menu.addAction(name);
        action->setObjectName(id);
        action->setToolTip(tip);
        action->setCheckable(true);
        action->setChecked(value == mode());
        modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, value = value] { setMode(value); });
    }
    menu.addSeparator();
    ChartPanel::fillMenu(menu);
}

CapacityChart::CapacityChart(qt::PlanController& controller, QWidget* parent)
    : ChartPanel(tr("Requested capacity by region"), QStringLiteral("capacity"), true, parent)
    , m(std::make_unique<Private>(*this, controller)) {
    setObjectName(QStringLiteral("capacity_chart"));
    setTitle(tr("Requested"));
    constexpr int roomForSubtitle = 500;
    setSubtitleFrom(roomForSubtitle);
    m->addLegend();
    QStringList columns = {tr("Region")};
    for (const Resource resource : topology::allResources)
        columns << resourceTitle(resource);
    setColumns(columns);
    setPicture(*m->view);
    m->view->setHoverText([this](int group) { return m->hoverText(group); });
    m->tick.setSingleShot(true);
    connect(&m->tick, &QTimer::timeout, this, [this] { m->refresh(); });
    connect(m->view, &BarView::groupClicked, this, [this](int group) { m->selectGroup(group); });
    connect(&table(), &QTableWidget::cellClicked, this, [this](int row) { m->selectGroup(row); });
    connect(&table(), &QTableWidget::cellActivated, this, [this](int row) { m->selectGroup(row); });
    connect(&controller, &qt::PlanController::planReplaced, this, [this] { m->schedule(); });
    connect(&controller, &qt::PlanController::selectionChanged, this, [this] { m->showSelection(); });
    m->refresh();
}

CapacityChart::~CapacityChart() = default;

CapacityChart::Mode CapacityChart::mode() const {
    return m->mode;
}

void CapacityChart::setMode(Mode mode) {
    m->mode = mode;
    m->showData();
}

const CapacityData& CapacityChart::data() const {
    return m->data;
}

QString CapacityChart::toText(QChar separator) const {
    return capacityText(m->data, separator);
}

void CapacityChart::paintPicture(QPainter& painter) const {
    m->view->paintAll(painter);
}

QSize CapacityChart::pictureSize() const {
    return m->view->viewport()->size();
}

void CapacityChart::refreshNow() {
    m->refresh();
}

QSize CapacityChart::minimumSizeHint() const {
    return {380, 150};
}

void CapacityChart::changeEvent(QEvent* event) {
    ChartPanel::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m)
        return;
    m->plot->recolour();
    m->view->invalidate();
}

} // namespace flightplan::views
