#include "model/document/changes.h"

#include "model/document/section_access.h"

#include <map>

namespace flightplan::document {
namespace {

std::size_t changesOf(const Document& a, const Document& b, Section section) {
    std::map<std::string, SectionValue> left;
    for (std::size_t i = 0; i < sectionSize(a, section); ++i) {
        auto value = valueAt(a, section, i);
        auto key = keyOf(value);
        left.insert_or_assign(std::move(key), std::move(value));
    }
    std::size_t changes = 0;
    for (std::size_t i = 0; i < sectionSize(b, section); ++i) {
        const auto value = valueAt(b, section, i);
        const auto same = left.find(keyOf(value));
        changes += same == left.end() || same->second != value ? 1U : 0U;
        if (same != left.end())
            left.erase(same);
    }
    return changes + left.size();
}

} // namespace

std::size_t countChanges(const Document& a, const Document& b) {
    std::size_t changes = 0;
    changes += a.settings == b.settings ? 0U : 1U;
    changes += a.targets == b.targets ? 0U : 1U;
    changes += a.objective == b.objective ? 0U : 1U;
    for (const auto section :
         {Section::regions, Section::edges, Section::links, Section::latency, Section::hosts, Section::workloads})
        changes += changesOf(a, b, section);
    return changes;
}

} // namespace flightplan::document
