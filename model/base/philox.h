#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace flightplan {

/// Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011): four 32-bit random words as a
/// pure function of key and counter.
constexpr std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                                  std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = std::uint64_t(0xD2511F53U) * counter[0];
        const std::uint64_t product1 = std::uint64_t(0xCD9E8D57U) * counter[2];
        counter = {
            static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(product1),
            static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(product0)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return counter;
}

/// Random numbers of one entity and purpose: the k-th number depends on seed, entity and purpose only, so that adding
/// an entity does not shift the numbers of the others.
class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::string_view entity, std::string_view purpose)
        : m_key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}
        , m_entity(hash(entity, hash(purpose, 0xcbf29ce484222325ULL))) {}

    std::uint32_t next() {
        const auto block = static_cast<std::uint32_t>(m_count / 4);
        const auto words = philox4x32(
            {block, 0, static_cast<std::uint32_t>(m_entity), static_cast<std::uint32_t>(m_entity >> 32)}, m_key);
        return words[m_count++ % 4];
    }

    /// Uniform in [0, bound); bound > 0. The bias is below bound/2³².
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>((std::uint64_t(next()) * bound) >> 32);
    }

private:
    // FNV-1a, 64 bits: a stable name → number map; its quality does not matter, Philox mixes it.
    static constexpr std::uint64_t hash(std::string_view text, std::uint64_t value) {
        for (const char c : text)
            value = (value ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
        return value;
    }

    std::array<std::uint32_t, 2> m_key;
    std::uint64_t m_entity;
    std::uint64_t m_count = 0;
};

} // namespace flightplan
