#include "app/cli/import_kinds.h"
#include "app/cli/output.h"
#include "model/catalog/catalog.h"
#include "model/exchange/roadef_plan.h"
#include "model/exchange/text_file.h"
#include "model/reassignment/evaluation.h"
#include "model/reassignment/roadef.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace flightplan::cli {
namespace {

struct Arguments {
    std::string model, assignment, output;
};

Result<exchange::Imported> importRoadef(const std::string& modelFile, const std::string& assignmentFile) {
    constexpr std::size_t mostBytes = std::size_t(256) << 20;
    const auto model = exchange::readText(modelFile, mostBytes);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto assignment = exchange::readText(assignmentFile, mostBytes);
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

int run(const Arguments& arguments, const Streams& streams) {
    const auto imported = importRoadef(arguments.model, arguments.assignment);
    if (!imported) {
        printError(streams, imported.error());
        return exitCodeOf(imported.error());
    }
    for (const auto& sentence : imported->notCarried)
        streams.err << arguments.model << ": not carried over: " << sentence << "\n";
    return deliver(streams, arguments.output, document::write(imported->document));
}

} // namespace

Command importRoadefCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    app.add_option("MODEL", arguments->model, "The instance's model")->required();
    app.add_option("ASSIGNMENT", arguments->assignment, "Where its processes run")->required();
    app.add_option("-o,--output", arguments->output, "Plan file to write")->required();
    return [arguments](const Streams& streams) { return run(*arguments, streams); };
}

} // namespace flightplan::cli
