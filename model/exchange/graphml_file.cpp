#include "model/exchange/backbone_builder.h"

#include <boost/graph/graphml.hpp>

#include <exception>
#include <sstream>

namespace flightplan::exchange {
namespace {

/// What Boost's reader fills: nodes and edges by index, with the texts of their data.
class Collector : public boost::mutate_graph {
public:
    struct Node {
        std::string name, label, latitude, longitude;
    };

    explicit Collector(bool directed)
        : m_directed(directed) {}

    bool is_directed() const override { return m_directed; }
    boost::any do_add_vertex() override {
        nodes.emplace_back();
        return nodes.size() - 1;
    }
    std::pair<boost::any, bool> do_add_edge(boost::any source, boost::any target) override {
        edges.push_back({boost::any_cast<std::size_t>(source), boost::any_cast<std::size_t>(target), {}, true});
        return {edges.size() - 1, true};
    }
    void set_graph_property(const std::string& name, const std::string& value, const std::string&) override {
        if (name == "Network" || (name == "name" && network.empty()))
            network = value;
    }
    void set_vertex_property(const std::string& name, boost::any vertex, const std::string& value,
                             const std::string&) override {
        auto& node = nodes[boost::any_cast<std::size_t>(vertex)];
        if (name == "label")
            node.label = value;
        else if (name == "name")
            node.name = value;
        else if (name == "Latitude" || name == "latitude" || name == "lat")
            node.latitude = value;
        else if (name == "Longitude" || name == "longitude" || name == "lon")
            node.longitude = value;
    }
    void set_edge_property(const std::string&, boost::any, const std::string&, const std::string&) override {}

    std::string network;
    std::vector<Node> nodes;
    std::vector<BackboneEdge> edges;

private:
    bool m_directed;
};

/// Checks before Boost reads, which would make up the nodes that edges name; false with a problem.
bool isSound(pugi::xml_node graph, BackboneBuilder& builder) {
    const bool directed = std::string(graph.attribute("edgedefault").value()) == "directed";
    std::size_t nodes = 0, edges = 0;
    for (const auto& child : graph.children()) {
        const std::string name = child.name();
        nodes += name == "node";
        edges += name == "edge";
        if (name == "node" && child.attribute("id").empty())
            builder.error(builder.lineOf(child), "backbone.missing_attribute", {"node", "id"});
        if (name != "edge")
            continue;
        for (const char* end : {"source", "target"})
            if (child.attribute(end).empty())
                builder.error(builder.lineOf(child), "backbone.missing_attribute", {"edge", end});
        const auto own = child.attribute("directed");
        if (!own.empty() && (std::string(own.value()) == "true") != directed)
            builder.error(builder.lineOf(child), "backbone.mixed_directions");
        if (builder.failed())
            return false;
    }
    if (nodes > mostNodes || edges > mostEdges)
        builder.error(
            1, "backbone.too_large",
            {std::to_string(nodes), std::to_string(edges), std::to_string(mostNodes), std::to_string(mostEdges)});
    return !builder.failed();
}

void take(const Collector& collector, std::size_t declared, BackboneBuilder& builder) {
    if (collector.nodes.size() > declared) {
        builder.error(1, "backbone.unknown_node", {std::to_string(collector.nodes.size() - declared)});
        return;
    }
    if (collector.nodes.size() < declared) {
        builder.error(1, "backbone.duplicate_node", {std::to_string(declared - collector.nodes.size())});
        return;
    }
    auto& backbone = builder.backbone();
    backbone.name = collector.network;
    for (const auto& node : collector.nodes) {
        const auto& name = node.label.empty() ? node.name : node.label;
        backbone.nodes.push_back({name, builder.place(node.latitude, node.longitude, name)});
    }
    backbone.edges = collector.edges;
}

} // namespace

BackboneFile readGraphml(std::string_view text) {
    BackboneBuilder builder(text);
    const auto root = builder.parse("graphml");
    const auto graph = root.child("graph");
    if (root && !graph)
        builder.error(1, "backbone.no_nodes");
    if (!builder.failed() && isSound(graph, builder)) {
        const auto nodes = graph.children("node");
        const auto declared = static_cast<std::size_t>(std::distance(nodes.begin(), nodes.end()));
        builder.backbone().directed = std::string(graph.attribute("edgedefault").value()) == "directed";
        Collector collector(builder.backbone().directed);
        try {
            std::istringstream in{std::string(text)};
            boost::read_graphml(in, collector, 0);
            take(collector, declared, builder);
        } catch (const std::exception& exception) {
            builder.error(1, "backbone.bad_graphml", {exception.what()});
        }
    }
    return builder.finish();
}

} // namespace flightplan::exchange
