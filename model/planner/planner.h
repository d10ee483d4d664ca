#pragma once

#include "model/base/error.h"
#include "model/document/document.h"
#include "model/plan/plan.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace flightplan::planner {

/// The stages of a plan, each a pure function of its inputs.
enum class Stage { network, profiles, fleet, placement, figures, findings };
inline constexpr std::size_t stageCount = 6;

struct PlanOptions {
    std::optional<std::uint64_t> seed; ///< instead of the document's
    std::stop_token stop;              ///< polled every millisecond of work
};

/// Plans documents, keeping the last result of each stage: a stage runs again only if one of its inputs is another
/// block, and an output equal to the one before keeps the old block, so that the stages behind it stand still.
/// Bit-identical to a fresh plan. Not thread-safe: one planner per thread.
class Planner {
public:
    explicit Planner(const catalog::Catalog& catalog = catalog::builtIn());
    ~Planner();
    Planner(const Planner&) = delete;
    Planner& operator=(const Planner&) = delete;

    /// Fails only with ErrorCode::cancelled. The document must be valid (document::validate without errors).
    Result<plan::Plan> plan(const document::Document& document, const PlanOptions& options = {});

    /// How often each stage has run; for tests of the memory.
    const std::array<int, stageCount>& runs() const;

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
};

/// One plan without a memory: the oracle of the planner, and what the command line uses.
Result<plan::Plan> planOnce(const document::Document& document, const PlanOptions& options = {},
                            const catalog::Catalog& catalog = catalog::builtIn());

} // namespace flightplan::planner
