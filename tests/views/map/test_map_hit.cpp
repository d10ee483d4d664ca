#include "tests/support/test_registry.h"
#include "tests/views/map/map_scenes.h"
#include "views/map/map_card.h"
#include "views/map/map_hit.h"

#include <QTest>

#include <cmath>

namespace flightplan::views {

class TestMapHit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hitsEveryRegion() {
        const MapScene scene = worldScene();
        for (std::size_t i = 0; i < scene.regions.size(); ++i) {
            const MapHit hit = hitTest(scene, nullptr, m_camera, m_camera.toScreen(scene.regions[i].place));
            QCOMPARE(hit, (MapHit{MapHit::Kind::region, static_cast<int>(i)}));
        }
    }

    void nearestOfTwoWins() {
        const MapScene scene = worldScene();
        const QPointF fra = m_camera.toScreen(scene.regions[0].place);
        const QPointF ams = m_camera.toScreen(scene.regions[1].place);
        QCOMPARE(hitTest(scene, nullptr, m_camera, fra + (ams - fra) * 0.4).index, 0);
        QCOMPARE(hitTest(scene, nullptr, m_camera, fra + (ams - fra) * 0.6).index, 1);
    }

    void regionsWinOverClients() {
        MapScene scene = worldScene();
        scene.clients[3].place = scene.regions[6].place;
        QCOMPARE(hitTest(scene, nullptr, m_camera, m_camera.toScreen(scene.regions[6].place)).kind,
                 MapHit::Kind::region);
    }

    void hitsClientsAndLines() {
        MapScene scene = worldScene();
        scene.clients = {scene.clients[3]};
        scene.clients[0].place = {.latitude = -10, .longitude = -120};
        const MapPaths paths = pathsOf(scene);
        QCOMPARE(hitTest(scene, &paths, m_camera, m_camera.toScreen(scene.clients[0].place)).kind,
                 MapHit::Kind::client);
        const QPolygonF& link = paths.links[0][0];
        const QPointF middle = m_camera.toScreen(link[link.size() / 2]);
        QCOMPARE(hitTest(scene, &paths, m_camera, middle), (MapHit{MapHit::Kind::link, 0}));
        QCOMPARE(hitTest(scene, nullptr, m_camera, middle).kind, MapHit::Kind::none);
    }

    void arcsAcrossThePacificAreCut() {
        MapScene scene;
        scene.arcs.push_back({.from = {.latitude = 37, .longitude = -122},
                              .to = {.latitude = 35, .longitude = 139},
                              .weight = 1,
                              .rttMs = 100,
                              .targetMs = 60,
                              .estimated = false,
                              .emphasised = false,
                              .tooltip = {}});
        const MapPaths paths = pathsOf(scene);
        QCOMPARE(paths.arcs[0].size(), std::size_t{2});
        for (const QPolygonF& part : paths.arcs[0])
            for (qsizetype i = 1; i < part.size(); ++i)
                QVERIFY(std::abs(part[i].x() - part[i - 1].x()) < 0.5);
    }

    void arrowsTravelByDirection_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<QPointF>("direction");
        QTest::addColumn<QString>("to");
        QTest::newRow("west of Ashburn") << 2 << QPointF(-1, 0) << QStringLiteral("sjc");
        QTest::newRow("east of Ashburn: Frankfurt lies straighter ahead than Amsterdam")
            << 2 << QPointF(1, 0) << QStringLiteral("fra");
        QTest::newRow("south of Ashburn") << 2 << QPointF(0, 1) << QStringLiteral("gru");
        QTest::newRow("south of Frankfurt") << 0 << QPointF(0, 1) << QStringLiteral("jnb");
        QTest::newRow("east of Singapore") << 6 << QPointF(1, 0) << QStringLiteral("nrt");
        QTest::newRow("nothing east of Tokyo") << 7 << QPointF(1, 0) << QString();
    }
    void arrowsTravelByDirection() {
        QFETCH(int, from);
        QFETCH(QPointF, direction);
        const MapScene scene = worldScene();
        const int to = regionTowards(scene, m_camera, from, direction);
        QTEST(to < 0 ? QString() : scene.regions[static_cast<std::size_t>(to)].id, "to");
    }

    void everyRegionIsReachedByArrows() {
        const MapScene scene = worldScene();
        std::vector<int> open = {0};
        std::vector<bool> seen(scene.regions.size(), false);
        seen[0] = true;
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            for (const QPointF direction : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
                if (const int to = regionTowards(scene, m_camera, at, direction);
                    to >= 0 && !seen[static_cast<std::size_t>(to)]) {
                    seen[static_cast<std::size_t>(to)] = true;
                    open.push_back(to);
                }
        }
        QVERIFY(std::all_of(seen.begin(), seen.end(), [](bool b) { return b; }));
    }

    void markersOfNeighboursDoNotOverlap() {
        const MapScene scene = worldScene();
        MapCamera camera = m_camera;
        camera.scale = 240; // Frankfurt and Amsterdam some 13 pixels apart
        const QPointF apart = camera.toScreen(scene.regions[0].place) - camera.toScreen(scene.regions[1].place);
        QVERIFY(regionRadius(scene, camera, 0) + regionRadius(scene, camera, 1) <= std::hypot(apart.x(), apart.y()));
    }

    void brokenNumbersAreHarmless() {
        const MapScene scene = brokenScene();
        const MapPaths paths = pathsOf(scene);
        QVERIFY(paths.arcs[2].empty());
        for (int x = 0; x < 1000; x += 40)
            for (int y = 0; y < 640; y += 40)
                cardContent(scene, hitTest(scene, &paths, m_camera, QPointF(x, y)));
        for (std::size_t i = 0; i < scene.regions.size(); ++i) {
            const double radius = regionRadius(scene, m_camera, static_cast<int>(i));
            QVERIFY(radius > 3 && radius < 30);
        }
        for (const MapClient& client : scene.clients) {
            const double radius = clientRadius(client, 1);
            QVERIFY(radius > 1 && radius < 20);
        }
    }

private:
    MapCamera m_camera = MapCamera::fitted({1000, 640}, {12, 12, 12, 12});
};

FLIGHTPLAN_TEST_CLASS(TestMapHit);

} // namespace flightplan::views

#include "test_map_hit.moc"
