#include "model/exchange/utf8.h"

#include <cstddef>
#include <cstdint>

namespace flightplan::exchange {
namespace {

/// Bytes of the sequence that begins the text; 0 if it is none of UTF-8.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto lead = byte(0);
    if (lead < 0x80)
        return lead != 0;
    const std::size_t length = lead >= 0xF0 && lead <= 0xF4  ? 4
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                                                             : 0;
    if (length == 0 || text.size() < length)
        return 0;
    std::uint32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return overlong || surrogate || code > 0x10FFFF ? 0 : length;
}

} // namespace

int firstLineNotUtf8(std::string_view text) {
    int line = 1;
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        if (length == 0)
            return line;
        line += text.front() == '\n';
        text.remove_prefix(length);
    }
    return 0;
}

} // namespace flightplan::exchange
