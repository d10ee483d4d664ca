#include "views/capacity/room_strip.h"

#include "model/catalog/catalog.h"
#include "model/plan/load.h"
#include "model/planner/room.h"
#include "model/qt/fleet_text.h"
#include "model/qt/plan_controller.h"
#include "model/topology/workload.h"
#include "views/common/figure_tile.h"
#include "views/common/format.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolTip>

#include <algorithm>

namespace flightplan::views {
namespace {

using topology::Resource;
using topology::Resources;

constexpr qsizetype mostWorkloads = 8; // of a menu that can still be read

QString workloadPrefix() {
    return QStringLiteral("workload:");
}

topology::Workload workloadOfSize(const QString& size) {
    topology::Workload workload;
    workload.size = size.toStdString();
    return workload;
}

Resources total(const std::vector<Resources>& perRegion) {
    Resources sum;
    for (const auto& each : perRegion)
        sum += each;
    return sum;
}

QString ofTotal(Resource resource, const Resources& used, const Resources& capacity) {
    constexpr double microPerMilli = 1000;
    const auto part = static_cast<double>(used[resource]);
    const auto whole = static_cast<double>(capacity[resource]);
    return resource == Resource::cpu ? format::ofVcpu(part / microPerMilli, whole / microPerMilli)
                                     : format::ofMebibytes(part, whole);
}

} // namespace

RoomStrip::RoomStrip(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_unit(QStringLiteral("shared-cpu-1x"))
    , m_cpu(new FigureTile(tr("CPU requested"), this))
    , m_memory(new FigureTile(tr("Memory requested"), this))
    , m_disk(new FigureTile(tr("Disk requested"), this))
    , m_stranded(new FigureTile(tr("Stranded"), this))
    , m_room(new FigureTile(tr("Room left"), this)) {
    setObjectName(QStringLiteral("roomStrip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    int index = 0;
    for (auto* tile : {m_cpu, m_memory, m_disk, m_stranded, m_room}) {
        static const char* const names[] = {"figureCpu", "figureMemory", "figureDisk", "figureStranded", "figureRoom"};
        tile->setObjectName(QLatin1String(names[index++]));
        layout->addWidget(tile, tile == m_room ? 5 : 4);
        if (tile != m_room)
            connect(tile, &FigureTile::whyRequested, this,
                    [tile] { QToolTip::showText(tile->mapToGlobal(QPoint(12, tile->height())), tile->why(), tile); });
    }
    connect(m_room, &FigureTile::whyRequested, this, &RoomStrip::choose);
    connect(&controller, &qt::PlanController::planReplaced, this, &RoomStrip::refresh);
    refresh();
}

void RoomStrip::setUnit(const QString& unit) {
    if (unit == m_unit || !needOf(unit))
        return;
    m_unit = unit;
    refreshRoom();
    Q_EMIT unitChanged();
}

QStringList RoomStrip::units() const {
    QStringList result;
    for (const auto& size : catalog::builtIn().sizes())
        result << QString::fromStdString(size.id);
    m_controller.document().workloads.forEach([&](std::size_t, const topology::Workload& workload) {
        if (result.size() < static_cast<qsizetype>(catalog::builtIn().sizes().size()) + mostWorkloads)
            result << workloadPrefix() + QString::fromStdString(workload.id.text());
    });
    return result;
}

std::optional<Resources> RoomStrip::needOf(const QString& unit) const {
    const auto& document = m_controller.document();
    auto need = std::optional<Resources>();
    if (unit.startsWith(workloadPrefix())) {
        const auto id = unit.mid(workloadPrefix().size()).toStdString();
        if (const auto at = document::findWorkload(document, id))
            need = demandOf(document.workloads[*at], catalog::builtIn());
    } else {
        need = demandOf(workloadOfSize(unit), catalog::builtIn());
    }
    if (need)
        (*need)[Resource::memory] += document.settings->microvmOverheadMib;
    return need;
}

void RoomStrip::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void RoomStrip::refresh() {
    if (!isVisible())
        return; // shown again, it catches up
    const bool pending = !m_controller.plan();
    for (auto* tile : {m_cpu, m_memory, m_disk, m_stranded, m_room})
        tile->setPending(pending);
    if (pending)
        return;
    refreshShare(*m_cpu, Resource::cpu);
    refreshShare(*m_memory, Resource::memory);
    refreshShare(*m_disk, Resource::disk);
    refreshRoom();
}

void RoomStrip::refreshShare(FigureTile& tile, Resource resource) {
    const auto& plan = *m_controller.plan();
    const auto used = total(plan.figures->regionUsed);
    const auto capacity = total(plan.figures->regionCapacity);
    if (capacity[resource] <= 0) {
        tile.setFigure({QStringLiteral("–"), {}});
        tile.setNote(tr("no hosts"));
        return;
    }
    const double share = plan::shareOf(used[resource], capacity[resource]);
    const double limit = qt::limitOf(plan);
    tile.setFigure(figure::percent(share, 1));
    tile.setNote(ofTotal(resource, used, capacity), share > limit ? Tone::warn : Tone::neutral);
    tile.setExplanation(tr("What microVMs reserve, of what hosts that are up can give. The plan allows %1 a region.")
                            .arg(format::percent(limit)));
}

void RoomStrip::refreshRoom() {
    const auto plan = m_controller.plan();
    if (plan && !needOf(m_unit))
        m_unit = QStringLiteral("shared-cpu-1x"); // the workload is gone
    const auto need = needOf(m_unit);
    if (!plan || !need)
        return;
    const auto room = planner::roomFor(*plan, *need);
    const auto name = m_unit.startsWith(workloadPrefix()) ? m_unit.mid(workloadPrefix().size()) : m_unit;
    m_room->setFigure(figure::count(static_cast<double>(room.microVms)));
    m_room->setNote(tr("%1 · change").arg(name));
    constexpr double microPerMilli = 1000;
    m_room->setExplanation(
        tr("How many more microVMs of %1 and %2 fit, host by host. Rules of workloads have no say. Click to choose "
           "another size.")
            .arg(format::vcpu(static_cast<double>((*need)[Resource::cpu]) / microPerMilli),
                 format::mebibytes(static_cast<double>((*need)[Resource::memory]))));
    const auto capacity = total(plan->figures->regionCapacity);
    if (!room.scarcest || capacity[Resource::cpu] <= 0) {
        m_stranded->setFigure({QStringLiteral("–"), {}});
        m_stranded->setNote(tr("no hosts"));
        return;
    }
    // What is left over of the other resource of the two that everybody pays for.
    const auto idle = *room.scarcest == Resource::cpu ? Resource::memory : Resource::cpu;
    const double share = plan::shareOf(room.stranded[idle], capacity[idle]);
    m_stranded->setTitle(idle == Resource::cpu ? tr("Stranded CPU") : tr("Stranded memory"));
    m_stranded->setFigure(figure::percent(share, 1));
    m_stranded->setNote(tr("%1 runs out first").arg(qt::resourceName(*room.scarcest)));
    m_stranded->setExplanation(
        tr("Free %1 that nothing can use any more once the hosts are full of %2: there, %3 is gone before.")
            .arg(qt::resourceName(idle), name, qt::resourceName(*room.scarcest)));
}

void RoomStrip::choose() {
    QMenu menu(this);
    QActionGroup group(&menu);
    for (const auto& unit : units()) {
        const bool isWorkload = unit.startsWith(workloadPrefix());
        if (isWorkload && !menu.actions().isEmpty() && !menu.actions().last()->text().startsWith(tr("Like")))
            menu.addSeparator();
        auto* action = menu.addAction(isWorkload ? tr("Like %1").arg(unit.mid(workloadPrefix().size())) : unit, this,
                                      [this, unit] { setUnit(unit); });
        action->setCheckable(true);
        action->setChecked(unit == m_unit);
        group.addAction(action);
    }
    menu.exec(m_room->mapToGlobal(QPoint(12, m_room->height())));
}

} // namespace flightplan::views
