#include "tests/model/document/random_edits.h"

#include "model/document/section_access.h"

namespace flightplan::test {

using namespace document;

namespace {

constexpr std::array sections = {Section::regions, Section::edges, Section::links,
                                 Section::latency, Section::hosts, Section::workloads};

Section anySection(DocumentMaker& maker) {
    return sections.at(static_cast<std::size_t>(maker.upTo(5)));
}

std::string anyKey(DocumentMaker& maker, const Document& document, Section section) {
    const auto keys = keysOf(document, section);
    return keys.empty() || maker.chance(5) ? "nobody" : maker.oneOf(keys);
}

/// A name that is free, or one that something in the document already mentions.
std::string anyName(DocumentMaker& maker, const Document& document) {
    if (maker.chance(50))
        return "new-" + std::to_string(maker.upTo(50));
    if (maker.chance(30))
        return maker.oneOf(
            std::vector<std::string>{"ams", "fra", "transit-1", "edge-0", "h0", "h1-2", "w0", "Bad Name", ""});
    return anyKey(maker, document, anySection(maker));
}

std::optional<std::size_t> anyPosition(DocumentMaker& maker, std::size_t size) {
    if (maker.chance(50))
        return std::nullopt;
    return static_cast<std::size_t>(maker.upTo(static_cast<std::int64_t>(size) + (maker.chance(5) ? 2 : 0)));
}

SectionValue anyValue(DocumentMaker& maker, const Document& document, Section section, const std::string& key) {
    if (const auto at = find(document, section, key); at && section < Section::hosts) {
        auto value = valueAt(document, section, *at); // what can change without another key
        if (auto* region = std::get_if<topology::Region>(&value))
            *region = maker.region(key);
        if (auto* edge = std::get_if<topology::Edge>(&value))
            edge->state = topology::UpDown::down;
        if (auto* link = std::get_if<topology::Link>(&value))
            link->rtt += std::chrono::microseconds(1);
        if (auto* entry = std::get_if<topology::LatencyEntry>(&value))
            entry->via.clear();
        return value;
    }
    switch (section) {
    case Section::hosts:
        return maker.host(key);
    case Section::workloads:
        return maker.workload(key);
    case Section::links:
        return topology::Link{key, "transit-2", std::chrono::microseconds(5), {}, {}};
    case Section::latency:
        return topology::LatencyEntry{key, key, std::chrono::microseconds(5), {}, {}, {}};
    case Section::edges: {
        topology::Edge edge;
        edge.id = EdgeId(key);
        return edge;
    }
    case Section::regions:
        break;
    }
    return maker.region(key);
}

} // namespace

std::vector<std::string> keysOf(const Document& document, Section section) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < sectionSize(document, section); ++i)
        keys.push_back(keyOf(valueAt(document, section, i)));
    return keys;
}

Edit randomEdit(DocumentMaker& maker, const Document& document, int depth) {
    const auto section = anySection(maker);
    switch (maker.upTo(depth < 2 ? 9 : 6)) {
    case 0:
        return Edit{SetSettings{maker.settings()}};
    case 1:
        return Edit{SetTargets{maker.targets()}};
    case 2:
        return Edit{SetObjective{maker.objective()}};
    case 3:
        return Edit{Remove{section, anyKey(maker, document, section)}};
    case 4: {
        auto key = maker.chance(50) ? anyName(maker, document) : anyKey(maker, document, section);
        if (!isValidId(key) && !find(document, section, key))
            key = "put"; // only what JSON can hold
        return Edit{Put{anyValue(maker, document, section, key), anyPosition(maker, sectionSize(document, section))}};
    }
    case 5:
        return Edit{Rename{section, anyKey(maker, document, section), anyName(maker, document)}};
    case 6:
        return rename(document, section, anyKey(maker, document, section), anyName(maker, document),
                      catalog::builtIn());
    case 7:
        return safeEdit(maker, document).value_or(Edit{Batch{}});
    default: {
        // Of the document before: what comes later in the batch may not apply any more, and then nothing does.
        Batch batch;
        for (auto count = maker.upTo(3); count > 0; --count)
            batch.edits.push_back(randomEdit(maker, document, depth + 1));
        return Edit{std::move(batch)};
    }
    }
}

std::optional<Edit> safeEdit(DocumentMaker& maker, const Document& document) {
    const auto section = maker.oneOf(std::vector{Section::regions, Section::edges, Section::hosts, Section::workloads});
    const auto keys = keysOf(document, section);
    const auto& catalog = catalog::builtIn();
    if (maker.chance(20))
        return addRegion(document, maker.region(freeId(document, Section::regions, "added")), maker.chance(50),
                         catalog);
    if (keys.empty())
        return std::nullopt;
    const auto& key = maker.oneOf(keys);
    if (maker.chance(30))
        return *duplicate(document, section, key, catalog);
    if (maker.chance(30))
        return rename(document, section, key, "renamed-" + std::to_string(maker.upTo(1'000'000)), catalog);
    switch (section) {
    case Section::regions:
        return deleteRegion(document, key);
    case Section::edges:
        return deleteEdge(document, key);
    case Section::hosts:
        return deleteHostEntry(document, key);
    default:
        return deleteWorkload(document, key);
    }
}

} // namespace flightplan::test
