#include "model/placement/served_table.h"

namespace flightplan::placement {

void ServedTable::write(Assignment& assignment) const {
    assignment.servedBegin.clear();
    assignment.served.clear();
    assignment.servedBegin.reserve(m_ranges.size() + 1);
    assignment.served.reserve(m_rows.size());
    for (std::size_t microVm = 0; microVm < m_ranges.size(); ++microVm) {
        const auto served = of(static_cast<std::int64_t>(microVm));
        assignment.servedBegin.push_back(static_cast<std::int64_t>(assignment.served.size()));
        assignment.served.insert(assignment.served.end(), served.begin(), served.end());
    }
    assignment.servedBegin.push_back(static_cast<std::int64_t>(assignment.served.size()));
}

ServedTable ServedTable::read(const Assignment& assignment) {
    ServedTable table(assignment.microVms.size());
    table.m_rows = assignment.served;
    for (std::size_t microVm = 0; microVm < assignment.microVms.size(); ++microVm) {
        const auto begin = static_cast<std::size_t>(assignment.servedBegin[microVm]);
        table.m_ranges[microVm] = {begin, static_cast<std::size_t>(assignment.servedBegin[microVm + 1]) - begin};
    }
    return table;
}

} // namespace flightplan::placement
