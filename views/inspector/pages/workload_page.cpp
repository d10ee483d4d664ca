#include "views/inspector/pages/workload_page.h"

#include "model/base/fixed_point.h"
#include "model/traffic/user_figures.h"
#include "views/common/format.h"
#include "views/inspector/pages/best_regions_section.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>

#include <algorithm>
#include <cmath>
#include <span>

namespace flightplan::views {

using topology::Workload;

WorkloadPage::WorkloadPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::workload, parent)
    , m_workload(
          *this,
          [this]() -> const Workload* {
              const auto at = document::findWorkload(document(), idText());
              return at ? &document().workloads[*at] : nullptr;
          },
          [](Workload value) {
              return document::Edit{document::Put{std::move(value), {}}};
          }) {
    heading().setIcon(QStringLiteral("workload"));
    addFigures();
    addFindings();
    addScale();
    addDemand();
    addRegions();
    addSpread();
    addPins();
    addStandbys();
    addUsers();
    addTraffic();
    m_bestRegions = new BestRegionsSection(context.controller, this);
    addPart(*m_bestRegions);
    addWeights();
    addActions();
    onDocument([this] { showHeading(); });
    onPlan([this] {
        showHeading();
        showFigures();
        m_bestRegions->refresh(idText());
    });
    onTraffic([this] { showUserFigures(); });
}

void WorkloadPage::addFigures() {
    auto& figures = addSection({});
    m_p95 =
        figures.addFigure(tr("p95 across users"), tr("95 % of the workload's users have at most this round-trip time "
                                                     "to the replicas that serve them"));
    m_inside =
        figures.addFigure(tr("Inside the target"), tr("Share of the workload's users within its latency target"));
    m_p95->setObjectName(QStringLiteral("workloadP95"));
    m_inside->setObjectName(QStringLiteral("workloadInside"));
    m_microVmSection = &addSection(tr("MicroVMs"));
    m_microVmSection->setFolding(true);
    m_microVms = new RowList(tr("MicroVMs of the workload"), m_microVmSection);
    m_microVmSection->addWide(m_microVms);
    connect(m_microVms, &RowList::rowActivated, this,
            [this](const QString& name) { select(qt::Selection::Kind::microVm, name); });
}

void WorkloadPage::addScale() {
    auto& section = addSection(tr("Workload"));
    addRenameField(section, document::Section::workloads);
    auto* app = m_workload.text(
        section,
        {tr("App"), tr("Groups workloads. Empty: the workload's own id."), tr("Set app of %1"), QStringLiteral("app")},
        [](const Workload& workload) { return fromStd(workload.app); },
        [](Workload& workload, const QString& text) {
            workload.app = text.toStdString();
            return QString();
        });
    m_workload.follow([app](const Workload& workload) { app->setPlaceholder(fromStd(workload.id.text())); });
    m_workload.quantity(
        section,
        {tr("Replicas"), tr("How many microVMs run; 0 parks the workload."), tr("Set replicas of %1"),
         QStringLiteral("replicas")},
        Dimension::count, {0, document::maxMicroVms}, [](const Workload& workload) { return workload.replicas; },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.replicas = static_cast<int>(*value); });
    addSize(section);
    addImportance(section);
}

void WorkloadPage::addSize(Section& section) {
    std::vector<std::pair<int, QString>> choices = {{-1, tr("none")}};
    const auto sizes = context().catalog.sizes();
    for (std::size_t i = 0; i < sizes.size(); ++i)
        choices.emplace_back(static_cast<int>(i), fromStd(sizes[i].id));
    auto* size = m_workload.choice(
        section,
        {tr("Size"), tr("Machine size of the catalogue; fills CPU and memory of the demand."), tr("Set size of %1"),
         QStringLiteral("size")},
        choices,
        [sizes](const Workload& workload) {
            const auto found = std::ranges::find(sizes, workload.size, &catalog::MachineSize::id);
            return found == sizes.end() ? -1 : static_cast<int>(found - sizes.begin());
        },
        [sizes](Workload& workload, int value) {
            workload.size = value < 0 ? std::string() : sizes[static_cast<std::size_t>(value)].id;
        });
    for (std::size_t i = 0; i < sizes.size(); ++i)
        size->setItemData(static_cast<int>(i) + 1,
                          tr("%1 guaranteed, bursts to %2, %3")
                              .arg(amountText(topology::Resource::cpu, sizes[i].baseline.count()),
                                   amountText(topology::Resource::cpu, sizes[i].burst.count()),
                                   amountText(topology::Resource::memory, sizes[i].memory.count())),
                          Qt::ToolTipRole);
}

void WorkloadPage::addImportance(Section& section) {
    m_workload.quantity(
        section,
        {tr("Priority"), tr("Higher goes first when hosts are scarce; 0 is usual."), tr("Set priority of %1"),
         QStringLiteral("priority")},
        Dimension::count, {-1'000'000, 1'000'000}, [](const Workload& workload) { return workload.priority; },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.priority = static_cast<int>(*value); });
    m_workload.quantity(
        section,
        {tr("Users"), tr("How many users the workload has compared to others; plain number, 1 is usual."),
         tr("Set user weight of %1"), QStringLiteral("weight")},
        Dimension::ratio, {0, 1'000'000'000 * millionth}, [](const Workload& workload) { return workload.weight; },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.weight = *value; });
    auto* hostClass = m_workload.text(
        section,
        {tr("Class"), tr("Runs only on hosts of this class. Empty: on hosts without a class."), tr("Set class of %1"),
         QStringLiteral("class")},
        [](const Workload& workload) { return fromStd(workload.hostClass); },
        [](Workload& workload, const QString& text) {
            workload.hostClass = text.toStdString();
            return QString();
        });
    hostClass->setPlaceholder(tr("none"));
    auto* labels = m_workload.tokens(
        section,
        {tr("Labels"), tr("Words about the workload, such as team=checkout, for filters."), tr("Set labels of %1"),
         QStringLiteral("labels")},
        [](const Workload& workload) {
            QStringList tokens;
            for (const auto& [key, value] : workload.labels)
                tokens << fromStd(key + "=" + value);
            return tokens;
        },
        [](Workload& workload, const QStringList& tokens) {
            workload.labels.clear();
            for (const QString& token : tokens)
                workload.labels.emplace_back(token.section(u'=', 0, 0).toStdString(),
                                             token.section(u'=', 1).toStdString());
        });
    labels->setPlaceholder(tr("key=value"));
    labels->setCheck([](const QString& token) {
        const auto at = token.indexOf(u'=');
        return at > 0 && at + 1 < token.size() ? QString() : tr("Type key=value, such as team=checkout.");
    });
}

void WorkloadPage::addActions() {
    auto& section = addSection(tr("Actions"));
    addObjectButtons(section, document::Section::workloads, document::deleteWorkload);
}

void WorkloadPage::showHeading() {
    const Workload* workload = m_workload.record();
    if (!workload)
        return;
    heading().setName(id(), id());
    const auto current = plan();
    const auto at = current ? current->fleet->findWorkload(idText()) : -1;
    const QString app = tr("App %1").arg(fromStd(workload->appName()));
    if (at < 0) {
        heading().setState({}, Tone::neutral);
        return heading().setSubtitle(tr("%1 · planning…").arg(app));
    }
    const auto& figures = current->figures->workloads[static_cast<std::size_t>(at)];
    const auto asked = qlonglong(figures.placed) + figures.unplaced;
    if (asked == 0)
        heading().setState(tr("Parked"), Tone::neutral);
    else if (figures.unplaced > 0)
        heading().setState(tr("%1 unplaced").arg(QLocale().toString(figures.unplaced)), Tone::warn);
    else
        heading().setState(tr("Placed"), Tone::good);
    heading().setSubtitle(
        tr("%1 · %2 of %3 placed").arg(app, QLocale().toString(figures.placed), QLocale().toString(asked)));
}

void WorkloadPage::showFigures() {
    const auto current = plan();
    const auto at = current ? current->fleet->findWorkload(idText()) : -1;
    if (at < 0)
        return m_microVms->setRows({});
    const auto index = static_cast<std::size_t>(at);
    showUserFigures();
    std::vector<ListRow> rows;
    const auto& starts = current->fleet->problem.firstMicroVm;
    for (auto m = starts[index]; m < starts[index + 1]; ++m) {
        const auto& placement = current->assignment->microVms[static_cast<std::size_t>(m)];
        const QString name = fromStd(current->fleet->microVmName(m));
        if (placement.placed()) {
            const QString host = fromStd(current->fleet->hostName(placement.host));
            rows.push_back(
                {name, name, host,
                 tr("%1 runs on %2 in %3").arg(name, host, regionLabel(current->fleet->regionOfHost(placement.host))),
                 Tone::neutral, QStringLiteral("microvm")});
        } else {
            rows.push_back({name, name, tr("unplaced"), constraintSentence(placement.constraint), Tone::warn,
                            QStringLiteral("microvm")});
        }
    }
    m_microVmSection->setVisible(!rows.empty());
    // What needs attention comes first.
    std::ranges::stable_sort(rows, {}, [](const ListRow& row) { return row.tone == Tone::neutral; });
    m_microVms->setRows(std::move(rows));
}

/// Those of the hour that is chosen, as in the figures above the map.
void WorkloadPage::showUserFigures() {
    const auto current = plan();
    const auto at = current ? current->fleet->findWorkload(idText()) : -1;
    if (at < 0)
        return;
    const auto index = static_cast<std::size_t>(at);
    const auto& ofPlan = current->figures->workloads[index];
    traffic::UserFigures::OfUsers users{ofPlan.p95Ms, ofPlan.insideTarget};
    const auto routes = routing();
    if (routes && routes->utcMinute && current->fleet->workloads[index].traffic)
        users = traffic::userFigures(*current, *routes, std::span(&index, 1)).workloads.front();
    const QString none = QStringLiteral("–");
    m_p95->setText(!users.p95Ms               ? none
                   : std::isinf(*users.p95Ms) ? tr("some unserved")
                                              : format::milliseconds(*users.p95Ms));
    m_inside->setText(users.insideTarget ? format::percent(*users.insideTarget, 1) : none);
}

} // namespace flightplan::views
