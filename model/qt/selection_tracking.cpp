#include "model/qt/selection_tracking.h"

#include "model/planner/client_latency.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>

namespace flightplan::qt {
namespace {

using document::Document;
using document::Section;
using topology::HostEntry;
using topology::Workload;
using Kind = Selection::Kind;

/// "fra-1" and "12" of "fra-1-12"; the second is empty without the separator.
std::pair<std::string, std::string> splitAtLast(const std::string& text, char separator) {
    const auto at = text.rfind(separator);
    return at == std::string::npos ? std::pair{text, std::string()}
                                   : std::pair{text.substr(0, at), text.substr(at + 1)};
}

std::optional<HostEntry> findEntry(const Document& document, const std::string& id, const catalog::Catalog& catalog) {
    if (const auto at = document::findHostEntry(document, id))
        return document.hosts[*at];
    if (document.settings->perspective == document::Perspective::customer) {
        const auto hosts = document::effectiveHosts(document, catalog);
        const auto found = std::ranges::find(hosts.entries, id, [](const auto& entry) { return entry.id.text(); });
        if (found != hosts.entries.end())
            return *found;
    }
    return {};
}

/// The entry of a single host.
std::optional<HostEntry> entryOfHost(const Document& document, const std::string& host,
                                     const catalog::Catalog& catalog) {
    if (auto entry = findEntry(document, host, catalog); entry && !entry->count)
        return entry;
    const auto [id, digits] = splitAtLast(host, '-');
    int index = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (auto entry = index < 1 ? std::nullopt : findEntry(document, id, catalog))
        if (entry->count && index <= *entry->count && entry->hostId(index) == host)
            return entry;
    return {};
}

std::optional<Workload> workloadOf(const Document& document, const std::string& id) {
    const auto at = document::findWorkload(document, id);
    return at ? std::optional(document.workloads[*at]) : std::nullopt;
}

bool hasMicroVm(const Document& document, const std::string& name) {
    const auto [id, number] = splitAtLast(name, '/');
    const auto workload = workloadOf(document, id);
    if (!workload)
        return false;
    const bool standby = number.starts_with('s');
    int index = 0;
    std::from_chars(number.data() + (standby ? 1 : 0), number.data() + number.size(), index);
    return index >= 1 && index <= (standby ? workload->standbys.count : workload->replicas);
}

bool hasApp(const Document& document, const std::string& app) {
    bool found = false;
    document.workloads.forEach(
        [&](std::size_t, const Workload& workload) { found = found || workload.appName() == app; });
    return found;
}

bool hasClient(const Document& document, const std::string& key) {
    bool found = false;
    document.workloads.forEach([&](std::size_t, const Workload& workload) {
        found = found || std::ranges::any_of(workload.clients,
                                             [&](const auto& client) { return planner::clientKey(client) == key; });
    });
    return found;
}

Selection parentOf(const Selection& selection, const Document& document, const catalog::Catalog& catalog) {
    const auto id = selection.id.toStdString();
    const auto make = [](Kind kind, const std::string& text) { return Selection{kind, QString::fromStdString(text)}; };
    switch (selection.kind) {
    case Kind::host:
        if (const auto entry = entryOfHost(document, id, catalog))
            return entry->count ? make(Kind::hostEntry, entry->id.text()) : make(Kind::region, entry->region.text());
        break;
    case Kind::hostEntry:
        if (const auto entry = findEntry(document, id, catalog))
            return make(Kind::region, entry->region.text());
        break;
    case Kind::microVm:
        return make(Kind::workload, splitAtLast(id, '/').first);
    case Kind::workload:
        if (const auto workload = workloadOf(document, id))
            return make(Kind::app, workload->appName());
        break;
    default:
        break;
    }
    return {Kind::plan, {}};
}

std::string renamedText(Kind kind, const std::string& id, const document::Rename& rename) {
    const auto to = [&](const std::string& part) { return part == rename.from ? rename.to : part; };
    switch (kind) {
    case Kind::region:
    case Kind::client: // users may be given by their region
        return rename.section == Section::regions ? to(id) : id;
    case Kind::edge:
        return rename.section == Section::edges ? to(id) : id;
    case Kind::workload:
    case Kind::app: // an app without a name of its own has that of its workload
        return rename.section == Section::workloads ? to(id) : id;
    case Kind::hostEntry:
        return rename.section == Section::hosts ? to(id) : id;
    case Kind::host: {
        const auto [entry, index] = splitAtLast(id, '-');
        if (rename.section != Section::hosts)
            return id;
        return id == rename.from || index.empty() ? to(id) : to(entry) + "-" + index;
    }
    case Kind::microVm: {
        const auto [workload, number] = splitAtLast(id, '/');
        return rename.section == Section::workloads ? to(workload) + "/" + number : id;
    }
    case Kind::link: {
        const auto [from, second] = splitAtLast(id, '>');
        const bool sites = rename.section == Section::regions || rename.section == Section::edges;
        return sites ? to(from) + ">" + to(second) : id;
    }
    default:
        return id;
    }
}

Selection renamed(Selection selection, const std::vector<document::Rename>& renames) {
    auto id = selection.id.toStdString();
    for (const auto& rename : renames)
        id = renamedText(selection.kind, id, rename);
    selection.id = QString::fromStdString(id);
    return selection;
}

void collectRenames(const document::Edit& edit, std::vector<document::Rename>& renames) {
    if (const auto* rename = std::get_if<document::Rename>(&edit.change))
        renames.push_back(*rename);
    else if (const auto* batch = std::get_if<document::Batch>(&edit.change))
        for (const auto& part : batch->edits)
            collectRenames(part, renames);
}

} // namespace

std::vector<document::Rename> renamesOf(const document::Edit& edit) {
    std::vector<document::Rename> renames;
    collectRenames(edit, renames);
    return renames;
}

std::vector<document::Rename> reversed(const std::vector<document::Rename>& renames) {
    std::vector<document::Rename> result;
    for (const auto& rename : renames | std::views::reverse)
        result.push_back({rename.section, rename.to, rename.from});
    return result;
}

bool exists(const Selection& selection, const Document& document, const catalog::Catalog& catalog) {
    const auto id = selection.id.toStdString();
    switch (selection.kind) {
    case Kind::none:
    case Kind::plan:
        return true;
    case Kind::region:
        return document::findRegion(document, id).has_value();
    case Kind::hostEntry:
        return findEntry(document, id, catalog).has_value();
    case Kind::host:
        return entryOfHost(document, id, catalog).has_value();
    case Kind::app:
        return hasApp(document, id);
    case Kind::workload:
        return document::findWorkload(document, id).has_value();
    case Kind::microVm:
        return hasMicroVm(document, id);
    case Kind::edge:
        return std::ranges::any_of(*document.edges, [&](const auto& edge) { return edge.id.text() == id; });
    case Kind::client:
        return hasClient(document, id);
    case Kind::link:
        return std::ranges::any_of(*document.links, [&](const auto& link) { return link.from + ">" + link.to == id; });
    }
    return false;
}

Selection follow(const Selection& selection, const Document& before, const Document& after,
                 const std::vector<document::Rename>& renames, const catalog::Catalog& catalog) {
    // The chain of parents is read in the old document, where the object still is. It ends at the plan.
    for (auto candidate = selection;; candidate = parentOf(candidate, before, catalog)) {
        const auto next = renamed(candidate, renames);
        if (exists(next, after, catalog))
            return next;
    }
}

Selection normalised(const Selection& selection, const Document& document, const catalog::Catalog& catalog) {
    if (selection.kind == Kind::host) {
        const auto id = selection.id.toStdString();
        if (!entryOfHost(document, id, catalog) && findEntry(document, id, catalog))
            return {Kind::hostEntry, selection.id};
    }
    return selection;
}

} // namespace flightplan::qt
