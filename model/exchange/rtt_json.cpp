#include "model/base/decimal.h"
#include "model/document/json_tree.h"
#include "model/exchange/rtt_builder.h"

namespace flightplan::exchange {
namespace {

using document::JsonNode;
using Kind = JsonNode::Kind;

/// A key as a part of a JSON pointer.
std::string part(const std::string& key) {
    std::string result = "/";
    for (const char c : key)
        result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return result;
}

class JsonReader {
public:
    explicit JsonReader(RttBuilder& builder)
        : m_builder(builder) {}

    void run(const JsonNode& root) {
        if (root.kind == Kind::array) {
            readPairs(root, "");
            return;
        }
        takeOrigin(root);
        const auto* pairs = root.find("pairs");
        const auto* data = root.find("data");
        if (pairs && pairs->kind == Kind::array)
            readPairs(*pairs, "/pairs");
        else if (data && data->kind == Kind::object)
            readNested(*data, "/data");
        else
            readNested(root, "");
    }

private:
    void wrongKind(const JsonNode& node, const std::string& path, std::string_view needed) {
        m_builder.error(m_builder.cell(node.line, path), "rtt.bad_type",
                        {path, std::string(needed), std::string(document::nameOf(node.kind))});
    }

    /// Gaps of the origin are filled by what the file says of itself.
    void takeOrigin(const JsonNode& root) {
        auto& origin = m_builder.origin();
        const auto text = [&](std::string_view key, std::string& value) {
            const auto* node = root.find(key);
            if (node && node->kind == Kind::string && value.empty() && node->text.size() <= 1000)
                value = node->text;
        };
        text("source", origin.text);
        std::string date = origin.date;
        text("date", date);
        if (latency::isIsoDate(date))
            origin.date = date;
        const auto* percentile = root.find("percentile");
        if (percentile && percentile->kind == Kind::number && !origin.percentile)
            if (const auto value = scaledDecimal(percentile->text, 1000); value && *value >= 0 && *value <= 100'000)
                origin.percentile = value;
    }

    void readNested(const JsonNode& data, const std::string& path) {
        for (std::size_t i = 0; i < data.keys.size() && !m_builder.full(); ++i) {
            const auto& from = data.keys[i];
            const auto& row = data.items[i];
            const auto rowPath = path + part(from);
            if (row.kind == Kind::object)
                readRow(from, row, rowPath);
            else if (!path.empty() || row.kind == Kind::array) // beside the data of a file stand texts and numbers
                wrongKind(row, rowPath, "an object {\"to\": ms}");
        }
    }

    void readRow(const std::string& from, const JsonNode& row, const std::string& path) {
        if (!m_builder.checkName(from, m_builder.cell(row.line, path)))
            return;
        for (std::size_t i = 0; i < row.keys.size(); ++i) {
            const auto& value = row.items[i];
            const auto cell = m_builder.cell(value.line, path + part(row.keys[i]));
            if (value.kind == Kind::null || !m_builder.checkName(row.keys[i], cell))
                continue;
            if (value.kind == Kind::number || value.kind == Kind::string)
                m_builder.value(from, row.keys[i], value.kind == Kind::number ? value.text : "\"" + value.text + "\"",
                                cell);
            else
                wrongKind(value, cell.path, "a number of milliseconds");
        }
    }

    void readPairs(const JsonNode& pairs, const std::string& path) {
        for (std::size_t i = 0; i < pairs.items.size() && !m_builder.full(); ++i) {
            const auto& pair = pairs.items[i];
            const auto pairPath = path + "/" + std::to_string(i);
            const auto* from = pair.find("from");
            const auto* to = pair.find("to");
            const auto* rtt = pair.find("rtt_ms");
            if (!from || from->kind != Kind::string || !to || to->kind != Kind::string || !rtt) {
                m_builder.error(m_builder.cell(pair.line, pairPath), "rtt.bad_pair");
                continue;
            }
            if (rtt->kind == Kind::null || !m_builder.checkName(from->text, m_builder.cell(from->line, pairPath)) ||
                !m_builder.checkName(to->text, m_builder.cell(to->line, pairPath)))
                continue;
            if (rtt->kind == Kind::number)
                m_builder.value(from->text, to->text, rtt->text, m_builder.cell(rtt->line, pairPath + "/rtt_ms"));
            else
                wrongKind(*rtt, pairPath + "/rtt_ms", "a number of milliseconds");
        }
    }

    RttBuilder& m_builder;
};

} // namespace

void readRttJson(std::string_view text, RttBuilder& builder) {
    JsonNode root;
    std::vector<Finding> problems;
    if (document::parseJson(text, root, problems)) {
        JsonReader(builder).run(root);
        return;
    }
    for (const auto& problem : problems) {
        const auto cell = builder.cell(problem.line, problem.path);
        if (problem.key == "document.too_deep") // the rest of these messages speaks of plans
            builder.error(builder.cell(problem.line, 0), "rtt.no_matrix");
        else if (problem.key == "document.too_many_values" || problem.key == "document.too_large")
            builder.error(cell, "rtt.too_large", problem.arguments);
        else
            builder.error(cell, problem.key, problem.arguments);
    }
}

} // namespace flightplan::exchange
