#include "model/base/finding.h"

#include "model/base/messages.h"

namespace flightplan {

std::string_view toString(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::info:
        return "info";
    }
    return "info";
}

std::string render(const Finding& finding) {
    return render(Message{finding.key, finding.arguments});
}

} // namespace flightplan
