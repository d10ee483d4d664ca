#include "model/document/json_tree.h"
#include "model/exchange/client_builder.h"

#include <array>

namespace flightplan::exchange {
namespace {

using document::JsonNode;
using Kind = JsonNode::Kind;

/// Reads {"status": "success", "data": {"resultType": "vector", "result": [{"metric": {"region": "fra"}, "value":
/// [time, "count"]}, …]}}.
class PrometheusReader {
public:
    explicit PrometheusReader(ClientBuilder& builder)
        : m_builder(builder) {}

    void run(const JsonNode& root) {
        const auto* status = root.find("status");
        if (status && status->text == "error") {
            const auto* message = root.find("error");
            m_builder.error(root.line, {}, "clients.failed_query", {message ? message->text.substr(0, 300) : "?"});
            return;
        }
        const auto* data = root.find("data");
        const auto* type = data ? data->find("resultType") : nullptr;
        const auto* result = data ? data->find("result") : nullptr;
        if (!type || !result || result->kind != Kind::array) {
            m_builder.error(root.line, {}, "clients.no_vector", {"it has no data with resultType and result"});
            return;
        }
        if (type->text != "vector") {
            m_builder.error(type->line, "/data/resultType", "clients.no_vector",
                            {"its resultType is " + type->text.substr(0, 50)});
            return;
        }
        for (std::size_t i = 0; i < result->items.size() && !m_builder.full(); ++i)
            readCount(result->items[i], "/data/result/" + std::to_string(i));
    }

private:
    void readCount(const JsonNode& row, const std::string& path) {
        const auto* metric = row.find("metric");
        const auto* value = row.find("value");
        if (!metric || metric->kind != Kind::object || !value || value->kind != Kind::array ||
            value->items.size() != 2) {
            m_builder.error(row.line, path, "clients.no_vector", {"an item has no metric and value"});
            return;
        }
        const auto* region = labelOf(*metric, path);
        const auto& count = value->items[1];
        const auto number = m_builder.number(count.text, "the count", 1e18, count.line, path + "/value/1");
        if (region && number)
            m_builder.addRegion(region->text, *number, {}, region->line, path + "/metric");
    }

    const JsonNode* labelOf(const JsonNode& metric, const std::string& path) {
        constexpr std::array usual = {"region", "edge", "edge_region"};
        const auto& label = m_builder.options().label;
        const JsonNode* found = label.empty() ? nullptr : metric.find(label);
        for (const auto* name : usual)
            if (label.empty() && !found)
                found = metric.find(name);
        if (found && found->kind == Kind::string)
            return found;
        std::string names;
        for (const auto& key : metric.keys)
            names += (names.empty() ? "" : ", ") + key;
        m_builder.error(metric.line, path + "/metric", "clients.no_label",
                        {label.empty() ? usual.front() : label, names.empty() ? "none" : names.substr(0, 300)});
        return nullptr;
    }

    ClientBuilder& m_builder;
};

} // namespace

void readClientJson(std::string_view text, ClientBuilder& builder) {
    JsonNode root;
    std::vector<Finding> problems;
    if (document::parseJson(text, root, problems)) {
        PrometheusReader(builder).run(root);
        return;
    }
    for (const auto& problem : problems)
        if (problem.key.starts_with("syntax.") || problem.key == "document.duplicate_key")
            builder.error(problem.line, problem.path, problem.key, problem.arguments);
        else // the rest of these messages speaks of plans
            builder.error(problem.line, {}, "clients.no_vector", {"it is too large or too deep"});
}

} // namespace flightplan::exchange
