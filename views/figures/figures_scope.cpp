#include "views/figures/figures_scope.h"

#include "model/qt/plan_controller.h"

#include <QActionGroup>
#include <QMenu>

#include <iterator>
#include <set>
#include <string_view>

namespace flightplan::views {
namespace {

using qt::Selection;

/// The workload that a selection is or belongs to; empty if it is none of one.
QString workloadOf(const Selection& selection) {
    if (selection.kind == Selection::Kind::workload)
        return selection.id;
    return selection.kind == Selection::Kind::microVm ? selection.id.section(u'/', 0, 0) : QString();
}

} // namespace

FiguresScope::FiguresScope(qt::PlanController& controller, QWidget* parent)
    : QPushButton(parent)
    , m_controller(controller)
    , m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("figuresScope"));
    setProperty("quiet", true);
    setFlat(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FiguresScope::fillMenu);
    describe();
}

void FiguresScope::setScope(const Selection& scope) {
    if (m_scope == scope)
        return;
    m_scope = scope;
    describe();
    Q_EMIT scopeChanged();
}

std::optional<std::vector<std::size_t>> FiguresScope::workloadsOf(const plan::Plan& plan) const {
    std::vector<std::size_t> workloads;
    const auto id = m_scope.id.toStdString();
    if (m_scope.kind == Selection::Kind::workload) {
        if (const auto w = plan.fleet->findWorkload(id); w >= 0)
            workloads.push_back(static_cast<std::size_t>(w));
    } else if (m_scope.kind == Selection::Kind::app) {
        for (std::size_t w = 0; w < plan.fleet->workloads.size(); ++w)
            if (plan.fleet->workloads[w].appName() == id)
                workloads.push_back(w);
    }
    return workloads.empty() ? std::nullopt : std::optional(std::move(workloads));
}

void FiguresScope::fillMenu() {
    constexpr std::size_t mostApps = 24; // more would not fit a menu; any other is reached by selecting it
    m_menu->clear();
    add({}, tr("All workloads"));
    m_menu->addSeparator();
    const auto& selection = m_controller.selection();
    const auto workload = workloadOf(selection);
    const auto workloadId = workload.toStdString();
    QString appOfWorkload = selection.kind == Selection::Kind::app ? selection.id : QString();
    std::set<std::string_view> apps; // the first ones by name: plans may have tens of thousands
    m_controller.document().workloads.forEach([&](std::size_t, const topology::Workload& each) {
        if (!each.app.empty())
            apps.insert(each.app);
        if (apps.size() > mostApps)
            apps.erase(std::prev(apps.end()));
        if (each.id.text() == workloadId)
            appOfWorkload = QString::fromStdString(each.app);
    });
    if (!workload.isEmpty())
        add({Selection::Kind::workload, workload}, tr("Workload %1").arg(workload));
    if (!appOfWorkload.isEmpty())
        add({Selection::Kind::app, appOfWorkload}, tr("App %1").arg(appOfWorkload));
    if (workload.isEmpty() && appOfWorkload.isEmpty()) {
        auto* hint = m_menu->addAction(tr("Select a workload to offer it here"));
        hint->setObjectName(QStringLiteral("actionFiguresOfSelection"));
        hint->setToolTip(tr("The selected workload, and its app, then stand in this menu"));
        hint->setEnabled(false);
    }
    m_menu->addSeparator();
    for (const auto name : apps) {
        const auto app = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        if (app != appOfWorkload)
            add({Selection::Kind::app, app}, tr("App %1").arg(app));
    }
}

void FiguresScope::add(const Selection& scope, const QString& text) {
    QString shown = text;
    auto* action =
        m_menu->addAction(shown.replace(u'&', QStringLiteral("&&")), this, [this, scope] { setScope(scope); });
    action->setObjectName(QStringLiteral("actionFiguresOf_") +
                          (scope.id.isEmpty() ? QStringLiteral("all") : scope.toObject()));
    action->setToolTip(scope.id.isEmpty() ? tr("Show the figures of the whole plan above the map")
                                          : tr("Show the figures of %1 alone above the map").arg(scope.id));
    action->setCheckable(true);
    action->setChecked(scope == m_scope);
}

void FiguresScope::describe() {
    const auto name = m_scope.kind == Selection::Kind::none ? tr("all workloads") : m_scope.id;
    constexpr int widest = 110;
    setText(tr("Figures of %1").arg(fontMetrics().elidedText(name, Qt::ElideMiddle, widest)));
    setAccessibleName(tr("Figures of %1").arg(name));
    setToolTip(accessibleName() + u'\n' + tr("Whose figures these are: all workloads, an app, or one workload"));
}

} // namespace flightplan::views
