#include "model/document/migrate.h"

#include "model/base/decimal.h"

#include <algorithm>

namespace flightplan::document {
namespace {

JsonNode* findMutable(JsonNode& object, std::string_view key) {
    return const_cast<JsonNode*>(object.find(key));
}

void renameKey(JsonNode& object, std::string_view from, std::string_view to) {
    // With both keys present the old one stays where it is and is kept as unknown.
    const auto at = std::ranges::find(object.keys, from);
    if (object.kind == JsonNode::Kind::object && at != object.keys.end() && !object.find(to))
        *at = to;
}

void fromZeroToOne(JsonNode& root) {
    renameKey(root, "weights", "objective");
    renameKey(root, "apps", "workloads");
    if (auto* workloads = findMutable(root, "workloads"))
        for (auto& workload : workloads->items)
            renameKey(workload, "count", "replicas");
    findMutable(root, "format")->text = "1";
}

} // namespace

int migrate(JsonNode& root) {
    const auto* format = root.find("format");
    if (!format || format->kind != JsonNode::Kind::number)
        return -1;
    const auto number = scaledDecimal(format->text, 1);
    if (!number || *number < 0 || *number > 1'000'000 || !isWholeDecimal(format->text))
        return -1;
    if (*number == 0)
        fromZeroToOne(root);
    return static_cast<int>(*number);
}

} // namespace flightplan::document
