#include "views/tables/findings_panel.h"

#include "model/qt/explanation_study.h"
#include "model/qt/finding_text.h"
#include "model/qt/findings_model.h"
#include "model/qt/plan_controller.h"
#include "model/qt/shown_findings.h"
#include "model/qt/traffic_study.h"
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
    Private(qt::PlanController& itsController, const qt::TrafficStudy* itsTraffic, FindingsPanel& owner);

    /// What the button would do for the selected finding.
    struct Remedy {
        document::Edit edit;
        QString title;
    };

    int selectedRow() const;
    const Finding* selected() const;
    std::int64_t unplacedMicroVm(const Finding& finding) const;
    std::optional<Remedy> remedy() const;
    void lookForCure();
    void takePlan();
    void takeFindings();
    void describe();
    void selectObject();
    void fix();

    qt::PlanController& controller;
    const qt::TrafficStudy* traffic;
    qt::FindingsModel model;
    qt::ExplanationStudy study; ///< looks for the cure of what has no place, when it is selected
    LazyTreeView* list;
    ListPage* page = nullptr;
    QLabel* summary;
    QPushButton* fixButton;
    bool taking = false; ///< the list changes by itself: what is selected meanwhile is no wish of the user
};

FindingsPanel::Private::Private(qt::PlanController& itsController, const qt::TrafficStudy* itsTraffic,
                                FindingsPanel& owner)
    : controller(itsController)
    , traffic(itsTraffic)
    , study(itsController.lanes())
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

const Finding* FindingsPanel::Private::selected() const {
    const int row = selectedRow();
    return row < 0 ? nullptr : &model.finding(row);
}

/// The microVM that a finding says has no place; −1 if it is about something else.
std::int64_t FindingsPanel::Private::unplacedMicroVm(const Finding& finding) const {
    const auto plan = controller.plan();
    const auto object = qt::Selection::fromObject(QString::fromStdString(finding.object));
    if (!plan || controller.whatIf() || object.kind != qt::Selection::Kind::microVm ||
        finding.severity != Severity::error)
        return -1;
    return plan->fleet->findMicroVm(object.id.toStdString());
}

void FindingsPanel::Private::lookForCure() {
    study.forget();
    const auto* finding = selected();
    const auto microVm = finding && finding->fix.empty() ? unplacedMicroVm(*finding) : -1;
    if (microVm >= 0 && !controller.isPlanning())
        study.ask(controller.plan(), microVm);
}

std::optional<FindingsPanel::Private::Remedy> FindingsPanel::Private::remedy() const {
    const auto* finding = selected();
    // While the plan lags behind, its remedies are for a document that is no more.
    if (!finding || controller.isPlanning())
        return std::nullopt;
    if (!finding->fix.empty()) {
        auto edit = document::editFromJson(finding->fix);
        return edit ? std::optional(Remedy{std::move(*edit), qt::fixText(*finding)}) : std::nullopt;
    }
    const auto answer = study.answer();
    if (!answer || answer->plan != controller.plan() || !answer->cure)
        return std::nullopt;
    return Remedy{answer->cure->edit, qt::findingText(answer->cure->title)};
}

void FindingsPanel::Private::takeFindings() {
    const QScopedValueRollback rollback(taking, true);
    model.apply(qt::shownFindings(controller, traffic));
}

void FindingsPanel::Private::takePlan() {
    takeFindings();
    page->setEmptyText(controller.plan() ? FindingsPanel::tr("✓ No findings: everything asked for is in place.")
                                         : FindingsPanel::tr("planning…"));
    lookForCure();
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
    const auto found = remedy();
    const auto title = found ? found->title : QString();
    fixButton->setEnabled(found.has_value());
    fixButton->setVisible(model.rowCount() > 0);
    fixButton->setText(title.isEmpty() ? FindingsPanel::tr("Fix") : FindingsPanel::tr("Fix: %1").arg(title));
    const auto* finding = selected();
    const auto answer = study.answer();
    fixButton->setToolTip(found      ? FindingsPanel::tr("Changes the plan; one undo takes it back")
                          : !finding ? FindingsPanel::tr("Select a finding that has a known remedy")
                          : unplacedMicroVm(*finding) < 0 || (answer && answer->cureTried)
                              ? FindingsPanel::tr("No single change that the planner knows cures this")
                              : FindingsPanel::tr("Looking for a remedy…"));
}

void FindingsPanel::Private::selectObject() {
    if (taking)
        return;
    lookForCure();
    describe();
    const auto* finding = selected();
    const auto object = finding ? qt::Selection::fromObject(QString::fromStdString(finding->object)) : qt::Selection();
    if (object.kind != qt::Selection::Kind::none)
        controller.select(object);
}

void FindingsPanel::Private::fix() {
    if (const auto found = remedy())
        controller.apply(found->edit, found->title.isEmpty() ? FindingsPanel::tr("Fix a finding") : found->title);
}

FindingsPanel::FindingsPanel(qt::PlanController& controller, qt::TrafficStudy* traffic, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(controller, traffic, *this)) {
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
    if (traffic)
        connect(traffic, &qt::TrafficStudy::answered, this, [this] {
            m->takeFindings(); // the plan is the same: a cure that is being looked for stays one
            m->describe();
        });
    connect(&controller, &qt::PlanController::planningChanged, this, [this] { m->describe(); });
    connect(m->list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m->selectObject(); });
    // A second click brings the selection back to the object after it went elsewhere.
    connect(m->list, &QTreeView::clicked, this, [this] { m->selectObject(); });
    connect(&m->study, &qt::ExplanationStudy::answered, this, [this] { m->describe(); });
    connect(m->fixButton, &QPushButton::clicked, this, [this] { m->fix(); });
    m->takePlan();
}

FindingsPanel::~FindingsPanel() {
    delete m->page; // the list goes before the model it shows
}

} // namespace flightplan::views
