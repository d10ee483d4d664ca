#include "model/document/schema_texts.h"

#include <algorithm>
#include <array>

namespace flightplan::document {
namespace {

/// The units that keys carry behind their last underscore.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> units = {{
    {"_ms", "milliseconds"},
    {"_mib", "MiB"},
    {"_gib", "GiB"},
    {"_mvcpu", "thousandths of a vCPU"},
    {"_mbps", "Mbit/s"},
}};

} // namespace

const std::vector<std::pair<std::string_view, std::string_view>>& schemaTexts() {
    static const std::vector<std::pair<std::string_view, std::string_view>> texts = {
        {"edge.id", "A region, an edge site of the catalogue, or a site of your own with coordinates"},
        {"edge.latitude", "Degrees north; with longitude"},
        {"edge.longitude", "Degrees east; with latitude"},
        {"edge.state", "Whether users can enter here"},
        {"host.capacity", "What each host of the entry has"},
        {"host.capacity.bandwidth_mbps", "Network bandwidth"},
        {"host.capacity.cpu_mvcpu", "CPU"},
        {"host.capacity.disk_mib", "Disk"},
        {"host.capacity.memory_mib", "Memory"},
        {"host.class", "Takes only workloads of this class"},
        {"host.count", "Number of equal hosts <id>-1 … <id>-<count>; absent: one host of the entry's id"},
        {"host.exceptions", "Hosts of the entry that differ from the others"},
        {"host.exceptions.health", "Instead of the entry's"},
        {"host.exceptions.index", "Which host, from 1 to count; each at most once"},
        {"host.exceptions.state", "Instead of the entry's"},
        {"host.health", "From 0, unusable, to 1, healthy"},
        {"host.id", "Unique among the hosts"},
        {"host.overcommit", "Factors on the capacity"},
        {"host.overcommit.bandwidth", "Factor on the bandwidth"},
        {"host.overcommit.cpu", "Factor on the CPU"},
        {"host.overcommit.disk", "Factor on the disk"},
        {"host.overcommit.memory", "Factor on the memory; above 1 microVMs may be killed"},
        {"host.region", "Id of a region of the plan"},
        {"host.reserved", "What the host keeps for itself"},
        {"host.reserved.bandwidth_mbps", "Network bandwidth"},
        {"host.reserved.cpu_mvcpu", "CPU"},
        {"host.reserved.disk_mib", "Disk"},
        {"host.reserved.memory_mib", "Memory"},
        {"host.state", "Cordoned: keeps what it has and takes nothing new"},
        {"latency_entry.from", "A region or edge"},
        {"latency_entry.rtt_ms", "Known round-trip time, in both directions unless the reverse is listed"},
        {"latency_entry.source", "How the value is known"},
        {"latency_entry.to", "A region or edge"},
        {"latency_entry.via", "The path over links that it was measured on, both ends included"},
        {"link.from", "A region, edge or transit node"},
        {"link.rtt_ms", "Round-trip time, in both directions unless the reverse is listed"},
        {"link.state", "Whether the link carries traffic"},
        {"link.to", "A region, edge or transit node"},
        {"objective.alpha", "Weight of the latency to users"},
        {"objective.beta", "Weight of free capacity; negative packs"},
        {"objective.capacity", "Whether the scarcest resource or CPU alone counts"},
        {"objective.delta", "Penalty per replica that is in the region already"},
        {"objective.gamma", "Weight of the hosts' health"},
        {"objective.latency", "By the share of users served, or by the gain over the best replica so far"},
        {"objective.latency_reference_ms", "Round-trip time up to which a place counts as best"},
        {"objective.mode", "Whether scores decide, or round-trip times with the prices that Improve found"},
        {"objective.order", "Order of workloads of equal priority and freedom"},
        {"objective.prices", "What resources cost in each region while mode is improved"},
        {"objective.prices.bandwidth", "ns of round-trip time per Gbit/s"},
        {"objective.prices.cpu", "ns of round-trip time per vCPU"},
        {"objective.prices.disk", "ns of round-trip time per GiB"},
        {"objective.prices.memory", "ns of round-trip time per GiB"},
        {"objective.prices.region", "A region of the plan; at most once"},
        {"plan.catalog", "Version of the catalogue that the plan was made with"},
        {"plan.edges", "Sites where users enter; none: every region that is up"},
        {"plan.format", "Version of this file format"},
        {"plan.hosts", "Where microVMs can run"},
        {"plan.latency", "Known round-trip times of pairs of sites"},
        {"plan.links", "Network links between sites"},
        {"plan.microvm_overhead_mib", "Memory of the virtual machine monitor per microVM"},
        {"plan.name", "Shown as the title"},
        {"plan.objective", "Weights of the score by which hosts are chosen"},
        {"plan.perspective", "A customer's regions bring the catalogue's assumed hosts"},
        {"plan.regions", "Places with hosts"},
        {"plan.seed", "Makes whatever is random reproducible"},
        {"plan.survive", "What the plan is to survive"},
        {"plan.targets", "What is wanted of the whole plan"},
        {"plan.workloads", "What is to run"},
        {"region.continent", "For region expressions such as @eu"},
        {"region.id", "A region of the catalogue, or one of your own with coordinates; unique"},
        {"region.latitude", "Degrees north; with longitude"},
        {"region.longitude", "Degrees east; with latitude"},
        {"region.name", "Instead of the catalogue's name"},
        {"region.price_multiplier", "Factor on the price of CPU and memory"},
        {"region.state", "Whether anything runs here"},
        {"targets.availability", "Share of the time, 0 to 1"},
        {"targets.latency_ms", "Round-trip time within which users are to be served"},
        {"targets.percentile", "Share of the users that the latency is wanted for, in percent"},
        {"targets.utilisation_max", "Share of a region's capacity above which there is a warning"},
        {"workload.affinity", "Workloads whose regions this one has to share"},
        {"workload.app", "Groups workloads; absent: the workload's id"},
        {"workload.burst", "What a microVM may use for a while"},
        {"workload.burst.cpu_mvcpu", "CPU"},
        {"workload.class", "Runs only on hosts of this class"},
        {"workload.clients", "Where its users are"},
        {"workload.clients.city", "A city of the catalogue, such as \"Berlin, DE\""},
        {"workload.clients.last_mile_ms", "Round-trip time to the edge, instead of the estimate"},
        {"workload.clients.latitude", "Degrees north; with longitude"},
        {"workload.clients.longitude", "Degrees east; with latitude"},
        {"workload.clients.region", "Id of a region of the plan"},
        {"workload.clients.weight", "Share of the workload's users, relative to its other clients"},
        {"workload.demand", "What each microVM reserves; goes before the size"},
        {"workload.demand.bandwidth_mbps", "Network bandwidth"},
        {"workload.demand.cpu_mvcpu", "CPU; required without a size"},
        {"workload.demand.disk_mib", "Disk; absent: 1,024"},
        {"workload.demand.memory_mib", "Memory; required without a size"},
        {"workload.id", "Unique among the workloads"},
        {"workload.labels", "Notes of your own"},
        {"workload.objective", "Instead of the plan's weights"},
        {"workload.objective.alpha", "Weight of the latency to users"},
        {"workload.objective.beta", "Weight of free capacity; negative packs"},
        {"workload.objective.delta", "Penalty per replica that is in the region already"},
        {"workload.objective.gamma", "Weight of the hosts' health"},
        {"workload.objective.latency_reference_ms", "Round-trip time up to which a place counts as best"},
        {"workload.pins", "Replicas whose place is given"},
        {"workload.pins.host", "Name of a host, <entry> or <entry>-<number>; not with region"},
        {"workload.pins.region", "Id of a region of the plan; not with host"},
        {"workload.pins.replica", "Which replica, from 1"},
        {"workload.priority", "Higher ones are placed first"},
        {"workload.regions", "Where it may run"},
        {"workload.regions.allow", "Regions or aliases such as @eu; absent: everywhere"},
        {"workload.regions.deny", "Regions or aliases; wins over allow"},
        {"workload.replicas", "Number of microVMs; 0 parks the workload"},
        {"workload.size", "A machine size of the catalogue, such as shared-cpu-1x"},
        {"workload.spread", "How replicas keep away from each other"},
        {"workload.spread.max_skew", "Largest difference between the regions' numbers of replicas"},
        {"workload.spread.min_regions", "At least so many regions"},
        {"workload.spread.per_host", "Limit of replicas on one host"},
        {"workload.spread.per_host.max", "At most so many"},
        {"workload.spread.per_host.mode", "A soft limit gives way when there is no other place"},
        {"workload.spread.per_region",
         "At most so many in a region, or \"off\"; absent: spread over three regions where allowed"},
        {"workload.standbys", "MicroVMs that wait to take over"},
        {"workload.standbys.count", "At most one per replica"},
        {"workload.standbys.reserve", "Whether each keeps its own resources or they share them"},
        {"workload.standbys.state", "How much of it runs already"},
        {"workload.targets", "Instead of the plan's targets"},
        {"workload.targets.latency_ms", "Round-trip time within which users are to be served"},
        {"workload.volume_gib", "Size of the volume of each microVM"},
        {"workload.weight", "Share of the plan's users, relative to other workloads"},
    };
    return texts;
}

std::string schemaText(std::string_view place) {
    const auto& texts = schemaTexts();
    const auto row = std::ranges::lower_bound(texts, place, {}, [](const auto& text) { return text.first; });
    if (row == texts.end() || row->first != place)
        return {};
    std::string text(row->second);
    for (const auto& [suffix, unit] : units)
        if (place.ends_with(suffix))
            text += " [" + std::string(unit) + "]";
    return text;
}

} // namespace flightplan::document
