#include "app/cli/import_kinds.h"
#include "app/cli/output.h"
#include "model/catalog/catalog.h"
#include "model/exchange/backbone_plan.h"
#include "model/exchange/text_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

using Read = exchange::BackboneFile (*)(std::string_view);

struct Arguments {
    std::string file, into, output;
    std::int64_t radiusKm = exchange::nodeRadiusKm;
};

int run(const Arguments& arguments, Read read, const Streams& streams) {
    const auto& catalog = catalog::builtIn();
    const auto text = exchange::readText(arguments.file, exchange::mostBackboneBytes);
    if (!text) {
        printError(streams, text.error());
        return exitCodeOf(text.error());
    }
    const auto file = read(*text);
    printProblems(streams, arguments.file, file.problems);
    if (!file.ok)
        return badInput;
    int code = done;
    std::optional<document::Document> plan;
    if (arguments.into.empty())
        plan = exchange::planForNodes(file.backbone, catalog, arguments.radiusKm);
    else
        plan = readPlan(streams, arguments.into, code);
    if (!plan)
        return code;
    const auto imported = exchange::addLinks(std::move(*plan), file.backbone, catalog, arguments.radiusKm);
    if (!imported) {
        streams.err << arguments.file << ": error: " << imported.error().message << "\n";
        return exitCodeOf(imported.error());
    }
    for (const auto& sentence : imported->notCarried)
        streams.err << arguments.file << ": not carried over: " << sentence << "\n";
    streams.err << file.backbone.nodes.size() << " nodes and " << file.backbone.edges.size() << " edges read; "
                << imported->links << " links written, " << imported->regions << " nodes stand for regions, "
                << imported->transit << " are transit nodes\n";
    if (imported->regions == 0)
        streams.err << "no region of the plan has a node within " << arguments.radiusKm
                    << " km, so no path leads to one; raise --radius, or add regions\n";
    return deliver(streams, arguments.output, document::write(imported->document));
}

Command backboneCommand(CLI::App& app, Read read) {
    auto arguments = std::make_shared<Arguments>();
    app.add_option("FILE", arguments->file, "Network map to read")->required();
    app.add_option("--into", arguments->into,
                   "Plan to add to; without it a new one of the catalogue's regions near nodes");
    app.add_option("--radius", arguments->radiusKm, "How far, in km, a node may be from the region it stands for")
        ->check(CLI::Range(0, 20'100))
        ->capture_default_str();
    app.add_option("-o,--output", arguments->output, "Plan file to write")->required();
    return [arguments, read](const Streams& streams) { return run(*arguments, read, streams); };
}

} // namespace

Command importGraphmlCommand(CLI::App& app) {
    return backboneCommand(app, exchange::readGraphml);
}

Command importN2pCommand(CLI::App& app) {
    return backboneCommand(app, exchange::readN2p);
}

} // namespace flightplan::cli
