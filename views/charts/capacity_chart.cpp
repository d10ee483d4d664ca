#include "views/charts/capacity_chart.h"

#include "model/qt/plan_controller.h"
#include "views/charts/bar_view.h"
#include "views/charts/capacity_data.h"
#include "views/charts/capacity_plot.h"
#include "views/charts/chart_file.h"
#include "views/charts/legend_item.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/text_file.h"

#include <QActionGroup>
#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::views {

using qt::Selection;
using topology::Resource;

namespace {

constexpr int tickMs = 100;

QTableWidget* makeTable(QWidget* parent) {
    auto* table = new QTableWidget(parent);
    table->setColumnCount(static_cast<int>(topology::resourceCount) + 1);
    QStringList header = {CapacityChart::tr("Region")};
    for (const Resource resource : topology::allResources)
        header << resourceTitle(resource);
    table->setHorizontalHeaderLabels(header);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setAccessibleName(CapacityChart::tr("Requested capacity by region, as a table"));
    return table;
}

} // namespace

struct CapacityChart::Private {
    Private(CapacityChart& chart, qt::PlanController& theController)
        : owner(chart)
        , controller(theController)
        , plot(new CapacityPlot(&chart))
        , pages(new QStackedLayout)
        , empty(new QLabel(&chart))
        , view(new BarView(plot->chart(), &chart))
        , table(makeTable(&chart))
        , subtitle(new QLabel(&chart)) {}

    void buildHeader(QVBoxLayout& layout);
    bool bindingOnly() const;
    void showData();
    void showTable();
    void showPage();
    void showSelection();
    void schedule();
    void refresh();
    void selectGroup(int group) const;
    QString hoverText(int group) const;
    QString summary() const;
    void fillMenu(QMenu& menu);
    void askAndSave() const;

    CapacityChart& owner;
    qt::PlanController& controller;
    CapacityPlot* plot;
    QStackedLayout* pages;
    QLabel* empty;
    BarView* view;
    QTableWidget* table;
    QLabel* subtitle;
    std::array<LegendItem*, topology::resourceCount> legend{};
    CapacityPlot::Visible visible = {true, true, true, true};
    CapacityData data;
    Mode mode = Mode::automatic;
    bool tableShown = false;
    QTimer tick;
    QElapsedTimer sinceRefresh;
};

void CapacityChart::Private::buildHeader(QVBoxLayout& layout) {
    constexpr std::array series = {Series::cpu, Series::memory, Series::bandwidth, Series::disk};
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 6, 0);
    row->setSpacing(4);
    auto* title = new QLabel(tr("Requested"), &owner);
    title->setFont(textFont(12, QFont::DemiBold));
    subtitle->setProperty("dim", true);
    subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(title);
    row->addSpacing(6);
    row->addWidget(subtitle, 1);
    row->addStretch(0);
    for (std::size_t r = 0; r < legend.size(); ++r) {
        legend[r] = new LegendItem(resourceTitle(topology::allResources[r]), series[r], &owner);
        row->addWidget(legend[r]);
        QObject::connect(legend[r], &LegendItem::toggled, &owner, [this, r](bool shown) {
            visible[r] = shown;
            showData();
        });
    }
    auto* more = new QToolButton(&owner);
    more->setIcon(icon(u"chevron-down"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("Mode, table and saving"));
    more->setAccessibleName(more->toolTip());
    auto* menu = new QMenu(tr("Capacity chart"), more);
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, &owner, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    more->setMenu(menu);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    row->addWidget(more);
    layout.addLayout(row);
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
    empty->setText(!plan                 ? tr("Planning…")
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
    subtitle->setText(binding ? tr("scarcest resource") : tr("by region"));
    constexpr int roomForSubtitle = 500;
    subtitle->setVisible(owner.width() >= roomForSubtitle);
    subtitle->setToolTip(data.othersCount > 0 ? tr("The %1 fullest regions; the other %2 are added up")
                                                    .arg(CapacityData::mostGroups)
                                                    .arg(data.othersCount)
                                              : subtitle->text());
    view->setAccessibleDescription(summary());
    view->invalidate();
    if (tableShown)
        showTable();
    showSelection();
    showPage();
}

void CapacityChart::Private::showTable() {
    table->setRowCount(static_cast<int>(data.groups.size()));
    for (int g = 0; g < table->rowCount(); ++g) {
        const auto& group = data.groups[static_cast<std::size_t>(g)];
        const auto cell = [&](int column, const QString& text, const QString& tip, Qt::Alignment alignment) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(tip);
            item->setTextAlignment(alignment | Qt::AlignVCenter);
            table->setItem(g, column, item);
            return item;
        };
        cell(0, group.id.isEmpty() ? group.name : group.id, group.name, Qt::AlignLeft);
        for (const Resource resource : topology::allResources)
            cell(static_cast<int>(resource) + 1, format::percent(group.share(resource)),
                 usedOfCapacity(resource, group), Qt::AlignRight)
                ->setFont(numberFont(11));
    }
}

void CapacityChart::Private::showPage() {
    if (data.groups.empty())
        pages->setCurrentWidget(empty);
    else
        pages->setCurrentWidget(tableShown ? static_cast<QWidget*>(table) : view);
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
        return empty->text();
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

void CapacityChart::Private::fillMenu(QMenu& menu) {
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
        action->setChecked(value == mode);
        modes->addAction(action);
        QObject::connect(action, &QAction::triggered, &owner, [this, value = value] { owner.setMode(value); });
    }
    menu.addSeparator();
    auto* asTable = menu.addAction(icon(u"layers"), tr("Show as table"));
    asTable->setObjectName(QStringLiteral("actionChartTable"));
    asTable->setToolTip(tr("The numbers behind the bars"));
    asTable->setCheckable(true);
    asTable->setChecked(tableShown);
    QObject::connect(asTable, &QAction::toggled, &owner, &CapacityChart::setTableShown);
    auto* copy = menu.addAction(icon(u"duplicate"), tr("Copy numbers"));
    copy->setObjectName(QStringLiteral("actionChartCopy"));
    copy->setToolTip(tr("To the clipboard, as a table for a spreadsheet"));
    QObject::connect(copy, &QAction::triggered, &owner,
                     [this] { QApplication::clipboard()->setText(owner.toText(u'\t')); });
    auto* save = menu.addAction(icon(u"export"), tr("Save as PNG, SVG or CSV…"));
    save->setObjectName(QStringLiteral("actionChartSave"));
    save->setEnabled(!data.groups.empty());
    save->setToolTip(data.groups.empty() ? tr("There is nothing to draw yet") : tr("The chart as a file"));
    QObject::connect(save, &QAction::triggered, &owner, [this] { askAndSave(); });
}

void CapacityChart::Private::askAndSave() const {
    const QString path = QFileDialog::getSaveFileName(&owner, tr("Save chart"), QStringLiteral("capacity.png"),
                                                      tr("Picture (*.png);;Drawing (*.svg);;Numbers (*.csv)"));
    QString message;
    if (!path.isEmpty() && !owner.saveAs(path, message))
        Q_EMIT owner.saveFailed(message);
}

CapacityChart::CapacityChart(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(*this, controller)) {
    setObjectName(QStringLiteral("capacity_chart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m->buildHeader(*layout);
    layout->addLayout(m->pages, 1);
    m->empty->setAlignment(Qt::AlignCenter);
    m->empty->setWordWrap(true);
    m->empty->setProperty("dim", true);
    for (QWidget* page : std::initializer_list<QWidget*>{m->empty, m->view, m->table})
        m->pages->addWidget(page);
    m->view->setAccessibleName(tr("Requested capacity by region"));
    m->view->setHoverText([this](int group) { return m->hoverText(group); });
    m->tick.setSingleShot(true);
    connect(&m->tick, &QTimer::timeout, this, [this] { m->refresh(); });
    connect(m->view, &BarView::groupClicked, this, [this](int group) { m->selectGroup(group); });
    connect(m->table, &QTableWidget::cellClicked, this, [this](int row) { m->selectGroup(row); });
    connect(m->table, &QTableWidget::cellActivated, this, [this](int row) { m->selectGroup(row); });
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

bool CapacityChart::isTableShown() const {
    return m->tableShown;
}

void CapacityChart::setTableShown(bool shown) {
    m->tableShown = shown;
    m->showData();
}

bool CapacityChart::saveAs(const QString& path, QString& message) const {
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return saveText(path, toText(u','), message);
    return savePicture(
        path, m->view->viewport()->size(), tr("Requested capacity by region"),
        [this](QPainter& painter) { m->view->paintAll(painter); }, message);
}

void CapacityChart::refreshNow() {
    m->refresh();
}

QSize CapacityChart::sizeHint() const {
    return {560, 230};
}

QSize CapacityChart::minimumSizeHint() const {
    return {380, 150};
}

void CapacityChart::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    m->fillMenu(menu);
    menu.exec(event->globalPos());
}

void CapacityChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m)
        return;
    m->plot->recolour();
    m->view->invalidate();
}

} // namespace flightplan::views
