#include "model/base/philox.h"
#include "model/latency/model.h"
#include "model/planner/compile_fleet.h"
#include "model/topology/network.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QRegularExpression>
#include <QTest>

#include <tuple>

using namespace flightplan;
using namespace flightplan::topology;
using test::topologyFromText;

namespace {

Network networkOf(const document::Document& document) {
    return planner::buildNetwork(document, catalog::builtIn());
}

std::size_t regionOf(const Network& network, const std::string& id) {
    return static_cast<std::size_t>(std::ranges::find(network.regions(), id, &Site::id) - network.regions().begin());
}

std::uint32_t rtt(const Network& network, const std::string& a, const std::string& b) {
    return network.rtt(regionOf(network, a), regionOf(network, b));
}
std::uint32_t rtt(const document::Document& document, const std::string& a, const std::string& b) {
    return rtt(networkOf(document), a, b);
}

std::chrono::microseconds us(int micros) {
    return std::chrono::microseconds(micros);
}

document::Document withVia(document::Document document, std::vector<std::string> via) {
    document.latency.edit([&](auto& entries) { entries.back().via = std::move(via); });
    return document;
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void precedence() {
        const auto plain = networkOf(topologyFromText("ams:\nfra:\nxx:\nyy:"));
        const auto proxy = catalog::builtIn().rtt("ams", "fra")->rtt.count();
        QCOMPARE(rtt(plain, "ams", "fra"), static_cast<std::uint32_t>(proxy));
        QVERIFY(plain.provenance(regionOf(plain, "ams"), regionOf(plain, "fra")) == Provenance::proxy);
        const auto placeOf = [&](const std::string& id) { return plain.regions()[regionOf(plain, id)].place; };
        const auto estimate = latency::builtInModel().estimate(placeOf("xx"), placeOf("yy"));
        QCOMPARE(rtt(plain, "xx", "yy"), static_cast<std::uint32_t>(estimate.rtt));
        QVERIFY(plain.provenance(regionOf(plain, "xx"), regionOf(plain, "yy")) == Provenance::estimated);

        const auto linked = networkOf(topologyFromText("ams:\nfra:\nxx:\nyy:\nams - fra 1ms\nxx - yy 9ms"));
        QCOMPARE(rtt(linked, "ams", "fra"), static_cast<std::uint32_t>(proxy)); // a known pair before any path
        QCOMPARE(rtt(linked, "xx", "yy"), 9000U);                               // a path before the estimate
        QVERIFY(linked.provenance(regionOf(linked, "xx"), regionOf(linked, "yy")) == Provenance::typed);

        const auto typed = networkOf(
            topologyFromText("ams:\nfra:\nxx:\nyy:\nams - fra 1ms\nxx - yy 9ms\nams = fra 70ms\nxx = yy 80ms"));
        QCOMPARE(rtt(typed, "ams", "fra"), 70'000U);
        QCOMPARE(rtt(typed, "xx", "yy"), 80'000U);
        QVERIFY(typed.explain("ams", "fra").provenance == Provenance::typed);
    }

    void anEstimateStatesItsError() {
        const auto network = networkOf(topologyFromText("ams:\nfra:\nosa:\nyy:"));
        const auto pair = network.explain("fra", "osa");
        QVERIFY(pair.provenance == Provenance::estimated);
        QVERIFY(pair.error && *pair.error > 1000 && *pair.error < pair.rtt);
        QVERIFY2(QString::fromStdString(render(pair.source))
                     .contains(QRegularExpression(
                         "^estimated from \\d+ km and .* four estimates of five are within ±[\\d.]+ ms$")),
                 render(pair.source).c_str());
        QVERIFY(!network.explain("ams", "fra").error);
        QCOMPARE(network.explain("osa", "fra").rtt, pair.rtt);
    }

    void anEntrySaysWhereItComesFrom() {
        auto document = topologyFromText("aaa:\nbbb:\naaa = bbb 7ms");
        const auto before = networkOf(document);
        QCOMPARE(render(before.explain("aaa", "bbb").source), std::string("typed, in the plan's latency list"));
        document.latency.edit([](auto& entries) {
            entries[0].source = Provenance::measured;
            entries[0].date = "2026-03";
            entries[0].percentile = 99'900;
            entries[0].origin = "Cloud A: x to y";
        });
        const auto after = networkOf(document);
        for (const auto& [a, b] : {std::pair("aaa", "bbb"), std::pair("bbb", "aaa")})
            QCOMPARE(render(after.explain(a, b).source), std::string("measured, in the plan's latency list (2026-03, p"
                                                                     "99.9, Cloud A: x to y)"));
        // A network that explains itself otherwise is another one, though no time differs.
        document.latency.edit([](auto& entries) { entries[0].date = "2026-04"; });
        QVERIFY(!(networkOf(document) == after));
        QVERIFY(networkOf(document) == networkOf(document));
    }

    void withinARegion() {
        const auto network = networkOf(topologyFromText("ams:\nfra:"));
        QCOMPARE(rtt(network, "ams", "ams"), 1000U);
        QCOMPARE(rtt(topologyFromText("ams:\nams = ams 3ms"), "ams", "ams"), 3000U);
    }

    void aMeasuredEntryKeepsItsName() {
        auto document = topologyFromText("aaa:\nbbb:\naaa = bbb 7ms");
        document.latency.edit([](auto& entries) { entries[0].source = Provenance::measured; });
        QVERIFY(networkOf(document).explain("bbb", "aaa").provenance == Provenance::measured);
    }

    void knownPairsComposeNoPaths() {
        const auto document = topologyFromText("aaa:\nbbb:\nccc:\naaa = bbb 1ms\nbbb = ccc 1ms");
        QVERIFY(networkOf(document).explain("aaa", "ccc").provenance == Provenance::estimated);
    }

    void pathsRunOverTransitNodes() {
        const auto network =
            networkOf(topologyFromText("aaa:\nbbb:\naaa - ix1 2ms\nix1 - ix2 3ms\nix2 - bbb 4ms\naaa - bbb 30ms"));
        QCOMPARE(rtt(network, "aaa", "bbb"), 9000U);
        QCOMPARE(network.explain("aaa", "bbb").path, (std::vector<std::string>{"aaa", "ix1", "ix2", "bbb"}));
        QCOMPARE(network.explain("bbb", "aaa").path, (std::vector<std::string>{"bbb", "ix2", "ix1", "aaa"}));
    }

    void theOddMicrosecondLeavesTheLowerId() {
        // One listing: the halves make up the whole.
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\naaa - bbb 0.007ms"), "aaa", "bbb"), 7U);
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\nbbb - aaa 0.007ms"), "aaa", "bbb"), 7U);
        // Two odd links in a row: 4 + 4 out, 3 + 3 back.
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\naaa - abc 0.007ms\nabc - bbb 0.007ms"), "aaa", "bbb"), 14U);
        // Both directions: out is the half of a→b (4 of 7), back the half of b→a (4 of 9, since the odd one would leave
        // aaa).
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\naaa - bbb 0.007ms\nbbb - aaa 0.009ms"), "aaa", "bbb"), 8U);
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\naaa = bbb 0.007ms\nbbb = aaa 0.009ms"), "aaa", "bbb"), 8U);
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\naaa = bbb 0.007ms\nbbb = aaa 0.009ms"), "bbb", "aaa"), 8U);
    }

    void outAndBackMayTakeDifferentPaths() {
        // Out: aaa→bbb direct 1; back: bbb→aaa direct 50, over ccc 3 + 3.
        const auto document = topologyFromText(
            "aaa:\nbbb:\nccc:\naaa - bbb 0.002ms\nbbb - aaa 0.1ms\nbbb - ccc 0.006ms\nccc - aaa 0.006ms");
        QCOMPARE(rtt(document, "aaa", "bbb"), 7U);
        QCOMPARE(rtt(document, "bbb", "aaa"), 7U);
    }

    void linksThatAreDown() {
        const auto detour = topologyFromText("aaa:\nbbb:\nccc:\naaa - bbb 2ms down\naaa - ccc 5ms\nccc - bbb 5ms");
        QCOMPARE(rtt(detour, "aaa", "bbb"), 10'000U);
        const auto cut = networkOf(topologyFromText("aaa:\nbbb:\nccc:\naaa - bbb 2ms down\nbbb - ccc 5ms"));
        QCOMPARE(rtt(cut, "aaa", "bbb"), unreachableRtt);
        QCOMPARE(rtt(cut, "aaa", "ccc"), unreachableRtt);
        QVERIFY(render(cut.explain("aaa", "ccc").source).starts_with("unreachable"));
        // One direction is enough to be unreachable.
        QCOMPARE(rtt(topologyFromText("aaa:\nbbb:\naaa - bbb 2ms\nbbb - aaa 2ms down"), "aaa", "bbb"), unreachableRtt);
        // No path even with all links up: the estimate stands.
        const auto apart = networkOf(topologyFromText("aaa:\nbbb:\nccc:\naaa - ccc 2ms down"));
        QVERIFY(apart.explain("aaa", "bbb").provenance == Provenance::estimated);
        QVERIFY(rtt(apart, "aaa", "bbb") != unreachableRtt);
    }

    void aMappedPairShiftsWithItsPath() {
        const std::string text = "aaa:\nbbb:\nccc:\naaa - bbb 10ms\naaa - ccc 8ms\nccc - bbb 8ms\naaa = bbb 14ms";
        const auto intact = withVia(topologyFromText(text), {"aaa", "bbb"});
        QCOMPARE(rtt(intact, "aaa", "bbb"), 14'000U);
        auto cut = intact;
        cut.links.edit([](auto& links) { links[0].state = UpDown::down; });
        QCOMPARE(rtt(cut, "aaa", "bbb"), 20'000U); // 14 + (16 − 10)
        QCOMPARE(rtt(cut, "bbb", "aaa"), 20'000U);
        cut.links.edit([](auto& links) { links[1].state = UpDown::down; });
        QCOMPARE(rtt(cut, "aaa", "bbb"), unreachableRtt);
        // Without a mapped path it is its own link.
        QCOMPARE(rtt(withVia(cut, {}), "aaa", "bbb"), 14'000U);
    }

    void aMappedPairStandsWhileItsOwnPathDoes() {
        // A shorter way exists, but the value was measured on the direct one, which is up.
        const auto document =
            withVia(topologyFromText("aaa:\nbbb:\nccc:\naaa - bbb 10ms\naaa - ccc 1ms\nccc - bbb 1ms\naaa = bbb 14ms"),
                    {"aaa", "bbb"});
        QCOMPARE(rtt(document, "aaa", "bbb"), 14'000U);
    }

    void aPairIsTheSameFromBothEnds() {
        // Only one of the two listings is mapped, and its path is cut.
        const auto cut = withVia(topologyFromText("aaa:\nbbb:\naaa - bbb 10ms down\nbbb = aaa 14ms\naaa = bbb 14ms"),
                                 {"aaa", "bbb"});
        QCOMPARE(rtt(cut, "aaa", "bbb"), unreachableRtt);
        QCOMPARE(rtt(cut, "bbb", "aaa"), unreachableRtt);
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const auto network = networkOf(test::randomDocument(seed));
            for (std::size_t a = 0; a < network.regions().size(); ++a)
                for (std::size_t b = 0; b < a; ++b)
                    QVERIFY2(network.rtt(a, b) == network.rtt(b, a), qPrintable(QString::number(seed)));
        }
    }

    void explainSaysWhatRttSays() {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const auto network = networkOf(test::randomDocument(seed));
            for (std::size_t a = 0; a < network.regions().size(); ++a)
                for (std::size_t b = 0; b < network.regions().size(); ++b) {
                    const auto answer = network.explain(network.regions()[a].id, network.regions()[b].id);
                    QCOMPARE(answer.rtt, network.rtt(a, b));
                    QVERIFY(answer.provenance == network.provenance(a, b));
                    QVERIFY(!render(answer.source).empty());
                }
        }
        QCOMPARE(networkOf(topologyFromText("aaa:")).explain("aaa", "nowhere").rtt, unreachableRtt);
    }

    void edgesHaveTheirOwnRow() {
        const auto network = networkOf(topologyFromText("fra:\nedge dxb\nedge fra\ndxb = fra 88ms"));
        QCOMPARE(network.edges().size(), std::size_t(2));
        QCOMPARE(network.edges()[0].id, std::string("dxb"));
        QCOMPARE(network.edgeRtt(0, 0), 88'000U);
        QCOMPARE(network.edgeRtt(1, 0), 1000U);
        QVERIFY(network.edgeProvenance(0, 0) == Provenance::typed);
    }

    /// Edit after edit of links: the network that follows from the one before is the one that is built from nothing,
    /// paths and words included.
    void anEditOfALinkIsTheSameAsFromNothing() {
        const auto allOf = [](const Network& network, const std::vector<std::string>& sites) {
            std::vector<std::tuple<std::uint32_t, std::string, std::vector<std::string>>> all;
            for (const auto& a : sites)
                for (const auto& b : sites) {
                    const auto pair = network.explain(a, b);
                    all.emplace_back(pair.rtt, render(pair.source), pair.path);
                }
            return all;
        };
        int different = 0;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            RandomStream random(seed, "network", "edits");
            auto document = topologyFromText("aaa:\nbbb:\nccc:\nddd:\neee:\naaa - ix1 2ms\naaa = eee 9ms");
            document.latency.edit([](auto& entries) { entries[0].via = {"aaa", "ix1", "eee"}; });
            const std::vector<std::string> sites = {"aaa", "bbb", "ccc", "ddd", "eee", "ix1", "ix2"};
            auto network = networkOf(document);
            for (int step = 0; step < 60; ++step) {
                document.links.edit([&](auto& links) {
                    const auto some = [&](std::size_t count) {
                        return random.below(static_cast<std::uint32_t>(count));
                    };
                    const auto at = links.empty() ? 0 : some(links.size());
                    const auto rtt = us(static_cast<int>(random.below(3) == 0 ? 0 : random.below(9000)));
                    if (links.empty() || random.below(3) == 0) {
                        const auto from = some(sites.size());
                        const auto to = (from + 1 + some(sites.size() - 1)) % sites.size();
                        const bool listed = std::ranges::any_of(
                            links, [&](const Link& link) { return link.from == sites[from] && link.to == sites[to]; });
                        if (!listed)
                            links.push_back({sites[from], sites[to], rtt, UpDown::up, {}});
                    } else if (random.below(3) == 0) {
                        links.erase(links.begin() + at);
                    } else if (random.below(2) == 0) {
                        links[at].state = links[at].state == UpDown::up ? UpDown::down : UpDown::up;
                    } else {
                        links[at].rtt = rtt;
                    }
                });
                const auto fresh = networkOf(document);
                const auto next = planner::buildNetwork(document, catalog::builtIn(), &network);
                different += !(next == network);
                QVERIFY2(next == fresh && allOf(next, sites) == allOf(fresh, sites),
                         qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
                network = next;
            }
        }
        QVERIFY2(different > 500, qPrintable(QString::number(different)));
    }

    void moreThanTwoHundredSitesAgree() {
        // A ring of 250 regions crosses from Floyd–Warshall to Dijkstra.
        std::string text;
        for (int i = 0; i < 250; ++i)
            text += "r" + std::to_string(1000 + i) + ":\n";
        auto document = topologyFromText(text);
        document.regions.edit([](auto& regions) {
            for (auto& region : regions)
                region.longitude = 0;
        });
        std::vector<Link> links;
        for (int i = 0; i < 250; ++i)
            links.push_back(
                {"r" + std::to_string(1000 + i), "r" + std::to_string(1000 + (i + 1) % 250), us(100), UpDown::up, {}});
        document.links = Cow(std::move(links));
        const auto network = networkOf(document);
        QCOMPARE(network.rtt(0, 1), 100U);
        QCOMPARE(network.rtt(0, 125), 12'500U);
        QCOMPARE(network.rtt(0, 200), 5000U);
    }
};

FLIGHTPLAN_TEST_CLASS(NetworkTest);
#include "network_test.moc"
