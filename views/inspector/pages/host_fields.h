#pragma once

#include "model/catalog/catalog.h"
#include "model/plan/plan.h"
#include "model/topology/host.h"
#include "views/inspector/parts/row_list.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::views {

/// A host of the document: its entry's position and its number, from 1.
struct HostPlace {
    std::size_t entry = 0;
    int number = 1;
};

/// The host of that id, "fra-1-3" or the id of an entry without count; empty if there is none. O(entries).
std::optional<HostPlace> findHost(const document::Document& document, const std::string& id);

/// Sets state or health of host `number` by an exception of its entry; what equals the entry is taken out again. An
/// entry without count is changed itself.
void setHostState(topology::HostEntry& entry, int number, topology::HostState state);
void setHostHealth(topology::HostEntry& entry, int number, std::int64_t health);

/// The microVMs on one host, in canonical order, each with what it reserves. O(microVMs).
std::vector<ListRow> microVmRows(const plan::Plan& plan, std::int32_t host);

/// What is used and can be allocated on hosts [first, last) of a plan.
struct HostLoad {
    topology::Resources used, allocatable;
};
HostLoad loadOf(const plan::Plan& plan, std::int32_t first, std::int32_t last);

/// The share of the fullest resource of one host, 0 … 1.
double fullest(const plan::Plan& plan, std::int32_t host);

} // namespace flightplan::views
