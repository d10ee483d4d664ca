#include "views/tables/fleet_panel.h"

#include "model/qt/app_model.h"
#include "model/qt/fleet_model.h"
#include "model/qt/plan_controller.h"
#include "views/tables/query_field.h"
#include "views/tables/tree_page.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace flightplan::views {
namespace {

constexpr int loadWidth = 96, microVmsWidth = 70;
constexpr int placedWidth = 60, latencyWidth = 64, insideWidth = 52;

} // namespace

class FleetPanel::Private {
public:
    Private(qt::PlanController& itsController, FleetPanel& owner);

    void takePerspective();
    void describeFilter();

    qt::PlanController& controller;
    qt::FleetModel fleetModel;
    qt::AppModel appModel;
    QTabWidget* tabs;
    QueryField* filter;
    TreePage* fleet;
    TreePage* apps;
    document::Perspective perspective = document::Perspective::operatorOfHosts; ///< as the tabs stand
};

FleetPanel::Private::Private(qt::PlanController& itsController, FleetPanel& owner)
    : controller(itsController)
    , tabs(new QTabWidget(&owner))
    , filter(new QueryField(QStringLiteral("fleetFilter"), &owner))
    , fleet(new TreePage(controller, fleetModel, {Cell::name, Cell::load, Cell::count}, {loadWidth, microVmsWidth},
                         &owner))
    , apps(new TreePage(controller, appModel, {Cell::name, Cell::text, Cell::milliseconds, Cell::share},
                        {placedWidth, latencyWidth, insideWidth}, &owner)) {
    fleet->tree().setObjectName(QStringLiteral("fleetTree"));
    fleet->tree().setAccessibleName(FleetPanel::tr("Fleet: regions, hosts and microVMs"));
    fleet->setEmptyText(FleetPanel::tr("No regions yet. Add one from the catalogue or with a click on the map."));
    apps->tree().setObjectName(QStringLiteral("appTree"));
    apps->tree().setAccessibleName(FleetPanel::tr("Apps: workloads and microVMs"));
    apps->setEmptyText(FleetPanel::tr("No workloads yet. Add one to see where its microVMs go."));
    tabs->setObjectName(QStringLiteral("fleetTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(fleet, FleetPanel::tr("Fleet"));
    tabs->addTab(apps, FleetPanel::tr("Apps"));
}

void FleetPanel::Private::takePerspective() {
    const auto now = controller.document().settings->perspective;
    if (std::exchange(perspective, now) == now)
        return;
    // A customer thinks in apps and takes the hosts as given: the own tab comes first.
    QWidget* const first = now == document::Perspective::customer ? apps : fleet;
    tabs->tabBar()->moveTab(tabs->indexOf(first), 0);
    tabs->setCurrentWidget(first);
}

void FleetPanel::Private::describeFilter() {
    const auto text = tabs->currentWidget() == fleet ? FleetPanel::tr("Filter regions and hosts")
                                                     : FleetPanel::tr("Filter apps and workloads");
    filter->describe(text, text);
}

FleetPanel::FleetPanel(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(controller, *this)) {
    setObjectName(QStringLiteral("fleetPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    auto* field = new QVBoxLayout;
    field->setContentsMargins(8, 8, 8, 0);
    field->addWidget(m->filter);
    layout->addLayout(field);
    layout->addWidget(m->tabs);
    setTabOrder(m->filter, m->tabs);

    connect(m->filter, &QueryField::queryChanged, this, [this] {
        m->fleet->setFilter(m->filter->text());
        m->apps->setFilter(m->filter->text());
    });
    connect(m->filter, &QueryField::listRequested, this,
            [this] { static_cast<TreePage*>(m->tabs->currentWidget())->tree().setFocus(); });
    connect(m->tabs, &QTabWidget::currentChanged, this, [this] {
        // A page of somebody else's has its own filter, if any.
        m->filter->setVisible(m->tabs->currentWidget() == m->fleet || m->tabs->currentWidget() == m->apps);
        m->describeFilter();
    });
    connect(&controller, &qt::PlanController::documentReplaced, this, [this] { m->takePerspective(); });
    for (auto* page : {m->fleet, m->apps}) {
        connect(page, &TreePage::activated, this, &FleetPanel::activated);
        connect(page, &TreePage::contextMenuRequested, this, &FleetPanel::contextMenuRequested);
    }
    m->takePerspective();
    m->describeFilter();
}

FleetPanel::~FleetPanel() {
    // The pages go before the models they show: as children of the panel they would end after `m`.
    delete m->tabs;
}

void FleetPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A name that can be read is worth more than the fourth column.
    constexpr int roomForInside = 300;
    m->apps->tree().setColumnHidden(qt::AppModel::InsideColumn, width() < roomForInside);
}

void FleetPanel::addPage(QWidget* page, const QString& title) {
    m->tabs->addTab(page, title);
}

void FleetPanel::showPage(QWidget* page) {
    m->tabs->setCurrentWidget(page);
}

void FleetPanel::showFleet() {
    m->tabs->setCurrentWidget(m->fleet);
}

void FleetPanel::showApps() {
    m->tabs->setCurrentWidget(m->apps);
}

void FleetPanel::focusFilter() {
    m->filter->focus();
}

} // namespace flightplan::views
