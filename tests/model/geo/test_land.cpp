#include "model/geo/land.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <cstdint>

namespace {

using namespace flightplan::geo;

void append16(std::vector<std::byte>& bytes, std::uint32_t value) {
    bytes.push_back(static_cast<std::byte>(value & 255));
    bytes.push_back(static_cast<std::byte>(value >> 8 & 255));
}

void append32(std::vector<std::byte>& bytes, std::uint32_t value) {
    append16(bytes, value & 65535);
    append16(bytes, value >> 16);
}

/// A map of one triangle and one border of two points.
std::vector<std::byte> smallMap() {
    std::vector<std::byte> bytes;
    for (const char c : std::string("FPMP"))
        bytes.push_back(static_cast<std::byte>(c));
    append16(bytes, 1);
    append16(bytes, 0);
    for (const std::uint32_t value : {1u, 1u, 5u, 3u, 2u})
        append32(bytes, value);
    for (const int value : {0, 0, 32767, 0, -32767, 32767, 1, 2, 3, 4})
        append16(bytes, static_cast<std::uint32_t>(value) & 65535);
    return bytes;
}

/// True if a horizontal ray from the place crosses the rings an odd number of times.
bool isLand(const WorldMap& map, float latitude, float longitude) {
    bool inside = false;
    for (const auto& ring : map.land)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            if ((a.latitude > latitude) != (b.latitude > latitude) &&
                longitude <
                    a.longitude + (b.longitude - a.longitude) * (latitude - a.latitude) / (b.latitude - a.latitude))
                inside = !inside;
        }
    return inside;
}

class TestLand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInMaps_data() {
        QTest::addColumn<MapDetail>("detail");
        QTest::addColumn<std::size_t>("rings");
        QTest::addColumn<std::size_t>("borders");
        QTest::addColumn<std::size_t>("points");
        QTest::newRow("coarse") << MapDetail::coarse << std::size_t(100) << std::size_t(300) << std::size_t(7'000);
        QTest::newRow("fine") << MapDetail::fine << std::size_t(1'200) << std::size_t(350) << std::size_t(70'000);
    }

    void builtInMaps() {
        QFETCH(MapDetail, detail);
        QFETCH(std::size_t, rings);
        QFETCH(std::size_t, borders);
        QFETCH(std::size_t, points);
        const auto& map = worldMap(detail);
        QCOMPARE(&worldMap(detail), &map);
        QVERIFY(map.land.size() > rings);
        QVERIFY(map.borders.size() > borders);
        std::size_t total = 0;
        for (const auto* lines : {&map.land, &map.borders})
            for (const auto& line : *lines)
                total += line.size();
        QVERIFY(total > points);
    }

    void noEdgeRunsAcrossTheWorld_data() { details(); }

    void noEdgeRunsAcrossTheWorld() {
        QFETCH(MapDetail, detail);
        const auto& map = worldMap(detail);
        float widest = 0;
        for (const auto& ring : map.land)
            for (std::size_t i = 0; i < ring.size(); ++i)
                widest = std::max(widest, std::abs(ring[i].longitude - ring[(i + 1) % ring.size()].longitude));
        for (const auto& line : map.borders)
            for (std::size_t i = 1; i < line.size(); ++i)
                widest = std::max(widest, std::abs(line[i].longitude - line[i - 1].longitude));
        QVERIFY2(widest < 20, qPrintable(QString::number(double(widest))));
    }

    void pointsLieInTheWorldWithoutAntarctica_data() { details(); }

    void pointsLieInTheWorldWithoutAntarctica() {
        QFETCH(MapDetail, detail);
        for (const auto* lines : {&worldMap(detail).land, &worldMap(detail).borders})
            for (const auto& line : *lines)
                for (const auto& point : line) {
                    QVERIFY(std::abs(point.longitude) <= 180);
                    QVERIFY(point.latitude > -60 && point.latitude <= 84);
                }
    }

    /// Russia and Fiji lie on both sides of the antimeridian and reach it.
    void landMeetsTheAntimeridianOnBothSides_data() { details(); }

    void landMeetsTheAntimeridianOnBothSides() {
        QFETCH(MapDetail, detail);
        int east = 0;
        int west = 0;
        for (const auto& ring : worldMap(detail).land)
            for (const auto& point : ring) {
                east += point.longitude == 180.0f;
                west += point.longitude == -180.0f;
            }
        QVERIFY(east >= 4);
        QVERIFY(west >= 4);
    }

    void knownPlaces_data() {
        QTest::addColumn<float>("latitude");
        QTest::addColumn<float>("longitude");
        QTest::addColumn<bool>("land");
        QTest::newRow("Berlin") << 52.5f << 13.4f << true;
        QTest::newRow("Denver") << 39.7f << -105.0f << true;
        QTest::newRow("Alice Springs") << -23.7f << 133.9f << true;
        QTest::newRow("Anadyr, west of the antimeridian") << 66.0f << 175.0f << true;
        QTest::newRow("Chukotka, east of the antimeridian") << 66.5f << -175.0f << true;
        QTest::newRow("Atlantic") << 30.0f << -40.0f << false;
        QTest::newRow("Pacific, at the antimeridian") << 30.0f << 179.9f << false;
        QTest::newRow("Caspian Sea") << 41.5f << 51.0f << false;
        QTest::newRow("Antarctica") << -80.0f << 0.0f << false;
    }

    void knownPlaces() {
        QFETCH(float, latitude);
        QFETCH(float, longitude);
        QFETCH(bool, land);
        for (const auto detail : {MapDetail::coarse, MapDetail::fine})
            QCOMPARE(isLand(worldMap(detail), latitude, longitude), land);
    }

    void eachBorderStandsOnce() {
        std::vector<MapLine> lines;
        for (auto line : worldMap(MapDetail::fine).borders) {
            if (line.back().longitude < line.front().longitude)
                std::ranges::reverse(line);
            QVERIFY(std::ranges::find(lines, line) == lines.end());
            lines.push_back(std::move(line));
        }
    }

    void readsASmallMap() {
        const auto map = loadWorldMap(smallMap());
        QVERIFY(map);
        QCOMPARE(map->land.size(), std::size_t(1));
        QCOMPARE(map->land[0], (MapLine{{0, 0}, {180, 0}, {-180, 90}}));
        QCOMPARE(map->borders.size(), std::size_t(1));
        QCOMPARE(map->borders[0].size(), std::size_t(2));
    }

    void everyCutIsAnError() {
        const auto bytes = smallMap();
        for (std::size_t length = 0; length < bytes.size(); ++length) {
            // A copy of its own, so that the sanitizer sees a read past the end.
            const std::vector<std::byte> part(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
            const auto map = loadWorldMap(part);
            QVERIFY(!map);
            QCOMPARE(map.error().code, flightplan::ErrorCode::badInput);
            QVERIFY(!map.error().message.empty());
        }
    }

    void anyWrongByteIsReadOrRefused() {
        const auto good = smallMap();
        for (std::size_t at = 0; at < good.size(); ++at)
            for (const int value : {0, 1, 2, 127, 128, 255}) {
                auto bytes = good;
                bytes[at] = static_cast<std::byte>(value);
                if (const auto map = loadWorldMap(bytes); map)
                    QCOMPARE(map->land.size() + map->borders.size(), std::size_t(2));
            }
    }

    void hugeCountsAreRefused() {
        auto bytes = smallMap();
        for (std::size_t at = 8; at < 20; ++at)
            bytes[at] = std::byte(255);
        QVERIFY(!loadWorldMap(bytes));
    }

    void aBytePastTheEndIsAnError() {
        auto bytes = smallMap();
        bytes.push_back(std::byte(0));
        QVERIFY(!loadWorldMap(bytes));
    }

private:
    static void details() {
        QTest::addColumn<MapDetail>("detail");
        QTest::newRow("coarse") << MapDetail::coarse;
        QTest::newRow("fine") << MapDetail::fine;
    }
};

FLIGHTPLAN_TEST_CLASS(TestLand);

} // namespace

#include "test_land.moc"
