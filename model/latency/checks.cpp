#include "model/latency/checks.h"

#include "model/base/decimal.h"

#include <algorithm>
#include <map>

namespace flightplan::latency {
namespace {

std::string ms(std::int64_t micros) {
    return decimalText(micros, 1000);
}

bool isAsymmetric(std::chrono::microseconds out, std::chrono::microseconds back) {
    constexpr std::int64_t roundingNoise = 2000; // µs
    const auto less = std::min(out, back).count();
    const auto more = std::max(out, back).count();
    return more - less > roundingNoise && 4 * more > 5 * less;
}

} // namespace

bool isImpossible(std::chrono::microseconds rtt, std::int64_t km) {
    return rtt.count() <= 0 || rtt.count() < lightInFibre(km);
}

Finding at(const Cell& cell, Severity severity, std::string key, std::vector<std::string> arguments) {
    Finding finding;
    finding.key = std::move(key);
    finding.severity = severity;
    finding.arguments = std::move(arguments);
    finding.line = cell.line;
    finding.path = cell.column > 0 ? "column " + std::to_string(cell.column) : cell.path;
    return finding;
}

std::vector<FileFinding> check(const Matrix& matrix, const std::vector<SurveySite>& places) {
    std::map<std::string, geo::GeoPoint> placeOf;
    for (const auto& site : places)
        placeOf.emplace(site.name, site.place);
    std::vector<FileFinding> findings;
    const auto report = [&](const Cell& cell, std::string key, std::vector<std::string> arguments) {
        findings.push_back({cell.file, at(cell, Severity::warning, std::move(key), std::move(arguments))});
    };
    for (const auto& [pair, value] : matrix.values()) {
        const auto& [from, to] = pair;
        if (from == to)
            continue;
        const auto a = placeOf.find(from);
        const auto b = placeOf.find(to);
        const auto km = a != placeOf.end() && b != placeOf.end() ? wholeKm(a->second, b->second) : 0;
        if (value.rtt.count() == 0)
            report(value.cell, "rtt.zero", {from, to});
        else if (isImpossible(value.rtt, km))
            report(value.cell, "rtt.faster_than_light",
                   {from, to, ms(value.rtt.count()), ms(lightInFibre(km)), std::to_string(km)});
        const auto* back = from < to ? matrix.find(to, from) : nullptr;
        if (back && isAsymmetric(value.rtt, back->rtt))
            report(value.cell, "rtt.asymmetric", {from, to, ms(value.rtt.count()), ms(back->rtt.count())});
    }
    return findings;
}

} // namespace flightplan::latency
