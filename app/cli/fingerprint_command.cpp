#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "model/planner/planner.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace flightplan::cli {

Command fingerprintCommand(CLI::App& app) {
    auto files = std::make_shared<std::vector<std::string>>();
    app.add_option("FILE", *files, "Plan files")->required();
    return [files](const Streams& streams) -> int {
        int worst = done;
        for (const auto& file : *files) {
            int code = done;
            const auto document = readPlan(streams, file, code);
            if (document)
                if (const auto plan = planOf(streams, *document, code))
                    streams.out << plan->fingerprint.hex() << "  " << file << "\n";
            worst = std::max(worst, code);
        }
        return worst;
    };
}

} // namespace flightplan::cli
