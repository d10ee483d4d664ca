// What a hand on a slider feels: the whole window over a fleet, while α changes sixty times a second.
#include "app/gui/main_window.h"
#include "model/document/edit.h"
#include "model/qt/plan_controller.h"
#include "tests/bench/fleet.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace flightplan;

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double at(std::vector<double> values, double quantile) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(quantile * static_cast<double>(values.size() - 1))];
}

/// Counters: how late events come [ms], how many plans a second reach the screen.
void dragAlpha(benchmark::State& state) {
    views::Theme theme;
    theme.apply(*qApp, views::ThemeChoice::dark);
    qt::PlanController controller;
    gui::MainWindow window(controller, theme);
    window.resize(1600, 1000);
    window.show();
    const auto microVms = static_cast<int>(state.range(0));
    controller.setDocument(bench::makeFleet({microVms, microVms / 10}), {});
    controller.waitForPlan();
    int plans = 0;
    QObject::connect(&controller, &qt::PlanController::planReplaced, &window, [&] { ++plans; });
    constexpr auto frame = std::chrono::milliseconds(16);
    constexpr double seconds = 4;
    for (auto _ : state) {
        std::vector<double> late;
        plans = 0;
        const auto begin = Clock::now();
        auto due = begin + frame;
        QTimer hand;
        hand.setTimerType(Qt::PreciseTimer);
        QEventLoop loop;
        QObject::connect(&hand, &QTimer::timeout, &loop, [&] {
            late.push_back(std::max(0.0, msSince(due)));
            due = Clock::now() + frame;
            auto objective = *controller.document().objective;
            objective.alpha = (objective.alpha + fixedOne / 200) % fixedOne;
            controller.apply(document::Edit{document::SetObjective{objective}}, QStringLiteral("α"),
                             QStringLiteral("alpha"));
            if (msSince(begin) > seconds * 1000)
                loop.quit();
        });
        hand.start(frame);
        loop.exec();
        state.counters["late_p50_ms"] = at(late, 0.5);
        state.counters["late_p95_ms"] = at(late, 0.95);
        state.counters["late_max_ms"] = at(late, 1);
        state.counters["plans_per_s"] = plans / (msSince(begin) / 1000);
    }
    controller.waitForPlan();
}

} // namespace

BENCHMARK(dragAlpha)->Arg(1000)->Arg(10'000)->Arg(100'000)->Iterations(1)->Unit(benchmark::kSecond);

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
