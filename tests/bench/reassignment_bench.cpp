#include "model/reassignment/draws.h"
#include "model/reassignment/state.h"
#include "tests/bench/cpu_time.h"

#include <limits>

using namespace flightplan;
using namespace flightplan::reassignment;

namespace {

/// A fleet as loaded as those of the challenge: three resources, one of them transient, a balance cost, a dependency in
/// every tenth service.
Problem makeProblem(std::int32_t machines, std::int32_t processes) {
    constexpr std::int32_t perService = 7;
    Draws draws(1);
    Problem problem;
    problem.resources = {{false, 10}, {false, 10}, {true, 10}};
    problem.balances = {{0, 1, 2, 10}};
    problem.processMoveWeight = 1;
    problem.serviceMoveWeight = 10;
    problem.machineMoveWeight = 100;
    for (std::int32_t m = 0; m < machines; ++m) {
        problem.location.push_back(m % 10);
        problem.neighbourhood.push_back(m % 5);
    }
    problem.services.resize(static_cast<std::size_t>(processes / perService + 1));
    for (std::size_t s = 10; s < problem.services.size(); s += 10)
        problem.services[s].dependsOn = {static_cast<std::int32_t>(s) - 1};
    for (std::int32_t p = 0; p < processes; ++p) {
        // Next to each other, so that a service and what it depends on meet in every neighbourhood.
        problem.initial.push_back(p % machines);
        problem.processes.push_back({p % static_cast<std::int32_t>(problem.services.size()), draws.below(100)});
        for (int r = 0; r < 3; ++r)
            problem.need.push_back(draws.below(1000));
    }
    const std::int64_t each = 600LL * processes / machines;
    problem.capacity.assign(static_cast<std::size_t>(machines) * 3, 2 * each);
    problem.safety.assign(static_cast<std::size_t>(machines) * 3, each);
    for (auto& service : problem.services)
        service.perMachine = 0;
    while (const auto broken = evaluate(problem, problem.initial).violation)
        problem.services[static_cast<std::size_t>(broken->service)].dependsOn.clear();
    return problem;
}

std::size_t anyOf(Draws& draws, std::size_t count) {
    return draws.below(static_cast<std::uint32_t>(count));
}

constexpr auto anyCost = std::numeric_limits<std::int64_t>::max();

/// Arguments, also of the others: machines, processes. Random single moves and swaps, judged and not made.
void judgeMoves(benchmark::State& state) {
    const auto problem =
        makeProblem(static_cast<std::int32_t>(state.range(0)), static_cast<std::int32_t>(state.range(1)));
    const State current(problem, problem.initial);
    Draws draws(2);
    constexpr std::int64_t batch = 10'000;
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            std::int64_t allowed = 0;
            for (std::int64_t i = 0; i < batch; i += 2) {
                const auto process = anyOf(draws, problem.processes.size());
                allowed +=
                    current
                        .shiftDelta(process, static_cast<std::int32_t>(anyOf(draws, problem.machineCount())), anyCost)
                        .has_value();
                allowed += current.swapDelta(process, anyOf(draws, problem.processes.size()), anyCost).has_value();
            }
            return allowed;
        }));
    state.SetItemsProcessed(state.iterations() * batch);
    times.report(state, batch);
}

/// The same single moves by the full evaluation: the naive reference.
void judgeMovesNaively(benchmark::State& state) {
    const auto problem =
        makeProblem(static_cast<std::int32_t>(state.range(0)), static_cast<std::int32_t>(state.range(1)));
    auto assignment = problem.initial;
    Draws draws(2);
    constexpr std::int64_t batch = 10;
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            std::int64_t cost = 0;
            for (std::int64_t i = 0; i < batch; ++i) {
                const auto process = anyOf(draws, assignment.size());
                const auto before = assignment[process];
                assignment[process] = static_cast<std::int32_t>(anyOf(draws, problem.machineCount()));
                cost += evaluate(problem, assignment).cost.total();
                assignment[process] = before;
            }
            return cost;
        }));
    state.SetItemsProcessed(state.iterations() * batch);
    times.report(state, batch);
}

/// A move made and undone.
void moveAndUndo(benchmark::State& state) {
    const auto problem =
        makeProblem(static_cast<std::int32_t>(state.range(0)), static_cast<std::int32_t>(state.range(1)));
    State current(problem, problem.initial);
    Draws draws(2);
    constexpr std::int64_t batch = 10'000;
    bench::CpuTimes times;
    for (auto _ : state)
        benchmark::DoNotOptimize(times.measure([&] {
            for (std::int64_t i = 0; i < batch; ++i) {
                const auto process = anyOf(draws, problem.processes.size());
                const auto from = current.machineOf(process);
                current.shift(process, static_cast<std::int32_t>(anyOf(draws, problem.machineCount())));
                current.shift(process, from);
            }
            return current.cost();
        }));
    state.SetItemsProcessed(state.iterations() * batch);
    times.report(state, batch);
}

BENCHMARK(judgeMoves)->Args({10, 100})->Args({100, 1000})->Args({5000, 50'000});
BENCHMARK(judgeMovesNaively)->Args({10, 100})->Args({100, 1000})->Args({5000, 50'000});
BENCHMARK(moveAndUndo)->Args({10, 100})->Args({100, 1000})->Args({5000, 50'000});

} // namespace
