#include "model/catalog/catalog.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

namespace flightplan::catalog {

namespace embedded { // defined by flightplan_embed
std::span<const std::byte> version();
std::span<const std::byte> regions();
std::span<const std::byte> edges();
std::span<const std::byte> sizes();
std::span<const std::byte> latency();
std::span<const std::byte> pools();
std::span<const std::byte> cities();
} // namespace embedded

namespace {

std::string_view asText(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Catalog parseBuiltIn() {
    auto catalog = parse({asText(embedded::version()), asText(embedded::regions()), asText(embedded::edges()),
                          asText(embedded::sizes()), asText(embedded::latency()), asText(embedded::pools()),
                          asText(embedded::cities())});
    if (!catalog) {
        const auto& error = catalog.error();
        std::fprintf(stderr, "built-in catalogue: %s:%d: %s\n", error.place.c_str(), error.line, error.message.c_str());
        std::abort();
    }
    return std::move(*catalog);
}

} // namespace

const Catalog& builtIn() {
    static const Catalog catalog = parseBuiltIn();
    return catalog;
}

} // namespace flightplan::catalog
