#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/text_file.h"
#include "model/catalog/catalog.h"
#include "model/exchange/roadef_plan.h"
#include "model/reassignment/evaluation.h"
#include "model/reassignment/roadef.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct ImportArguments {
    std::string kind, output;
    std::vector<std::string> files;
};

Result<exchange::Imported> importRoadef(const std::string& modelFile, const std::string& assignmentFile) {
    constexpr std::size_t mostBytes = std::size_t(256) << 20;
    const auto model = readText(modelFile, mostBytes);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto assignment = readText(assignmentFile, mostBytes);
    if (!assignment)
        return tl::make_unexpected(assignment.error());
    const auto problem = reassignment::readRoadef(*model, modelFile, *assignment, assignmentFile);
    if (!problem)
        return tl::make_unexpected(problem.error());
    if (const auto broken = reassignment::evaluate(*problem, problem->initial).violation)
        return fail(ErrorCode::badInput, assignmentFile + ": the assignment breaks a rule of the model: " +
                                             broken->text() + "; do the two files belong together?");
    auto imported = exchange::planFromRoadef(*problem, std::filesystem::path(modelFile).stem().string(),
                                             catalog::builtIn().version());
    if (!imported)
        imported.error().message = modelFile + ": " + imported.error().message;
    return imported;
}

int runImport(const ImportArguments& arguments, const Streams& streams) {
    if (arguments.files.size() != 2) {
        streams.err << "flightplan-cli: import roadef takes two files, MODEL and ASSIGNMENT\n";
        return badInput;
    }
    const auto imported = importRoadef(arguments.files[0], arguments.files[1]);
    if (!imported) {
        printError(streams, imported.error());
        return exitCodeOf(imported.error());
    }
    for (const auto& sentence : imported->notCarried)
        streams.err << arguments.files[0] << ": not carried over: " << sentence << "\n";
    return deliver(streams, arguments.output, document::write(imported->document));
}

} // namespace

Command importCommand(CLI::App& app) {
    auto arguments = std::make_shared<ImportArguments>();
    app.add_option("KIND", arguments->kind, "roadef: a machine reassignment instance")
        ->required()
        ->check(CLI::IsMember({"roadef"}));
    app.add_option("FILE", arguments->files, "Files to read; for roadef MODEL and ASSIGNMENT")->required();
    app.add_option("-o,--output", arguments->output, "Plan file to write")->required();
    return [arguments](const Streams& streams) { return runImport(*arguments, streams); };
}

} // namespace flightplan::cli
