#include "tests/support/test_registry.h"
#include "views/map/map_camera.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

namespace flightplan::views {

namespace {

double apart(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class TestMapCamera : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void screenAndGeographyAreInverse() {
        const MapCamera camera = MapCamera::fitted({1000, 640}, {12, 12, 12, 12});
        QVERIFY(rc::check("geoAt inverts toScreen", [&] {
            const geo::GeoPoint place{.latitude = *rc::gen::inRange(-8900, 8900) / 100.0,
                                      .longitude = *rc::gen::inRange(-17900, 17900) / 100.0};
            const geo::GeoPoint back = camera.geoAt(camera.toScreen(place));
            RC_ASSERT(std::abs(back.latitude - place.latitude) < 1e-6);
            RC_ASSERT(std::abs(back.longitude - place.longitude) < 1e-6);
        }));
    }

    void zoomKeepsThePlaceUnderTheCursor() {
        QVERIFY(rc::check("zoomed keeps the plane point under the pixel", [] {
            const MapCamera camera = MapCamera::fitted({1000, 640}, {12, 12, 12, 12});
            const QPointF pixel(*rc::gen::inRange(0, 1000), *rc::gen::inRange(0, 640));
            const double factor = std::pow(2, *rc::gen::inRange(-30, 60) / 10.0);
            const MapCamera next = camera.zoomed(pixel, factor, {50, 20'000});
            RC_ASSERT(apart(next.fromScreen(pixel), camera.fromScreen(pixel)) < 1e-9);
            RC_ASSERT(next.scale >= 50 && next.scale <= 20'000);
        }));
    }

    void panMovesThePlaceWithTheCursor() {
        const MapCamera camera = MapCamera::fitted({1000, 640}, {});
        const MapCamera next = camera.panned({37, -12});
        QVERIFY(apart(next.fromScreen(QPointF(337, 188)), camera.fromScreen(QPointF(300, 200))) < 1e-12);
    }

    void aGlobeTurnsUnderTheHand() {
        const geo::Projection globe(geo::ProjectionKind::orthographic, {.latitude = 40, .longitude = 170});
        const MapCamera camera = MapCamera::fitted({1000, 640}, {12, 12, 12, 12}, globe);
        QVERIFY(std::abs(camera.scale - 308) < 1e-9); // the whole disc
        QVERIFY(apart(camera.toScreen(camera.middle()), {500, 320}) < 1e-9);
        const geo::GeoPoint grabbed = camera.geoAt({520, 300});
        const MapCamera turned = camera.panned({30, -20});
        QVERIFY(apart(turned.toScreen(grabbed), {550, 280}) < 4);
        QVERIFY(turned.middle().longitude < 170 && turned.middle().latitude < 40);
        // Round the antimeridian, and never over a pole.
        QVERIFY(camera.panned({-60, 0}).middle().longitude < -170);
        QVERIFY(camera.panned({0, 5000}).middle().latitude <= 85);
        // What is behind is nowhere in the view.
        const QRectF view(QPointF(), camera.size);
        QVERIFY(!view.contains(camera.toScreen(geo::GeoPoint{.latitude = -40, .longitude = -10})));
    }

    void aGlobeZoomsAtTheCursor() {
        const geo::Projection globe(geo::ProjectionKind::orthographic, {.latitude = 10, .longitude = 20});
        const MapCamera camera = MapCamera::fitted({1000, 640}, {}, globe);
        for (const QPointF pixel : {QPointF(500, 320), QPointF(610, 250), QPointF(380, 420)}) {
            const geo::GeoPoint under = camera.geoAt(pixel);
            const MapCamera next = camera.zoomed(pixel, 1.5, {50, 20'000});
            QVERIFY(apart(next.toScreen(under), pixel) < 3);
            QCOMPARE(next.scale, camera.scale * 1.5);
        }
    }

    void fittedWorldIsInsideTheInsets() {
        QVERIFY(rc::check("the inhabited world lies inside", [] {
            const QSizeF size(*rc::gen::inRange(300, 2000), *rc::gen::inRange(240, 1400));
            const QMarginsF insets(*rc::gen::inRange(0, 60), *rc::gen::inRange(0, 60), *rc::gen::inRange(0, 60),
                                   *rc::gen::inRange(0, 60));
            const MapCamera camera = MapCamera::fitted(size, insets);
            const QRectF room = QRectF(QPointF(), size).marginsRemoved(insets).adjusted(-0.01, -0.01, 0.01, 0.01);
            for (const geo::GeoPoint place : {geo::GeoPoint{0, -180}, geo::GeoPoint{0, 180}, geo::GeoPoint{84, 0},
                                              geo::GeoPoint{-57, 0}, geo::GeoPoint{-55, -68}})
                RC_ASSERT(room.contains(camera.toScreen(place)));
        }));
    }

    void clampedStaysOverTheGlobe() {
        MapCamera camera = MapCamera::fitted({1000, 640}, {});
        const MapCamera far = camera.panned({1e7, -1e7}).clamped();
        QVERIFY(globeBounds().adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(far.centre));
    }

    void oddPlacesAreBroughtIntoRange() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const geo::GeoPoint place : {geo::GeoPoint{nan, nan}, geo::GeoPoint{1e9, -1e9}})
            QVERIFY(globeBounds().adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(toPlane(place)));
        const geo::GeoPoint beside = toGeo({50, 0});
        QCOMPARE(beside.longitude, 180.0);
    }
};

FLIGHTPLAN_TEST_CLASS(TestMapCamera);

} // namespace flightplan::views

#include "test_map_camera.moc"
