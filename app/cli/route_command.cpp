#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/route_report.h"
#include "model/base/decimal.h"
#include "model/traffic/route.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <ostream>

namespace flightplan::cli {
namespace {

struct RouteArguments {
    std::string file, format = "table", hour, output;
};

/// Minutes of an hour of the day such as 9 or 17.5; empty if it is none.
std::optional<std::int32_t> minuteOf(const std::string& hour) {
    const auto minutes = scaledDecimal(hour, 60);
    if (!minutes || *minutes < 0 || *minutes >= 24 * 60)
        return std::nullopt;
    return static_cast<std::int32_t>(*minutes);
}

std::string hourProblem(const std::string& hour) {
    return minuteOf(hour) ? ""
                          : "an hour of the UTC day is a number from 0 to below 24, such as 9 or 17.5, not " + hour;
}

int runRoute(const RouteArguments& arguments, const Streams& streams) {
    int code = done;
    const auto document = readPlan(streams, arguments.file, code);
    if (!document)
        return code;
    const auto plan = planOf(streams, *document, code);
    if (!plan)
        return code;
    const auto routing =
        traffic::route(*plan, {arguments.hour.empty() ? std::nullopt : minuteOf(arguments.hour), streams.stop});
    if (!routing) {
        printError(streams, routing.error());
        return exitCodeOf(routing.error());
    }
    if (!traffic::hasTraffic(*plan->fleet)) {
        auto findings = traffic::findingsOf(*plan, *routing);
        for (auto& finding : findings)
            finding.severity = Severity::error; // an answer about nothing would be no answer
        printProblems(streams, arguments.file, findings);
        return badInput;
    }
    const auto links = traffic::loadsOf(*plan, *routing);
    const RouteAnswer answer{*plan, *routing, links};
    code = deliver(streams, arguments.output,
                   arguments.format == "json"  ? textOf(routeJson(answer))
                   : arguments.format == "csv" ? routeCsv(answer)
                                               : routeTable(answer));
    return code == done && routing->total.lost > 0 ? notPlaced : code;
}

} // namespace

Command routeCommand(CLI::App& app) {
    auto arguments = std::make_shared<RouteArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--hour", arguments->hour,
                   "Hour of the UTC day, 0 to below 24; without it the daily curve does not count")
        ->check(hourProblem);
    app.add_option("--format", arguments->format, "table, json or csv")->check(CLI::IsMember({"table", "json", "csv"}));
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runRoute(*arguments, streams); };
}

} // namespace flightplan::cli
