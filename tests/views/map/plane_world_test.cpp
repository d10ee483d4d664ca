#include "model/geo/land.h"
#include "tests/support/test_registry.h"
#include "views/map/map_camera.h"
#include "views/map/plane_world.h"

#include <QPainterPath>
#include <QTest>

#include <cmath>
#include <random>

namespace flightplan::views {
namespace {

QPainterPath landOf(const PlaneWorld& world) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const auto& line : world.land) {
        path.addPolygon(QPolygonF(QList<QPointF>(line.points.begin(), line.points.end())));
        path.closeSubpath();
    }
    return path;
}

} // namespace

class PlaneWorldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGlobeHasLandWhereTheFlatMapHasIt_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("the Pacific, with Africa behind it") << 0.0 << -160.0;
        QTest::newRow("Europe") << 50.0 << 10.0;
        QTest::newRow("with Australia behind it") << 25.0 << -45.0;
        QTest::newRow("with Siberia behind it") << -60.0 << -80.0;
        QTest::newRow("with Brazil behind it") << 10.0 << 130.0;
        QTest::newRow("over the north") << 85.0 << 0.0;
        QTest::newRow("over the south") << -85.0 << 90.0;
    }

    /// Filled rings must be right although half of each may be hidden.
    void aGlobeHasLandWhereTheFlatMapHasIt() {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const geo::Projection globe(geo::ProjectionKind::orthographic, {latitude, longitude});
        const auto round = landOf(planeWorld(globe, geo::MapDetail::coarse));
        const auto flat = landOf(planeWorld({}, geo::MapDetail::coarse));
        std::mt19937 random(7);
        std::uniform_real_distribution<double> any(-1, 1);
        int seen = 0, land = 0, different = 0;
        while (seen < 3000) {
            const geo::GeoPoint place{std::asin(any(random)) * 57.29578, 180 * any(random)};
            if (!globe.shows(place) || std::hypot(globe.forward(place).x, globe.forward(place).y) > 0.995)
                continue;
            ++seen;
            const bool here = flat.contains(toPlane(place));
            land += here;
            different += here != round.contains(toPlane(place, globe));
        }
        QVERIFY(land > 60);
        QVERIFY2(different < 15, qPrintable(QString::number(different))); // beside a coast, straight edges differ
    }

    void coastsAndBordersAreInSight() {
        const geo::Projection globe(geo::ProjectionKind::orthographic, {.latitude = 40, .longitude = 100});
        const auto world = planeWorld(globe, geo::MapDetail::coarse);
        QVERIFY(world.coasts.size() > 20 && world.borders.size() > 20);
        for (const auto* lines : {&world.coasts, &world.borders})
            for (const auto& line : *lines)
                for (const auto& point : line.points)
                    QVERIFY(std::hypot(point.x(), point.y()) <= 1 + 1e-9);
        // A flat map shows them all, and its rings are its coasts.
        const auto flat = planeWorld({}, geo::MapDetail::coarse);
        QVERIFY(flat.coasts.empty() && flat.borders.size() > world.borders.size());
    }

    void aLineIsCutWhereTheGlobeHidesIt() {
        const std::vector<geo::GeoPoint> equator = [] {
            std::vector<geo::GeoPoint> line;
            for (int i = -180; i <= 180; i += 5)
                line.push_back({0, static_cast<double>(i)});
            return line;
        }();
        QCOMPARE(planeParts(equator, {}).size(), std::size_t(1));
        const geo::Projection globe(geo::ProjectionKind::orthographic, {.latitude = 0, .longitude = 180});
        const auto parts = planeParts(equator, globe);
        QCOMPARE(parts.size(), std::size_t(2));
        QVERIFY(std::abs(parts[0].size() - parts[1].size()) <= 1 && parts[0].size() >= 18);
    }
};

FLIGHTPLAN_TEST_CLASS(PlaneWorldTest);

} // namespace flightplan::views

#include "plane_world_test.moc"
