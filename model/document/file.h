#pragma once

#include "model/base/error.h"
#include "model/base/finding.h"
#include "model/document/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::document {

inline constexpr std::size_t maxFileBytes = std::size_t(64) << 20;
inline constexpr int maxDepth = 64;
inline constexpr std::size_t maxProblems = 1000;

/// What reading a plan gave. With errors among the problems `document` is not to be used.
struct ReadResult {
    Document document;
    std::vector<Finding> problems; ///< at most 1,000, in file order, each with path and line
    bool ok = false;
};

/// Reads a plan from JSON text: syntax, types, ranges, migrations, then `validate`. Never throws; O(text).
ReadResult read(std::string_view text, const catalog::Catalog& catalog);

/// Reads a piece of a plan, whose references may lead outside: as `read`, but without `validate`.
ReadResult readPiece(std::string_view text);

/// Reads a file; `-` is standard input. Fails if it cannot be opened or exceeds 64 MiB; problems of its content are in
/// the result.
Result<ReadResult> readFile(const std::string& path, const catalog::Catalog& catalog);

/// The document as JSON text in schema order, unknown keys behind the known, values at their default left out.
std::string write(const Document& document);

/// Writes text so that the file is either the old or the new one, whatever happens: temporary file beside it, fsync,
/// rename; keeps the mode and follows a symbolic link. The one write of both programs.
Result<void> writeFileAtomically(const std::string& path, std::string_view text);

/// What is wrong with the document as a whole: references, collisions, limits, weights; errors, warnings and infos.
/// Paths are JSON paths, lines are 0.
std::vector<Finding> validate(const Document& document, const catalog::Catalog& catalog);

/// An error that `document` has and `before`, from which it was made, has not; of several, the first in `validate`'s
/// order. Looks only at the blocks that the two do not share and at what refers to them: a change of weights costs one
/// glance at each workload, where `validate` is O(document · log document).
std::optional<Finding> firstErrorSince(const Document& before, const Document& document,
                                       const catalog::Catalog& catalog);

} // namespace flightplan::document
