#include "model/field/latency_field.h"
#include "model/geo/projection.h"
#include "tests/support/test_registry.h"
#include "tests/views/map/map_scenes.h"
#include "views/common/latency_scale.h"
#include "views/map/field_painter.h"
#include "views/map/map_renderer.h"

#include <QTest>

#include <cmath>

namespace flightplan::views {

namespace {

/// Users of the world go in at Frankfurt, Ashburn or Sydney; what serves Sydney is 200 ms behind it.
MapField threeEdges() {
    return {{{50.03, 8.57}, {38.94, -77.46}, {-33.95, 151.18}}, {0.0, 5.0, 200.0}};
}

FieldRaster::Sample at(const FieldRaster& raster, double latitude, double longitude) {
    return raster.at(static_cast<float>((90 - latitude) / geo::LandGrid::step - 0.5),
                     static_cast<float>((longitude + 180) / geo::LandGrid::step - 0.5));
}

} // namespace

class TestField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRasterIsTheFieldAtTheMiddlesOfCells() {
        FieldRasterMaker maker;
        const auto raster = maker.make(threeEdges());
        field::Catchments catchments;
        catchments.update(threeEdges().edges);
        const auto& grid = catchments.grid();
        catchments.forEach([&](std::uint32_t cell, std::int32_t edge, std::uint32_t lastMile) {
            const double ms = lastMile / 1000.0 + *threeEdges().onwardMs[static_cast<std::size_t>(edge)];
            const auto sample = raster->at(grid.cells()[cell].row, grid.cells()[cell].column);
            QVERIFY(std::abs(static_cast<double>(sample.ms) - ms) < 0.01);
            QVERIFY(sample.lived >= 0 && sample.lived <= 1);
        });
        QVERIFY(std::isnan(at(*raster, -20, -20).ms)); // South Atlantic
        QVERIFY(std::isnan(at(*raster, 89.9, 0).ms));
        QVERIFY(at(*raster, 51, 10).lived > 0.99f);  // Germany
        QVERIFY(at(*raster, 75, 100).lived < 0.01f); // Taimyr
        // Across the antimeridian, in Chukotka: no step.
        QVERIFY(std::abs(at(*raster, 66.5, 179.99).ms - at(*raster, 66.5, -179.99).ms) < 1);
    }

    void theMakerRemembersNothingThatShows() {
        FieldRasterMaker warm;
        auto field = threeEdges();
        const auto first = warm.make(field);
        QCOMPARE(warm.make(field), first); // not made again
        field.edges[1] = {30, -90};
        field.onwardMs[0].reset();
        const auto moved = warm.make(field);
        FieldRasterMaker cold;
        const auto fresh = cold.make(field);
        for (std::size_t i = 0; i < fresh->cells.size(); ++i)
            QVERIFY(moved->cells[i].ms == fresh->cells[i].ms ||
                    (std::isnan(moved->cells[i].ms) && std::isnan(fresh->cells[i].ms)));
        QVERIFY(at(*moved, 51, 10).ms > 1000); // nothing serves those who go in at Frankfurt
        QVERIFY(!warm.make({}));
    }

    void bandsHatchingAndTheTargetsEdge() {
        FieldRasterMaker maker;
        const auto raster = maker.make(threeEdges());
        const auto camera = MapCamera::fitted({1200, 700}, {10, 10, 10, 10});
        const auto tokens = darkTokens();
        const auto image = paintedField(*raster, nullptr, camera, 1, latencyInk(tokens, 60), tokens);
        const auto pixelAt = [&](double latitude, double longitude) {
            return camera.toScreen(geo::GeoPoint{latitude, longitude}).toPoint();
        };
        // Germany is in the first band (15 ms), at full strength.
        const auto near = image.pixelColor(pixelAt(51, 10));
        QVERIFY(std::abs(near.alphaF() - 0.5) < 0.02);
        QVERIFY(std::abs(near.hueF() - tokens.inside[0].hueF()) < 0.03);
        // Australia is past the target: two colours in turn.
        QSet<QRgb> colors;
        for (int i = 0; i < 8; ++i)
            colors.insert(image.pixelColor(pixelAt(-33, 148) + QPoint(i, 0)).rgb());
        QVERIFY(colors.size() >= 2);
        // Somewhere between the Elbe and Japan stands the edge, 2 px and bright.
        int bright = 0;
        const auto from = pixelAt(50, 20), to = pixelAt(50, 110);
        for (int x = from.x(); x < to.x(); ++x)
            bright += qGray(image.pixel(x, from.y())) > 120 && qAlpha(image.pixel(x, from.y())) > 150;
        QVERIFY2(bright >= 1 && bright <= 6, qPrintable(QString::number(bright)));
        // Where nobody lives it is faint; in the ocean there is nothing.
        QVERIFY(std::abs(image.pixelColor(pixelAt(75, 100)).alphaF() - 0.1) < 0.02);
        QCOMPARE(image.pixelColor(pixelAt(-20, -20)).alpha(), 0);
    }

    void whatALossAdds() {
        auto after = threeEdges();
        after.edges.erase(after.edges.begin()); // Frankfurt is lost: Europe goes in at Ashburn
        after.onwardMs.erase(after.onwardMs.begin());
        FieldRasterMaker maker, makerBefore;
        const auto raster = maker.make(after);
        const auto before = makerBefore.make(threeEdges());
        const auto camera = MapCamera::fitted({1200, 700}, {10, 10, 10, 10});
        const auto tokens = darkTokens();
        const auto ink = addedInk(tokens);
        QCOMPARE(ink.band(0), ink.clearBand);
        QCOMPARE(ink.colors[static_cast<std::size_t>(ink.band(500))], tokens.added[3]);
        const auto image = paintedField(*raster, before.get(), camera, 1, ink, tokens);
        const auto colorAt = [&](double latitude, double longitude) {
            return image.pixelColor(camera.toScreen(geo::GeoPoint{latitude, longitude}).toPoint());
        };
        QVERIFY(std::abs(colorAt(51, 10).hueF() - tokens.added[3].hueF()) < 0.03); // +100 ms and more
        QCOMPARE(colorAt(40, -85).alpha(), 0);                                     // Ohio stays
        QCOMPARE(colorAt(-33, 148).alpha(), 0);
        // Nearer is teal: the other way round.
        const auto back = paintedField(*before, raster.get(), camera, 1, ink, tokens);
        QVERIFY(std::abs(back.pixelColor(camera.toScreen(geo::GeoPoint{51, 10}).toPoint()).hueF() -
                         tokens.inside[0].hueF()) < 0.03);
    }

    void brokenFieldsAreNone() {
        FieldRasterMaker maker;
        QVERIFY(!maker.make({{{91, 0}}, {1.0}}));
        QVERIFY(!maker.make({{{0, 0}, {0, std::nan("")}}, {1.0, 1.0}}));
        QVERIFY(!maker.make({{{0, 0}}, {}}));
    }

    void theMapShowsItOnLandAlone() {
        MapScene scene;
        scene.field = threeEdges();
        MapFrameRequest request;
        request.scene = std::make_shared<const MapScene>(scene);
        request.camera = MapCamera::fitted({600, 360}, {10, 10, 10, 10});
        request.tokens = lightTokens();
        MapRenderer warm;
        const auto frame = warm.render(request);
        const auto colorAt = [&](double latitude, double longitude) {
            return frame->image.pixelColor(request.camera.toScreen(geo::GeoPoint{latitude, longitude}).toPoint());
        };
        QVERIFY(colorAt(51, 10) != request.tokens.land);
        QCOMPARE(colorAt(-20, -20), request.tokens.ocean);
        // Another field and back is the same picture.
        auto other = request;
        scene.field.edges.pop_back();
        scene.field.onwardMs.pop_back();
        other.scene = std::make_shared<const MapScene>(scene);
        QVERIFY(warm.render(other)->image != frame->image);
        QCOMPARE(warm.render(request)->image, frame->image);
    }
};

FLIGHTPLAN_TEST_CLASS(TestField);

} // namespace flightplan::views

#include "test_field.moc"
