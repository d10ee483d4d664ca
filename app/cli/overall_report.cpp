#include "app/cli/overall_report.h"

#include "app/cli/text_forms.h"

#include <cmath>

namespace flightplan::cli {

Json overallJson(const traffic::UserFigures& figures) {
    const auto& [p95Ms, inside] = figures.all;
    Json json;
    json["p95_across_users_ms"] = p95Ms && std::isfinite(*p95Ms) ? Json(*p95Ms) : Json(nullptr);
    json["inside_target"] = inside ? Json(*inside) : Json(nullptr);
    if (p95Ms && std::isinf(*p95Ms)) // JSON has no infinity
        json["note"] = "unserved users";
    return json;
}

std::string overallText(const traffic::UserFigures& figures) {
    return "p95 across users   " + figureText({"p95_across_users", figures.all.p95Ms, "ms", figures.provenance, {}}) +
           "\n" + "inside the target  " +
           figureText({"inside_target", figures.all.insideTarget, "share", figures.provenance, {}}) + "\n";
}

} // namespace flightplan::cli
