#pragma once

#include "model/plan/plan.h"
#include "model/query/query.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace flightplan::qt {

/// What the rows of a tree are looked for by: words in their names, or a query that hosts and microVMs of a plan meet.
class RowMatcher {
public:
    /// A text that names a field, as in `region:fra cpu>80%`, is a query; one with a mistake is words, too. Cost that
    /// of the query, if the plan is known.
    void setText(const QString& text);
    /// The plan that rows are of; null for none.
    void setPlan(std::shared_ptr<const plan::Plan> plan);

    bool empty() const { return m_text.isEmpty(); }
    const QString& text() const { return m_text; }
    /// The query decides, rows' names do not.
    bool isQuery() const { return !m_query.empty(); }

    /// Of a query: whether a host, a microVM, or any microVM of a workload meets it.
    bool host(std::int32_t index) const { return flagged(m_hosts, index); }
    bool microVm(std::int64_t index) const { return flagged(m_microVms, index); }
    bool workload(std::int32_t index) const { return flagged(m_workloads, index); }

private:
    static bool flagged(const std::vector<std::uint8_t>& flags, std::int64_t index) {
        return index >= 0 && static_cast<std::size_t>(index) < flags.size() &&
               flags[static_cast<std::size_t>(index)] != 0;
    }
    void answer();

    QString m_text;
    query::Query m_query; ///< empty: the text is words
    std::shared_ptr<const plan::Plan> m_plan;
    std::vector<std::uint8_t> m_hosts, m_microVms, m_workloads;
};

} // namespace flightplan::qt
