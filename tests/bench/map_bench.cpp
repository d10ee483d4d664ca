#include "model/planner/planner.h"
#include "tests/bench/fleet.h"
#include "views/map/map_view.h"
#include "views/map/plan_scene.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

namespace {

using namespace flightplan;

/// A view of 1600×1000 pixels over a plan of so many hosts.
std::unique_ptr<views::MapView> makeView(int hosts) {
    const auto plan = planner::planOnce(bench::makeFleet({hosts * 10, hosts, 18, 12, 0.3}));
    auto view = std::make_unique<views::MapView>();
    view->resize(1600, 1000);
    view->setScene(views::sceneOf(*plan, {}));
    view->show();
    view->renderNow();
    view->setCamera(view->camera().zoomed({800, 500}, 3, {1, 1e6}));
    view->renderNow();
    return view;
}

/// One frame of a drag: the camera moves by a few pixels and the view paints itself.
template <bool renderAfresh>
void pan(benchmark::State& state) {
    const auto view = makeView(static_cast<int>(state.range(0)));
    QImage screen(view->size(), QImage::Format_ARGB32_Premultiplied);
    double step = 3;
    int frame = 0;
    for (auto unused : state) {
        static_cast<void>(unused);
        if (++frame % 20 == 0)
            step = -step; // back and forth, so that the picture made ahead always covers the view
        view->setCamera(view->camera().panned({step, step / 2}));
        if (renderAfresh)
            view->renderNow();
        view->render(&screen, {}, {}, QWidget::DrawChildren);
    }
}

void panOfThePictureMadeAhead(benchmark::State& state) {
    pan<false>(state);
}
/// The baseline: what a map that paints its layers for every frame would need.
void panPaintingEveryLayer(benchmark::State& state) {
    pan<true>(state);
}

/// A frame while a region is dragged: the camera stays, the field of all land is another each time.
template <bool hasField>
void sceneOfAMovedRegion(benchmark::State& state) {
    const auto hosts = static_cast<int>(state.range(0));
    const auto plan = planner::planOnce(bench::makeFleet({hosts * 10, hosts, 40, 12, 0.3}));
    auto scene = views::sceneOf(*plan, {});
    if (!hasField)
        scene.field = {};
    views::MapFrameRequest request;
    request.camera = views::MapCamera::fitted({1600, 1000}, {20, 20, 20, 20});
    request.tokens = views::darkTokens();
    views::MapRenderer renderer;
    double step = 0.5;
    for (auto unused : state) {
        static_cast<void>(unused);
        step = -step;
        if (hasField)
            scene.field.edges.front().latitude += step;
        request.scene = std::make_shared<const views::MapScene>(scene);
        benchmark::DoNotOptimize(renderer.render(request));
    }
}

/// A picture of a globe that turned a little; the quick ones are shown while it turns, on the worker.
template <bool quick>
void pictureOfATurnedGlobe(benchmark::State& state) {
    const auto plan = planner::planOnce(bench::makeFleet({1000, 100, 40, 12, 0.3}));
    views::MapFrameRequest request;
    request.scene = std::make_shared<const views::MapScene>(views::sceneOf(*plan, {}));
    request.camera = views::MapCamera::fitted({1000, 640}, {20, 20, 20, 20},
                                              geo::Projection(geo::ProjectionKind::orthographic, {20, 0}));
    request.tokens = views::darkTokens();
    request.quick = quick;
    views::MapRenderer renderer;
    for (auto unused : state) {
        static_cast<void>(unused);
        request.camera = request.camera.panned({6, 0});
        benchmark::DoNotOptimize(renderer.render(request));
    }
}

BENCHMARK(pictureOfATurnedGlobe<true>)->Unit(benchmark::kMillisecond);
BENCHMARK(pictureOfATurnedGlobe<false>)->Unit(benchmark::kMillisecond);
BENCHMARK(sceneOfAMovedRegion<true>)->Arg(100)->Unit(benchmark::kMillisecond);
/// The baseline: the same picture without the field.
BENCHMARK(sceneOfAMovedRegion<false>)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(panOfThePictureMadeAhead)->Arg(100)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(panPaintingEveryLayer)->Arg(100)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
