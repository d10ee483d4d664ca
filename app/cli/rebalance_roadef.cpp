#include "app/cli/rebalance_roadef.h"

#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "model/catalog/catalog.h"
#include "model/exchange/text_file.h"
#include "model/reassignment/evaluation.h"
#include "model/reassignment/roadef.h"
#include "model/reassignment/steps.h"

#include <cmath>
#include <cstdio>

namespace flightplan::cli {
namespace {

using namespace reassignment;

struct Answer {
    const RoadefArguments& arguments;
    Evaluation before, after;
    SearchResult found;
    std::vector<Step> steps;
    double ms = 0;

    double percentBelow() const {
        const auto original = static_cast<double>(before.cost.total());
        return original > 0 ? 100 * (original - static_cast<double>(found.cost)) / original : 0;
    }
    std::optional<double> gapPercent() const {
        if (!arguments.lowerBound || *arguments.lowerBound <= 0)
            return std::nullopt;
        const auto bound = static_cast<double>(*arguments.lowerBound);
        return 100 * (static_cast<double>(found.cost) - bound) / bound;
    }
};

Json costJson(const Cost& cost) {
    Json json;
    json["total"] = cost.total();
    json["load"] = cost.load;
    json["balance"] = cost.balance;
    json["process_moves"] = cost.processMoves;
    json["service_moves"] = cost.serviceMoves;
    json["machine_moves"] = cost.machineMoves;
    return json;
}

std::string jsonText(const Answer& answer) {
    Json json;
    json["format"] = 1;
    json["engine"] = std::string(plan::engineVersion);
    json["catalog"] = catalog::builtIn().version();
    json["seed"] = answer.arguments.seed;
    json["engine_ms"] = std::round(answer.ms * 1000) / 1000;
    json["complete"] = !answer.found.stopped;
    json["iterations"] = answer.found.iterations;
    json["original_cost"] = costJson(answer.before.cost);
    json["cost"] = costJson(answer.after.cost);
    if (answer.arguments.lowerBound)
        json["lower_bound"] = *answer.arguments.lowerBound;
    if (const auto gap = answer.gapPercent())
        json["gap_percent"] = std::round(*gap * 1e6) / 1e6;
    json["moved"] = answer.after.moved;
    json["steps"] = Json::array();
    for (const auto& step : answer.steps) {
        Json row;
        row["kind"] = toString(step.kind);
        row["process"] = step.process;
        row["from"] = step.from < 0 ? Json(nullptr) : Json(step.from);
        row["to"] = step.to < 0 ? Json(nullptr) : Json(step.to);
        json["steps"].push_back(std::move(row));
    }
    return textOf(json);
}

std::string percent(double value, int decimals) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.*f %%", decimals, value);
    return buffer;
}

std::string stepCounts(const Answer& answer) {
    std::int64_t asides = 0, stops = 0;
    for (const auto& step : answer.steps) {
        asides += step.kind == Step::Kind::aside;
        stops += step.kind == Step::Kind::stop;
    }
    return std::to_string(answer.after.moved) + " processes move in " + std::to_string(answer.steps.size()) +
           " steps, " + std::to_string(asides) + " of them aside, " + std::to_string(stops) + " stopped on the way\n";
}

std::string tableText(const Answer& answer) {
    TextTable table({"COST", ">BEFORE", ">AFTER"});
    const auto row = [&](const char* name, std::int64_t Cost::*part) {
        table.add({name, std::to_string(answer.before.cost.*part), std::to_string(answer.after.cost.*part)});
    };
    row("load", &Cost::load);
    row("balance", &Cost::balance);
    row("process moves", &Cost::processMoves);
    row("service moves", &Cost::serviceMoves);
    row("machine moves", &Cost::machineMoves);
    table.add({"total", std::to_string(answer.before.cost.total()), std::to_string(answer.after.cost.total())});
    std::string text = table.text() + "\n" + percent(answer.percentBelow(), 2) + " below the original";
    if (const auto gap = answer.gapPercent())
        text += ", " + percent(*gap, 4) + " above the lower bound of " + std::to_string(*answer.arguments.lowerBound);
    return text + "\n" + stepCounts(answer);
}

Result<Problem> readInstance(const RoadefArguments& arguments) {
    constexpr std::size_t mostBytes = std::size_t(256) << 20;
    const auto model = exchange::readText(arguments.model, mostBytes);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto assignment = exchange::readText(arguments.assignment, mostBytes);
    if (!assignment)
        return tl::make_unexpected(assignment.error());
    auto problem = readRoadef(*model, arguments.model, *assignment, arguments.assignment);
    if (!problem)
        return problem;
    if (const auto broken = evaluate(*problem, problem->initial).violation)
        return fail(ErrorCode::badInput, arguments.assignment + ": the assignment breaks a rule of the model: " +
                                             broken->text() + "; do the two files belong together?");
    return problem;
}

} // namespace

int rebalanceRoadef(const RoadefArguments& arguments, const Streams& streams) {
    auto problem = readInstance(arguments);
    if (!problem) {
        printError(streams, problem.error());
        return exitCodeOf(problem.error());
    }
    problem->moveLimit = arguments.moveLimit;
    Answer answer{arguments, evaluate(*problem, problem->initial), {}, {}, {}, 0};
    {
        SearchWatch watch(streams, arguments.time, "", 1);
        auto options = watch.options();
        options.seed = arguments.seed;
        answer.found = improve(*problem, options);
        answer.ms = watch.elapsedMs();
    }
    answer.after = evaluate(*problem, answer.found.assignment);
    answer.steps = orderSteps(*problem, answer.found.assignment);
    if (!arguments.solution.empty())
        if (const int code = deliver(streams, arguments.solution, writeRoadef(answer.found.assignment)); code != done)
            return code;
    if (arguments.solution != "-")
        streams.out << (arguments.format == "json" ? jsonText(answer) : tableText(answer));
    return answer.found.stopped ? cancelled : done;
}

} // namespace flightplan::cli
