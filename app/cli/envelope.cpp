#include "app/cli/envelope.h"

#include "model/catalog/catalog.h"

#include <cmath>

namespace flightplan::cli {

Json envelope(const plan::Plan& plan) {
    Json json;
    json["format"] = 1;
    json["engine"] = std::string(plan::engineVersion);
    json["catalog"] = catalog::builtIn().version();
    json["seed"] = plan.document.settings->seed;
    json["fingerprint"] = plan.fingerprint.hex();
    json["engine_ms"] = std::round(plan.engineMs * 1000) / 1000;
    json["complete"] = true;
    return json;
}

std::string textOf(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace flightplan::cli
