// The part of the workload page about how what its users ask follows the sun.
#include "model/base/fixed_point.h"
#include "views/inspector/editors/daily_curve_edit.h"
#include "views/inspector/pages/workload_page.h"
#include "views/inspector/parts/wording.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace flightplan::views {
namespace {

/// A curve to begin with, hundredths; each has a mean of about 1.
struct CurvePreset {
    QString key, name, tip;
    std::array<int, 24> hundredths;
};

std::vector<CurvePreset> curvePresets() {
    std::vector<CurvePreset> presets = {
        {QStringLiteral("Flat"),
         WorkloadPage::tr("Flat"),
         WorkloadPage::tr("The same at every hour: machines ask"),
         {}},
        {QStringLiteral("Evenings"),
         WorkloadPage::tr("Evenings"),
         WorkloadPage::tr("What people use at home: little at night, most in the evening"),
         {44,  36,  28,  26,  28,  36,  60,  85,  104, 116, 124, 128,
          126, 127, 130, 130, 129, 131, 138, 150, 157, 152, 130, 92}},
        {QStringLiteral("Office"),
         WorkloadPage::tr("Office hours"),
         WorkloadPage::tr("What people use at work: a peak before noon and one after"),
         {20, 16, 14, 14, 16, 24, 45, 90, 145, 180, 195, 190, 165, 175, 195, 195, 180, 150, 110, 90, 80, 65, 42, 30}},
        {QStringLiteral("Nights"),
         WorkloadPage::tr("Nights"),
         WorkloadPage::tr("What runs while people sleep"),
         {190, 190, 180, 170, 150, 130, 100, 80, 60, 50, 45, 45, 50, 50, 50, 50, 55, 60, 70, 90, 110, 140, 160, 175}}};
    presets.front().hundredths.fill(100);
    return presets;
}

DailyCurve curveOf(const std::vector<std::int64_t>& values) {
    DailyCurve curve;
    curve.fill(millionth);
    if (values.size() == curve.size())
        std::ranges::copy(values, curve.begin());
    return curve;
}

} // namespace

void WorkloadPage::addDailyCurve(Section& section) {
    auto* note = section.addNote();
    auto* edit = new DailyCurveEdit(&section);
    edit->setObjectName(QStringLiteral("daily_curve"));
    section.addWide(edit);
    keep(edit->field());
    const QString step = tr("Set daily curve of %1");
    edit->setCommit([this, step](const DailyCurve& curve, const QString& gesture) {
        return m_workload.change(
            step,
            [&](Workload& workload) {
                if (workload.traffic)
                    workload.traffic->dailyCurve.assign(curve.begin(), curve.end());
            },
            gesture.isEmpty() ? QString() : QStringLiteral("daily_curve#") + gesture);
    });
    auto* presets = addButton(section, tr("Curves"), tr("Sets every hour of the daily curve at once"), {}, {});
    auto* menu = new QMenu(tr("Daily curve"), presets);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& key, const QString& name, const QString& tip, std::vector<std::int64_t> curve) {
        auto* action = menu->addAction(name);
        action->setObjectName(QStringLiteral("actionCurve") + key);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, [this, step, curve = std::move(curve)] {
            m_workload.change(step, [&](Workload& workload) {
                if (workload.traffic)
                    workload.traffic->dailyCurve = curve;
            });
        });
    };
    add(QStringLiteral("OfPlan"), tr("As the plan's"), tr("Follows the daily curve of the whole plan"), {});
    constexpr std::int64_t hundredth = millionth / 100;
    for (const auto& preset : curvePresets()) {
        std::vector<std::int64_t> curve;
        for (const int value : preset.hundredths)
            curve.push_back(value * hundredth);
        add(preset.key, preset.name, preset.tip, std::move(curve));
    }
    presets->setMenu(menu);
    m_workload.follow([this, edit, note, presets](const Workload& workload) {
        const auto& own = workload.traffic ? workload.traffic->dailyCurve : std::vector<std::int64_t>();
        const auto& plans = document().settings->dailyCurve;
        edit->setCurve(curveOf(own.empty() ? plans : own), own.empty());
        edit->setEnabled(workload.traffic.has_value());
        presets->setEnabled(workload.traffic.has_value());
        setNote(*note, !workload.traffic ? QString()
                       : !own.empty()    ? tr("Daily curve, its own:")
                       : plans.empty()   ? tr("Daily curve: none, the same at every hour. Draw one:")
                                         : tr("Daily curve, as the plan's. Draw to give it its own:"));
    });
}

} // namespace flightplan::views
