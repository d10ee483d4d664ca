#include "model/qt/survival_study.h"

#include <utility>

namespace flightplan::qt {

SurvivalStudy::SurvivalStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_work(lanes, *this, [this](SurvivalAnswer answer) {
        m_answer = std::make_shared<const SurvivalAnswer>(std::move(answer));
        Q_EMIT answered();
    }) {}

SurvivalStudy::~SurvivalStudy() = default;

void SurvivalStudy::ask(std::shared_ptr<const plan::Plan> plan) {
    if (plan == m_asked)
        return;
    m_asked = plan;
    m_work.ask([plan = std::move(plan)](const std::stop_token& stop) -> std::optional<SurvivalAnswer> {
        auto losses = studies::Survival(*plan).regions(stop);
        if (!losses)
            return std::nullopt;
        auto figure = studies::survivesOneRegion(*plan, *losses);
        return SurvivalAnswer{plan, std::move(*losses), std::move(figure)};
    });
}

} // namespace flightplan::qt
