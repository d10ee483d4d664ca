#include "model/base/messages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace flightplan {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

// Sorted by key.
constexpr std::array messages = std::to_array<Row>({
    {"backbone.bad_graphml", "this is no GraphML that can be read: {0}"},
    {"backbone.bad_xml", "this is no valid XML: {0}; is the file cut off?"},
    {"backbone.duplicate_node", "{0} nodes have the id of another; give each its own"},
    {"backbone.entities", "the file declares entities, which no network map needs; remove the declarations"},
    {"backbone.misplaced", "{0} nodes have coordinates that are no place on Earth, the first is \"{1}\"; they count as "
                           "nodes of unknown place"},
    {"backbone.missing_attribute", "the {0} has no {1}; add it"},
    {"backbone.mixed_directions",
     "the edge is directed and others are not, or the other way round; give all of them one"},
    {"backbone.no_nodes", "the file has no nodes; is it a network map?"},
    {"backbone.other_root", "the file begins with <{1}> and needs <{0}>; is it of another kind?"},
    {"backbone.too_deep", "elements are nested deeper than {0} levels; a network map needs four"},
    {"backbone.too_large", "the map has {0} nodes and {1} edges; at most {2} and {3} are read"},
    {"backbone.unknown_node", "edges name {0} nodes that the file does not have; add the nodes or correct the edges"},
    {"bound.bottleneck", "{0} in {1} is the bottleneck; one more {2} saves {3} ms"},
    {"bound.scarce", "{0} in {1} is scarce; one more {2} saves {3} ms"},
    {"client.one_of", "a client is given by exactly one of region, city, or latitude with longitude"},
    {"client.unknown_city", "there is no city \"{0}\" in the catalogue; `flightplan-cli catalog cities` lists them, or "
                            "give latitude and longitude"},
    {"clients.ambiguous_city", "{0} may be {1}; add the country, as in \"{2}\""},
    {"clients.bad_number", "{0} must be a number from {1} to {2}, but is \"{3}\"; correct it"},
    {"clients.failed_query",
     "the server answered with an error instead of counts: {0}; correct the query and ask again"},
    {"clients.half_place", "a point needs latitude and longitude, and one of them is missing; add it"},
    {"clients.merged", "{0} lines name a place that stood before; their weights were added to it"},
    {"clients.no_columns",
     "there are no clients here; the first line has to name its columns: city (and country), country, region, or "
     "latitude and longitude, and weight if they differ"},
    {"clients.no_label", "this count has no label {0}, but {1}; name the label of the region with --label"},
    {"clients.no_place", "the line names no place; fill in its city, country, region or coordinates, or remove it"},
    {"clients.no_rows", "the file has no clients"},
    {"clients.no_users", "all weights are 0, so there are no users; give one of them a weight"},
    {"clients.no_vector",
     "this is no answer of Prometheus to an instant query: {0}; save what /api/v1/query?query=… gives"},
    {"clients.not_text", "the file is no text in UTF-8 or Windows-1252; save it as CSV in UTF-8"},
    {"clients.open_quote", "a quote is opened and never closed; close it, or double a quote that belongs to the text"},
    {"clients.other_encoding",
     "the text is not UTF-8 and was read as Windows-1252; save it as UTF-8 if names look wrong"},
    {"clients.row_length", "the line has {0} fields and the first line {1}; is a separator or a quote missing?"},
    {"clients.scaled", "weights above {0} were found; all of them were divided by {1}, which leaves their shares"},
    {"clients.too_many", "the file names more than {0} places; add up what lies close together"},
    {"clients.unknown_city", "there is no city {0} in the catalogue; the nearest name is \"{1}\""},
    {"clients.unknown_country",
     "there is no country {0} with a city of the catalogue; needed is a code of two letters, "
     "such as {1}"},
    {"clients.unknown_preset",
     "there is no preset {0}; use world, @na, @sa, @eu, @af, @apac, @us or a country's code; the nearest is {1}"},
    {"clients.unknown_region", "{0} is no region of the plan or the catalogue; the nearest name is \"{1}\""},
    {"clients.vanished", "the weight of {0} is so small beside the others that it becomes 0"},
    {"cure.add_host", "Add a host to {0}"},
    {"cure.add_host_like", "Add a host like {0}"},
    {"cure.allow_region", "Allow {0} in {1}"},
    {"cure.per_host", "Allow {0} of {1} on a host"},
    {"cure.per_region", "Allow {0} of {1} in a region"},
    {"cure.relax_spread", "Relax the spread of {0}"},
    {"cure.run_two", "Run two of {0}"},
    {"cure.size", "Use {0} for {1}"},
    {"cure.size_all", "Use {0} with its own CPU and memory for {1}"},
    {"cure.size_cpu", "Use {0} with its own CPU for {1}"},
    {"cure.size_memory", "Use {0} with its own memory for {1}"},
    {"cure.skew", "Allow a skew of {0} for {1}"},
    {"cure.two_regions", "Spread {0} over two regions"},
    {"cure.unpin", "Unpin {0}"},
    {"document.bad_choice", "{0} must be one of {1}, but is {2}"},
    {"document.bad_count", "{0} must have {1} numbers, but has {2}"},
    {"document.bad_format", "format must be 1, but is {0}"},
    {"document.bad_id",
     "{0} must be an id (a–z, 0–9, '.', '_', '-', at most 63, beginning with a letter or digit), but is {1}"},
    {"document.bad_region", "{0} must hold region ids or one of @na, @sa, @eu, @af, @apac, @us, @any, but has {1}"},
    {"document.bad_type", "{0} must be {1}, but is {2}"},
    {"document.duplicate_id", "there are two of the id {0} among the {1}s; rename one"},
    {"document.duplicate_key", "the key \"{0}\" stands twice in one object; remove one"},
    {"document.duplicate_pair", "the pair {0} → {1} is listed twice as {2}; remove one"},
    {"document.empty", "the file is empty; the smallest plan is {\"format\": 1}"},
    {"document.future_format",
     "this file has format {0}, made by a newer Flightplan; this version reads up to format {1}"},
    {"document.migrated", "the file had format {0} and was read as format {1}; saving writes the new format"},
    {"document.missing_key", "the key {0} is missing; add it"},
    {"document.no_hosts",
     "the plan has no hosts; add some, or set perspective to customer to use the catalogue's assumed pools"},
    {"document.no_regions", "the plan has no regions; add one, for example {\"id\": \"fra\"}"},
    {"document.not_whole", "{0} must be a whole number, but is {1}"},
    {"document.other_catalog", "the file was made with catalogue {0}; this program has {1}, so figures may differ"},
    {"document.out_of_range", "{0} must be between {1} and {2}, but is {3}"},
    {"document.text_too_long", "{0} must be at most {1} bytes long; shorten it"},
    {"document.too_deep", "values are nested deeper than {0} levels; a plan needs six"},
    {"document.too_large", "the file is larger than {0} MiB; use host entries with a count instead of single hosts"},
    {"document.too_many_hosts", "the plan has {0} hosts; at most {1} are possible"},
    {"document.too_many_microvms", "the plan has {0} microVMs; at most {1} are possible"},
    {"document.too_many_sites", "the plan has {0} regions, edges and ends of links; at most {1} are possible"},
    {"document.too_many_values",
     "the file has more than {0} values; use host entries with a count and workloads with replicas"},
    {"document.unknown_host", "there is no host {0} in the plan; pin to an existing one, as <entry>-<number>"},
    {"document.unknown_region", "there is no region {0} in the plan; add it to regions or correct the id"},
    {"document.unknown_workload", "there is no workload {0} in the plan; correct the id or remove it"},
    {"edge.no_place", "edge {0} is neither in the catalogue nor has it coordinates; add latitude and longitude"},
    {"file.bad_encoding", "the text is not UTF-8; save the file as UTF-8"},
    {"file.unreadable", "{0}"}, // the message of the system, which names the file
    {"host.collision", "host {0} is also a host of the entry {1}; rename one"},
    {"host.exception_range", "exception index {0} must be between 1 and {1}"},
    {"host.exception_twice", "exception index {0} stands twice; merge them"},
    {"host.memory_overcommit", "{0} overcommits memory; microVMs may be killed when all of it is used"},
    {"host.no_capacity", "{0} has no CPU or no memory, so nothing fits on it"},
    {"host.reserved_exceeds", "{0} reserves more than its capacity, so nothing fits on it"},
    {"latency.bad_date", "{0} is no date; write a year, a month or a day as 2026, 2026-03 or 2026-03-14"},
    {"latency.bad_via", "via of {0} → {1} must run over listed links from the first to the second"},
    {"link.dead_end", "{0} is no region or edge and has a single link, so it leads nowhere; is it a typing error?"},
    {"link.loop", "a link of {0} to itself has no meaning; remove it"},
    {"objective.all_zero", "all weights are zero, so the first host that fits takes everything"},
    {"objective.too_large", "|α| + |β| + |γ| must be at most 60, but is {0}"},
    {"origin.catalogue", "{0}, {1}"},
    {"origin.catalogue_median", "another provider's median between sites nearby (Azure), {0}"},
    {"origin.catalogue_scaled", "the median of a nearby pair (Azure), scaled by distance, {0}"},
    {"origin.cut", "unreachable: every path between them has a link that is down"},
    {"origin.estimate", "estimated from {0} km and the detours measured between networks nearby ({1} km off at the "
                        "farther end); four estimates of five are within ±{2} ms"},
    {"origin.measured", "measured, in the plan's latency list"},
    {"origin.measured_known", "measured, in the plan's latency list ({0})"},
    {"origin.path", "shortest path over links that are up"},
    {"origin.proxy", "a proxy, in the plan's latency list"},
    {"origin.proxy_known", "a proxy, in the plan's latency list ({0})"},
    {"origin.same_region", "between hosts of one region, estimated"},
    {"origin.typed", "typed, in the plan's latency list"},
    {"origin.typed_known", "typed, in the plan's latency list ({0})"},
    {"pin.one_of", "a pin has exactly one of region and host"},
    {"pin.replica_range", "replica {0} of a pin must be between 1 and the workload's {1} replicas"},
    {"pin.twice", "replica {0} is pinned twice; remove one"},
    {"place.half", "{0} is missing; a place needs latitude and longitude"},
    {"plan.survive_impossible",
     "losing one region would leave {0} microVMs without a place, and hosts ten times as large "
     "would not help; relax rules or add regions"},
    {"plan.survive_short",
     "losing one region would leave {0} microVMs without a place; hosts that are {1} % larger, or "
     "as many more of them, would take everything"},
    {"plan.unplaced.affinity", "{1} of {0} have no place: no allowed region holds the workloads they must be near"},
    {"plan.unplaced.bandwidth", "{1} of {0} have no place: bandwidth is what is missing"},
    {"plan.unplaced.class", "{1} of {0} have no place: no host of their class can take them"},
    {"plan.unplaced.cpu", "{1} of {0} have no place: CPU is what is missing"},
    {"plan.unplaced.disk", "{1} of {0} have no place: disk is what is missing"},
    {"plan.unplaced.health", "{1} of {0} have no place: the hosts that could take them are not healthy enough"},
    {"plan.unplaced.host_state", "{1} of {0} have no place: the hosts that could take them are down or cordoned"},
    {"plan.unplaced.max_skew", "{1} of {0} have no place: one more would exceed the allowed skew between regions"},
    {"plan.unplaced.memory", "{1} of {0} have no place: memory is what is missing"},
    {"plan.unplaced.min_regions", "{1} of {0} have no place: the rest must open new regions, and none has room"},
    {"plan.unplaced.no_host", "{1} of {0} have no place: there is no host to choose from"},
    {"plan.unplaced.per_host", "{1} of {0} have no place: every host with room holds one already"},
    {"plan.unplaced.per_region", "{1} of {0} have no place: the regions with room hold as many as they may"},
    {"plan.unplaced.region", "{1} of {0} have no place: the regions with room are not allowed"},
    {"plan.unplaced.volume", "{1} of {0} have no place: their volume is elsewhere"},
    {"region.no_hosts", "{0} has no hosts, so nothing can run there"},
    {"region.no_place", "region {0} is not in the catalogue; add latitude and longitude"},
    {"region.over_limit", "{0} uses {2} of its {1}, more than the {3} that the plan allows"},
    {"region.withdrawn", "the platform has withdrawn {0}; its workloads go to {1} now"},
    {"remedy.cure", "places {0} of the {1}"},
    {"remedy.cure_all", "places them all"},
    {"remedy.more_all", "{0} more of {1} in {2}, and every target is met"},
    {"remedy.more_some", "{0} more of {1} in {2} helps {3} of the {4}"},
    {"remedy.region", "a new region {0} helps {1} of the {2}"},
    {"remedy.region_all", "a new region {2} with {0} more of {1}, and every target is met"},
    {"remedy.region_alone", "a new region {0}, and every target is met"},
    {"remedy.region_some", "a new region {2} with {0} more of {1} helps {3} of the {4}"},
    {"rtt.asymmetric", "{0} to {1} takes {2} ms and back {3} ms, more than 25 % apart; both are kept as they are"},
    {"rtt.bad_name", "\"{0}\" is no name of a site; it needs 1 to 200 printable characters"},
    {"rtt.bad_pair", "a pair needs the texts from and to and the number rtt_ms"},
    {"rtt.bad_type", "{0} must be {1}, but is {2}"},
    {"rtt.conflict", "{0} to {1} is {2} ms here and {3} ms in {4}, which was read first and stays; if the files are of "
                     "different percentiles, import one"},
    {"rtt.duplicate_pair", "{0} to {1} has a value already, at {2}; remove one"},
    {"rtt.duplicate_site", "{0} stands twice among the {1}; remove one"},
    {"rtt.faster_than_light", "{0} to {1} takes {2} ms, but light in fibre needs {3} ms for the {4} km; correct the "
                              "value, or give the site its region in a mapping file; it is left out"},
    {"rtt.map_row", "a line of the mapping needs a site and a region, with a comma between; an empty region leaves the "
                    "site out"},
    {"rtt.map_twice", "the region {0} is given to {1} and to {2}; remove one"},
    {"rtt.map_unknown_site", "no file has a site {0}; correct the name or remove the line"},
    {"rtt.no_counterpart", "{0} has no {1}, so its pairs are known by its {2} alone"},
    {"rtt.no_matrix", "there are no round-trip times here; needed is CSV with destinations in the first line and a "
                      "source in front of each row, CSV with the columns from, to and rtt_ms, or JSON "
                      "{\"from\": {\"to\": ms}}"},
    {"rtt.no_values",
     "the file has no round-trip time; needed is CSV with destinations in the first line and a source "
     "in front of each row, CSV with the columns from, to and rtt_ms, or JSON {\"from\": {\"to\": ms}}"},
    {"rtt.not_a_number",
     "{0} to {1} must be a number of milliseconds, but is {2}; correct it, or leave the cell empty"},
    {"rtt.not_square",
     "{0} of {1} rows have no column and {2} of {3} columns no row, so this is no matrix of sites; is "
     "the file cut off?"},
    {"rtt.open_quote", "a quote is opened and never closed; close it, or double a quote that belongs to the text"},
    {"rtt.out_of_range", "{0} to {1} must be between 0 and {2} ms, but is {3}; correct it, or leave the cell empty"},
    {"rtt.row_length", "the row has {0} fields and the first line {1}; is the file cut off, or a comma missing?"},
    {"rtt.separator", "the fields are separated by {0}; save the file with commas, and points in decimals"},
    {"rtt.too_large", "the file has more than {0} values, more than 2,000 sites can have; import a part of it"},
    {"rtt.too_many_sites", "the file has more than {0} sites; a plan cannot have more, so import a part of them"},
    {"rtt.typed_wins", "{0} to {1} stays at {2} ms, which was typed; {4} says {3} ms; remove the entry to take it"},
    {"rtt.unknown_site", "{0} is no region of the plan or the catalogue and no known site of a provider; give it a "
                         "region in a mapping file (--map), or an empty one to leave it out"},
    {"rtt.zero", "{0} to {1} takes 0 ms, which no two places can; correct it, or leave the cell empty; it is left out"},
    {"syntax.bad_encoding", "this is no valid JSON at column {0}: a text is not UTF-8; save the file as UTF-8"},
    {"syntax.bad_escape",
     "this is no valid JSON at column {0}: in a text, \\{1} means nothing; write \\\\ for a backslash"},
    {"syntax.bad_number", "this is no valid JSON at column {0}: {1} is no number; write it like 12, 0.5 or 1e6"},
    {"syntax.bad_unicode", "this is no valid JSON at column {0}: \\u needs four hexadecimal digits that are a "
                           "character; correct them or write the character itself"},
    {"syntax.bad_value",
     "this is no valid JSON at column {0}: {1} is no value; put a text in double quotes, as \"{1}\""},
    {"syntax.big_number", "this is no valid JSON at column {0}: the number {1} is too large to be read; correct it"},
    {"syntax.comment", "this is no valid JSON at column {0}: JSON has no comments; remove it"},
    {"syntax.control_character",
     "this is no valid JSON at column {0}: a text has the control character {1} in it; write {1} or remove it"},
    {"syntax.extra_comma",
     "this is no valid JSON at column {0}: before this comma nothing stands; remove it or add what is missing"},
    {"syntax.extra_text", "this is no valid JSON at column {0}: everything is closed before {1}; remove what follows, "
                          "or the bracket too many before it"},
    {"syntax.line_break", "this is no valid JSON at column {0}: a text goes past the end of its line; close it with a "
                          "double quote, or write \\n for a new line"},
    {"syntax.missing_colon", "this is no valid JSON at column {0}: put a colon after the key \"{1}\""},
    {"syntax.missing_comma", "this is no valid JSON at column {0}: add a comma before {1}"},
    {"syntax.missing_value",
     "this is no valid JSON at column {0}: the key \"{1}\" has no value; add one after its colon"},
    {"syntax.nul", "this is no valid JSON: it contains a NUL byte; save the file as text in UTF-8"},
    {"syntax.open_text",
     "this is no valid JSON at column {0}: a text begins here and never ends; close it with a double quote"},
    {"syntax.other_quote",
     "this is no valid JSON at column {0}: keys and texts stand in double quotes; put \" in place of {1}"},
    {"syntax.other_word", "this is no valid JSON at column {0}: {1} is no word of JSON; write {2}"},
    {"syntax.too_short",
     "this is no valid JSON: the file ends too early at column {0}, with {1} still open; add what is missing and {2}"},
    {"syntax.trailing_comma", "this is no valid JSON at column {0}: remove the comma before {1}"},
    {"syntax.unexpected",
     "this is no valid JSON at column {0}: {1} cannot stand here; remove it or complete what is before it"},
    {"syntax.unquoted_key", "this is no valid JSON at column {0}: put the key in double quotes, as \"{1}\""},
    {"syntax.wrong_bracket",
     "this is no valid JSON at column {0}: {1} cannot close the {2} of line {3}; put {4} before it or in its place"},
    {"traffic.forwarding", "{0} passes on {1} packets/s, which takes {2} cores, but {3} are reserved or free; reserve "
                           "more on the host, or spread its microVMs"},
    {"traffic.link_busy", "{0} to {1} carries {2} of its {3} Mbit/s ({4}); above 70 % there is no room for a detour"},
    {"traffic.link_full", "{1} requests/s of {0} are refused on their way: a link does not carry them; give it more "
                          "capacity, or let {0} run nearer to its users"},
    {"traffic.link_over", "{2} Mbit/s want to go from {0} to {1}, which carries {3} ({4}); the rest is refused"},
    {"traffic.lost.no_edge", "{1} requests/s of {0} cannot go in: no edge is up"},
    {"traffic.lost.no_microvm", "{1} requests/s of {0} find no microVM: none has a place on a healthy host"},
    {"traffic.lost.no_users", "where the users of {0} are is not known, so its {1} requests/s go nowhere; add clients"},
    {"traffic.lost.not_allowed", "{1} requests/s of {0} find no microVM in the regions that its traffic policy lists; "
                                 "list others, or let it run there"},
    {"traffic.lost.residency",
     "{1} requests/s of {0} have no microVM in the part of the world that their users may not "
     "leave; let it run there, or loosen its residency"},
    {"traffic.lost.unreachable", "{1} requests/s of {0} reach no microVM: no path leads from their edge to one; add or "
                                 "mend a link, or let it run where they get in"},
    {"traffic.none", "no workload says what its users ask; give one a traffic with requests_per_s"},
    {"traffic.overload",
     "{0} refuses {2} of its requests in {1} ({3} requests/s): it needs more microVMs or higher limits there"},
    {"traffic.policy_regions", "the traffic policy of {0} chooses among regions; list some, or use the policy nearest"},
    {"traffic.region_twice", "{0} stands twice among the regions of the traffic; remove one"},
    {"traffic.soft_over_hard", "the soft limit {0} is above the hard limit {1}; lower it, or raise the hard limit"},
    {"traffic.too_much",
     "the plan's workloads are asked for more than {0} requests/s; that is the most that can be routed"},
    {"verdict.empty", "nothing to place yet: add a workload"},
    {"verdict.fine", "everything has a place, and every latency target is met"},
    {"verdict.not_survivable", "asked to survive the loss of any one region, the plan would not"},
    {"verdict.placed", "everything has a place"},
    {"verdict.target_missed", "{0} of {1} workloads miss their latency target"},
    {"verdict.target_missed_one", "{0} misses its latency target"},
    {"verdict.unplaced", "{0} microVMs of {1} workloads have no place"},
    {"verdict.unplaced_of_one", "{0} microVMs of {1} have no place"},
    {"verdict.unplaced_one", "{0} has no place"},
    {"workload.affinity_cycle", "{0} and {1} must be near each other in a circle; the rule of {0} is ignored"},
    {"workload.affinity_self", "{0} cannot be near itself; remove it from affinity"},
    {"workload.allow_empty", "an empty allow list leaves {0} nowhere to run; remove it to allow all regions"},
    {"workload.lone_volume",
     "{0} keeps its data on a single volume: losing that host loses what is newer than the last snapshot"},
    {"workload.min_regions_clamped", "{0} asks for {1} regions, but only {2} are allowed"},
    {"workload.no_clients", "{0} has no users, so distance does not matter for it"},
    {"workload.no_demand", "{0} needs a size, or a demand with cpu_mvcpu and memory_mib"},
    {"workload.one_region", "all of {0} runs in {1}: losing that region loses it"},
    {"workload.parked", "{0} has no replicas and is parked"},
    {"workload.region_not_in_plan", "{0} is in the list of {1} but not in the plan"},
    {"workload.residency_many", "{0} keeps its users in {1} parts of the world; at most 32 can be told apart; name a "
                                "larger part, such as @eu, instead of its regions"},
    {"workload.residency_unserved", "{1} of the users of {0} may be served only in a part of the world where it does "
                                    "not run; let it run there, or loosen its residency"},
    {"workload.single_replica", "{0} runs a single microVM: any host failure takes it down"},
    {"workload.survive_confined",
     "{0} cannot survive the loss of a region, however large hosts are: its rules leave it no "
     "other place; allow more regions or microVMs on a host, unpin it, or add hosts"},
    {"workload.target_missed",
     "{0} serves {3} of its users within the target of {2}; the plan asks for {4} (95 % are served within {1})"},
    {"workload.too_many_standbys", "{0} standbys for {1} replicas; there can be at most one each"},
    {"workload.unknown_size", "there is no machine size \"{0}\"; `flightplan-cli catalog sizes` lists them"},
});

} // namespace

std::string_view messageTemplate(std::string_view key) {
    const auto row = std::ranges::lower_bound(messages, key, {}, &Row::first);
    return row != messages.end() && row->first == key ? row->second : std::string_view{};
}

std::vector<std::string_view> messageKeys() {
    std::vector<std::string_view> keys;
    for (const auto& row : messages)
        keys.push_back(row.first);
    return keys;
}

std::string fillTemplate(std::string_view pattern, std::span<const std::string> arguments) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool placeholder = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}' &&
                                 pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
        const auto argument = placeholder ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (placeholder && argument < arguments.size()) {
            text += arguments[argument];
            at += 2;
        } else {
            text += pattern[at];
        }
    }
    return text;
}

std::string render(const Message& message) {
    return fillTemplate(messageTemplate(message.key), message.arguments);
}

} // namespace flightplan
