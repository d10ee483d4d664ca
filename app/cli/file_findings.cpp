#include "app/cli/file_findings.h"

#include "app/cli/output.h"

#include <map>
#include <ostream>

namespace flightplan::cli {

void printFindings(const Streams& streams, const std::vector<latency::FileFinding>& findings) {
    constexpr std::size_t most = 20;
    std::map<std::string, std::size_t> count; // by key
    for (const auto& [file, finding] : findings)
        if (++count[finding.key] <= most)
            printProblems(streams, file, {finding});
    for (const auto& [key, number] : count)
        if (number > most)
            streams.err << "… and " << number - most << " more like these (" << key << ")\n";
}

} // namespace flightplan::cli
