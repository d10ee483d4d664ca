#include "model/geo/land_grid.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan::geo;

namespace {

bool isLand(const LandGrid& grid, double latitude, double longitude) {
    return grid.at(static_cast<int>((90 - latitude) / LandGrid::step),
                   static_cast<int>((longitude + 180) / LandGrid::step)) >= 0;
}

} // namespace

class LandGridTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsWhoseMiddleIsOnLand() {
        // A square from 1° S to 1° N with a lake in its middle; corners lie on the middle lines of cells.
        WorldMap map;
        map.land = {{{0.25f, -1}, {2.25f, -1}, {2.25f, 1}, {0.25f, 1}},
                    {{1, -0.5f}, {1.5f, -0.5f}, {1.5f, 0.5f}, {1, 0.5f}}};
        const LandGrid grid(map);
        QCOMPARE(grid.size(), std::size_t(4 * 4 - 2));
        for (std::size_t i = 0; i < grid.size(); ++i) {
            const auto [row, column] = grid.cells()[i];
            QCOMPARE(grid.at(row, column), static_cast<std::int32_t>(i));
            const auto place = grid.place(i);
            QVERIFY(std::abs(place.latitude) < 1 && place.longitude >= 0.25 && place.longitude < 2.25);
            QVERIFY(!(std::abs(place.latitude) < 0.5 && place.longitude == 1.25));
        }
        QCOMPARE(grid.place(0).latitude, 0.75); // from the north
    }

    void theWorld() {
        const auto& grid = landGrid();
        QVERIFY2(grid.size() > 60'000 && grid.size() < 75'000, qPrintable(QString::number(grid.size())));
        QVERIFY(isLand(grid, 52.5, 13.4));   // Berlin
        QVERIFY(isLand(grid, -23.7, 133.9)); // Alice Springs
        QVERIFY(isLand(grid, 66.4, -175.2)); // Chukotka, east of the antimeridian
        QVERIFY(!isLand(grid, 30, -40));     // Atlantic
        QVERIFY(!isLand(grid, 41.6, 51.1));  // Caspian Sea
        QVERIFY(!isLand(grid, -80, 0));      // Antarctica is not on the map
    }

    void itsAreaIsThatOfTheContinents() {
        double area = 0;
        for (std::size_t i = 0; i < landGrid().size(); ++i)
            area += landGrid().areaKm2(i);
        QVERIFY2(std::abs(area - 134.5e6) < 2e6, qPrintable(QString::number(area))); // all land but Antarctica
    }
};

FLIGHTPLAN_TEST_CLASS(LandGridTest);
#include "test_land_grid.moc"
