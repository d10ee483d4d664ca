#include "tests/support/test_registry.h"
#include "tests/views/map/map_scenes.h"
#include "views/map/map_renderer.h"

#include <QTest>

namespace flightplan::views {

namespace {

MapFrameRequest requestOf(MapScene scene, const Tokens& tokens = darkTokens(), double ratio = 1) {
    MapFrameRequest request;
    request.scene = std::make_shared<const MapScene>(std::move(scene));
    request.camera = MapCamera::fitted({600, 360}, {10, 10, 10, 10});
    request.pixelRatio = ratio;
    request.tokens = tokens;
    return request;
}

} // namespace

class TestMapRenderer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameRequestSamePicture() {
        MapRenderer warm;
        MapRenderer cold;
        const auto first = warm.render(requestOf(worldScene()));
        warm.render(requestOf(brokenScene()));
        const auto again = warm.render(requestOf(worldScene()));
        const auto fresh = cold.render(requestOf(worldScene()));
        QVERIFY(first && again && fresh);
        QCOMPARE(first->image, again->image);
        QCOMPARE(first->image, fresh->image);
    }

    void followsThemeAndRatio() {
        MapRenderer renderer;
        const auto dark = renderer.render(requestOf(worldScene()));
        const auto light = renderer.render(requestOf(worldScene(), lightTokens()));
        QVERIFY(dark && light);
        // The very corner lies beside the globe.
        QCOMPARE(dark->image.pixelColor(2, 2), darkTokens().oceanDeep);
        QCOMPARE(light->image.pixelColor(2, 2), lightTokens().oceanDeep);
        const auto sharp = renderer.render(requestOf(worldScene(), darkTokens(), 2));
        QVERIFY(sharp);
        QCOMPARE(sharp->image.size(), QSize(1200, 720));
        QCOMPARE(sharp->image.devicePixelRatio(), 2.0);
    }

    void landAndOceanAreWhereTheyBelong() {
        MapRenderer renderer;
        const MapFrameRequest request = requestOf({});
        const auto frame = renderer.render(request);
        QVERIFY(frame);
        const auto colorAt = [&](double latitude, double longitude) {
            return frame->image.pixelColor(request.camera.toScreen(geo::GeoPoint{latitude, longitude}).toPoint());
        };
        QCOMPARE(colorAt(25, 3), darkTokens().land);      // Sahara
        QCOMPARE(colorAt(-25, 130), darkTokens().land);   // Australia
        QCOMPARE(colorAt(-20, -20), darkTokens().ocean);  // South Atlantic
        QCOMPARE(colorAt(-20, -110), darkTokens().ocean); // South Pacific
    }

    void citiesCarryTheColour() {
        MapScene scene;
        MapClient client;
        client.place = {.latitude = -20, .longitude = -20};
        client.weight = 0.2;
        client.rttMs = 5;
        scene.clients = {client};
        MapRenderer renderer;
        const auto colorOf = [&] {
            const MapFrameRequest request = requestOf(scene);
            return renderer.render(request)->image.pixelColor(request.camera.toScreen(client.place).toPoint());
        };
        QCOMPARE(colorOf(), darkTokens().inside[0]);
        scene.clients[0].rttMs = 61;
        QCOMPARE(colorOf(), darkTokens().outside[0]);
        scene.clients[0].targetMs = 1000;
        QCOMPARE(colorOf(), darkTokens().inside[0]);
    }

    void brokenScenesDoNotCrash() {
        MapRenderer renderer;
        QVERIFY(renderer.render(requestOf(brokenScene())));
        MapFrameRequest close = requestOf(brokenScene());
        close.camera.scale *= 90;
        close.camera.centre = toPlane({.latitude = 1.3, .longitude = 103.9});
        QVERIFY(renderer.render(close));
        MapFrameRequest nothing = requestOf(worldScene());
        nothing.camera.size = {};
        QVERIFY(!renderer.render(nothing));
        nothing.scene.reset();
        QVERIFY(!renderer.render(nothing));
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        MapRenderer renderer;
        QVERIFY(!renderer.render(requestOf(worldScene()), source.get_token()));
    }

    void labelsAvoidObstacles() {
        MapFrameRequest request = requestOf(worldScene());
        request.obstacles = {QRectF(0, 0, 600, 120)};
        MapRenderer renderer;
        const auto frame = renderer.render(request);
        QVERIFY(frame);
        QCOMPARE(frame->labels.size(), request.scene->regions.size());
        for (const auto& label : frame->labels)
            QVERIFY(!label || !label->box.intersects(request.obstacles[0]));
    }
};

FLIGHTPLAN_TEST_CLASS(TestMapRenderer);

} // namespace flightplan::views

#include "test_map_renderer.moc"
