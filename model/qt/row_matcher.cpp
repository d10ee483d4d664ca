#include "model/qt/row_matcher.h"

#include "model/query/plan_query.h"

#include <algorithm>
#include <utility>

namespace flightplan::qt {

void RowMatcher::setText(const QString& text) {
    m_text = text.trimmed();
    m_query = {};
    const auto read = query::parse(m_text.toStdString());
    const auto namesAField = [](const query::Term& term) { return term.field != query::Field::any; };
    if (read && std::ranges::any_of(read->terms, namesAField))
        m_query = *read;
    answer();
}

void RowMatcher::setPlan(std::shared_ptr<const plan::Plan> plan) {
    if (std::exchange(m_plan, std::move(plan)) != m_plan)
        answer();
}

void RowMatcher::answer() {
    m_hosts.clear();
    m_microVms.clear();
    m_workloads.clear();
    if (!isQuery() || !m_plan)
        return;
    const auto& fleet = *m_plan->fleet;
    const auto& first = fleet.problem.firstMicroVm;
    m_hosts.resize(fleet.hosts.size());
    m_microVms.resize(static_cast<std::size_t>(first.back()));
    m_workloads.resize(fleet.workloads.size());
    for (const auto host : query::hostsMatching(*m_plan, m_query))
        m_hosts[static_cast<std::size_t>(host)] = 1;
    for (const auto microVm : query::microVmsMatching(*m_plan, m_query)) {
        m_microVms[static_cast<std::size_t>(microVm)] = 1;
        m_workloads[static_cast<std::size_t>(std::ranges::upper_bound(first, microVm) - first.begin() - 1)] = 1;
    }
}

} // namespace flightplan::qt
