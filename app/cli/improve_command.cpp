#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/output.h"
#include "model/planner/improve.h"
#include "model/planner/planner.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct ImproveArguments {
    std::string file, format = "table", output;
};

std::string improveTable(const planner::Improvement& improvement) {
    const auto row = [&](const std::string& title, const bound::Objective& objective) {
        return title + msText(bound::toMs(objective.total)) + " ms, " + std::to_string(objective.unplaced) +
               " without a place, gap " + gapText(bound::gapOf(objective.total, improvement.bound.value)) + "\n";
    };
    return row("before  ", improvement.before) + row("after   ", improvement.after) + "bound   " +
           msText(bound::toMs(improvement.bound.value)) + " ms: no plan costs less\n" +
           (improvement.edit ? "" : "Nothing better was found; the plan stays as it is.\n");
}

Json improveJson(const plan::Plan& plan, const planner::Improvement& improvement) {
    Json json = envelope(plan);
    json["improved"] = improvement.edit.has_value();
    addObjective(json["before"], improvement.before);
    addObjective(json["after"], improvement.after);
    json["bound_ms"] = bound::toMs(improvement.bound.value);
    json["gap_before_percent"] = gapJson(bound::gapOf(improvement.before.total, improvement.bound.value));
    json["gap_after_percent"] = gapJson(bound::gapOf(improvement.after.total, improvement.bound.value));
    return json;
}

int runImprove(const ImproveArguments& arguments, const Streams& streams) {
    int code = done;
    auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    const auto improvement = planner::improve(*plan, {streams.stop, {}});
    if (!improvement) {
        printError(streams, improvement.error());
        return exitCodeOf(improvement.error());
    }
    if (improvement->edit) {
        auto applied = document::applyValid(*document, *improvement->edit, catalog::builtIn());
        if (!applied) {
            printError(streams, applied.error());
            return failure;
        }
        document = std::move(applied->document);
        plan = planOf(streams, *document, code); // whose fingerprint the answer has
        if (!plan)
            return code;
    }
    const auto answer =
        arguments.format == "json" ? textOf(improveJson(*plan, *improvement)) : improveTable(*improvement);
    code = deliver(streams, arguments.output, document::write(*document));
    if (code == done) // where the plan goes to standard output, what is said about it does not
        (arguments.output == "-" ? streams.err : streams.out) << answer;
    return code == done && improvement->after.unplaced > 0 ? notPlaced : code;
}

} // namespace

Command improveCommand(CLI::App& app) {
    auto arguments = std::make_shared<ImproveArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--format", arguments->format, "table or json")->check(CLI::IsMember({"table", "json"}));
    app.add_option("-o,--output", arguments->output, "The improved plan file to write")->required();
    return [arguments](const Streams& streams) { return runImprove(*arguments, streams); };
}

} // namespace flightplan::cli
