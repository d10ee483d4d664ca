#include "model/qt/verdict_study.h"

#include <utility>

namespace flightplan::qt {

using Remedy = std::optional<studies::Remedy>; // empty: nothing helps

VerdictStudy::VerdictStudy(runtime::Lanes& lanes, QObject* parent)
    : QObject(parent)
    , m_work(lanes, *this, [this](Remedy remedy) {
        m_remedy = std::move(remedy);
        m_searching = false;
        Q_EMIT answered();
    }) {}

VerdictStudy::~VerdictStudy() = default;

void VerdictStudy::ask(std::shared_ptr<const plan::Plan> plan) {
    if (plan == m_asked)
        return;
    m_asked = plan;
    m_remedy.reset();
    m_searching = true;
    m_work.ask([plan = std::move(plan)](const std::stop_token& stop) -> std::optional<Remedy> {
        auto remedy = studies::findRemedy(*plan, catalog::builtIn(), stop);
        if (stop.stop_requested())
            return std::nullopt;
        return std::optional<Remedy>(std::in_place, std::move(remedy));
    });
}

void VerdictStudy::forget() {
    m_work.forget();
    m_asked.reset();
    m_remedy.reset();
    m_searching = false;
}

} // namespace flightplan::qt
