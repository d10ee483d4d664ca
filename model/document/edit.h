#pragma once

#include "model/base/error.h"
#include "model/document/document.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flightplan::document {

/// The lists of a document, each addressed by key: the id, for links and latency "from→to" written `from>to`.
enum class Section { regions, edges, links, latency, hosts, workloads };

using SectionValue = std::variant<topology::Region, topology::Edge, topology::Link, topology::LatencyEntry,
                                  topology::HostEntry, topology::Workload>;

Section sectionOf(const SectionValue& value);
std::string keyOf(const SectionValue& value);

struct Edit;

/// Replaces the object of the same key, or inserts it at position `at` (absent: at the end).
struct Put {
    SectionValue value;
    std::optional<std::size_t> at;
    bool operator==(const Put&) const = default;
};

struct Remove {
    Section section = Section::regions;
    std::string key;
    bool operator==(const Remove&) const = default;
};

struct SetSettings {
    Settings value;
    bool operator==(const SetSettings&) const = default;
};

struct SetTargets {
    topology::Targets value;
    bool operator==(const SetTargets&) const = default;
};

struct SetObjective {
    topology::Objective value;
    bool operator==(const SetObjective&) const = default;
};

/// Renames a region, edge, host entry or workload and rewrites every reference to it.
struct Rename {
    Section section = Section::regions;
    std::string from, to;
    bool operator==(const Rename&) const = default;
};

/// Several edits as one; all or none.
struct Batch {
    std::vector<Edit> edits;
    bool operator==(const Batch&) const;
};

/// One change of a document. Addresses objects by id, never by position alone, so that a list of edits can be replayed.
struct Edit {
    std::variant<Put, Remove, SetSettings, SetTargets, SetObjective, Rename, Batch> change;
    bool operator==(const Edit&) const = default;
};

struct Applied {
    Document document;
    Edit inverse; ///< applied to `document`, gives back the document before, bit for bit
};

/// Applies an edit. Fails, and changes nothing, if it addresses what does not exist or would make a duplicate key. Does
/// not check references: `validate` does.
Result<Applied> apply(const Document& document, const Edit& edit);

/// `apply`, then `firstErrorSince`: fails with an error that the edit would bring into the document.
Result<Applied> applyValid(const Document& document, const Edit& edit, const catalog::Catalog& catalog);

/// Makes `count` edits, each for the document that those before it leave, so that they may touch the same objects.
/// Empty if one of them is empty or does not apply, or none changes anything.
std::optional<Edit> inTurn(const Document& document, std::size_t count,
                           const std::function<std::optional<Edit>(const Document&, std::size_t)>& make);

/// The edits one after another; a single one stays itself.
Edit batchOf(std::vector<Edit> edits);

/// Edits that keep the document valid: what belongs to or refers to the object goes with it.
Edit deleteRegion(const Document& document, const std::string& id);
Edit deleteEdge(const Document& document, const std::string& id);
Edit deleteHostEntry(const Document& document, const std::string& id);
/// One host: its entry if it is the only one, else the entry's last number, with the pins to it. Empty for any other
/// number, since the numbers behind it would move.
std::optional<Edit> deleteHost(const Document& document, const std::string& entryId, const std::string& host);
/// Latency values that were mapped to a path over the link stand as their own logical links from then on.
Edit deleteLink(const Document& document, const std::string& key);
Edit deleteWorkload(const Document& document, const std::string& id);

/// A new region; with `withHosts`, also its default hosts unless the perspective is the customer's.
Edit addRegion(const Document& document, const topology::Region& region, bool withHosts,
               const catalog::Catalog& catalog);

/// A region at a place of the map, to a tenth of a degree. It is named after the nearest city of the catalogue within
/// 300 km, otherwise "New region"; its id, free in the document, comes from the name. O(cities).
topology::Region regionAt(const Document& document, geo::GeoPoint place, const catalog::Catalog& catalog);

/// A link between two sites that is up, with the round-trip time that the model of latencies expects between their
/// places, in tenths of a millisecond. Empty if a site is unknown or has no place, if they are the same, or if they are
/// linked already, either way round. O(sites + links).
std::optional<Edit> addLink(const Document& document, const std::string& from, const std::string& to,
                            const catalog::Catalog& catalog);

/// Puts a region at another place of the map, to a tenth of a degree. What was measured or typed for its pairs stays;
/// what is estimated follows. Empty if there is no such region or it stands there already.
std::optional<Edit> moveRegion(const Document& document, const std::string& id, geo::GeoPoint place);

/// A copy under a new free id (`<id>-copy`, `<id>-copy2` …), placed behind the original. A copied region brings its
/// hosts.
Result<Edit> duplicate(const Document& document, Section section, const std::string& key,
                       const catalog::Catalog& catalog);

/// `Rename`, after what the catalogue knows by a region's id was written down: its place, price and round-trip times.
/// The country cannot be written down, so `@us` no longer means a renamed region.
Edit rename(const Document& document, Section section, const std::string& from, const std::string& to,
            const catalog::Catalog& catalog);

/// Pins a replica, from 1, to a host or, with an empty `host`, to a region: a pin that it has goes. Empty if there is
/// no such replica.
std::optional<Edit> pinReplica(const Document& document, const std::string& workload, int replica,
                               const std::string& region, const std::string& host);
/// Takes the pin of a replica away; empty if it has none.
std::optional<Edit> unpinReplica(const Document& document, const std::string& workload, int replica);

/// The id `base`, or the first of `base2`, `base3` … that no object of the section has.
std::string freeId(const Document& document, Section section, const std::string& base);

/// The JSON form of edits: {"put": "hosts", "value": {…}, "at": 3} · {"remove": "hosts", "id": "…"} · {"set":
/// "objective", "value": {…}} · {"rename": "hosts", "from": "…", "to": "…"} · {"batch": [ … ]}.
std::string toJson(const Edit& edit);
Result<Edit> editFromJson(const std::string& text);

} // namespace flightplan::document
