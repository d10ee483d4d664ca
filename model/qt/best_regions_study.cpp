#include "model/qt/best_regions_study.h"

#include <utility>

namespace flightplan::qt {

using Answer = Result<studies::BestRegions>;

BestRegionsStudy::BestRegionsStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_work(lanes, *this, [this](Answer answer) {
        m_answer = std::move(answer);
        Q_EMIT answered();
    }) {}

BestRegionsStudy::~BestRegionsStudy() = default;

void BestRegionsStudy::ask(std::shared_ptr<const plan::Plan> plan, const std::string& workload) {
    if (plan == m_plan && workload == m_workload)
        return;
    m_plan = plan;
    m_workload = workload;
    m_answer.reset();
    m_work.ask([plan = std::move(plan), workload](const std::stop_token& stop) -> std::optional<Answer> {
        studies::BestRegionsOptions options;
        options.stop = stop;
        auto answer = studies::bestRegions(*plan, plan->fleet->findWorkload(workload), options);
        if (stop.stop_requested())
            return std::nullopt;
        return std::optional<Answer>(std::in_place, std::move(answer));
    });
}

} // namespace flightplan::qt
