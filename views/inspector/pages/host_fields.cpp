#include "views/inspector/pages/host_fields.h"

#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace flightplan::views {

using topology::HostEntry;
using topology::HostException;
using topology::HostState;
using topology::Resource;

namespace {

HostException& exceptionOf(HostEntry& entry, int number) {
    const auto found = std::ranges::find(entry.exceptions, number, &HostException::index);
    if (found != entry.exceptions.end())
        return *found;
    const auto behind = std::ranges::find_if(entry.exceptions, [&](const auto& other) { return other.index > number; });
    HostException exception;
    exception.index = number;
    return *entry.exceptions.insert(behind, exception);
}

void dropEmptyExceptions(HostEntry& entry) {
    std::erase_if(entry.exceptions, [](const HostException& exception) {
        return !exception.state && !exception.health && exception.unknown.empty();
    });
}

} // namespace

std::optional<HostPlace> findHost(const document::Document& document, const std::string& id) {
    std::optional<HostPlace> place;
    document.hosts.forEach([&](std::size_t at, const HostEntry& entry) {
        if (!entry.count) {
            if (entry.id.text() == id)
                place = HostPlace{at, 1};
            return;
        }
        const auto length = entry.id.text().size();
        if (id.size() <= length + 1 || id.compare(0, length, entry.id.text()) != 0 || id[length] != '-')
            return;
        bool ok = false;
        const int number = QString::fromStdString(id.substr(length + 1)).toInt(&ok);
        if (ok && number >= 1 && number <= *entry.count && entry.hostId(number) == id)
            place = HostPlace{at, number};
    });
    return place;
}

void setHostState(HostEntry& entry, int number, HostState state) {
    if (!entry.count) {
        entry.state = state;
        return;
    }
    exceptionOf(entry, number).state = state == entry.state ? std::nullopt : std::optional(state);
    dropEmptyExceptions(entry);
}

void setHostHealth(HostEntry& entry, int number, std::int64_t health) {
    if (!entry.count) {
        entry.health = health;
        return;
    }
    exceptionOf(entry, number).health = health == entry.health ? std::nullopt : std::optional(health);
    dropEmptyExceptions(entry);
}

std::vector<ListRow> microVmRows(const plan::Plan& plan, std::int32_t host) {
    std::vector<ListRow> rows;
    const auto& microVms = plan.assignment->microVms;
    for (std::size_t m = 0; m < microVms.size(); ++m) {
        if (microVms[m].host != host)
            continue;
        const auto ref = plan.fleet->microVm(static_cast<std::int64_t>(m));
        const auto& workload = plan.fleet->problem.workloads[static_cast<std::size_t>(ref.workload)];
        const auto& need = ref.standby ? workload.standbyNeed : workload.need;
        const QString name = fromStd(plan.fleet->microVmName(static_cast<std::int64_t>(m)));
        const QString memory = amountText(Resource::memory, need.memory().count());
        rows.push_back(
            {name, name, memory,
             QCoreApplication::translate("flightplan::views::HostPage", "%1 reserves %2 and %3, overhead included")
                 .arg(name, amountText(Resource::cpu, need.cpu().count()), memory),
             Tone::neutral, QStringLiteral("microvm")});
    }
    return rows;
}

HostLoad loadOf(const plan::Plan& plan, std::int32_t first, std::int32_t last) {
    HostLoad load;
    for (auto host = static_cast<std::size_t>(first); host < static_cast<std::size_t>(last); ++host) {
        load.used += plan.assignment->used[host];
        load.allocatable += plan.fleet->problem.hosts.allocatable[host];
    }
    return load;
}

double fullest(const plan::Plan& plan, std::int32_t host) {
    const auto index = static_cast<std::size_t>(host);
    double share = 0;
    for (const Resource resource : topology::allResources) {
        const auto total = plan.fleet->problem.hosts.allocatable[index][resource];
        if (total > 0)
            share = std::max(share,
                             static_cast<double>(plan.assignment->used[index][resource]) / static_cast<double>(total));
    }
    return share;
}

} // namespace flightplan::views
