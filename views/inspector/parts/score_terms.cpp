#include "views/inspector/parts/score_terms.h"

#include "views/inspector/parts/wording.h"

#include <QCoreApplication>

namespace flightplan::views {
namespace {

struct ScoreText {
    Q_DECLARE_TR_FUNCTIONS(ScoreText)
};

} // namespace

std::vector<StackedTermBar::Term> scoreTerms(std::int64_t latency, std::int64_t capacity, std::int64_t health,
                                             std::int64_t delta) {
    return {{QStringLiteral("α"), ScoreText::tr("nearness to users"), scoreValue(latency)},
            {QStringLiteral("β"), ScoreText::tr("free capacity"), scoreValue(capacity)},
            {QStringLiteral("γ"), ScoreText::tr("health"), scoreValue(health)},
            {QStringLiteral("δ"), ScoreText::tr("crowding of the region"), scoreValue(delta)}};
}

} // namespace flightplan::views
