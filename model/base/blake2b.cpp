#include "model/base/blake2b.h"

#include <blake2.h>

namespace flightplan {

struct Blake2b::State {
    blake2b_state hash;
};

std::string Fingerprint::hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Blake2b::Blake2b()
    : m_state(std::make_unique<State>()) {
    blake2b_init(&m_state->hash, Fingerprint{}.bytes.size());
}

Blake2b::~Blake2b() = default;

void Blake2b::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    blake2b_update(&m_state->hash, reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

void Blake2b::add(std::int64_t value) {
    std::array<std::uint8_t, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(value);
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(rest & 255);
        rest >>= 8;
    }
    blake2b_update(&m_state->hash, bytes.data(), bytes.size());
}

Fingerprint Blake2b::finish() {
    Fingerprint fingerprint;
    blake2b_final(&m_state->hash, fingerprint.bytes.data(), fingerprint.bytes.size());
    return fingerprint;
}

} // namespace flightplan
