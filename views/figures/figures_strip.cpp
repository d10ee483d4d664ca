#include "views/figures/figures_strip.h"

#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "views/common/figure_tile.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/figures/figures_scope.h"
#include "views/figures/scoped_figures.h"

#include <QHBoxLayout>
#include <QToolTip>

#include <cmath>

namespace flightplan::views {
namespace {

QString resourceName(const std::string& resource) {
    if (resource == "cpu")
        return FiguresStrip::tr("CPU");
    if (resource == "memory")
        return FiguresStrip::tr("memory");
    if (resource == "bandwidth")
        return FiguresStrip::tr("bandwidth");
    return FiguresStrip::tr("disk");
}

/// The fullest region and its share of a resource.
std::pair<QString, double> fullestRegion(const plan::Plan& plan, const plan::Figures& figures,
                                         topology::Resource resource) {
    QString name;
    double highest = 0;
    for (std::size_t region = 0; region < plan.fleet->regions.size(); ++region) {
        const auto capacity = figures.regionCapacity[region][resource];
        const double share =
            capacity > 0 ? static_cast<double>(figures.regionUsed[region][resource]) / static_cast<double>(capacity)
                         : 0;
        if (share > highest) {
            highest = share;
            name = QString::fromStdString(plan.fleet->regions[region].id).toUpper();
        }
    }
    return {name, highest};
}

topology::Resource resourceOf(const std::string& name) {
    for (const auto resource : topology::allResources)
        if (toString(resource) == name)
            return resource;
    return topology::Resource::cpu;
}

/// The workload whose users are farthest away, among those with users; `figures` has a row for each of `workloads`.
QString slowestWorkload(const plan::Plan& plan, const plan::Figures& figures,
                        const std::vector<std::size_t>& workloads) {
    QString text;
    double slowest = -1;
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        const auto& p95 = figures.workloads[i].p95Ms;
        if (!p95 || *p95 <= slowest)
            continue;
        slowest = *p95;
        text = QString::fromStdString(plan.fleet->workloads[workloads[i]].id.text());
    }
    return text;
}

} // namespace

FiguresStrip::FiguresStrip(qt::PlanController& controller, qt::TrafficStudy* traffic, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_traffic(traffic)
    , m_scope(new FiguresScope(controller, this))
    , m_p95(new FigureTile(tr("p95 across users"), this))
    , m_inside(new FigureTile(tr("Inside the target"), this))
    , m_requested(new FigureTile(tr("Requested"), this))
    , m_survives(new FigureTile(tr("Survives a region"), this))
    , m_placed(new FigureTile(tr("Placed"), this))
    , m_study(controller.lanes()) {
    setObjectName(QStringLiteral("figuresStrip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_scope, &FiguresScope::scopeChanged, this, &FiguresStrip::refresh);
    int index = 0;
    for (auto* tile : {m_p95, m_inside, m_requested, m_survives, m_placed}) {
        static const char* const names[] = {"figureP95", "figureInside", "figureRequested", "figureSurvives",
                                            "figurePlaced"};
        tile->setObjectName(QLatin1String(names[index++]));
        layout->addWidget(tile, 1);
        connect(tile, &FigureTile::whyRequested, this, [this, tile] { explain(tile); });
    }
    connect(&controller, &qt::PlanController::planReplaced, this, &FiguresStrip::refresh);
    connect(&m_study, &qt::SurvivalStudy::answered, this, &FiguresStrip::refreshSurvival);
    if (m_traffic)
        connect(m_traffic, &qt::TrafficStudy::answered, this, &FiguresStrip::refresh);
    refresh();
}

void FiguresStrip::refresh() {
    const auto plan = m_controller.plan();
    const auto whatIf = m_controller.whatIf();
    const auto before = whatIf ? whatIf->before : m_before;
    if (m_traffic)
        m_traffic->setCompared(plan ? before : nullptr);
    const auto of = plan ? scoped(plan) : ScopedFigures();
    for (auto* tile : {m_requested, m_survives, m_placed})
        tile->setPending(!of.figures);
    for (auto* tile : {m_p95, m_inside})
        tile->setPending(!of.figures || !of.usersKnown);
    if (plan)
        m_study.ask(whatIf ? whatIf->before : plan);
    if (!of.figures)
        return;
    if (of.usersKnown) {
        refreshLatency(*plan, of);
        refreshInside(*plan, of);
    }
    refreshRequested(*plan, *of.figures);
    refreshPlaced(*of.figures);
    if (before)
        showChange(scoped(before), of);
    refreshSurvival();
}

ScopedFigures FiguresStrip::scoped(const std::shared_ptr<const plan::Plan>& plan) const {
    return scopedFigures(plan, m_scope->workloadsOf(*plan), m_traffic);
}

/// The line below each figure says what it was.
void FiguresStrip::showChange(const ScopedFigures& before, const ScopedFigures& after) {
    if (!before.figures)
        return;
    const auto& then = *before.figures;
    const auto& now = *after.figures;
    const auto was = [](const plan::Figure& figure, const QString& value) {
        return figure.value ? tr("was %1").arg(std::isinf(*figure.value) ? QStringLiteral("∞") : value) : QString();
    };
    const auto worse = [](const plan::Figure& a, const plan::Figure& b) {
        return a.value && b.value && *a.value > *b.value ? Tone::warn : Tone::neutral;
    };
    if (before.usersKnown && after.usersKnown) {
        m_p95->setNote(was(then.p95AcrossUsers, format::milliseconds(then.p95AcrossUsers.value.value_or(0))),
                       worse(now.p95AcrossUsers, then.p95AcrossUsers));
        m_inside->setNote(was(then.insideTarget, format::percent(then.insideTarget.value.value_or(0), 1)),
                          worse(then.insideTarget, now.insideTarget));
    }
    m_requested->setNote(was(then.requested, format::percent(then.requested.value.value_or(0), 1)));
    const auto lost = now.unplaced - then.unplaced;
    m_placed->setNote(lost > 0 ? tr("%1 more unplaced").arg(format::count(static_cast<double>(lost)))
                               : tr("was %1").arg(format::count(static_cast<double>(then.placed))),
                      lost > 0 ? Tone::bad : Tone::neutral);
}

void FiguresStrip::setBefore(std::shared_ptr<const plan::Plan> before) {
    m_before = std::move(before);
    refresh();
}

void FiguresStrip::finish() {
    if (m_traffic)
        m_traffic->wait();
    m_study.wait();
}

void FiguresStrip::refreshSurvival() {
    const auto answer = m_study.answer();
    if (!answer) {
        m_survives->setFigure({QStringLiteral("…"), {}});
        m_survives->setNote(tr("losing each region"));
        return;
    }
    // A loss is counted for the whole plan: what is lost of one workload alone is not known here.
    m_survives->setTitle(m_scope->scope().kind == qt::Selection::Kind::none ? tr("Survives a region")
                                                                            : tr("Whole plan survives"));
    const auto all = answer->losses.size();
    m_survives->setProvenance(answer->figure.provenance);
    if (!answer->figure.value) {
        m_survives->setFigure({QStringLiteral("–"), {}});
        m_survives->setNote(tr("no regions"));
        return;
    }
    const auto survived = static_cast<std::size_t>(*answer->figure.value);
    m_survives->setFigure({QString::number(survived), tr("of %1").arg(all)});
    QStringList failing;
    for (const auto& loss : answer->losses)
        if (loss.counts.unplaced > 0)
            failing.append(
                tr("%1 (%2)")
                    .arg(QString::fromStdString(answer->plan->fleet->regions[static_cast<std::size_t>(loss.first)].id)
                             .toUpper())
                    .arg(loss.counts.unplaced));
    if (failing.isEmpty())
        m_survives->setNote(tr("any one may fail"), Tone::good);
    else
        m_survives->setNote(tr("not %1").arg(failing.join(QStringLiteral(", "))), Tone::warn);
    m_survives->setExplanation(
        failing.isEmpty() ? tr("Whichever region is lost, every microVM that ran there finds a place in another.")
                          : tr("Losing one of these regions leaves microVMs without a place: %1. Select it and ask "
                               "what if it is lost.")
                                .arg(failing.join(QStringLiteral(", "))));
}

void FiguresStrip::refreshLatency(const plan::Plan& plan, const ScopedFigures& of) {
    const auto& workloads = of.workloads;
    const auto& figures = of.figures;
    const auto& p95 = figures->p95AcrossUsers;
    // One workload is held against its own target, several against the plan's.
    const auto own = workloads.size() == 1 ? plan.fleet->problem.workloads[workloads.front()].target : -1;
    const auto& ofPlan = plan.document.targets->latency;
    const auto target = own >= 0 ? own : ofPlan ? ofPlan->count() : -1; // µs
    const double targetMs = static_cast<double>(target) / 1000;
    m_p95->setProvenance(p95.provenance);
    if (!p95.value) {
        m_p95->setFigure({QStringLiteral("–"), {}});
        m_p95->setNote(m_scope->scope().kind == qt::Selection::Kind::none ? tr("no users in the plan")
                                                                          : tr("no users"));
    } else if (std::isinf(*p95.value)) {
        m_p95->setFigure({QStringLiteral("∞"), {}});
        m_p95->setNote(tr("users without a replica"), Tone::bad);
    } else {
        m_p95->setFigure(figure::milliseconds(*p95.value));
        if (target < 0)
            m_p95->setNote(tr("no target set"));
        else if (*p95.value <= targetMs)
            m_p95->setNote(tr("within the %1 target").arg(format::milliseconds(targetMs)), Tone::good);
        else
            m_p95->setNote(tr("%1 over the target").arg(format::milliseconds(*p95.value - targetMs)), Tone::warn);
    }
    auto explanation =
        tr("The round-trip time that 95 % of users stay within, to the replicas that serve them: last mile and "
           "network, without queueing.") +
        QLatin1Char(' ') + of.weighing();
    if (workloads.size() > 1)
        explanation += QLatin1Char(' ') + tr("Slowest workload: %1.").arg(slowestWorkload(plan, *figures, workloads));
    m_p95->setExplanation(explanation);
}

void FiguresStrip::refreshInside(const plan::Plan& plan, const ScopedFigures& of) {
    const auto& workloads = of.workloads;
    const auto& figures = of.figures;
    const auto& inside = figures->insideTarget;
    m_inside->setProvenance(inside.provenance);
    m_inside->setFigure(inside.value ? figure::percent(*inside.value, 1) : Figure{QStringLiteral("–"), {}});
    int missed = 0;
    int withTarget = 0;
    for (std::size_t i = 0; i < workloads.size(); ++i) {
        const auto& row = figures->workloads[i];
        if (plan.fleet->problem.workloads[workloads[i]].target < 0 || !row.p95Ms)
            continue;
        ++withTarget;
        missed += missesTarget(row, *plan.document.targets);
    }
    if (withTarget == 0)
        m_inside->setNote(tr("no target set"));
    else if (missed == 0)
        m_inside->setNote(withTarget == 1 ? tr("the workload meets its target")
                                          : tr("all %1 workloads meet theirs").arg(withTarget),
                          Tone::good);
    else
        m_inside->setNote(withTarget == 1 ? tr("the workload misses its target")
                                          : tr("%1 of %2 miss theirs").arg(missed).arg(withTarget),
                          Tone::warn);
    m_inside->setExplanation(
        tr("The share of users whose round-trip time is at most the latency target of their workload, or of the "
           "plan.") +
        QLatin1Char(' ') + of.weighing());
}

void FiguresStrip::refreshRequested(const plan::Plan& plan, const plan::Figures& figures) {
    const auto& requested = figures.requested;
    m_requested->setProvenance(requested.provenance);
    if (!requested.value) {
        m_requested->setFigure({QStringLiteral("–"), {}});
        m_requested->setNote(tr("no hosts"));
        return;
    }
    m_requested->setFigure(figure::percent(*requested.value, 1));
    const auto [region, share] = fullestRegion(plan, figures, resourceOf(requested.note));
    const double limit = static_cast<double>(plan.document.targets->utilisationMax) / static_cast<double>(millionth);
    m_requested->setNote(
        region.isEmpty() ? tr("of %1").arg(resourceName(requested.note))
                         : tr("of %1 · peak %2 %3").arg(resourceName(requested.note), region, format::percent(share)),
        share > limit ? Tone::warn : Tone::neutral);
    m_requested->setExplanation(tr("What microVMs reserve, of what hosts that are up can give; %1 is the scarcest "
                                   "resource. The plan allows %2 a region.")
                                    .arg(resourceName(requested.note), format::percent(limit)));
}

void FiguresStrip::refreshPlaced(const plan::Figures& figures) {
    m_placed->setFigure(figure::count(static_cast<double>(figures.placed)));
    if (figures.unplaced > 0)
        m_placed->setNote(tr("%1 without a place").arg(format::count(static_cast<double>(figures.unplaced))),
                          Tone::bad);
    else
        m_placed->setNote(tr("microVMs, none left over"), Tone::good);
    m_placed->setExplanation(
        tr("MicroVMs that have a host. Select one without a place to see what is missing and the smallest cure."));
}

void FiguresStrip::explain(FigureTile* tile) {
    QToolTip::showText(tile->mapToGlobal(QPoint(12, tile->height())), tile->why(), tile);
}

} // namespace flightplan::views
