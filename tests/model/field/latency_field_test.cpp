#include "model/base/philox.h"
#include "model/field/latency_field.h"
#include "model/planner/compile_fleet.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::field;
using topology::Network;
using topology::Site;

namespace {

struct Cell {
    std::uint32_t rtt = topology::unreachableRtt;
    std::int32_t edge = -1, region = -1;
    bool operator==(const Cell&) const = default;
};

/// The oracle: the function for users, for a client at the cell's middle, over every region that serves.
Cell naive(const Network& network, std::span<const std::uint8_t> serving, geo::GeoPoint place) {
    topology::Client client;
    client.latitude = place.latitude;
    client.longitude = place.longitude;
    const auto path = network.enter(client, catalog::builtIn());
    Cell cell;
    cell.edge = path.edge;
    for (std::size_t region = 0; region < serving.size(); ++region)
        if (const auto rtt = network.userRtt(path, region); serving[region] && rtt < cell.rtt)
            cell = {rtt, path.edge, static_cast<std::int32_t>(region)};
    return cell;
}

/// Compares every `stride`-th cell with the oracle.
void compare(const LatencyField& field, const Network& network, std::span<const std::uint8_t> serving,
             std::size_t first, std::size_t stride) {
    for (std::size_t cell = first; cell < field.grid().size(); cell += stride) {
        const Cell fast{field.rtt()[cell], field.edge()[cell], field.region(cell)};
        const auto slow = naive(network, serving, field.grid().place(cell));
        QVERIFY2(fast == slow, qPrintable(QStringLiteral("cell %1: %2 µs by %3 instead of %4 by %5")
                                              .arg(cell)
                                              .arg(fast.rtt)
                                              .arg(fast.edge)
                                              .arg(slow.rtt)
                                              .arg(slow.edge)));
    }
}

/// A fleet that changes: regions move, fail, come back, appear and vanish; some of them serve.
class RandomFleet {
public:
    explicit RandomFleet(std::uint64_t seed)
        : m_random(seed, "field", "fleet") {
        const auto count = 1 + m_random.below(12);
        for (std::uint32_t i = 0; i < count; ++i)
            add();
    }

    void change() {
        auto& site = m_sites[m_random.below(static_cast<std::uint32_t>(m_sites.size()))];
        switch (m_random.below(6)) {
        case 0:
            site.up = !site.up;
            break;
        case 1:
            add();
            break;
        case 2:
            if (m_sites.size() > 1)
                m_sites.erase(m_sites.begin() + m_random.below(static_cast<std::uint32_t>(m_sites.size())));
            break;
        case 3:
            m_unserving = m_random.below(4);
            break;
        default:
            site.place = somewhere();
        }
    }

    Network network() const { return Network::build(m_sites, {}, {}, {}, catalog::builtIn()); }

    std::vector<std::uint8_t> serving() const {
        std::vector<std::uint8_t> result;
        for (std::size_t i = 0; i < m_sites.size(); ++i)
            result.push_back((i + m_unserving) % 4 != 0);
        return result;
    }

private:
    geo::GeoPoint somewhere() {
        const auto degrees = [&](std::uint32_t range) {
            return static_cast<double>(m_random.below(range * 1000)) / 1000 - range / 2.0;
        };
        // Some at the same place as another, some in the middle of a cell, some near the antimeridian or a pole.
        switch (m_random.below(8)) {
        case 0:
            return m_sites.empty() ? geo::GeoPoint{0, 0} : m_sites.front().place;
        case 1:
            return {48.25, 11.25};
        case 2:
            return {degrees(180), 179.99};
        case 3:
            return {89.9, degrees(360)};
        default:
            return {degrees(180), degrees(360)};
        }
    }

    void add() {
        Site site;
        site.id = "r" + std::to_string(m_random.below(1'000'000));
        site.place = somewhere();
        m_sites.push_back(std::move(site));
    }

    RandomStream m_random;
    std::vector<Site> m_sites;
    std::uint32_t m_unserving = 1;
};

} // namespace

class LatencyFieldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCellOfTheWorld() {
        const auto document = test::topologyFromText("fra:\niad:\nnrt:\nsyd down:\nedge lhr\nedge iad\nedge nrt");
        const auto network = planner::buildNetwork(document, catalog::builtIn());
        const std::vector<std::uint8_t> serving = {1, 0, 1, 0};
        LatencyField field;
        QCOMPARE(field.update(network, serving), field.grid().size());
        compare(field, network, serving, 0, 1);
    }

    /// Full and incremental: a field that has seen all that happened before, and one that has not.
    void randomFleets() {
        std::size_t looked = 0, updates = 0;
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            RandomFleet fleet(seed);
            LatencyField live;
            for (std::size_t step = 0; step < 12; ++step) {
                const auto network = fleet.network();
                const auto serving = fleet.serving();
                looked += live.update(network, serving);
                ++updates;
                compare(live, network, serving, 17 * step % 301, 301);
                LatencyField fresh;
                fresh.update(network, serving);
                QVERIFY(std::ranges::equal(live.rtt(), fresh.rtt()));
                QVERIFY(std::ranges::equal(live.edge(), fresh.edge()));
                fleet.change();
            }
        }
        QVERIFY(looked < updates * geo::landGrid().size());
    }

    void aMoveLooksOnlyAtTheCellsAround() {
        auto network = planner::buildNetwork(test::topologyFromText("fra:\niad:\nnrt:\nsyd:\ngru:\njnb:\nsin:"),
                                             catalog::builtIn());
        const std::vector<std::uint8_t> serving(7, 1);
        LatencyField field;
        field.update(network, serving);
        QCOMPARE(field.update(network, serving), std::size_t(0));
        auto regions = network.regions();
        std::ranges::find(regions, "gru", &Site::id)->place.latitude += 1;
        network = Network::build(regions, {}, {}, {}, catalog::builtIn());
        const auto looked = field.update(network, serving);
        QVERIFY2(looked > 1000 && looked < field.grid().size() / 2, qPrintable(QString::number(looked)));
        // Who serves changes nothing about where users enter.
        QCOMPARE(field.update(network, std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0, 0}), std::size_t(0));
    }

    void nothingServesOrNothingIsUp() {
        const auto network = planner::buildNetwork(test::topologyFromText("fra:\niad:"), catalog::builtIn());
        LatencyField field;
        field.update(network, std::vector<std::uint8_t>{0, 0});
        QVERIFY(std::ranges::all_of(field.rtt(), [](auto rtt) { return rtt == topology::unreachableRtt; }));
        QCOMPARE(field.region(0), -1);
        const auto dead = planner::buildNetwork(test::topologyFromText("fra down:\niad down:"), catalog::builtIn());
        field.update(dead, std::vector<std::uint8_t>{1, 1});
        QVERIFY(std::ranges::all_of(field.edge(), [](auto edge) { return edge == -1; }));
        QVERIFY(std::ranges::all_of(field.rtt(), [](auto rtt) { return rtt == topology::unreachableRtt; }));
        field.update(network, std::vector<std::uint8_t>{1, 1}); // and back
        compare(field, network, std::vector<std::uint8_t>{1, 1}, 5, 97);
    }
};

FLIGHTPLAN_TEST_CLASS(LatencyFieldTest);
#include "latency_field_test.moc"
