#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace flightplan {

/// 128 bits that identify a plan.
struct Fingerprint {
    std::array<std::uint8_t, 16> bytes{};

    /// 32 lower-case hexadecimal digits.
    std::string hex() const;
    bool operator==(const Fingerprint&) const = default;
};

/// BLAKE2b-128 over a stream of length-prefixed texts and little-endian integers (libb2).
class Blake2b {
public:
    Blake2b();
    ~Blake2b();
    Blake2b(const Blake2b&) = delete;
    Blake2b& operator=(const Blake2b&) = delete;

    void add(std::string_view text);
    void add(std::int64_t value);
    Fingerprint finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace flightplan
