#include "views/inspector/pages/plan_page.h"

#include "model/base/fixed_point.h"
#include "model/planner/weight_study.h"
#include "views/common/format.h"
#include "views/inspector/editors/weight_slider.h"
#include "views/inspector/pages/quality_section.h"
#include "views/inspector/pages/weight_presets.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <bit>
#include <cmath>

namespace flightplan::views {

using document::Perspective;
using document::Settings;
using topology::CapacityTerm;
using topology::LatencyTerm;
using topology::Objective;
using topology::Targets;
using topology::WorkloadOrder;

PlanPage::PlanPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::plan, parent)
    , m_settings(
          *this, [this] { return &*document().settings; },
          [](Settings value) { return document::Edit{document::SetSettings{std::move(value)}}; })
    , m_targets(
          *this, [this] { return &*document().targets; },
          [](Targets value) { return document::Edit{document::SetTargets{std::move(value)}}; })
    , m_objective(
          *this, [this] { return &*document().objective; },
          [](Objective value) { return document::Edit{document::SetObjective{std::move(value)}}; }) {
    heading().setIcon(QStringLiteral("design"));
    addName();
    addWeights();
    auto* quality = new QualitySection(context.controller, this);
    addPart(*quality);
    addTargets();
    addScoring();
    addEngine();
    auto& load = addSection(tr("Requested"));
    m_meters = new Meters(&load);
    load.addWide(m_meters);
    addFindings();
    onDocument([this] { showHeading(); });
    onPlan([this] { showHeading(); });
    onPlan([quality] { quality->refresh(); });
}

void PlanPage::addName() {
    auto& section = addSection({});
    auto* name = m_settings.text(
        section,
        {tr("Name"), tr("The name of the plan, shown in the title"), tr("Rename the plan"), QStringLiteral("name")},
        [](const Settings& settings) { return fromStd(settings.name); },
        [](Settings& settings, const QString& text) {
            settings.name = text.toStdString();
            return QString();
        });
    name->setPlaceholder(tr("Untitled plan"));
    setRenameField(*name);
    m_settings.choice(
        section,
        {tr("Perspective"),
         tr("Whose eyes the plan has. An operator plans hosts; a customer rents microVMs, and every region brings the "
            "hosts that the catalogue assumes."),
         tr("Set the perspective"), QStringLiteral("perspective")},
        {{static_cast<int>(Perspective::operatorOfHosts), tr("Operator")},
         {static_cast<int>(Perspective::customer), tr("Customer")}},
        [](const Settings& settings) { return static_cast<int>(settings.perspective); },
        [](Settings& settings, int value) { settings.perspective = static_cast<Perspective>(value); });
    m_settings.choice(
        section,
        {tr("Survives"),
         tr("One region: the plan leaves so much room free that the loss of any single region leaves nothing without a "
            "place, or says what is missing."),
         tr("Set what the plan survives"), QStringLiteral("survive")},
        {{static_cast<int>(document::Survive::none), tr("Not asked for")},
         {static_cast<int>(document::Survive::region), tr("One region")}},
        [](const Settings& settings) { return static_cast<int>(settings.survive); },
        [](Settings& settings, int value) { settings.survive = static_cast<document::Survive>(value); });
}

void PlanPage::addTargets() {
    auto& section = addSection(tr("Targets"));
    auto* latency = m_targets.quantity(
        section,
        {tr("Latency"), tr("The round-trip time that users should stay within. Empty: no target."),
         tr("Set the latency target"), QStringLiteral("latency_target")},
        Dimension::duration, {1, 600'000'000},
        [](const Targets& targets) -> std::optional<std::int64_t> {
            return targets.latency ? std::optional(std::int64_t(targets.latency->count())) : std::nullopt;
        },
        [](Targets& targets, std::optional<std::int64_t> value) {
            targets.latency = value ? std::optional(std::chrono::microseconds(*value)) : std::nullopt;
        });
    latency->setOptional(true);
    latency->setPlaceholder(tr("none"));
    m_targets.quantity(
        section,
        {tr("Percentile"), tr("The share of users that has to be within the latency target."), tr("Set the percentile"),
         QStringLiteral("percentile")},
        Dimension::percentile, {0, 100 * millionth}, [](const Targets& targets) { return targets.percentile; },
        [](Targets& targets, std::optional<std::int64_t> value) { targets.percentile = *value; });
    m_targets.quantity(
        section,
        {tr("Utilisation"),
         tr("The share of what can be allocated that may be requested. Above it, meters and chart warn."),
         tr("Set the utilisation target"), QStringLiteral("utilisation_max")},
        Dimension::share, {0, millionth}, [](const Targets& targets) { return targets.utilisationMax; },
        [](Targets& targets, std::optional<std::int64_t> value) { targets.utilisationMax = *value; });
    m_targets.quantity(
        section,
        {tr("Availability"), tr("The share of time that the service should be up."), tr("Set the availability target"),
         QStringLiteral("availability")},
        Dimension::share, {0, millionth}, [](const Targets& targets) { return targets.availability; },
        [](Targets& targets, std::optional<std::int64_t> value) { targets.availability = *value; });
}

WeightSlider* PlanPage::addWeight(Section& section, const QString& name, const QString& symbol, int least,
                                  const QString& key, const QString& tip, std::int64_t Objective::*weight) {
    constexpr int hundredths = 100;
    auto* edit = new WeightSlider(name, symbol, least, hundredths, &section);
    edit->setObjectName(key);
    edit->setTip(tip);
    section.addWide(edit);
    edit->setCommit([this, name, key, weight](std::int64_t value, const QString& gesture) {
        return m_objective.change(
            tr("Set the weight “%1”").arg(name), [&](Objective& objective) { objective.*weight = value; },
            gesture.isEmpty() ? QString() : key + QChar(u'#') + gesture);
    });
    m_objective.follow([edit, weight](const Objective& objective) { edit->setValue(objective.*weight); });
    keep(edit->field());
    return edit;
}

void PlanPage::addWeights() {
    auto& section = addSection(tr("Weights"));
    addPresets(section);
    addWeight(section, tr("Nearness to users"), QStringLiteral("α"), 0, QStringLiteral("alpha"),
              tr("How much it counts that a replica is near the users it serves. Plain number; the weights are not "
                 "normalised."),
              &Objective::alpha);
    addWeight(section, tr("Free capacity"), QStringLiteral("β"), -100, QStringLiteral("beta"),
              tr("How much free capacity counts. Above 0 replicas spread to empty hosts; under 0 they are packed onto "
                 "full ones."),
              &Objective::beta)
        ->setEnds(tr("pack"), tr("spread"));
    addWeight(section, tr("Health"), QStringLiteral("γ"), 0, QStringLiteral("gamma"),
              tr("How much the health of a host counts. A host under 0.3 takes nothing, whatever the weight."),
              &Objective::gamma);
    addWeight(section, tr("Avoid crowding a region"), QStringLiteral("δ"), 0, QStringLiteral("delta"),
              tr("What is taken off a host's score for each replica of the workload that its region already has."),
              &Objective::delta);
    m_rate = section.addNote();
    m_objective.follow([this](const Objective&) { showExchangeRate(); });
    m_targets.follow([this](const Targets&) { showExchangeRate(); });
}

void PlanPage::addPresets(Section& section) {
    auto* button = addButton(section, tr("Presets"), tr("Sets all weights at once"), {}, {});
    auto* menu = new QMenu(tr("Weights"), button);
    menu->setToolTipsVisible(true);
    for (const WeightPreset& preset : weightPresets()) {
        auto* action = menu->addAction(preset.name);
        action->setObjectName(QStringLiteral("actionWeights%1").arg(menu->actions().size()));
        action->setToolTip(preset.tip);
        connect(action, &QAction::triggered, this, [this, preset] {
            m_objective.change(tr("Weights: %1").arg(preset.name),
                               [&](Objective& objective) { applyPreset(objective, preset); });
        });
    }
    button->setMenu(menu);
    button->setStyleSheet(
        QStringLiteral("QPushButton { padding-right: 22px; } QPushButton::menu-indicator { "
                       "subcontrol-origin: padding; subcontrol-position: right center; right: 7px; }"));
    m_objective.follow([button](const Objective& objective) {
        const QString name = presetName(objective);
        button->setText(name.isEmpty() ? tr("Own weights") : name);
    });
}

void PlanPage::showExchangeRate() {
    constexpr double exampleMs = 80;
    const auto rate = planner::exchangeRateMs(document(), exampleMs);
    if (!rate || *rate == 0)
        return setNote(*m_rate, {});
    const QString worth = format::milliseconds(std::abs(*rate));
    setNote(*m_rate, *rate > 0 ? tr("Exchange rate at 80 ms: 1 % more free capacity outweighs %1.").arg(worth)
                               : tr("Exchange rate at 80 ms: a host 1 % fuller outweighs %1.").arg(worth));
}

void PlanPage::addScoring() {
    auto& section = addSection(tr("Scoring"));
    auto* reference = m_objective.quantity(
        section,
        {tr("Reference"),
         tr("Round-trip times up to this score as perfect; beyond it the score falls as reference / RTT. Empty: the "
            "latency target, else 5 ms."),
         tr("Set the latency reference"), QStringLiteral("latency_reference")},
        Dimension::duration, {1, 600'000'000},
        [](const Objective& objective) -> std::optional<std::int64_t> {
            return objective.latencyReference ? std::optional(std::int64_t(objective.latencyReference->count()))
                                              : std::nullopt;
        },
        [](Objective& objective, std::optional<std::int64_t> value) {
            objective.latencyReference = value ? std::optional(std::chrono::microseconds(*value)) : std::nullopt;
        });
    reference->setOptional(true);
    m_targets.follow([reference](const Targets& targets) {
        reference->setPlaceholder(targets.latency ? quantityText(targets.latency->count(), Dimension::duration)
                                                  : quantityText(5'000, Dimension::duration));
    });
    m_objective.choice(
        section,
        {tr("Nearness by"),
         tr("Served share: a replica counts by the users that it would serve. Coverage: by what it improves on the "
            "best "
            "replica so far, for caches."),
         tr("Set the latency term"), QStringLiteral("latency_term")},
        {{static_cast<int>(LatencyTerm::servedShare), tr("Served share")},
         {static_cast<int>(LatencyTerm::coverage), tr("Coverage")}},
        [](const Objective& objective) { return static_cast<int>(objective.latency); },
        [](Objective& objective, int value) { objective.latency = static_cast<LatencyTerm>(value); });
    m_objective.choice(
        section,
        {tr("Capacity by"), tr("Which resource tells how free a host is: the scarcest one, or CPU alone."),
         tr("Set the capacity term"), QStringLiteral("capacity_term")},
        {{static_cast<int>(CapacityTerm::bottleneck), tr("Bottleneck")},
         {static_cast<int>(CapacityTerm::cpu), tr("CPU")}},
        [](const Objective& objective) { return static_cast<int>(objective.capacity); },
        [](Objective& objective, int value) { objective.capacity = static_cast<CapacityTerm>(value); });
    m_objective.choice(
        section,
        {tr("Order"), tr("Who goes first among workloads of equal priority and equally many allowed regions."),
         tr("Set the order of workloads"), QStringLiteral("order")},
        {{static_cast<int>(WorkloadOrder::id), tr("By id")},
         {static_cast<int>(WorkloadOrder::smaller), tr("Smaller first")},
         {static_cast<int>(WorkloadOrder::larger), tr("Larger first")}},
        [](const Objective& objective) { return static_cast<int>(objective.order); },
        [](Objective& objective, int value) { objective.order = static_cast<WorkloadOrder>(value); });
}

void PlanPage::addEngine() {
    auto& section = addSection(tr("Engine"));
    m_settings.quantity(
        section,
        {tr("VM overhead"), tr("Memory that the virtual machine monitor takes for each microVM, on top of its demand."),
         tr("Set the overhead of a microVM"), QStringLiteral("microvm_overhead")},
        Dimension::memory, {0, 1 << 20}, [](const Settings& settings) { return settings.microvmOverheadMib; },
        [](Settings& settings, std::optional<std::int64_t> value) { settings.microvmOverheadMib = *value; });
    m_settings.text(
        section,
        {tr("Seed"), tr("What random numbers start from. Same file and same seed: same answer, on every machine."),
         tr("Set the seed"), QStringLiteral("seed")},
        [](const Settings& settings) { return QString::number(settings.seed); },
        [](Settings& settings, const QString& text) {
            bool ok = false;
            const qulonglong seed = text.toULongLong(&ok);
            if (ok)
                settings.seed = seed;
            return ok ? QString() : tr("Type a whole number from 0 to 18,446,744,073,709,551,615, without separators.");
        });
}

void PlanPage::showHeading() {
    heading().setName(context().controller.title(), {});
    const auto current = plan();
    if (!current || !current->figures) {
        heading().setSubtitle(tr("planning…"));
        return m_meters->setPending();
    }
    const auto& figures = *current->figures;
    const auto regions = static_cast<qlonglong>(current->fleet->regions.size());
    heading().setSubtitle(tr("%1 · %2 · %3")
                              .arg(regions == 1 ? tr("1 region") : tr("%1 regions").arg(QLocale().toString(regions)),
                                   hostsText(static_cast<std::int64_t>(current->fleet->hosts.size())),
                                   microVmsText(figures.placed)));
    heading().setState(figures.unplaced > 0 ? tr("%1 unplaced").arg(QLocale().toString(qlonglong(figures.unplaced)))
                                            : QString(),
                       Tone::warn);
    topology::Resources used, total;
    for (const auto& amounts : figures.regionUsed)
        used += amounts;
    for (const auto& amounts : figures.regionCapacity)
        total += amounts;
    m_meters->setLoad(used, total, static_cast<double>(document().targets->utilisationMax) / millionth);
}

} // namespace flightplan::views
