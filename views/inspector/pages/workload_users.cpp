// The parts of the workload page about its users: target, clients, own weights.
#include "model/base/fixed_point.h"
#include "model/document/client_presets.h"
#include "views/inspector/editors/client_list_edit.h"
#include "views/inspector/pages/workload_page.h"
#include "views/inspector/parts/wording.h"

#include <QAction>
#include <QCollator>
#include <QMenu>
#include <QPushButton>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace flightplan::views {

using topology::Workload;

namespace {

std::optional<std::int64_t> microseconds(const std::optional<std::chrono::microseconds>& duration) {
    return duration ? std::optional<std::int64_t>(duration->count()) : std::nullopt;
}

std::optional<std::chrono::microseconds> toDuration(std::optional<std::int64_t> value) {
    return value ? std::optional(std::chrono::microseconds(*value)) : std::nullopt;
}

} // namespace

void WorkloadPage::addUsers() {
    auto& section = addSection(tr("Users"));
    section.setFolding(true);
    auto* target = m_workload.quantity(
        section,
        {tr("Target"), tr("The round-trip time that its users should stay within. Empty: the plan's target."),
         tr("Set latency target of %1"), QStringLiteral("latency_target")},
        Dimension::duration, {1, 600'000'000},
        [](const Workload& workload) { return microseconds(workload.targets.latency); },
        [](Workload& workload, std::optional<std::int64_t> value) { workload.targets.latency = toDuration(value); });
    target->setOptional(true);
    auto* clients = new ClientListEdit(context().catalog, &section);
    clients->setObjectName(QStringLiteral("clients"));
    section.addWide(clients);
    keep(clients->addField());
    clients->setCommit([this](std::vector<topology::Client> next, const QString& what) {
        return m_workload.change(what, [&](Workload& workload) { workload.clients = next; });
    });
    addUserPresets(section);
    m_workload.follow([this, target, clients](const Workload& workload) {
        const auto plan = microseconds(document().targets->latency);
        target->setPlaceholder(plan ? quantityText(*plan, Dimension::duration) : tr("none"));
        std::vector<std::string> regions;
        for (const auto& region : *document().regions)
            regions.push_back(region.id.text());
        clients->setRegions(std::move(regions));
        clients->setClients(workload.clients);
    });
}

/// Users by population: of the world, a continent, a country.
void WorkloadPage::addUserPresets(Section& section) {
    using catalog::City;
    using catalog::Continent;
    auto* button = addButton(section, tr("By population"), tr("Takes the largest cities as users, by their population"),
                             QStringLiteral("users"), {});
    auto* menu = new QMenu(tr("Users"), button);
    menu->setToolTipsVisible(true);
    const auto add = [this](QMenu& to, const QString& key, const QString& name,
                            std::function<bool(const City&)> includes) {
        auto* action = to.addAction(name);
        action->setObjectName(QStringLiteral("actionUsers_") + key);
        action->setToolTip(tr("Replaces the users by the largest cities of: %1").arg(name));
        connect(action, &QAction::triggered, this, [this, name, includes = std::move(includes)] {
            m_workload.change(tr("Users of %1: %2").arg(selectedNames(), name), [&](Workload& workload) {
                workload.clients = document::clientsByPopulation(context().catalog, includes);
            });
        });
    };
    add(*menu, QStringLiteral("world"), tr("World"), [](const City&) { return true; });
    const std::pair<Continent, QString> continents[] = {{Continent::northAmerica, tr("North America")},
                                                        {Continent::southAmerica, tr("South America")},
                                                        {Continent::europe, tr("Europe")},
                                                        {Continent::africa, tr("Africa")},
                                                        {Continent::asiaPacific, tr("Asia and Pacific")}};
    for (const auto& [continent, name] : continents)
        add(*menu, QString::fromStdString(std::string(catalog::continentCode(continent))), name,
            [continent = continent](const City& city) { return city.continent == continent; });
    menu->addSeparator();
    for (const auto& [continent, name] : continents) {
        auto* countries = menu->addMenu(tr("A country of: %1").arg(name));
        countries->setToolTipsVisible(true);
        // Made when it is opened: nobody needs hundreds of actions before.
        connect(countries, &QMenu::aboutToShow, this, [this, add, countries, continent = continent] {
            countries->clear();
            std::map<QString, std::string, QCollator> codes; // in the user's alphabet: Ägypten before Algerien
            for (const auto& city : context().catalog.cities())
                if (city.continent == continent)
                    codes.emplace(countryName(city.country), city.country);
            for (const auto& [country, code] : codes)
                add(*countries, fromStd(code), country,
                    [code = code](const City& city) { return city.country == code; });
        });
    }
    button->setMenu(menu);
}

void WorkloadPage::addWeight(Section& section, const QString& label, const QString& key,
                             std::optional<std::int64_t> topology::WeightOverrides::*weight,
                             std::int64_t topology::Objective::*planWeight) {
    auto* edit = m_workload.quantity(
        section,
        {label, tr("Weight of this workload alone, a plain number. Empty: the plan's."), tr("Set weights of %1"), key},
        Dimension::fraction, {-topology::weightLimit, topology::weightLimit},
        [weight](const Workload& workload) { return workload.objective.*weight; },
        [weight](Workload& workload, std::optional<std::int64_t> value) { workload.objective.*weight = value; });
    edit->setOptional(true);
    m_workload.follow([this, edit, planWeight](const Workload&) {
        edit->setPlaceholder(quantityText((*document().objective).*planWeight, Dimension::fraction));
    });
}

void WorkloadPage::addWeights() {
    using topology::Objective;
    using topology::WeightOverrides;
    auto& section = addSection(tr("Own weights"));
    section.setFolding(false);
    addWeight(section, tr("Nearness (α)"), QStringLiteral("alpha"), &WeightOverrides::alpha, &Objective::alpha);
    addWeight(section, tr("Capacity (β)"), QStringLiteral("beta"), &WeightOverrides::beta, &Objective::beta);
    addWeight(section, tr("Health (γ)"), QStringLiteral("gamma"), &WeightOverrides::gamma, &Objective::gamma);
    addWeight(section, tr("Crowding (δ)"), QStringLiteral("delta"), &WeightOverrides::delta, &Objective::delta);
    auto* reference = m_workload.quantity(
        section,
        {tr("Reference"),
         tr("Round-trip times up to this score as perfect. Empty: the workload's or the plan's target."),
         tr("Set latency reference of %1"), QStringLiteral("latency_reference")},
        Dimension::duration, {1, 600'000'000},
        [](const Workload& workload) { return microseconds(workload.objective.latencyReference); },
        [](Workload& workload, std::optional<std::int64_t> value) {
            workload.objective.latencyReference = toDuration(value);
        });
    reference->setOptional(true);
    reference->setPlaceholder(tr("automatic"));
}

} // namespace flightplan::views
