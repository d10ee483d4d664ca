#include "model/base/blake2b.h"

#include <algorithm>
#include <blake2.h>

namespace flightplan {

// Values are a few bytes each: gathered, since a call of the library costs more than hashing them.
struct Blake2b::State {
    void add(const std::uint8_t* bytes, std::size_t count) {
        if (count > buffer.size() - used)
            flush();
        if (count > buffer.size()) {
            blake2b_update(&hash, bytes, count);
            return;
        }
        std::copy_n(bytes, count, buffer.begin() + static_cast<std::ptrdiff_t>(used));
        used += count;
    }
    void flush() {
        blake2b_update(&hash, buffer.data(), used);
        used = 0;
    }

    blake2b_state hash;
    std::array<std::uint8_t, 4096> buffer;
    std::size_t used = 0;
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
    m_state->add(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

void Blake2b::add(std::int64_t value) {
    std::array<std::uint8_t, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(value);
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(rest & 255);
        rest >>= 8;
    }
    m_state->add(bytes.data(), bytes.size());
}

Fingerprint Blake2b::finish() {
    m_state->flush();
    Fingerprint fingerprint;
    blake2b_final(&m_state->hash, fingerprint.bytes.data(), fingerprint.bytes.size());
    return fingerprint;
}

} // namespace flightplan
