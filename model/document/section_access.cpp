#include "model/document/section_access.h"

#include <algorithm>
#include <array>
#include <set>

namespace flightplan::document {
namespace {

using namespace topology;

constexpr std::array<std::string_view, 6> sectionNames = {"regions", "edges", "links", "latency", "hosts", "workloads"};

std::string keyOfValue(const Link& link) {
    return link.from + ">" + link.to;
}
std::string keyOfValue(const LatencyEntry& entry) {
    return entry.from + ">" + entry.to;
}
template <class T>
std::string keyOfValue(const T& value) {
    return value.id.text();
}

// The two kinds of lists under one interface.

template <class T>
std::size_t size(const Cow<std::vector<T>>& list) {
    return list->size();
}
template <class T>
std::size_t size(const Chunked<T>& list) {
    return list.size();
}
template <class T>
const T& at(const Cow<std::vector<T>>& list, std::size_t index) {
    return (*list)[index];
}
template <class T>
const T& at(const Chunked<T>& list, std::size_t index) {
    return list[index];
}
template <class T>
void replace(Cow<std::vector<T>>& list, std::size_t index, const T& value) {
    list.edit([&](auto& values) { values[index] = value; });
}
template <class T>
void replace(Chunked<T>& list, std::size_t index, const T& value) {
    list.replace(index, value);
}
template <class T>
void insert(Cow<std::vector<T>>& list, std::size_t index, const T& value) {
    list.edit([&](auto& values) { values.insert(values.begin() + static_cast<std::ptrdiff_t>(index), value); });
}
template <class T>
void insert(Chunked<T>& list, std::size_t index, const T& value) {
    list.insert(index, value);
}
template <class T>
void erase(Cow<std::vector<T>>& list, std::size_t index) {
    list.edit([&](auto& values) { values.erase(values.begin() + static_cast<std::ptrdiff_t>(index)); });
}
template <class T>
void erase(Chunked<T>& list, std::size_t index) {
    list.erase(index);
}

/// Calls `use` with the document's list of a section.
template <class Doc, class Use>
auto withList(Doc& document, Section section, Use&& use) {
    switch (section) {
    case Section::regions:
        return use(document.regions);
    case Section::edges:
        return use(document.edges);
    case Section::links:
        return use(document.links);
    case Section::latency:
        return use(document.latency);
    case Section::hosts:
        return use(document.hosts);
    case Section::workloads:
        break;
    }
    return use(document.workloads);
}

/// Calls `use` with the list that a value belongs to, and the value.
template <class Use>
void withListOf(Document& document, const SectionValue& value, Use&& use) {
    if (const auto* region = std::get_if<Region>(&value))
        use(document.regions, *region);
    else if (const auto* edge = std::get_if<Edge>(&value))
        use(document.edges, *edge);
    else if (const auto* link = std::get_if<Link>(&value))
        use(document.links, *link);
    else if (const auto* entry = std::get_if<LatencyEntry>(&value))
        use(document.latency, *entry);
    else if (const auto* host = std::get_if<HostEntry>(&value))
        use(document.hosts, *host);
    else if (const auto* workload = std::get_if<Workload>(&value))
        use(document.workloads, *workload);
}

} // namespace

std::string_view nameOf(Section section) {
    return sectionNames[static_cast<std::size_t>(section)];
}

std::optional<Section> sectionFromName(std::string_view name) {
    const auto position = std::ranges::find(sectionNames, name);
    if (position == sectionNames.end())
        return std::nullopt;
    return static_cast<Section>(position - sectionNames.begin());
}

Section sectionOf(const SectionValue& value) {
    return static_cast<Section>(value.index());
}

std::string keyOf(const SectionValue& value) {
    return std::visit([](const auto& object) { return keyOfValue(object); }, value);
}

std::size_t sectionSize(const Document& document, Section section) {
    return withList(document, section, [](const auto& list) { return size(list); });
}

std::optional<std::size_t> find(const Document& document, Section section, const std::string& key) {
    return withList(document, section, [&](const auto& list) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < size(list); ++i)
            if (keyOfValue(at(list, i)) == key)
                return i;
        return std::nullopt;
    });
}

std::string doubleKey(const Document& document, Section section) {
    std::set<std::string> keys;
    for (std::size_t i = 0; i < sectionSize(document, section); ++i)
        if (const auto key = keyOf(valueAt(document, section, i)); !keys.insert(key).second)
            return key;
    return {};
}

SectionValue valueAt(const Document& document, Section section, std::size_t index) {
    return withList(document, section, [&](const auto& list) { return SectionValue(at(list, index)); });
}

void replaceAt(Document& document, std::size_t index, const SectionValue& value) {
    withListOf(document, value, [&](auto& list, const auto& object) { replace(list, index, object); });
}

void insertAt(Document& document, std::size_t index, const SectionValue& value) {
    withListOf(document, value, [&](auto& list, const auto& object) { insert(list, index, object); });
}

void eraseAt(Document& document, Section section, std::size_t index) {
    withList(document, section, [&](auto& list) { erase(list, index); });
}

} // namespace flightplan::document
