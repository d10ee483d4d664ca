#include "model/exchange/backbone_builder.h"

#include <cmath>
#include <map>

namespace flightplan::exchange {
namespace {

class N2pReader {
public:
    explicit N2pReader(BackboneBuilder& builder)
        : m_builder(builder) {}

    void run(pugi::xml_node network) {
        auto& backbone = m_builder.backbone();
        backbone.name = network.attribute("name").value();
        backbone.directed = true;
        for (const auto& node : network.children("node"))
            readNode(node);
        readLinks(lowestLayer(network));
    }

private:
    /// Links stand in the network itself in old versions, in layers in newer ones.
    static pugi::xml_node lowestLayer(pugi::xml_node network) {
        if (network.child("link"))
            return network;
        for (const auto& layer : network.children("layer"))
            if (layer.child("link"))
                return layer;
        return {};
    }

    void readNode(pugi::xml_node node) {
        if (m_builder.failed())
            return;
        const std::string id = node.attribute("id").value();
        auto& nodes = m_builder.backbone().nodes;
        if (id.empty())
            m_builder.error(m_builder.lineOf(node), "backbone.missing_attribute", {"node", "id"});
        else if (!m_index.emplace(id, nodes.size()).second)
            m_builder.error(m_builder.lineOf(node), "backbone.duplicate_node", {"1"});
        else if (nodes.size() >= mostNodes)
            tooLarge();
        else
            nodes.push_back({node.attribute("name").value(),
                             m_builder.place(node.attribute("yCoord").value(), node.attribute("xCoord").value(),
                                             node.attribute("name").value())});
    }

    void readLinks(pugi::xml_node layer) {
        auto& edges = m_builder.backbone().edges;
        for (const auto& link : layer.children("link")) {
            if (m_builder.failed())
                return;
            const auto a = m_index.find(link.attribute("originNodeId").value());
            const auto b = m_index.find(link.attribute("destinationNodeId").value());
            if (a == m_index.end() || b == m_index.end())
                m_builder.error(m_builder.lineOf(link), "backbone.unknown_node", {"1"});
            else if (edges.size() >= mostEdges)
                tooLarge();
            else
                edges.push_back({a->second, b->second, rttOf(link), link.attribute("isUp").as_bool(true)});
        }
    }

    /// There and back over the length at the speed; empty if one is not known or absurd.
    static std::optional<std::int64_t> rttOf(pugi::xml_node link) {
        constexpr double longestKm = 100'000, slowest = 1'000, lightInVacuum = 299'793;
        const double km = link.attribute("lengthInKm").as_double(0);
        const double speed = link.attribute("propagationSpeedInKmPerSecond").as_double(200'000);
        if (!(km > 0 && km <= longestKm && speed >= slowest && speed <= lightInVacuum))
            return std::nullopt;
        return std::lround(2 * km / speed * 1'000'000);
    }

    void tooLarge() {
        const auto& backbone = m_builder.backbone();
        m_builder.error(1, "backbone.too_large",
                        {std::to_string(backbone.nodes.size()), std::to_string(backbone.edges.size()),
                         std::to_string(mostNodes), std::to_string(mostEdges)});
    }

    BackboneBuilder& m_builder;
    std::map<std::string, std::size_t> m_index;
};

} // namespace

BackboneFile readN2p(std::string_view text) {
    BackboneBuilder builder(text);
    if (const auto network = builder.parse("network"))
        N2pReader(builder).run(network);
    return builder.finish();
}

} // namespace flightplan::exchange
