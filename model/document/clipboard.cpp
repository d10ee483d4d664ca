#include "model/document/clipboard.h"

#include "model/document/file.h"
#include "model/document/rename.h"
#include "model/document/section_access.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace flightplan::document {
namespace {

/// Regions first: what comes behind may refer to them.
constexpr std::array pasteOrder = {Section::regions, Section::edges, Section::links,
                                   Section::latency, Section::hosts, Section::workloads};

bool hasOwnName(Section section) {
    return section == Section::hosts || section == Section::workloads;
}

/// Renames the hosts and workloads of a piece whose ids the document has already.
Document withFreeIds(const Document& document, Document piece) {
    for (const auto section : {Section::hosts, Section::workloads}) {
        auto both = document; // a new id is free in both: another object of the piece may have the next one
        std::vector<std::string> taken;
        for (std::size_t i = 0; i < sectionSize(piece, section); ++i) {
            auto value = valueAt(piece, section, i);
            if (auto key = keyOf(value); find(document, section, key))
                taken.push_back(std::move(key));
            else
                insertAt(both, sectionSize(both, section), value);
        }
        for (const auto& key : taken) {
            const Rename rename{section, key, freeId(both, section, key + "-copy")};
            piece = renamed(piece, rename);
            insertAt(both, sectionSize(both, section), valueAt(piece, section, *find(piece, section, rename.to)));
        }
    }
    return piece;
}

void moveHosts(Document& piece, const std::string& region) {
    std::set<std::string> own;
    for (const auto& each : *piece.regions)
        own.insert(each.id.text());
    for (std::size_t i = 0; i < piece.hosts.size(); ++i) {
        auto entry = piece.hosts[i];
        if (own.contains(entry.region.text()))
            continue;
        entry.region = RegionId(region);
        piece.hosts.replace(i, std::move(entry));
    }
}

} // namespace

std::string copyText(const Document& document, const std::vector<ObjectKey>& objects) {
    std::set<std::pair<Section, std::string>> wanted;
    std::set<std::string> regions;
    for (const auto& [section, key] : objects) {
        wanted.emplace(section, key);
        if (section == Section::regions)
            regions.insert(key);
    }
    Document piece;
    for (const auto section : pasteOrder)
        for (std::size_t i = 0; i < sectionSize(document, section); ++i) {
            auto value = valueAt(document, section, i);
            const auto* host = std::get_if<topology::HostEntry>(&value);
            const bool belongs = host && regions.contains(host->region.text());
            if (belongs || wanted.contains({section, keyOf(value)}))
                insertAt(piece, sectionSize(piece, section), value);
        }
    return write(piece);
}

Result<Paste> pasteEdit(const Document& document, std::string_view text, const std::string& region) {
    auto read = readPiece(text);
    if (!read.ok) {
        const auto problem = std::ranges::find(read.problems, Severity::error, &Finding::severity);
        return fail(ErrorCode::badInput, "what was copied is no piece of a plan: " + render(*problem), problem->path);
    }
    for (const auto section : pasteOrder)
        if (const auto key = doubleKey(read.document, section); !key.empty())
            return fail(ErrorCode::badInput,
                        "there are two of " + key + " among the " + std::string(nameOf(section)) +
                            " of what was copied; rename one",
                        "/" + std::string(nameOf(section)));
    if (!region.empty())
        moveHosts(read.document, region);
    const auto piece = withFreeIds(document, std::move(read.document));
    Paste paste;
    std::vector<Edit> edits;
    for (const auto section : pasteOrder)
        for (std::size_t i = 0; i < sectionSize(piece, section); ++i) {
            auto value = valueAt(piece, section, i);
            auto key = keyOf(value);
            if (!hasOwnName(section) && find(document, section, key))
                continue;
            edits.push_back(Edit{Put{std::move(value), std::nullopt}});
            paste.objects.push_back({section, std::move(key)});
        }
    if (edits.empty())
        return fail(ErrorCode::badInput, "there is nothing in what was copied that the plan has not already");
    paste.edit = batchOf(std::move(edits));
    return paste;
}

} // namespace flightplan::document
