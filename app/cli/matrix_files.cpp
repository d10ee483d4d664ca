#include "app/cli/matrix_files.h"

#include "app/cli/file_findings.h"
#include "app/cli/output.h"
#include "model/exchange/rtt_file.h"
#include "model/exchange/rtt_plan.h"
#include "model/exchange/text_file.h"

namespace flightplan::cli {
namespace {

std::optional<std::string> textOf(const Streams& streams, const std::string& file, int& code) {
    auto text = exchange::readText(file, exchange::mostRttBytes);
    if (text)
        return std::move(*text);
    printError(streams, text.error());
    code = exitCodeOf(text.error());
    return std::nullopt;
}

} // namespace

std::optional<latency::Matrix> readMatrices(const Streams& streams, const std::vector<std::string>& files,
                                            const latency::Origin& origin, int& code) {
    latency::Matrix all;
    bool ok = true;
    for (const auto& file : files) {
        const auto text = textOf(streams, file, code);
        if (!text)
            return std::nullopt;
        const auto read = exchange::readRtt(*text, file, origin);
        std::vector<latency::FileFinding> findings;
        for (const auto& problem : read.problems)
            findings.push_back({file, problem});
        printFindings(streams, findings);
        ok = ok && read.ok;
        if (read.ok)
            printFindings(streams, exchange::merge(all, read.matrix));
    }
    if (ok)
        return all;
    code = badInput;
    return std::nullopt;
}

std::optional<exchange::SiteMap> readMap(const Streams& streams, const std::string& file, int& code) {
    if (file.empty())
        return exchange::SiteMap{};
    const auto text = textOf(streams, file, code);
    if (!text)
        return std::nullopt;
    auto map = exchange::readSiteMap(*text, file);
    if (map.ok)
        return map;
    printProblems(streams, file, map.problems);
    code = badInput;
    return std::nullopt;
}

} // namespace flightplan::cli
