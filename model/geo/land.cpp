#include "model/geo/land.h"

#include <bit>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace flightplan::geo {

namespace embedded { // defined by flightplan_embed
std::span<const std::byte> countries110m();
std::span<const std::byte> countries50m();
} // namespace embedded

namespace {

constexpr std::uint32_t magic = 0x504d5046; // "FPMP"
constexpr std::size_t headerSize = 20;
constexpr float steps = 32767;

/// Little-endian numbers one after another; the caller has checked that they are there.
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes)
        : m_bytes(bytes) {}

    std::uint32_t u16() { return byte() | byte() << 8; }
    std::uint32_t u32() {
        const auto low = u16();
        return low | u16() << 16;
    }
    std::int16_t i16() { return std::bit_cast<std::int16_t>(static_cast<std::uint16_t>(u16())); }

private:
    std::uint32_t byte() {
        const auto value = std::to_integer<std::uint32_t>(m_bytes.front());
        m_bytes = m_bytes.subspan(1);
        return value;
    }

    std::span<const std::byte> m_bytes;
};

auto defect(const char* what) {
    return fail(ErrorCode::badInput, std::string("This is not a map file of this version: ") + what + ".");
}

const WorldMap& orAbort(const Result<WorldMap>& map) {
    if (!map) {
        std::fprintf(stderr, "built-in map: %s\n", map.error().message.c_str());
        std::abort();
    }
    return *map;
}

} // namespace

Result<WorldMap> loadWorldMap(std::span<const std::byte> bytes) {
    if (bytes.size() < headerSize)
        return defect("it is shorter than the header");
    Reader reader(bytes);
    if (reader.u32() != magic || reader.u16() != 1 || reader.u16() != 0)
        return defect("it begins differently");
    const std::uint64_t rings = reader.u32();
    const std::uint64_t lines = rings + reader.u32();
    const std::uint64_t points = reader.u32();
    if (bytes.size() != headerSize + 4 * (lines + points)) // each below 2^35: no overflow
        return defect("its length does not fit its header");
    std::vector<std::uint32_t> counts(lines);
    for (auto& count : counts)
        count = reader.u32();
    if (std::accumulate(counts.begin(), counts.end(), std::uint64_t(0)) != points)
        return defect("its lines do not add up to its points");

    WorldMap map;
    map.land.reserve(rings);
    map.borders.reserve(lines - rings);
    for (std::size_t i = 0; i < lines; ++i) {
        const bool ring = i < rings;
        if (counts[i] < (ring ? 3u : 2u))
            return defect("a line is too short");
        MapLine line(counts[i]);
        for (auto& point : line) {
            const auto longitude = reader.i16();
            const auto latitude = reader.i16();
            if (longitude == INT16_MIN || latitude == INT16_MIN)
                return defect("a point lies outside the world");
            point = {static_cast<float>(longitude) * 180 / steps, static_cast<float>(latitude) * 90 / steps};
        }
        (ring ? map.land : map.borders).push_back(std::move(line));
    }
    return map;
}

const WorldMap& worldMap(MapDetail detail) {
    if (detail == MapDetail::coarse) {
        static const auto coarse = loadWorldMap(embedded::countries110m());
        return orAbort(coarse);
    }
    static const auto fine = loadWorldMap(embedded::countries50m());
    return orAbort(fine);
}

} // namespace flightplan::geo
