#include "model/qt/shown_findings.h"

#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"

#include <algorithm>

namespace flightplan::qt {

std::vector<Finding> shownFindings(const PlanController& controller, const TrafficStudy* traffic) {
    const auto plan = controller.plan();
    if (!plan)
        return {};
    auto findings = *plan->findings;
    if (const auto answer = traffic ? traffic->answer() : nullptr)
        findings.insert(findings.end(), answer->findings->begin(), answer->findings->end());
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

} // namespace flightplan::qt
