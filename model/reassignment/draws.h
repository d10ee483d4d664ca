#pragma once

#include "model/base/philox.h"

#include <array>
#include <cstdint>

namespace flightplan::reassignment {

/// Random words of a seed, four from each Philox block: for inner loops that draw millions a second.
class Draws {
public:
    explicit Draws(std::uint64_t seed)
        : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)} {}

    std::uint32_t next() {
        if (m_used == 4) {
            m_words = philox4x32({static_cast<std::uint32_t>(m_block), static_cast<std::uint32_t>(m_block >> 32),
                                  0x72656173U, 0}, // "reas": no other purpose has this counter
                                 m_key);
            ++m_block;
            m_used = 0;
        }
        return m_words[m_used++];
    }

    /// Uniform in [0, bound); bound > 0. The bias is below bound/2³².
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>((std::uint64_t(next()) * bound) >> 32);
    }

private:
    std::array<std::uint32_t, 2> m_key;
    std::array<std::uint32_t, 4> m_words{};
    std::uint64_t m_block = 0;
    std::size_t m_used = 4;
};

} // namespace flightplan::reassignment
