#include "tests/views/map/map_scenes.h"

#include <limits>

namespace flightplan::views {

MapScene worldScene() {
    struct Place {
        const char* id;
        const char* city;
        double latitude;
        double longitude;
    };
    constexpr Place places[] = {
        {"fra", "Frankfurt", 50.03, 8.57},    {"ams", "Amsterdam", 52.37, 4.90},
        {"iad", "Ashburn", 39.02, -77.46},    {"sjc", "San Jose", 37.35, -121.96},
        {"gru", "São Paulo", -23.55, -46.63}, {"jnb", "Johannesburg", -26.13, 28.23},
        {"sin", "Singapore", 1.3, 103.99},    {"nrt", "Tokyo", 35.62, 139.78},
    };
    MapScene scene;
    for (const Place& place : places) {
        MapRegion region;
        region.id = QString::fromLatin1(place.id);
        region.label = region.id.toUpper();
        region.subtitle = QString::fromUtf8(place.city);
        region.place = {.latitude = place.latitude, .longitude = place.longitude};
        region.committed = 0.6;
        region.hosts = 40;
        region.microVms = 900;
        scene.regions.push_back(region);
    }
    scene.regions[5].state = MapRegion::State::down;
    scene.regions[4].committed = 1.2;
    for (int i = 0; i < 40; ++i) {
        MapClient client;
        client.label = QStringLiteral("City %1").arg(i);
        client.place = {.latitude = -40 + 2.5 * i, .longitude = -170 + 8.0 * i};
        client.weight = 0.01 + 0.001 * i;
        if (i % 9 != 0)
            client.rttMs = 5.0 * i;
        scene.clients.push_back(client);
        scene.arcs.push_back({.from = client.place,
                              .to = scene.regions[static_cast<std::size_t>(i) % scene.regions.size()].place,
                              .weight = client.weight,
                              .rttMs = 5.0 * i,
                              .targetMs = 60,
                              .estimated = i % 2 == 0,
                              .emphasised = i == 7,
                              .tooltip = {}});
    }
    scene.links.push_back({.from = scene.regions[0].place,
                           .to = scene.regions[2].place,
                           .rttMs = 88,
                           .measured = true,
                           .cut = false,
                           .tooltip = QStringLiteral("fra – iad")});
    scene.selectedRegion = QStringLiteral("fra");
    return scene;
}

MapScene brokenScene() {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    MapScene scene = worldScene();
    scene.targetMs = nan;
    scene.regions[0].place = {.latitude = nan, .longitude = nan};
    scene.regions[1].place = {.latitude = 1e9, .longitude = -1e9};
    scene.regions[2].committed = nan;
    scene.regions[3].committed = infinite;
    scene.regions[4].health = nan;
    scene.regions[5].hosts = std::numeric_limits<int>::max();
    scene.regions[6].hosts = std::numeric_limits<int>::min();
    scene.regions[6].limit = nan;
    scene.regions[7].label.clear();
    scene.regions[7].dots.push_back({QString(), nan, MapHostDot::State::up});
    scene.clients[0].weight = nan;
    scene.clients[1].weight = 1e300;
    scene.clients[2].weight = -infinite;
    scene.clients[3].weight = infinite;
    scene.clients[4].rttMs = nan;
    scene.clients[5].rttMs = infinite;
    scene.clients[6].targetMs = -1;
    scene.clients[7].place = {.latitude = infinite, .longitude = nan};
    scene.arcs[0].weight = nan;
    scene.arcs[1].weight = 1e300;
    scene.arcs[2].from = {.latitude = nan, .longitude = 0};
    scene.arcs[3].to = scene.arcs[3].from;
    scene.links[0].to = {.latitude = 0, .longitude = nan};
    return scene;
}

} // namespace flightplan::views
