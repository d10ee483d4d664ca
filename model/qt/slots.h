#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace flightplan::qt {

/// Numbers for ids that stay the same from plan to plan, while dense indices shift with every insertion. A number is
/// never given twice.
class Slots {
public:
    /// The dense index of a number in the current plan; −1 = gone.
    std::int32_t indexOf(std::uint64_t slot) const {
        return slot < m_indexOf.size() ? m_indexOf[static_cast<std::size_t>(slot)] : -1;
    }
    std::uint64_t slotAt(std::size_t index) const { return m_slotOf[index]; }

    /// Goes from `oldCount` to `newCount` ids, both ascending: equal ids keep their number. O(oldCount + newCount).
    template <class OldId, class NewId>
    void assign(std::size_t oldCount, OldId&& oldId, std::size_t newCount, NewId&& newId) {
        std::vector<std::uint64_t> next(newCount);
        m_indexOf.assign(m_indexOf.size(), -1);
        for (std::size_t i = 0, old = 0; i < newCount; ++i) {
            const std::string_view id = newId(i);
            while (old < oldCount && std::string_view(oldId(old)) < id)
                ++old;
            if (old < oldCount && std::string_view(oldId(old)) == id) {
                next[i] = m_slotOf[old];
            } else {
                next[i] = m_indexOf.size();
                m_indexOf.push_back(-1);
            }
            m_indexOf[static_cast<std::size_t>(next[i])] = static_cast<std::int32_t>(i);
        }
        m_slotOf = std::move(next);
    }

private:
    std::vector<std::uint64_t> m_slotOf; // by dense index
    std::vector<std::int32_t> m_indexOf; // by slot
};

} // namespace flightplan::qt
