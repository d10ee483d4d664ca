#include "app/cli/file_findings.h"
#include "app/cli/import_kinds.h"
#include "app/cli/output.h"
#include "model/catalog/catalog.h"
#include "model/exchange/client_file.h"
#include "model/exchange/file_import.h"
#include "model/exchange/plan_sites.h"
#include "model/exchange/text_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct Arguments {
    std::vector<std::string> files;
    std::string preset, into, workload, output;
    exchange::ClientOptions options;
    std::size_t most = 0;
    bool add = false;
};

void print(const Streams& streams, const std::string& file, const exchange::ClientFile& clients) {
    std::vector<latency::FileFinding> findings;
    for (const auto& problem : clients.problems)
        findings.push_back({file, problem});
    printFindings(streams, findings);
}

/// The clients of all files, or of the preset; nothing, with `code` set, if something is wrong.
std::optional<exchange::ClientFile> clientsOf(const Arguments& arguments, const Streams& streams,
                                              const document::Document& plan, int& code) {
    const auto& catalog = catalog::builtIn();
    std::vector<exchange::ClientFile> read;
    bool ok = true;
    const auto take = [&](const std::string& name, exchange::ClientFile file) {
        print(streams, name, file);
        ok = ok && file.ok;
        read.push_back(std::move(file));
    };
    if (!arguments.preset.empty())
        take("--preset " + arguments.preset, exchange::presetClients(arguments.preset, arguments.most, catalog));
    const auto regions = exchange::sitesOf(plan, catalog);
    for (const auto& file : arguments.files) {
        const auto text = exchange::readText(file, exchange::mostClientBytes);
        if (!text) {
            printError(streams, text.error());
            code = exitCodeOf(text.error());
            return std::nullopt;
        }
        take(file, exchange::readClients(*text, regions, catalog, arguments.options));
    }
    if (!ok) {
        code = badInput;
        return std::nullopt;
    }
    auto all = exchange::merged(std::move(read));
    print(streams, arguments.files.size() == 1 ? arguments.files.front() : "all files", all);
    return all;
}

int run(const Arguments& arguments, const Streams& streams) {
    if (arguments.files.empty() == arguments.preset.empty()) {
        streams.err << "flightplan-cli: name files with clients, or a --preset, not both\n";
        return badInput;
    }
    int code = done;
    auto plan = readPlan(streams, arguments.into, code);
    if (!plan)
        return code;
    const auto at = document::findWorkload(*plan, arguments.workload);
    if (!at) {
        streams.err << arguments.into << ": there is no workload " << arguments.workload
                    << "; name one of the plan's\n";
        return badInput;
    }
    auto imported = clientsOf(arguments, streams, *plan, code);
    if (!imported)
        return code;
    const auto written = imported->clients.size();
    const auto before = exchange::giveClients(*plan, *at, std::move(imported->clients), arguments.add);
    streams.err << written << " clients written to " << arguments.workload << ", " << before
                << (arguments.add ? " kept beside them, " : " replaced by them, ") << imported->leftOut
                << " lines left out\n";
    if (std::ranges::any_of(plan->workloads[*at].clients, [](const auto& client) { return !client.city.empty(); }))
        streams.err << catalog::cityCredit << "\n";
    return deliver(streams, arguments.output, document::write(*plan));
}

} // namespace

Command importClientsCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    app.add_option(
        "FILE", arguments->files,
        "CSV with a line of titles: city and country, country, region, or latitude and longitude, and weight; "
        "or what Prometheus answers to an instant query of requests by region");
    app.add_option("--preset", arguments->preset,
                   "People instead of files: world, a part of it (@na @sa @eu @af @apac @us), or a country (DE)");
    app.add_option("--most", arguments->most, "Only so many of the largest cities of a preset")
        ->check(CLI::Range(1, 100'000));
    app.add_option("--workload", arguments->workload, "Whose clients they are")->required();
    app.add_option("--into", arguments->into, "Plan to write them into")->required();
    app.add_flag("--add", arguments->add, "Keep the clients that the workload has; without it they are replaced");
    app.add_option("--label", arguments->options.label,
                   "The label of Prometheus that names the region; without it region, edge or edge_region");
    app.add_flag("--skip-unknown", arguments->options.skipUnknown,
                 "Leave out places that do not exist, with a warning each, instead of writing nothing");
    app.add_option("-o,--output", arguments->output, "Plan file to write")->required();
    app.footer("A day of requests by the region of the edge where they went in, from the Prometheus of Fly.io:\n"
               "  curl -sG https://api.fly.io/prometheus/ORG/api/v1/query -H \"Authorization: Bearer $TOKEN\" \\\n"
               "    --data-urlencode \\\n"
               "    'query=sum by (region) (increase(fly_edge_http_responses_count{app=\"APP\"}[1d]))' > counts.json\n"
               "  flightplan-cli import clients counts.json --workload W --into PLAN -o OUT\n"
               "An app without HTTP is counted by fly_edge_tcp_connects_count. Any other Prometheus does as well.");
    return [arguments](const Streams& streams) { return run(*arguments, streams); };
}

} // namespace flightplan::cli
