#include "views/figures/scoped_figures.h"

#include "model/planner/figures.h"
#include "model/qt/traffic_study.h"
#include "views/figures/figures_strip.h"

#include <QTime>

#include <algorithm>
#include <numeric>
#include <utility>

namespace flightplan::views {
namespace {

std::vector<std::size_t> allOf(const plan::Fleet& fleet) {
    std::vector<std::size_t> all(fleet.workloads.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    return all;
}

/// What the study knows of a plan at the hour that it has chosen; null routing while it does not.
qt::TrafficAnswer::Compared routed(const std::shared_ptr<const plan::Plan>& plan, const qt::TrafficStudy& traffic) {
    const auto answer = traffic.answer();
    if (!answer || answer->routing->utcMinute != traffic.minute())
        return {};
    if (answer->plan == plan)
        return {answer->plan, answer->routing, answer->figures};
    return answer->compared.plan == plan ? answer->compared : qt::TrafficAnswer::Compared{};
}

} // namespace

QString ScopedFigures::weighing() const {
    if (!byRequests)
        return FiguresStrip::tr("Users count by served share.");
    return minute ? FiguresStrip::tr("Users count by requests at %1 UTC.")
                        .arg(QTime(0, 0).addSecs(*minute * 60).toString(QStringLiteral("HH:mm")))
                  : FiguresStrip::tr("Users count by requests.");
}

ScopedFigures scopedFigures(const std::shared_ptr<const plan::Plan>& plan, std::optional<std::vector<std::size_t>> some,
                            const qt::TrafficStudy* traffic) {
    ScopedFigures result;
    const bool whole = !some;
    result.workloads = some ? std::move(*some) : allOf(*plan->fleet);
    result.byRequests = std::ranges::any_of(
        result.workloads, [&](std::size_t w) { return plan->fleet->workloads[w].traffic.has_value(); });
    if (!result.byRequests || !traffic) {
        result.figures =
            whole ? plan->figures : std::make_shared<const plan::Figures>(planner::figuresOf(*plan, result.workloads));
        return result;
    }
    result.minute = traffic->minute();
    if (whole && !result.minute) {
        result.figures = plan->figures;
        return result;
    }
    const auto known = routed(plan, *traffic);
    result.usersKnown = known.routing != nullptr;
    if (whole) // what does not depend on users is known at once
        result.figures = known.routing ? known.figures : plan->figures;
    else if (known.routing)
        result.figures =
            std::make_shared<const plan::Figures>(planner::figuresOf(*plan, result.workloads, *known.routing));
    return result;
}

} // namespace flightplan::views
