#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "app/cli/rebalance_roadef.h"
#include "app/cli/search_watch.h"
#include "model/base/decimal.h"
#include "model/planner/planner.h"
#include "model/planner/rebalance.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

using reassignment::Step;

struct RebalanceArguments {
    std::string file, from, format = "table", output, moveCost = "0";
    std::vector<std::string> roadef;
    std::optional<std::uint64_t> seed;
    std::optional<std::int64_t> lowerBound;
    std::int32_t moves = 0;
    SearchTime time;
};

constexpr std::int64_t nsPerMs = 1'000'000;

/// What is wrong with the text of a cost; empty if it is a number of milliseconds that a plan can hold.
std::string moveCostProblem(const std::string& text) {
    constexpr std::int64_t most = 1'000'000'000; // µs
    const auto us = scaledDecimal(text, 1000);
    return us && *us >= 0 && *us <= most ? "" : "a cost per move is a number of milliseconds from 0 to 1000000";
}

std::int64_t crowding(const reassignment::Cost& cost) {
    return cost.load + cost.balance;
}

std::string msText(std::int64_t ns) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.3f", static_cast<double>(ns) / nsPerMs);
    return buffer;
}

std::string hostText(const plan::Plan& plan, std::int32_t host) {
    return host < 0 ? "–" : plan.fleet->hostName(host);
}

std::string tableText(const planner::Rebalance& result) {
    const auto& before = result.costBefore;
    const auto& after = result.costAfter;
    TextTable costs({"COST", ">BEFORE MS", ">AFTER MS"});
    costs.add({"distance to users", msText(before.places), msText(after.places)});
    costs.add({"above the limit", msText(crowding(before)), msText(crowding(after))});
    costs.add({"moves", msText(before.moves), msText(after.moves)});
    costs.add({"total", msText(before.total()), msText(after.total())});
    std::string text = costs.text() + "\n";
    if (result.steps.empty())
        return text + "Nothing moves: no better plan was found.\n";
    text += std::to_string(result.moved) + " microVMs move, in this order:\n";
    TextTable steps({">STEP", "WHAT", "MICROVM", "FROM", "TO"});
    for (std::size_t i = 0; i < result.steps.size(); ++i) {
        const auto& step = result.steps[i];
        steps.add({std::to_string(i + 1), std::string(toString(step.kind)),
                   result.before.fleet->microVmName(step.process), hostText(result.before, step.from),
                   hostText(result.before, step.to)});
    }
    return text + steps.text();
}

Json costJson(const reassignment::Cost& cost) {
    const auto ms = [](std::int64_t ns) { return static_cast<double>(ns) / nsPerMs; };
    Json json;
    json["users_ms"] = ms(cost.places);
    json["above_limit_ms"] = ms(crowding(cost));
    json["moves_ms"] = ms(cost.moves);
    json["total_ms"] = ms(cost.total());
    return json;
}

std::string jsonText(const planner::Rebalance& result, double ms, std::uint64_t seed) {
    Json json = envelope(result.after);
    json["seed"] = seed;
    json["engine_ms"] = std::round(ms * 1000) / 1000;
    json["complete"] = !result.stopped;
    json["iterations"] = result.iterations;
    json["cost"]["before"] = costJson(result.costBefore);
    json["cost"]["after"] = costJson(result.costAfter);
    json["moved"] = result.moved;
    json["steps"] = Json::array();
    for (const auto& step : result.steps) {
        const auto host = [&](std::int32_t index) {
            return index < 0 ? Json(nullptr) : Json(result.before.fleet->hostName(index));
        };
        Json row;
        row["kind"] = toString(step.kind);
        row["microvm"] = result.before.fleet->microVmName(step.process);
        row["from"] = host(step.from);
        row["to"] = host(step.to);
        json["steps"].push_back(std::move(row));
    }
    json["kept"] = result.kept;
    return textOf(json);
}

/// The plan of `--from`; empty without it.
std::optional<plan::Plan> currentPlan(const RebalanceArguments& arguments, const Streams& streams, int& code) {
    if (arguments.from.empty())
        return std::nullopt;
    const auto document = readPlan(streams, arguments.from, code);
    if (!document)
        return std::nullopt;
    return planOf(streams, *document, code);
}

int rebalancePlan(const RebalanceArguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    const auto current = document ? currentPlan(arguments, streams, code) : std::nullopt;
    if (code != done)
        return code;
    const auto seed = arguments.seed.value_or(document->settings->seed);
    SearchWatch watch(streams, arguments.time, " ms", nsPerMs);
    planner::RebalanceOptions options;
    options.moveLimit = arguments.moves;
    options.moveCost = std::chrono::microseconds(*scaledDecimal(arguments.moveCost, 1000));
    options.search = watch.options();
    options.search.seed = seed;
    const auto result = planner::rebalance(*document, current ? &*current : nullptr, options);
    if (!result) {
        printError(streams, result.error());
        return exitCodeOf(result.error());
    }
    if (!arguments.output.empty())
        code = deliver(streams, arguments.output, document::write(result->edited));
    if (code != done)
        return code;
    for (const auto& workload : result->kept)
        streams.err << "flightplan-cli: " << workload << " stays as it is: pins could not hold it in better places\n";
    if (arguments.output != "-")
        streams.out << (arguments.format == "json" ? jsonText(*result, watch.elapsedMs(), seed) : tableText(*result));
    return result->stopped ? cancelled : result->after.figures->unplaced > 0 ? notPlaced : done;
}

int runRebalance(const RebalanceArguments& arguments, const Streams& streams) {
    const bool instance = !arguments.roadef.empty();
    if (instance == !arguments.file.empty() || (instance && (!arguments.from.empty() || arguments.moveCost != "0"))) {
        streams.err << "flightplan-cli: give either a plan FILE, or --roadef MODEL ASSIGNMENT without --from and "
                       "--move-cost\n";
        return badInput;
    }
    if (!instance)
        return rebalancePlan(arguments, streams);
    return rebalanceRoadef({arguments.roadef[0], arguments.roadef[1], arguments.output, arguments.format,
                            arguments.time, arguments.seed.value_or(1), arguments.moves, arguments.lowerBound},
                           streams);
}

} // namespace

Command rebalanceCommand(CLI::App& app) {
    auto arguments = std::make_shared<RebalanceArguments>();
    constexpr std::int64_t mostIterations = 1'000'000'000'000'000;
    app.add_option("FILE", arguments->file,
                   "Plan file; pins to hosts of all microVMs say where they are, otherwise its plan does");
    app.add_option("--from", arguments->from, "Plan file that says where everything is now");
    app.add_option("--roadef", arguments->roadef,
                   "Files of an instance of the ROADEF/EURO challenge 2012: model, then assignment")
        ->expected(2);
    app.add_option("--moves", arguments->moves, "How many may move at most; 0, the default, is any number")
        ->check(CLI::Range(0, static_cast<int>(document::maxMicroVms)));
    app.add_option("--move-cost", arguments->moveCost,
                   "What a move has to gain, in milliseconds of mean round-trip time of one microVM's users")
        ->check(moveCostProblem);
    auto* seconds = app.add_option("--seconds", arguments->time.seconds, "How long to search; 10 by default")
                        ->check(CLI::Range(0.001, 1e6));
    app.add_option("--iterations", arguments->time.iterations,
                   "How many moves to try instead of a time: the same number and seed give the same answer")
        ->check(CLI::Range(std::int64_t(1), mostIterations))
        ->excludes(seconds);
    app.add_option("--seed", arguments->seed, "Seed of the search instead of the file's")->check(seedProblem);
    app.add_option("--lower-bound", arguments->lowerBound, "With --roadef: a known lower bound, to show the gap")
        ->check(CLI::Range(std::int64_t(1), std::int64_t(1) << 62));
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("-o,--output", arguments->output,
                   "Write the plan with everything pinned to its new place, or the solution of --roadef");
    return [arguments](const Streams& streams) { return runRebalance(*arguments, streams); };
}

} // namespace flightplan::cli
