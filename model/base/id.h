#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace flightplan {

/// True if `text` matches `[a-z0-9][a-z0-9._-]{0,62}`, the form of every id in a plan file.
bool isValidId(std::string_view text);

/// The id of one kind of object, compared bytewise. Lives in documents, edits and selections.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text)
        : m_text(std::move(text)) {}

    const std::string& text() const { return m_text; }
    bool empty() const { return m_text.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string m_text;
};

using RegionId = Id<struct RegionTag>;
using EdgeId = Id<struct EdgeTag>;
using HostEntryId = Id<struct HostEntryTag>;
using WorkloadId = Id<struct WorkloadTag>;

/// A dense index in tie order, valid within one compiled snapshot only; never stored in files, edits or selections.
template <class Tag>
class Index {
public:
    constexpr Index() = default;
    constexpr explicit Index(std::int32_t value)
        : m_value(value) {}
    constexpr explicit Index(std::size_t value)
        : m_value(static_cast<std::int32_t>(value)) {}

    constexpr bool valid() const { return m_value >= 0; }
    constexpr std::int32_t value() const { return m_value; }
    constexpr std::size_t operator*() const { return static_cast<std::size_t>(m_value); }
    constexpr auto operator<=>(const Index&) const = default;

private:
    std::int32_t m_value = -1;
};

using RegionIndex = Index<struct RegionTag>;
using HostIndex = Index<struct HostTag>;
using WorkloadIndex = Index<struct WorkloadTag>;

} // namespace flightplan

template <class Tag>
struct std::hash<flightplan::Id<Tag>> {
    std::size_t operator()(const flightplan::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
