#include "views/capacity/capacity_stage.h"

#include "model/qt/host_table_model.h"
#include "model/qt/microvm_table_model.h"
#include "model/qt/plan_controller.h"
#include "views/capacity/host_grid.h"
#include "views/capacity/plan_table.h"
#include "views/capacity/room_strip.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/section_label.h"
#include "views/common/segmented_control.h"
#include "views/common/theme.h"
#include "views/tables/query_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>

namespace flightplan::views {
namespace {

/// What the cells of the grid mean.
class GridLegend : public QWidget {
public:
    explicit GridLegend(QWidget* parent)
        : QWidget(parent) {
        setFixedHeight(28);
        setAccessibleName(CapacityStage::tr("Lightness is load; × down, / cordoned, a corner over the limit"));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto& tokens = views::tokens();
        painter.fillRect(rect(), tokens.surface);
        painter.fillRect(0, 0, width(), 1, tokens.line);
        painter.setFont(textFont(11));
        int x = 12;
        const auto write = [&](const QString& text) {
            painter.setPen(tokens.secondary);
            painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
            x += painter.fontMetrics().horizontalAdvance(text) + 18;
        };
        const QRect ramp(x, height() / 2 - 5, 84, 10);
        QLinearGradient shades(ramp.topLeft(), ramp.topRight());
        shades.setColorAt(0, tokens.dark ? tokens.raised : tokens.line);
        shades.setColorAt(1, tokens.dark ? mixed(tokens.accent, tokens.text, 0.25) : tokens.accent);
        painter.fillRect(ramp, shades);
        x = ramp.right() + 8;
        write(CapacityStage::tr("0 – 100 % of the scarcest resource"));
        const auto sign = [&](const QString& glyph, const QColor& color) {
            painter.setPen(color);
            painter.drawText(QRect(x, 0, 16, height()), Qt::AlignLeft | Qt::AlignVCenter, glyph);
            x += 14;
        };
        sign(QStringLiteral("◥"), tokens.warn);
        write(CapacityStage::tr("over the limit"));
        sign(QStringLiteral("⁄"), tokens.warn);
        write(CapacityStage::tr("cordoned"));
        sign(QStringLiteral("×"), tokens.bad);
        write(CapacityStage::tr("down"));
    }
};

std::vector<PlanTable::Column> hostColumns() {
    const auto share = QStringLiteral("share");
    return {{Cell::name, 168, {}},    {Cell::text, 64, {}},     {Cell::text, 76, {}},     {Cell::load, 116, share},
            {Cell::load, 116, share}, {Cell::load, 116, share}, {Cell::load, 116, share}, {Cell::count, 78, {}},
            {Cell::share, 70, share}, {Cell::text, 80, {}}};
}

std::vector<PlanTable::Column> microVmColumns() {
    return {{Cell::name, 208, {}},
            {Cell::text, 128, {}},
            {Cell::text, 64, {}},
            {Cell::text, 128, {}},
            {Cell::text, 132, {}},
            {Cell::vcpu, 96, QStringLiteral("mvCPU")},
            {Cell::mebibytes, 96, QStringLiteral("MiB")},
            {Cell::decimal, 80, {}}};
}

} // namespace

struct CapacityStage::Private {
    Private(qt::PlanController& itsController, CapacityStage& owner);

    void takePlan();
    void takeQuery();
    void describe();
    PlanTable* table() const {
        return pages->currentWidget() == hostTable      ? hostTable
               : pages->currentWidget() == microVmTable ? microVmTable
                                                        : nullptr;
    }

    qt::PlanController& controller;
    CapacityStage& stage;
    qt::HostTableModel hosts;
    qt::MicroVmTableModel microVms;
    RoomStrip* room;
    QueryField* filter;
    SegmentedControl* choice;
    QLabel* count;
    QStackedWidget* pages;
    QWidget* gridPage;
    HostGrid* grid;
    PlanTable* hostTable;
    PlanTable* microVmTable;
    QAction *showGrid, *showHosts, *showMicroVms, *exportTable;
};

CapacityStage::Private::Private(qt::PlanController& itsController, CapacityStage& owner)
    : controller(itsController)
    , stage(owner)
    , hosts(controller.lanes())
    , microVms(controller.lanes())
    , room(new RoomStrip(controller, &owner))
    , filter(new QueryField(QStringLiteral("queryField"), &owner))
    , choice(new SegmentedControl(&owner))
    , count(new QLabel(&owner))
    , pages(new QStackedWidget(&owner))
    , gridPage(new QWidget(&owner))
    , grid(new HostGrid(controller, gridPage))
    , hostTable(new PlanTable(controller, hosts, hostColumns(), &owner))
    , microVmTable(new PlanTable(controller, microVms, microVmColumns(), &owner)) {
    const auto action = [&](const QString& text, const QString& icon, const QString& name, const QString& tip) {
        auto* result = new QAction(views::icon(icon), text, &owner);
        result->setObjectName(name);
        result->setToolTip(tip);
        return result;
    };
    showGrid = action(tr("Host grid"), QStringLiteral("capacity"), QStringLiteral("actionHostGrid"),
                      tr("Every host as a cell, by region"));
    showHosts = action(tr("Host table"), QStringLiteral("host"), QStringLiteral("actionHostTable"),
                       tr("Every host as a row, to sort and to copy"));
    showMicroVms = action(tr("microVM table"), QStringLiteral("microvm"), QStringLiteral("actionMicroVmTable"),
                          tr("Every microVM as a row, those without a place too"));
    exportTable = action(tr("Export the table…"), QStringLiteral("export"), QStringLiteral("actionExportTable"),
                         tr("Write all rows that the filter lets pass to a CSV file"));
    grid->setObjectName(QStringLiteral("hostGrid"));
    hostTable->setObjectName(QStringLiteral("hostTable"));
    hostTable->setAccessibleName(tr("Hosts"));
    microVmTable->setObjectName(QStringLiteral("microVmTable"));
    microVmTable->setAccessibleName(tr("microVMs"));
    count->setProperty("dim", true);
    count->setFont(numberFont(11));
    count->setObjectName(QStringLiteral("rowCount"));
}

/// Both tables follow the plan while the workspace is on screen: the filter that narrows the grid is that of the hosts.
void CapacityStage::Private::takePlan() {
    if (!stage.isVisible())
        return; // a plan that nobody sees costs nothing; the next time it is shown catches up
    hosts.apply(controller.snapshot());
    microVms.apply(controller.snapshot());
    describe();
}

void CapacityStage::Private::takeQuery() {
    hosts.setQuery(filter->query());
    microVms.setQuery(filter->query());
}

void CapacityStage::Private::describe() {
    const auto& snapshot = hosts.snapshot();
    const bool showsMicroVms = pages->currentWidget() == microVmTable;
    exportTable->setEnabled(table() != nullptr);
    if (!snapshot.plan) {
        count->clear();
        return;
    }
    const auto all = showsMicroVms ? snapshot.plan->assignment->microVms.size() : snapshot.plan->fleet->hosts.size();
    const auto passed = showsMicroVms ? microVms.rows().size() : hosts.rows().size();
    const auto total = format::count(static_cast<double>(all));
    const auto rows = format::count(static_cast<double>(passed));
    if (filter->query().empty())
        count->setText(showsMicroVms ? tr("%1 microVMs").arg(total) : tr("%1 hosts").arg(total));
    else
        count->setText(showsMicroVms ? tr("%1 of %2 microVMs").arg(rows, total)
                                     : tr("%1 of %2 hosts").arg(rows, total));
}

CapacityStage::CapacityStage(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(controller, *this)) {
    setObjectName(QStringLiteral("capacityStage"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(10);
    bar->addWidget(m->filter, 1);
    bar->addWidget(m->count);
    bar->addWidget(m->choice);
    auto* gridLayout = new QVBoxLayout(m->gridPage);
    gridLayout->setContentsMargins({});
    gridLayout->setSpacing(0);
    gridLayout->addWidget(m->grid, 1);
    gridLayout->addWidget(new GridLegend(m->gridPage));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m->room);
    layout->addLayout(bar);
    layout->addWidget(m->pages, 1);

    const std::pair<QAction*, QWidget*> pages[] = {
        {m->showGrid, m->gridPage}, {m->showHosts, m->hostTable}, {m->showMicroVms, m->microVmTable}};
    for (const auto& [action, page] : pages) {
        m->choice->add(action);
        m->pages->addWidget(page);
        connect(action, &QAction::triggered, this, [this, page = page] {
            m->pages->setCurrentWidget(page);
            m->describe();
        });
    }
    connect(m->exportTable, &QAction::triggered, this, [this] {
        if (auto* table = m->table())
            table->exportToFile();
    });
    m->filter->describe(tr("Filter, such as region:fra cpu>80% workload:web"), tr("Filter of hosts and microVMs"));
    connect(m->filter, &QueryField::queryChanged, this, [this] { m->takeQuery(); });
    connect(m->filter, &QueryField::listRequested, this, [this] {
        auto* page = m->pages->currentWidget();
        (page == m->gridPage ? m->grid : page)->setFocus();
    });
    connect(&controller, &qt::PlanController::planReplaced, this, [this] { m->takePlan(); });
    connect(&m->hosts, &qt::PlanTableModel::rowsTaken, this, [this] {
        m->grid->setMatches(m->filter->query().empty() ? std::nullopt : std::optional(m->hosts.rows()));
        m->describe();
    });
    connect(&m->microVms, &qt::PlanTableModel::rowsTaken, this, [this] { m->describe(); });
    connect(m->grid, &HostGrid::contextMenuRequested, this, &CapacityStage::contextMenuRequested);
    connect(m->grid, &HostGrid::dropRequested, this, &CapacityStage::dropRequested);
    for (auto* table : {m->hostTable, m->microVmTable}) {
        connect(table, &PlanTable::activatedObject, this, &CapacityStage::activated);
        connect(table, &PlanTable::contextMenuRequested, this, &CapacityStage::contextMenuRequested);
        connect(table, &PlanTable::message, this, &CapacityStage::message);
    }
    m->takePlan();
}

CapacityStage::~CapacityStage() {
    // The tables go before the models they show: as children of the stage they would end after `m`.
    delete m->pages;
}

CapacityStage::View CapacityStage::view() const {
    return m->showGrid->isChecked() ? View::grid : m->showHosts->isChecked() ? View::hosts : View::microVms;
}

void CapacityStage::setView(View view) {
    (view == View::grid ? m->showGrid : view == View::hosts ? m->showHosts : m->showMicroVms)->trigger();
}

QList<QAction*> CapacityStage::viewActions() const {
    return {m->showGrid, m->showHosts, m->showMicroVms, m->exportTable};
}

RoomStrip& CapacityStage::room() {
    return *m->room;
}

void CapacityStage::focusFilter() {
    m->filter->focus();
}

void CapacityStage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m->takePlan();
}

void CapacityStage::finish() {
    m->hosts.wait();
    m->microVms.wait();
}

} // namespace flightplan::views
