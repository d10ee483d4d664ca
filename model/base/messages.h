#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan {

/// The English template of a finding's key, with {0}, {1} … for its arguments. An unknown key gives an empty text,
/// which a test rules out for every key that the engine emits.
std::string_view messageTemplate(std::string_view key);

/// A sentence that the window translates by its key.
struct Message {
    std::string key;
    std::vector<std::string> arguments;

    bool operator==(const Message&) const = default;
};

/// Every key of the table, sorted: what the window has to translate.
std::vector<std::string_view> messageKeys();

/// Fills {0}, {1} … by the arguments; a missing argument leaves its placeholder.
std::string fillTemplate(std::string_view pattern, std::span<const std::string> arguments);

/// The sentence in English; empty for an empty key.
std::string render(const Message& message);

} // namespace flightplan
