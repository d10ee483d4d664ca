#pragma once

#include "model/placement/assignment.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace flightplan::placement {

/// Which users each primary serves, while they are placed and re-placed: rows are appended and never moved, so that the
/// rows a microVM had before come back by their range.
class ServedTable {
public:
    struct Range {
        std::size_t begin = 0, count = 0;
    };

    explicit ServedTable(std::size_t microVms)
        : m_ranges(microVms) {}

    std::span<const ServedShare> of(std::int64_t microVm) const {
        const auto& range = m_ranges[static_cast<std::size_t>(microVm)];
        return std::span(m_rows).subspan(range.begin, range.count);
    }
    Range range(std::int64_t microVm) const { return m_ranges[static_cast<std::size_t>(microVm)]; }
    void setRange(std::int64_t microVm, Range range) { m_ranges[static_cast<std::size_t>(microVm)] = range; }

    /// The rows that a microVM gets are those appended between `begin` and now.
    std::vector<ServedShare>& rows() { return m_rows; }
    std::size_t size() const { return m_rows.size(); }
    void assign(std::int64_t microVm, std::size_t begin) { setRange(microVm, {begin, m_rows.size() - begin}); }
    /// Forgets the rows behind `size`; no range may point there any more.
    void shrink(std::size_t size) { m_rows.resize(size); }

    /// The table in the canonical order of an assignment. O(rows).
    void write(Assignment& assignment) const;
    /// The table of an assignment.
    static ServedTable read(const Assignment& assignment);

private:
    std::vector<ServedShare> m_rows;
    std::vector<Range> m_ranges; // per microVM; empty for standbys
};

} // namespace flightplan::placement
