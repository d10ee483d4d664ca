#include "views/inspector/pages/best_regions_section.h"

#include "model/qt/fleet_text.h"
#include "model/qt/plan_controller.h"
#include "views/common/format.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/section.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace flightplan::views {
namespace {

QString timeText(std::optional<double> ms) {
    return ms && std::isfinite(*ms) ? format::milliseconds(*ms) : QStringLiteral("∞");
}

/// "68 ms (+20)", against what it is now.
QString changeText(std::optional<double> ms, std::optional<double> now) {
    if (!ms || !now || !std::isfinite(*ms) || !std::isfinite(*now))
        return timeText(ms);
    const auto change = std::llround(*ms - *now);
    return change == 0 ? timeText(ms)
                       : QStringLiteral("%1 (%2%3)")
                             .arg(timeText(ms), change > 0 ? QStringLiteral("+") : QStringLiteral("−"))
                             .arg(std::abs(change));
}

} // namespace

BestRegionsSection::BestRegionsSection(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_study(controller.lanes())
    , m_section(new Section(tr("Best regions for these users"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    m_section->setFolding(false);
    m_note = m_section->addNote();
    m_curve = new RowList(tr("The best sets of regions, by their number"), m_section);
    m_curve->setObjectName(QStringLiteral("bestRegionSets"));
    m_section->addWide(m_curve);
    m_steps = new RowList(tr("One region more or less than now"), m_section);
    m_steps->setObjectName(QStringLiteral("bestRegionSteps"));
    m_section->addWide(m_steps);
    connect(m_section, &Section::opened, this, &BestRegionsSection::ask);
    connect(&m_study, &qt::BestRegionsStudy::answered, this, &BestRegionsSection::showAnswer);
    connect(m_curve, &RowList::rowActivated, this, [this](const QString& key) {
        const auto k = key.toULongLong();
        if (const auto& answer = m_study.answer(); answer && *answer && k < (*answer)->curve.size())
            allow((*answer)->curve[k].regions, tr("Run %1 in the best %2").arg(fromStd(m_workload)).arg(k + 1));
    });
    connect(m_steps, &RowList::rowActivated, this, [this](const QString& key) {
        const auto& answer = m_study.answer();
        if (!answer || !*answer)
            return;
        const auto& steps = (*answer)->steps;
        const auto chosen = std::ranges::find(steps, key.toInt(), &studies::RegionStep::region);
        if (chosen == steps.end())
            return;
        std::vector<std::int32_t> regions;
        for (const auto& step : steps)
            if (step.serves != (step.region == chosen->region))
                regions.push_back(step.region);
        const auto code = codes({chosen->region});
        allow(regions, chosen->serves ? tr("Take %1 out of %2").arg(fromStd(m_workload), code)
                                      : tr("Let %1 run in %2").arg(fromStd(m_workload), code));
    });
}

void BestRegionsSection::refresh(const std::string& workload) {
    m_workload = workload;
    if (isVisible() && m_section->isOpen())
        ask();
}

void BestRegionsSection::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_section->isOpen())
        ask();
}

void BestRegionsSection::ask() {
    const auto plan = m_controller.plan();
    if (!plan || m_workload.empty() || plan->fleet->findWorkload(m_workload) < 0)
        return;
    m_study.ask(plan, m_workload);
    showAnswer();
}

QString BestRegionsSection::codes(const std::vector<std::int32_t>& regions) const {
    QStringList list;
    for (const auto region : regions)
        list << qt::regionCode(m_study.plan()->fleet->regions[static_cast<std::size_t>(region)].id);
    return list.join(u' ');
}

void BestRegionsSection::showAnswer() {
    const auto& answer = m_study.answer();
    const bool found = answer && *answer;
    m_curve->setVisible(found);
    m_steps->setVisible(found);
    setNote(*m_note, !answer  ? tr("searching…")
                     : !found ? fromStd(answer->error().message)
                              : tr("p95 if every user goes to the nearest of these; whether they have room, the plan "
                                   "shows. A click lets the workload run there alone."));
    if (!found)
        return;
    showCurve(**answer);
    showSteps(**answer);
}

void BestRegionsSection::showCurve(const studies::BestRegions& best) {
    std::vector<ListRow> rows;
    for (std::size_t k = 0; k < best.curve.size(); ++k) {
        const auto& choice = best.curve[k];
        if (k > 0 && choice.regions == best.curve[k - 1].regions)
            break; // more gain nothing
        const bool knee = static_cast<std::int32_t>(k) == best.knee;
        rows.push_back(
            {QString::number(k), tr("%1: %2").arg(k + 1).arg(codes(choice.regions)), timeText(choice.figures.p95Ms),
             knee ? tr("%1. More regions than these bring little.").arg(codes(choice.regions)) : codes(choice.regions),
             knee ? Tone::good : Tone::neutral, knee ? QStringLiteral("check") : QString()});
    }
    m_curve->setRows(std::move(rows));
}

void BestRegionsSection::showSteps(const studies::BestRegions& best) {
    std::vector<const studies::RegionStep*> steps;
    for (const auto& step : best.steps)
        if (step.serves || step.allowed)
            steps.push_back(&step);
    // What brings most first: additions that help, then removals that cost little.
    std::ranges::stable_sort(steps, {}, [](const auto* step) { return step->figures.p95Ms.value_or(0); });
    std::vector<ListRow> rows;
    for (const auto* step : steps)
        rows.push_back({QString::number(step->region),
                        step->serves ? tr("− %1").arg(codes({step->region})) : tr("+ %1").arg(codes({step->region})),
                        changeText(step->figures.p95Ms, best.now.p95Ms),
                        step->serves
                            ? tr("Without %1: p95 %2; now %3")
                                  .arg(codes({step->region}), timeText(step->figures.p95Ms), timeText(best.now.p95Ms))
                            : tr("With %1: p95 %2; now %3")
                                  .arg(codes({step->region}), timeText(step->figures.p95Ms), timeText(best.now.p95Ms)),
                        Tone::neutral,
                        {}});
    m_steps->setRows(std::move(rows));
}

void BestRegionsSection::allow(const std::vector<std::int32_t>& regions, const QString& step) {
    const auto at = document::findWorkload(m_controller.document(), m_workload);
    if (!at || !m_study.plan())
        return;
    auto workload = m_controller.document().workloads[*at];
    std::vector<std::string> ids;
    for (const auto region : regions)
        ids.push_back(m_study.plan()->fleet->regions[static_cast<std::size_t>(region)].id);
    workload.regions.allow = std::move(ids);
    m_controller.apply(document::Edit{document::Put{std::move(workload), {}}}, step);
}

} // namespace flightplan::views
