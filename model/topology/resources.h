#pragma once

#include "model/base/quantity.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace flightplan::topology {

/// What hosts have and microVMs need. The order is the order of the fit filters.
enum class Resource : std::uint8_t { cpu, memory, bandwidth, disk };

inline constexpr std::array allResources = {Resource::cpu, Resource::memory, Resource::bandwidth, Resource::disk};
inline constexpr std::size_t resourceCount = allResources.size();

/// "cpu", "memory", "bandwidth", "disk".
inline constexpr std::array<std::string_view, resourceCount> resourceNames = {"cpu", "memory", "bandwidth", "disk"};
constexpr std::string_view toString(Resource resource) {
    return resourceNames[static_cast<std::size_t>(resource)];
}

/// The same inside an English sentence: "CPU", "memory" …
constexpr std::string_view wordFor(Resource resource) {
    return resource == Resource::cpu ? "CPU" : toString(resource);
}

/// An amount of each resource: CPU in µvCPU, memory in MiB, bandwidth in Mbit/s, disk in MiB.
struct Resources {
    std::array<std::int64_t, resourceCount> amounts{};

    constexpr std::int64_t& operator[](Resource resource) { return amounts[static_cast<std::size_t>(resource)]; }
    constexpr std::int64_t operator[](Resource resource) const { return amounts[static_cast<std::size_t>(resource)]; }

    constexpr MicroVcpu cpu() const { return MicroVcpu(amounts[0]); }
    constexpr Mebibytes memory() const { return Mebibytes(amounts[1]); }
    constexpr MegabitsPerSecond bandwidth() const { return MegabitsPerSecond(amounts[2]); }
    constexpr Mebibytes disk() const { return Mebibytes(amounts[3]); }

    constexpr Resources& operator+=(const Resources& other) {
        for (std::size_t r = 0; r < resourceCount; ++r)
            amounts[r] += other.amounts[r];
        return *this;
    }
    constexpr Resources& operator-=(const Resources& other) {
        for (std::size_t r = 0; r < resourceCount; ++r)
            amounts[r] -= other.amounts[r];
        return *this;
    }
    friend constexpr Resources operator+(Resources a, const Resources& b) { return a += b; }
    friend constexpr Resources operator-(Resources a, const Resources& b) { return a -= b; }

    /// True if every amount is at most what `free` has: a microVM fits iff free − need ≥ 0 in every resource.
    constexpr bool fitsIn(const Resources& free) const {
        for (std::size_t r = 0; r < resourceCount; ++r)
            if (amounts[r] > free.amounts[r])
                return false;
        return true;
    }

    bool operator==(const Resources&) const = default;
};

} // namespace flightplan::topology
