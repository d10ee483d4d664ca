#include "views/inspector/parts/score_terms.h"

#include "views/inspector/parts/wording.h"

#include <QCoreApplication>

namespace flightplan::views {

std::vector<StackedTermBar::Term> scoreTerms(std::int64_t latency, std::int64_t capacity, std::int64_t health,
                                             std::int64_t delta) {
    const auto name = [](const char* text) {
        return QCoreApplication::translate("flightplan::views::ScoreTerms", text);
    };
    return {{QStringLiteral("α"), name("nearness to users"), scoreValue(latency)},
            {QStringLiteral("β"), name("free capacity"), scoreValue(capacity)},
            {QStringLiteral("γ"), name("health"), scoreValue(health)},
            {QStringLiteral("δ"), name("crowding of the region"), scoreValue(delta)}};
}

} // namespace flightplan::views
