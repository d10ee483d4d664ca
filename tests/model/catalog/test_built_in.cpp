#include "model/catalog/catalog.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <set>

namespace {

using namespace flightplan;
using namespace flightplan::catalog;

std::vector<std::string> activeIds() {
    std::vector<std::string> ids;
    for (const auto& region : builtIn().regions())
        if (region.active)
            ids.push_back(region.id);
    return ids;
}

class TestBuiltIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAVersion() { QCOMPARE(builtIn().version(), std::string("2026.1")); }

    void hasTheActiveRegions() {
        const std::vector<std::string> expected = {"ams", "arn", "bom", "cdg", "dfw", "ewr", "fra", "gru", "iad",
                                                   "jnb", "lax", "lhr", "nrt", "ord", "sin", "sjc", "syd", "yyz"};
        QCOMPARE(activeIds(), expected);
    }

    void withdrawnRegionsHaveAnActiveReplacement() {
        int withdrawn = 0;
        for (const auto& region : builtIn().regions()) {
            if (region.active) {
                QVERIFY(region.replacement.empty());
                continue;
            }
            ++withdrawn;
            const auto* replacement = builtIn().findRegion(region.replacement);
            QVERIFY2(replacement && replacement->active, region.id.c_str());
        }
        QCOMPARE(withdrawn, 17 + 1); // those of October 2025, and maa
        QCOMPARE(builtIn().findRegion("maa")->replacement, std::string("bom"));
        QCOMPARE(builtIn().findRegion("den")->replacement, std::string("dfw"));
        QCOMPARE(builtIn().findRegion("hkg")->replacement, std::string("sin"));
    }

    void regionsAreDescribed() {
        const auto* region = builtIn().findRegion("fra");
        QVERIFY(region);
        QCOMPARE(region->name, std::string("Frankfurt"));
        QCOMPARE(region->country, std::string("DE"));
        QCOMPARE(region->place, (geo::GeoPoint{50.1167, 8.6833}));
        QCOMPARE(region->continent, Continent::europe);
        QVERIFY(region->gateway);
        QCOMPARE(region->priceMultiplierMillionths, std::int64_t(1'153'800));
        QCOMPARE(region->egressGroup, std::string("NA_EU"));
        QVERIFY(!builtIn().findRegion("gru")->gateway);
        QVERIFY(!builtIn().findRegion("jnb")->gateway);
        QVERIFY(!builtIn().findRegion("osa"));
        QVERIFY(!builtIn().findRegion(""));
        QVERIFY(std::ranges::is_sorted(builtIn().regions(), {}, &RegionInfo::id));
        for (const auto& each : builtIn().regions())
            QCOMPARE(builtIn().findRegion(each.id), &each);
    }

    void everyContinentHasARegion() {
        std::set<Continent> continents;
        for (const auto& id : activeIds())
            continents.insert(builtIn().findRegion(id)->continent);
        QCOMPARE(continents.size(), std::size_t(5));
    }

    void priceMultipliers_data() {
        QTest::addColumn<std::int64_t>("millionths");
        QTest::newRow("iad") << std::int64_t(1'000'000);
        QTest::newRow("ewr") << std::int64_t(1'000'000);
        QTest::newRow("ams") << std::int64_t(1'038'500);
        QTest::newRow("dfw") << std::int64_t(1'250'000);
        QTest::newRow("lax") << std::int64_t(1'199'500);
        QTest::newRow("jnb") << std::int64_t(1'302'900);
        QTest::newRow("gru") << std::int64_t(1'615'400);
    }

    void priceMultipliers() {
        QFETCH(std::int64_t, millionths);
        QCOMPARE(builtIn().findRegion(QTest::currentDataTag())->priceMultiplierMillionths, millionths);
    }

    void edgeSitesAreNoRegions() {
        std::vector<std::string> ids;
        for (const auto& edge : builtIn().edgeSites()) {
            ids.push_back(edge.id);
            QVERIFY(!builtIn().findRegion(edge.id));
            QCOMPARE(builtIn().findEdgeSite(edge.id), &edge);
        }
        QCOMPARE(ids, (std::vector<std::string>{"dxb", "ist", "mel"}));
    }

    /// Every preset follows the rules of its kind.
    void sizes() {
        QCOMPARE(builtIn().sizes().size(), std::size_t(14));
        for (const auto& size : builtIn().sizes()) {
            const bool shared = size.kind == CpuKind::shared;
            const std::string id = (shared ? "shared-cpu-" : "performance-") + std::to_string(size.vcpus) + "x";
            QCOMPARE(size.id, id);
            QCOMPARE(size.baseline, MicroVcpu(shared ? 62'500 : 1'000'000) * size.vcpus);
            QCOMPARE(size.burst, MicroVcpu(1'000'000) * size.vcpus);
            QCOMPARE(size.memory, Mebibytes(shared ? 256 : 2048) * size.vcpus);
            QCOMPARE(size.memoryMin, size.memory);
            QCOMPARE(size.memoryMax, Mebibytes(shared ? 2048 : 8192) * size.vcpus);
            QCOMPARE(builtIn().findSize(id), &size);
        }
        QVERIFY(!builtIn().findSize("shared-cpu-3x"));
    }

    void latencyIsACompleteSymmetricMatrix() {
        const auto ids = activeIds();
        QCOMPARE(builtIn().knownRtts().size(), std::size_t(18 * 19 / 2));
        for (const auto& a : ids)
            for (const auto& b : ids) {
                const auto* known = builtIn().rtt(a, b);
                QVERIFY(known);
                QCOMPARE(builtIn().rtt(b, a), known);
                QVERIFY(known->rtt >= std::chrono::milliseconds(1));
                if (a == b)
                    QCOMPARE(known->rtt, std::chrono::microseconds(1000));
                QVERIFY(!known->basis.empty() && !known->date.empty());
            }
        QVERIFY(!builtIn().rtt("ams", "den"));
        QVERIFY(!builtIn().rtt("", "ams"));
    }

    void latencyFigures_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("basis");
        QTest::newRow("ams-fra") << "ams"
                                 << "fra" << 11 << "azure_p50";
        QTest::newRow("gru-jnb") << "gru"
                                 << "jnb" << 321 << "azure_p50";
        QTest::newRow("syd-nrt") << "syd"
                                 << "nrt" << 104 << "azure_p50";
        QTest::newRow("lax-ewr") << "lax"
                                 << "ewr" << 70 << "distance_scaled";
        QTest::newRow("ewr-iad") << "ewr"
                                 << "iad" << 7 << "distance_model";
        QTest::newRow("fra-fra") << "fra"
                                 << "fra" << 1 << "intra_region_default";
    }

    void latencyFigures() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, milliseconds);
        QFETCH(QString, basis);
        const auto* known = builtIn().rtt(from.toStdString(), to.toStdString());
        QCOMPARE(known->rtt, std::chrono::microseconds(std::chrono::milliseconds(milliseconds)));
        QCOMPARE(known->basis, basis.toStdString());
    }

    /// Nothing is faster than light in fibre, 200 km a millisecond, there and back.
    void latencyObeysPhysics() {
        for (const auto& known : builtIn().knownRtts()) {
            const double km =
                geo::distanceKm(builtIn().findRegion(known.from)->place, builtIn().findRegion(known.to)->place);
            QVERIFY2(static_cast<double>(known.rtt.count()) >= 2 * km / 200 * 1000,
                     (known.from + "-" + known.to).c_str());
        }
    }

    void everyActiveRegionHasAPool() {
        int hosts = 0;
        for (const auto& id : activeIds()) {
            const auto* pool = builtIn().poolOf(id);
            QVERIFY2(pool, id.c_str());
            QVERIFY(pool->count >= 2 && pool->count <= 60);
            hosts += pool->count;
            QCOMPARE(pool->cpu, MicroVcpu(32'000'000));
            QCOMPARE(pool->memory, Mebibytes(262'144));
            QCOMPARE(pool->bandwidth, MegabitsPerSecond(10'000));
            QCOMPARE(pool->disk, Mebibytes(7'324'218)); // 2 × 3.84 TB
            QVERIFY(!pool->basis.empty());
        }
        QCOMPARE(builtIn().pools().size(), std::size_t(18));
        QVERIFY(hosts >= 400 && hosts <= 800);
        QCOMPARE(builtIn().poolOf("bom")->count, 2); // 32 free performance-1x were published
        QVERIFY(!builtIn().poolOf("den"));
    }

    void cities() {
        const auto all = builtIn().cities();
        QVERIFY(all.size() >= 1200);
        std::set<std::string> keys;
        for (const auto& city : all) {
            QCOMPARE(city.key, city.name + ", " + city.country);
            QVERIFY2(keys.insert(city.key).second, city.key.c_str());
            QCOMPARE(builtIn().findCity(city.key), &city);
            QVERIFY(geo::isValid(city.place));
            QVERIFY(city.population >= 100'000);
        }
        QVERIFY(std::ranges::is_sorted(all, std::greater<>{}, &City::population));
    }

    void citiesAreFoundByExactKey() {
        const auto* berlin = builtIn().findCity("Berlin, DE");
        QVERIFY(berlin);
        QCOMPARE(berlin->continent, Continent::europe);
        QVERIFY(geo::distanceKm(berlin->place, {52.52, 13.405}) < 5);
        QVERIFY(builtIn().findCity("São Paulo, BR"));
        QVERIFY(builtIn().findCity("Washington, D.C., US"));
        QCOMPARE(builtIn().findCity("Sydney, AU")->continent, Continent::asiaPacific);
        QCOMPARE(builtIn().findCity("Dubai, AE")->continent, Continent::asiaPacific);
        QVERIFY(geo::distanceKm(builtIn().findCity("Gorakhpur, IN")->place, {26.76, 83.37}) < 10);
        QVERIFY(!builtIn().findCity("berlin, de"));
        QVERIFY(!builtIn().findCity("Berlin"));
        QVERIFY(!builtIn().findCity(""));
    }

    void codesGoBothWays() {
        for (const auto* code : {"na", "sa", "eu", "af", "apac"})
            QCOMPARE(continentCode(continentFromCode(code).value()), std::string_view(code));
        for (const auto* code : {"shared", "performance"})
            QCOMPARE(cpuKindCode(cpuKindFromCode(code).value()), std::string_view(code));
        QVERIFY(!continentFromCode("asia"));
        QVERIFY(!cpuKindFromCode(""));
    }
};

FLIGHTPLAN_TEST_CLASS(TestBuiltIn);

} // namespace

#include "test_built_in.moc"
