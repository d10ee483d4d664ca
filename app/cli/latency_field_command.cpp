#include "app/cli/commands.h"
#include "app/cli/envelope.h"
#include "app/cli/listing.h"
#include "app/cli/output.h"
#include "model/base/decimal.h"
#include "model/field/cities.h"
#include "model/field/summary.h"
#include "model/plan/serving.h"
#include "model/planner/planner.h"
#include "model/planner/react.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct FieldArguments {
    std::string file, workload, against, format = "table", output;
    std::vector<std::string> lost;
};

/// The field of one plan, with what the summary needs.
struct Answer {
    plan::Plan plan;
    field::LatencyField field;
    std::vector<field::Sample> land, people;
    std::int64_t target = -1; // µs
    std::vector<field::Part> parts;
};

std::string ms(std::uint32_t rtt) {
    return rtt == topology::unreachableRtt ? "" : decimalText(rtt, 1000);
}

/// The regions that serve, or nothing and a message if the plan has no such workload.
std::optional<std::vector<std::uint8_t>> servingIn(const Streams& streams, const std::string& file,
                                                   const plan::Plan& plan, const std::string& workload,
                                                   std::int64_t& target) {
    target = plan.document.targets->latency ? plan.document.targets->latency->count() : -1;
    if (workload.empty())
        return plan::servingRegions(plan);
    const auto index = plan.fleet->findWorkload(workload);
    if (index < 0) {
        streams.err << file << ": there is no workload " << workload
                    << "; name one of the plan's, or leave --workload out for all of them\n";
        return {};
    }
    target = plan.fleet->problem.workloads[static_cast<std::size_t>(index)].target;
    return plan::servingRegions(plan, std::vector<std::int32_t>{index});
}

std::unique_ptr<Answer> answerOf(const Streams& streams, const std::string& file, plan::Plan plan,
                                 const std::string& workload, int& code) {
    auto answer = std::make_unique<Answer>();
    answer->plan = std::move(plan);
    const auto serving = servingIn(streams, file, answer->plan, workload, answer->target);
    if (!serving) {
        code = badInput;
        return {};
    }
    const auto& network = *answer->plan.network;
    answer->field.update(network, *serving);
    answer->land = field::landSamples(answer->field, catalog::builtIn());
    answer->people = field::peopleSamples(network, *serving, catalog::builtIn());
    answer->parts = field::summarise(answer->land, answer->people, answer->target);
    return answer;
}

std::optional<plan::Plan> planOfFile(const Streams& streams, const std::string& file, int& code) {
    const auto document = readPlan(streams, file, code);
    return document ? planOf(streams, *document, code) : std::nullopt;
}

/// How much becomes nearer and how much farther; between no service and some, too.
struct Change {
    double nearer = 0, farther = 0; // shares
};

Change changeOf(const std::vector<field::Sample>& before, const std::vector<field::Sample>& after) {
    double total = 0;
    Change change;
    for (std::size_t i = 0; i < before.size(); ++i) {
        total += before[i].amount;
        (after[i].rtt < before[i].rtt ? change.nearer : change.farther) +=
            after[i].rtt == before[i].rtt ? 0 : before[i].amount;
    }
    return total > 0 ? Change{change.nearer / total, change.farther / total} : Change{};
}

std::string percent(std::optional<double> share) {
    return share ? fixedText(*share * 100, 1) + " %" : "–";
}

std::string timeText(std::optional<double> time) {
    return !time ? "–" : std::isinf(*time) ? "∞" : msText(*time);
}

std::string arrow(const std::string& before, const std::string& after) {
    return before == after ? before : before + " → " + after;
}

std::string fieldTable(const Answer& answer, const Answer* other) {
    TextTable table({"PART", ">LAND INSIDE", ">LAND p50 MS", ">p95", ">PEOPLE INSIDE", ">PEOPLE p50 MS", ">p95", ">p99",
                     ">CITY PEOPLE M"});
    for (std::size_t i = 0; i < answer.parts.size(); ++i) {
        const auto& part = answer.parts[i];
        const auto& then = other ? other->parts[i] : part;
        const auto times = [&](std::optional<double> field::Distribution::*of, bool land) {
            return land ? arrow(timeText(part.land.*of), timeText(then.land.*of))
                        : arrow(timeText(part.people.*of), timeText(then.people.*of));
        };
        table.add({part.name, arrow(percent(part.land.inside), percent(then.land.inside)),
                   times(&field::Distribution::p50Ms, true), times(&field::Distribution::p95Ms, true),
                   arrow(percent(part.people.inside), percent(then.people.inside)),
                   times(&field::Distribution::p50Ms, false), times(&field::Distribution::p95Ms, false),
                   times(&field::Distribution::p99Ms, false), fixedText(part.people.total / 1e6, 0)});
    }
    std::string text = table.text();
    text += answer.target < 0
                ? "no latency target\n"
                : "target " + decimalText(answer.target, 1000) + " ms" +
                      (other && other->target != answer.target
                           ? " → " + (other->target < 0 ? "none" : decimalText(other->target, 1000) + " ms")
                           : "") +
                      "\n";
    if (other) {
        const auto land = changeOf(answer.land, other->land);
        const auto people = changeOf(answer.people, other->people);
        text += "nearer: " + percent(land.nearer) + " of the land, " + percent(people.nearer) +
                " of the people; farther: " + percent(land.farther) + " and " + percent(people.farther) + "\n";
    }
    return text + std::string(catalog::cityCredit) + "\n";
}

Json distributionJson(const field::Distribution& distribution, const char* unit) {
    const auto time = [](std::optional<double> ms) { return ms && !std::isinf(*ms) ? Json(*ms) : Json(); };
    Json json;
    json[unit] = std::round(distribution.total);
    json["inside_target"] = distribution.inside ? Json(std::round(*distribution.inside * 1e6) / 1e6) : Json();
    json["p50_ms"] = time(distribution.p50Ms);
    json["p95_ms"] = time(distribution.p95Ms);
    json["p99_ms"] = time(distribution.p99Ms);
    return json;
}

Json partsJson(const Answer& answer) {
    auto parts = Json::array();
    for (const auto& part : answer.parts) {
        Json row;
        row["part"] = part.name;
        row["land"] = distributionJson(part.land, "km2");
        row["people"] = distributionJson(part.people, "people");
        parts.push_back(std::move(row));
    }
    return parts;
}

Json fieldJson(const Answer& answer, const Answer* other, const FieldArguments& arguments) {
    Json json = envelope(answer.plan);
    const auto target = [](const Answer& of) {
        return of.target < 0 ? Json() : Json(static_cast<double>(of.target) / 1000);
    };
    json["workload"] = arguments.workload.empty() ? Json() : Json(arguments.workload);
    json["target_ms"] = target(answer);
    json["cells"] = answer.field.grid().size();
    json["parts"] = partsJson(answer);
    json["credit"] = catalog::cityCredit;
    if (!other)
        return json;
    auto& against = json["against"];
    against["fingerprint"] = other->plan.fingerprint.hex();
    against["target_ms"] = target(*other);
    against["parts"] = partsJson(*other);
    const auto add = [&](const char* name, const Change& change) {
        json["difference"][name] = {{"nearer", std::round(change.nearer * 1e6) / 1e6},
                                    {"farther", std::round(change.farther * 1e6) / 1e6}};
    };
    add("land", changeOf(answer.land, other->land));
    add("people", changeOf(answer.people, other->people));
    return json;
}

std::string fieldCsv(const Answer& answer, const Answer* other) {
    Listing listing{{"latitude", "longitude", "continent", "rtt_ms", "edge", "region"}, {}};
    if (other)
        listing.titles.insert(listing.titles.end(), {"against_ms", "difference_ms"});
    const auto& network = *answer.plan.network;
    const auto& grid = answer.field.grid();
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const auto place = grid.place(cell);
        const auto edge = answer.field.edge()[cell];
        const auto region = answer.field.region(cell);
        const auto rtt = answer.field.rtt()[cell];
        std::vector<std::string> row = {fixedText(place.latitude, 2),
                                        fixedText(place.longitude, 2),
                                        std::string(catalog::continentCode(answer.land[cell].continent)),
                                        ms(rtt),
                                        edge < 0 ? "" : network.edges()[static_cast<std::size_t>(edge)].id,
                                        region < 0 ? "" : network.regions()[static_cast<std::size_t>(region)].id};
        if (other) {
            const auto then = other->field.rtt()[cell];
            const bool both = rtt != topology::unreachableRtt && then != topology::unreachableRtt;
            row.push_back(ms(then));
            row.push_back(both ? decimalText(std::int64_t(then) - std::int64_t(rtt), 1000) : "");
        }
        listing.rows.push_back(std::move(row));
    }
    return csvText(listing);
}

/// The plan to compare with: another file's, or what is left after a loss.
std::unique_ptr<Answer> otherAnswer(const Streams& streams, const FieldArguments& arguments, const plan::Plan& plan,
                                    int& code) {
    if (!arguments.against.empty()) {
        auto other = planOfFile(streams, arguments.against, code);
        return other ? answerOf(streams, arguments.against, std::move(*other), arguments.workload, code) : nullptr;
    }
    auto reaction = planner::react(plan, arguments.lost, planner::LossMode::lost);
    if (!reaction) {
        printError(streams, reaction.error());
        code = exitCodeOf(reaction.error());
        return {};
    }
    return answerOf(streams, arguments.file, std::move(reaction->after), arguments.workload, code);
}

int runField(const FieldArguments& arguments, const Streams& streams) {
    int code = done;
    auto plan = planOfFile(streams, arguments.file, code);
    if (!plan)
        return code;
    const auto answer = answerOf(streams, arguments.file, std::move(*plan), arguments.workload, code);
    if (!answer)
        return code;
    std::unique_ptr<Answer> other;
    if (!arguments.against.empty() || !arguments.lost.empty()) {
        other = otherAnswer(streams, arguments, answer->plan, code);
        if (!other)
            return code;
    }
    return deliver(streams, arguments.output,
                   arguments.format == "csv"    ? fieldCsv(*answer, other.get())
                   : arguments.format == "json" ? textOf(fieldJson(*answer, other.get(), arguments))
                                                : fieldTable(*answer, other.get()));
}

} // namespace

Command latencyFieldCommand(CLI::App& app) {
    auto arguments = std::make_shared<FieldArguments>();
    app.add_option("FILE", arguments->file, "Plan file")->required();
    app.add_option("--workload", arguments->workload,
                   "Whose replicas serve; without it those of all workloads, and of a plan without workloads every "
                   "region that is up");
    auto* against = app.add_option("--against", arguments->against, "Another plan, to compare with");
    app.add_option("--lose", arguments->lost,
                   "Compare with the world after a loss: region:ID, host:ID, entry:ID or link:FROM>TO")
        ->excludes(against);
    app.add_option("--format", arguments->format,
                   "table or json: shares and percentiles by continent; csv: every cell of half a degree")
        ->check(CLI::IsMember({"table", "json", "csv"}))
        ->capture_default_str();
    app.add_option("-o,--output", arguments->output, "Write the answer to a file");
    return [arguments](const Streams& streams) { return runField(*arguments, streams); };
}

} // namespace flightplan::cli
