#include "views/inspector/inspector_panel.h"

#include "model/catalog/catalog.h"
#include "model/qt/explanation_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "views/inspector/editors/field_edit.h"
#include "views/inspector/pages/app_page.h"
#include "views/inspector/pages/client_page.h"
#include "views/inspector/pages/edge_page.h"
#include "views/inspector/pages/host_entry_page.h"
#include "views/inspector/pages/host_page.h"
#include "views/inspector/pages/link_page.h"
#include "views/inspector/pages/micro_vm_page.h"
#include "views/inspector/pages/missing_page.h"
#include "views/inspector/pages/plan_page.h"
#include "views/inspector/pages/region_page.h"
#include "views/inspector/pages/workload_page.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <map>

namespace flightplan::views {

using qt::Selection;

namespace {

InspectorPage* makePage(Selection::Kind kind, const PageContext& context, QWidget* parent) {
    switch (kind) {
    case Selection::Kind::region:
        return new RegionPage(context, parent);
    case Selection::Kind::hostEntry:
        return new HostEntryPage(context, parent);
    case Selection::Kind::host:
        return new HostPage(context, parent);
    case Selection::Kind::app:
        return new AppPage(context, parent);
    case Selection::Kind::workload:
        return new WorkloadPage(context, parent);
    case Selection::Kind::microVm:
        return new MicroVmPage(context, parent);
    case Selection::Kind::edge:
        return new EdgePage(context, parent);
    case Selection::Kind::client:
        return new ClientPage(context, parent);
    case Selection::Kind::link:
        return new LinkPage(context, parent);
    case Selection::Kind::none:
    case Selection::Kind::plan:
        break;
    }
    return new PlanPage(context, parent);
}

} // namespace

struct InspectorPanel::Private {
    Private(qt::PlanController& theController, qt::TrafficStudy* theTraffic, InspectorPanel& panel)
        : controller(theController)
        , traffic(theTraffic)
        , study(theController.lanes())
        , body(new QWidget(&panel))
        , layout(new QVBoxLayout(body)) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        missing = new MissingPage(context(), body);
        layout->addWidget(missing);
        layout->addStretch(1);
        many = new QLabel(body);
        many->setObjectName(QStringLiteral("manySelected"));
        many->setContentsMargins(14, 12, 14, 0);
        many->setWordWrap(true);
        many->hide();
        layout->insertWidget(0, many);
        missing->hide();
    }

    PageContext context() { return {controller, catalog::builtIn(), study, traffic}; }

    InspectorPage& pageOf(Selection::Kind kind) {
        if (kind == Selection::Kind::none)
            kind = Selection::Kind::plan;
        InspectorPage*& found = pages[kind];
        if (!found) {
            found = makePage(kind, context(), body);
            found->hide();
            layout->insertWidget(1, found);
        }
        return *found;
    }

    /// Shows the page of the selection, or the one that says that the object is gone.
    void follow(InspectorPanel& panel) {
        const Selection selection = controller.selection();
        InspectorPage& next = pageOf(selection.kind);
        if (page && page != &next)
            page->settle();
        const bool moved = page != &next || next.id() != selection.id;
        next.setId(selection.id);
        InspectorPage& shown = next.exists() ? next : static_cast<InspectorPage&>(*missing);
        shown.setId(selection.id);
        shown.refreshDocument();
        shown.refreshPlan();
        shown.refreshTraffic();
        for (const auto& [kind, other] : pages)
            other->setVisible(other == &shown);
        missing->setVisible(&shown == missing);
        page = &shown;
        describeCompanions();
        if (moved)
            panel.verticalScrollBar()->setValue(0);
    }

    /// Says that edits are about more than the object shown.
    void describeCompanions() {
        const auto& companions = controller.companions();
        many->setVisible(!companions.empty());
        QStringList names;
        for (const auto& object : controller.selected())
            names << object.id;
        many->setText(InspectorPanel::tr("%1 selected: values of %2 are shown, what you change changes all.")
                          .arg(names.size())
                          .arg(controller.selection().id));
        constexpr qsizetype mostNamed = 20;
        many->setToolTip(names.size() > mostNamed ? InspectorPanel::tr("%1 and %2 more")
                                                        .arg(names.mid(0, mostNamed).join(QStringLiteral(", ")))
                                                        .arg(names.size() - mostNamed)
                                                  : names.join(QStringLiteral(", ")));
    }

    qt::PlanController& controller;
    qt::TrafficStudy* traffic; // may be null
    qt::ExplanationStudy study;
    QWidget* body;
    QVBoxLayout* layout;
    std::map<Selection::Kind, InspectorPage*> pages;
    MissingPage* missing = nullptr;
    QLabel* many = nullptr;
    InspectorPage* page = nullptr;
};

InspectorPanel::InspectorPanel(qt::PlanController& controller, QWidget* parent)
    : InspectorPanel(controller, nullptr, parent) {}

InspectorPanel::InspectorPanel(qt::PlanController& controller, qt::TrafficStudy* traffic, QWidget* parent)
    : QScrollArea(parent)
    , m(std::make_unique<Private>(controller, traffic, *this)) {
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Inspector"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the width of every row.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setStyleSheet(QStringLiteral("QScrollBar::handle:disabled { background: transparent; }"));
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(280);
    setWidget(m->body);
    connect(&controller, &qt::PlanController::selectionChanged, this, [this] { m->follow(*this); });
    connect(&controller, &qt::PlanController::documentReplaced, this, [this] {
        if (m->page->exists())
            m->page->refreshDocument();
        else
            m->follow(*this);
    });
    connect(&controller, &qt::PlanController::planReplaced, this, [this] {
        if (m->page->exists())
            m->page->refreshPlan();
        else
            m->follow(*this);
    });
    connect(&controller, &qt::PlanController::fileChanged, this, [this] { m->page->refreshPlan(); });
    if (traffic)
        connect(traffic, &qt::TrafficStudy::answered, this, [this] { m->page->refreshTraffic(); });
    m->follow(*this);
}

InspectorPanel::~InspectorPanel() {
    // Pages use the study until they are hidden.
    delete takeWidget();
}

InspectorPage* InspectorPanel::page() const {
    return m->page;
}

bool InspectorPanel::startRename() {
    FieldEdit* field = m->page->renameField();
    if (!field)
        return false;
    ensureWidgetVisible(field);
    field->line().setFocus(Qt::ShortcutFocusReason);
    field->line().selectAll();
    return true;
}

void InspectorPanel::settle() {
    m->page->settle();
}

QSize InspectorPanel::sizeHint() const {
    return {320, 700};
}

void InspectorPanel::keyPressEvent(QKeyEvent* event) {
    // Reached when no shortcut of the window took the keys: a clean field has passed them on.
    if (event->matches(QKeySequence::Undo))
        m->controller.undoStack().undo();
    else if (event->matches(QKeySequence::Redo))
        m->controller.undoStack().redo();
    else
        return QScrollArea::keyPressEvent(event);
    event->accept();
}

} // namespace flightplan::views
