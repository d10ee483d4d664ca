#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "model/catalog/catalog.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace flightplan::cli {

Command validateCommand(CLI::App& app) {
    auto files = std::make_shared<std::vector<std::string>>();
    app.add_option("FILE", *files, "Plan files")->required();
    return [files](const Streams& streams) -> int {
        int worst = done;
        for (const auto& file : *files) {
            const auto result = document::readFile(file, catalog::builtIn());
            if (!result) {
                printError(streams, result.error());
                worst = std::max<int>(worst, exitCodeOf(result.error()));
                continue;
            }
            printProblems(streams, file, result->problems);
            streams.out << file << ": " << (result->ok ? "valid" : "not valid") << "\n";
            worst = std::max<int>(worst, result->ok ? done : badInput);
        }
        return worst;
    };
}

} // namespace flightplan::cli
