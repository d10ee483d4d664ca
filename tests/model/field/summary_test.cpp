#include "model/field/cities.h"
#include "model/field/summary.h"
#include "model/planner/compile_fleet.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace flightplan;
using namespace flightplan::field;
using catalog::Continent;

class SummaryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void percentilesByHand() {
        const std::vector<Sample> land = {{Continent::europe, 10'000, 40},
                                          {Continent::africa, 60'000, 30},
                                          {Continent::europe, 20'000, 20},
                                          {Continent::africa, topology::unreachableRtt, 10}};
        const auto parts = summarise(land, {}, 20'000);
        QCOMPARE(parts.size(), std::size_t(6));
        QCOMPARE(parts[0].name, std::string("world"));
        QCOMPARE(parts[0].land.total, 100.0);
        QCOMPARE(*parts[0].land.inside, 0.6); // 20 ms is inside 20 ms
        QCOMPARE(*parts[0].land.p50Ms, 20.0); // 40 % within 10 ms, 60 % within 20 ms
        QVERIFY(std::isinf(*parts[0].land.p95Ms));
        QVERIFY(!parts[0].people.p50Ms && !parts[0].people.inside);
        const auto europe = std::ranges::find(parts, "eu", &Part::name);
        QCOMPARE(*europe->land.inside, 1.0);
        QCOMPARE(*europe->land.p50Ms, 10.0);
        QCOMPARE(*europe->land.p95Ms, 20.0);
        const auto asia = std::ranges::find(parts, "apac", &Part::name);
        QVERIFY(asia->land.total == 0 && !asia->land.p50Ms);
        QVERIFY(!summarise(land, {}, -1)[0].land.inside);
        QCOMPARE(*summarise(land, {}, INT64_MAX)[0].land.inside, 0.9); // what nothing serves is never inside
    }

    void peopleAreTheCitiesByTheFunctionForUsers() {
        const auto network = planner::buildNetwork(test::topologyFromText("fra:\niad:\nnrt:"), catalog::builtIn());
        const std::vector<std::uint8_t> serving = {1, 0, 1};
        const auto samples = peopleSamples(network, serving, catalog::builtIn());
        const auto cities = catalog::builtIn().cities();
        QCOMPARE(samples.size(), cities.size());
        for (std::size_t i = 0; i < cities.size(); i += 13) {
            topology::Client client;
            client.city = cities[i].key;
            const auto path = network.enter(client, catalog::builtIn());
            QCOMPARE(samples[i].rtt, std::min(network.userRtt(path, 0), network.userRtt(path, 2)));
            QCOMPARE(samples[i].amount, static_cast<double>(cities[i].population));
        }
    }

    void nearestCitiesAreTheNearest() {
        const auto& grid = geo::landGrid();
        const auto cities = catalog::builtIn().cities();
        const auto nearest = nearestCities(grid, cities);
        for (std::size_t cell = 100; cell < grid.size(); cell += 1999) {
            double least = 1e9;
            for (const auto& city : cities)
                least = std::min(least, geo::distanceKm(grid.place(cell), city.place));
            QVERIFY2(std::abs(static_cast<double>(nearest[cell].km) - least) < 0.1, qPrintable(QString::number(cell)));
        }
        QVERIFY(std::ranges::all_of(nearestCities(grid, {}), [](const auto& none) { return none.city == -1; }));
    }
};

FLIGHTPLAN_TEST_CLASS(SummaryTest);
#include "summary_test.moc"
