// The part of the workload page about what its users ask.
#include "views/inspector/pages/workload_page.h"
#include "views/inspector/parts/wording.h"

#include <algorithm>

namespace flightplan::views {

using topology::Traffic;
using topology::TrafficPolicy;
using topology::TrafficSpill;
using topology::Workload;

namespace {

using Number = std::optional<std::int64_t>;

/// Where the plan has a workload's first microVM; the first region of the document if it has no place.
std::string regionOfFirst(const Workload& workload, const plan::Plan* plan, const document::Document& document) {
    const auto at = plan ? plan->fleet->findMicroVm(workload.id.text() + "/1") : -1;
    const auto host = at < 0 ? -1 : plan->assignment->microVms[static_cast<std::size_t>(at)].host;
    if (host >= 0)
        return plan->fleet->regionOfHost(host).id;
    return document.regions->empty() ? std::string() : document.regions->front().id.text();
}

/// A field of traffic, which does nothing where there is none.
template <class Read>
auto reading(Read read) {
    return [read](const Workload& workload) { return workload.traffic ? read(*workload.traffic) : Number(); };
}
template <class Write>
auto writing(Write write) {
    return [write](Workload& workload, Number value) {
        if (workload.traffic)
            write(*workload.traffic, value);
    };
}

std::optional<int> toInt(Number value) {
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

Number toNumber(const std::optional<int>& value) {
    return value ? Number(*value) : std::nullopt;
}

} // namespace

void WorkloadPage::addTraffic() {
    auto& section = addSection(tr("Traffic"));
    section.setFolding(false);
    auto* rate = m_workload.quantity(
        section,
        {tr("Requests per second"),
         tr("What all its users ask together where the daily curve is 1. Empty: not known, and nothing is routed."),
         tr("Set requests of %1"), QStringLiteral("requests_per_s")},
        Dimension::ratio, {1, 1'000'000'000'000'000},
        reading([](const Traffic& traffic) { return Number(traffic.requestRate); }),
        [](Workload& workload, Number value) {
            if (!value)
                return workload.traffic.reset();
            if (!workload.traffic)
                workload.traffic.emplace();
            workload.traffic->requestRate = *value;
        });
    rate->setOptional(true);
    auto* service = m_workload.quantity(
        section,
        {tr("Service time"), tr("Mean time that a microVM works on a request."), tr("Set service time of %1"),
         QStringLiteral("service_ms")},
        Dimension::duration, {1, 3'600'000'000},
        reading([](const Traffic& traffic) { return Number(traffic.service.count()); }),
        writing([](Traffic& traffic, Number value) { traffic.service = std::chrono::microseconds(*value); }));
    auto* soft = m_workload.quantity(
        section,
        {tr("Soft limit"),
         tr("Requests at once per microVM from which on others are preferred. Empty: 20, or the hard limit."),
         tr("Set soft limit of %1"), QStringLiteral("soft_limit")},
        Dimension::count, {1, 1'000'000}, reading([](const Traffic& traffic) { return toNumber(traffic.softLimit); }),
        writing([](Traffic& traffic, Number value) { traffic.softLimit = toInt(value); }));
    soft->setOptional(true);
    auto* hard = m_workload.quantity(
        section,
        {tr("Hard limit"), tr("Requests at once per microVM, no more. Empty: none; as many as its CPUs work on."),
         tr("Set hard limit of %1"), QStringLiteral("hard_limit")},
        Dimension::count, {1, 1'000'000}, reading([](const Traffic& traffic) { return toNumber(traffic.hardLimit); }),
        writing([](Traffic& traffic, Number value) { traffic.hardLimit = toInt(value); }));
    hard->setOptional(true);
    auto* queue = m_workload.quantity(
        section,
        {tr("Queue"), tr("Requests that wait per microVM; what comes then is refused with 503."), tr("Set queue of %1"),
         QStringLiteral("queue_limit")},
        Dimension::count, {0, 1'000'000}, reading([](const Traffic& traffic) { return Number(traffic.queueLimit); }),
        writing([](Traffic& traffic, Number value) { traffic.queueLimit = static_cast<int>(*value); }));
    auto* spill = m_workload.choice(
        section,
        {tr("Goes on"), tr("When requests go on to the next region"), tr("Set spill of %1"), QStringLiteral("spill")},
        {{static_cast<int>(TrafficSpill::hard), tr("At the hard limit")},
         {static_cast<int>(TrafficSpill::soft), tr("At the soft limit")}},
        [](const Workload& workload) {
            return static_cast<int>(workload.traffic ? workload.traffic->spill : TrafficSpill::hard);
        },
        [](Workload& workload, int value) {
            if (workload.traffic)
                workload.traffic->spill = static_cast<TrafficSpill>(value);
        });
    addTrafficPolicy(section);
    addDailyCurve(section);
    m_workload.follow([=](const Workload& workload) {
        for (QWidget* field : std::initializer_list<QWidget*>{service, soft, hard, queue, spill})
            field->setEnabled(workload.traffic.has_value());
    });
}

void WorkloadPage::addTrafficPolicy(Section& section) {
    auto* policy = m_workload.choice(
        section,
        {tr("Chooses"), tr("How requests choose a region"), tr("Set traffic policy of %1"), QStringLiteral("policy")},
        {{static_cast<int>(TrafficPolicy::nearest), tr("The nearest")},
         {static_cast<int>(TrafficPolicy::sticky), tr("Sticky sessions")},
         {static_cast<int>(TrafficPolicy::weights), tr("By weight")},
         {static_cast<int>(TrafficPolicy::prefer), tr("These first")},
         {static_cast<int>(TrafficPolicy::force), tr("Only these")},
         {static_cast<int>(TrafficPolicy::replay), tr("Replayed to these")}},
        [](const Workload& workload) {
            return static_cast<int>(workload.traffic ? workload.traffic->policy : TrafficPolicy::nearest);
        },
        [this](Workload& workload, int value) {
            if (!workload.traffic)
                return;
            workload.traffic->policy = static_cast<TrafficPolicy>(value);
            // A policy with a list begins with every region, in the order of the plan, a replay with the region of the
            // first microVM, which is the primary of most databases; a policy without a list has none.
            if (!topology::needsRegions(workload.traffic->policy))
                workload.traffic->regions.clear();
            else if (workload.traffic->regions.empty() && workload.traffic->policy == TrafficPolicy::replay)
                workload.traffic->regions.push_back(
                    {.region = regionOfFirst(workload, plan().get(), document()), .weight = millionth, .unknown = {}});
            else if (workload.traffic->regions.empty())
                for (const auto& region : *document().regions)
                    workload.traffic->regions.push_back(
                        {.region = region.id.text(), .weight = millionth, .unknown = {}});
        });
    auto* regions = m_workload.tokens(
        section,
        {tr("Regions"), tr("The regions that the policy lists: the first that has room serves, weights apart"),
         tr("Set traffic regions of %1"), QStringLiteral("traffic_regions")},
        [](const Workload& workload) {
            QStringList list;
            if (workload.traffic)
                for (const auto& listed : workload.traffic->regions)
                    list << fromStd(listed.region);
            return list;
        },
        [](Workload& workload, const QStringList& typed) {
            if (!workload.traffic)
                return;
            std::vector<topology::TrafficRegion> next;
            for (const auto& id : typed) {
                const auto same =
                    std::ranges::find(workload.traffic->regions, id.toStdString(), &topology::TrafficRegion::region);
                next.push_back(
                    same != workload.traffic->regions.end()
                        ? *same
                        : topology::TrafficRegion{.region = id.toStdString(), .weight = millionth, .unknown = {}});
            }
            workload.traffic->regions = std::move(next);
        });
    m_workload.follow([=](const Workload& workload) {
        policy->setEnabled(workload.traffic.has_value());
        regions->setEnabled(workload.traffic && topology::needsRegions(workload.traffic->policy));
    });
}

} // namespace flightplan::views
