#include "model/document/edit.h"

#include "model/document/file.h"
#include "model/document/rename.h"
#include "model/document/section_access.h"

#include <algorithm>
#include <array>

namespace flightplan::document {
namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

template <class T>
Applied swapped(const Document& document, Cow<T> Document::*section, T value, auto makeInverse) {
    Applied applied{document, Edit{makeInverse(*(document.*section))}};
    applied.document.*section = Cow<T>(std::move(value));
    return applied;
}

Result<Applied> applyPut(const Document& document, const Put& put) {
    const auto section = sectionOf(put.value);
    const auto key = keyOf(put.value);
    Applied applied{document, {}};
    if (const auto at = find(document, section, key)) {
        applied.inverse = Edit{Put{valueAt(document, section, *at), std::nullopt}};
        replaceAt(applied.document, *at, put.value);
        return applied;
    }
    const auto size = sectionSize(document, section);
    if (put.at.value_or(size) > size)
        return fail(ErrorCode::badInput,
                    "cannot insert " + key + " at position " + std::to_string(*put.at) + ": there are only " +
                        std::to_string(size),
                    key);
    applied.inverse = Edit{Remove{section, key}};
    insertAt(applied.document, put.at.value_or(size), put.value);
    return applied;
}

Result<Applied> applyRemove(const Document& document, const Remove& remove) {
    const auto at = find(document, remove.section, remove.key);
    if (!at)
        return fail(ErrorCode::badInput, "there is no " + remove.key + " in " + std::string(nameOf(remove.section)),
                    remove.key);
    Applied applied{document, Edit{Put{valueAt(document, remove.section, *at), *at}}};
    eraseAt(applied.document, remove.section, *at);
    return applied;
}

constexpr std::array allSections = {Section::regions, Section::edges, Section::links,
                                    Section::latency, Section::hosts, Section::workloads};

Edit inverseOf(const Document& before, const Document& after, const Rename& rename) {
    const Rename back{rename.section, rename.to, rename.from};
    if (renamed(after, back) == before)
        return Edit{back};
    // Something mentioned the new name before: renaming back would rewrite that too. Each changed object is put back
    // instead.
    Batch batch;
    for (const auto section : allSections)
        for (std::size_t i = 0; i < sectionSize(before, section); ++i) {
            auto old = valueAt(before, section, i);
            const auto now = valueAt(after, section, i);
            if (old == now)
                continue;
            if (keyOf(old) != keyOf(now))
                batch.edits.push_back(Edit{Remove{section, keyOf(now)}});
            batch.edits.push_back(Edit{Put{std::move(old), i}});
        }
    if (!(*before.objective == *after.objective))
        batch.edits.push_back(Edit{SetObjective{*before.objective}});
    return Edit{std::move(batch)};
}

Result<Applied> applyRename(const Document& document, const Rename& rename) {
    if (rename.section == Section::links || rename.section == Section::latency)
        return fail(ErrorCode::badInput, "a pair of sites has no name of its own; rename the sites", rename.from);
    const auto at = find(document, rename.section, rename.from);
    if (!at)
        return fail(ErrorCode::badInput, "there is no " + rename.from + " in " + std::string(nameOf(rename.section)),
                    rename.from);
    if (!isValidId(rename.to))
        return fail(ErrorCode::badInput,
                    "\"" + rename.to +
                        "\" is no id: use a–z, 0–9, '.', '_' and '-', at most 63, not beginning with a sign",
                    rename.from);
    if (rename.from != rename.to && find(document, rename.section, rename.to))
        return fail(ErrorCode::badInput, "there is already a " + rename.to, rename.from);
    auto result = renamed(document, rename);
    // Links of two sites, or two edges, can become one by the new name.
    for (const auto section : {Section::edges, Section::links, Section::latency})
        if (const auto key = doubleKey(result, section); !key.empty())
            return fail(ErrorCode::badInput,
                        "with that name there would be two of " + key + " in " + std::string(nameOf(section)),
                        rename.from);
    auto inverse = inverseOf(document, result, rename);
    return Applied{std::move(result), std::move(inverse)};
}

Result<Applied> applyBatch(const Document& document, const Batch& batch) {
    Applied applied{document, Edit{Batch{}}};
    std::vector<Edit> inverses;
    for (const auto& edit : batch.edits) {
        auto step = apply(applied.document, edit);
        if (!step)
            return step;
        applied.document = std::move(step->document);
        inverses.push_back(std::move(step->inverse));
    }
    std::ranges::reverse(inverses);
    applied.inverse = Edit{Batch{std::move(inverses)}};
    return applied;
}

} // namespace

bool Batch::operator==(const Batch& other) const {
    return edits == other.edits;
}

Result<Applied> apply(const Document& document, const Edit& edit) {
    return std::visit(Overloaded{
                          [&](const Put& put) { return applyPut(document, put); },
                          [&](const Remove& remove) { return applyRemove(document, remove); },
                          [&](const Rename& rename) { return applyRename(document, rename); },
                          [&](const Batch& batch) { return applyBatch(document, batch); },
                          [&](const SetSettings& set) -> Result<Applied> {
                              return swapped(document, &Document::settings, set.value,
                                             [](auto old) { return SetSettings{std::move(old)}; });
                          },
                          [&](const SetTargets& set) -> Result<Applied> {
                              return swapped(document, &Document::targets, set.value,
                                             [](auto old) { return SetTargets{std::move(old)}; });
                          },
                          [&](const SetObjective& set) -> Result<Applied> {
                              return swapped(document, &Document::objective, set.value,
                                             [](auto old) { return SetObjective{std::move(old)}; });
                          },
                      },
                      edit.change);
}

Result<Applied> applyValid(const Document& document, const Edit& edit, const catalog::Catalog& catalog) {
    // Ranges are the reader's business: an edit passes through its own JSON form as a file would.
    if (auto checked = editFromJson(toJson(edit)); !checked)
        return tl::make_unexpected(checked.error());
    auto applied = apply(document, edit);
    if (!applied)
        return applied;
    if (const auto error = firstErrorSince(document, applied->document, catalog))
        return fail(ErrorCode::badInput, render(*error), error->path);
    return applied;
}

std::optional<Edit> inTurn(const Document& document, std::size_t count,
                           const std::function<std::optional<Edit>(const Document&, std::size_t)>& make) {
    std::vector<Edit> edits;
    Document current = document;
    for (std::size_t i = 0; i < count; ++i) {
        auto edit = make(current, i);
        if (!edit)
            return std::nullopt;
        auto applied = apply(current, *edit);
        if (!applied)
            return std::nullopt;
        current = std::move(applied->document);
        edits.push_back(std::move(*edit));
    }
    return edits.empty() ? std::nullopt : std::optional(batchOf(std::move(edits)));
}

} // namespace flightplan::document
