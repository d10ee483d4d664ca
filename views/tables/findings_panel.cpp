#include "views/tables/findings_panel.h"

#include "model/qt/findings_model.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/list_page.h"
#include "views/tables/row_delegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace flightplan::views {
namespace {

constexpr int objectWidth = 150; // hidden: each sentence names its object, and the tooltip has the id

} // namespace

class FindingsPanel::Private {
public:
    Private(qt::PlanController& itsController, FindingsPanel& owner);

    int selectedRow() const;
    void takePlan();
    void describe();
    void selectObject();
    void fix();

    qt::PlanController& controller;
    qt::FindingsModel model;
    LazyTreeView* list;
    ListPage* page = nullptr;
    QLabel* summary;
    QPushButton* fixButton;
    bool taking = false; ///< the list changes by itself: what is selected meanwhile is no wish of the user
};

FindingsPanel::Private::Private(qt::PlanController& itsController, FindingsPanel& owner)
    : controller(itsController)
    , list(new LazyTreeView(&owner))
    , summary(new QLabel(&owner))
    , fixButton(new QPushButton(icon(u"fix"), FindingsPanel::tr("Fix"), &owner)) {
    list->setObjectName(QStringLiteral("findingsList"));
    list->setAccessibleName(FindingsPanel::tr("Findings, worst first"));
    list->setRootIsDecorated(false);
    list->setModel(&model);
    list->setItemDelegate(new RowDelegate({Cell::name, Cell::text}, list));
    list->setColumnWidths({objectWidth});
    list->setColumnHidden(qt::FindingsModel::LineColumn, true);
    list->setColumnHidden(1, true);
    page = new ListPage(list, &owner);
    summary->setObjectName(QStringLiteral("findingsSummary"));
    summary->setProperty("dim", true);
    fixButton->setObjectName(QStringLiteral("findingsFix"));
}

int FindingsPanel::Private::selectedRow() const {
    const auto rows = list->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void FindingsPanel::Private::takePlan() {
    {
        const QScopedValueRollback rollback(taking, true);
        const auto plan = controller.plan();
        model.apply(plan ? *plan->findings : std::vector<Finding>());
    }
    page->setEmptyText(controller.plan() ? FindingsPanel::tr("✓ No findings: everything asked for is in place.")
                                         : FindingsPanel::tr("planning…"));
    describe();
}

void FindingsPanel::Private::describe() {
    QStringList parts;
    const QLocale locale;
    if (const int errors = model.count(Severity::error))
        parts.append(FindingsPanel::tr("Errors: %1").arg(locale.toString(errors)));
    if (const int warnings = model.count(Severity::warning))
        parts.append(FindingsPanel::tr("Warnings: %1").arg(locale.toString(warnings)));
    if (const int notes = model.count(Severity::info))
        parts.append(FindingsPanel::tr("Notes: %1").arg(locale.toString(notes)));
    summary->setText(parts.join(QStringLiteral(" · ")));
    const int row = selectedRow();
    const auto* finding = row < 0 ? nullptr : &model.finding(row);
    // While the plan lags behind, its remedies are for a document that is no more.
    const bool fixable = finding && !finding->fix.empty() && !controller.isPlanning();
    const auto title = fixable ? QString::fromStdString(finding->fixTitle) : QString();
    fixButton->setEnabled(fixable);
    fixButton->setVisible(model.rowCount() > 0);
    fixButton->setText(title.isEmpty() ? FindingsPanel::tr("Fix") : FindingsPanel::tr("Fix: %1").arg(title));
    fixButton->setToolTip(fixable ? FindingsPanel::tr("Changes the plan; one undo takes it back")
                                  : FindingsPanel::tr("Select a finding that has a known remedy"));
}

void FindingsPanel::Private::selectObject() {
    if (taking)
        return;
    describe();
    const int row = selectedRow();
    const auto object =
        row < 0 ? qt::Selection() : qt::Selection::fromObject(QString::fromStdString(model.finding(row).object));
    if (object.kind != qt::Selection::Kind::none)
        controller.select(object);
}

void FindingsPanel::Private::fix() {
    const int row = selectedRow();
    if (row < 0 || controller.isPlanning())
        return;
    const auto finding = model.finding(row); // a copy: the edit may bring another list at once
    if (const auto edit = document::editFromJson(finding.fix))
        controller.apply(*edit, finding.fixTitle.empty() ? FindingsPanel::tr("Fix a finding")
                                                         : QString::fromStdString(finding.fixTitle));
    else
        fixButton->setEnabled(false);
}

FindingsPanel::FindingsPanel(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(controller, *this)) {
    setObjectName(QStringLiteral("findingsPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m->page, 1);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 6, 8, 6);
    bottom->addWidget(m->summary, 1);
    bottom->addWidget(m->fixButton);
    layout->addLayout(bottom);

    connect(&controller, &qt::PlanController::planReplaced, this, [this] { m->takePlan(); });
    connect(&controller, &qt::PlanController::planningChanged, this, [this] { m->describe(); });
    connect(m->list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m->selectObject(); });
    // A second click brings the selection back to the object after it went elsewhere.
    connect(m->list, &QTreeView::clicked, this, [this] { m->selectObject(); });
    connect(m->fixButton, &QPushButton::clicked, this, [this] { m->fix(); });
    m->takePlan();
}

FindingsPanel::~FindingsPanel() {
    delete m->page; // the list goes before the model it shows
}

} // namespace flightplan::views
