#pragma once

#include "model/document/document.h"
#include "model/topology/objective.h"
#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

class QLabel;

namespace flightplan::views {

class Meters;
class WeightSlider;

/// The plan itself: name, targets, the weights of the score and the settings of the engine.
class PlanPage : public InspectorPage {
    Q_OBJECT

public:
    explicit PlanPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override { return true; }

private:
    void addName();
    void addTargets();
    void addWeights();
    void addPresets(Section& section);
    void addScoring();
    void addEngine();
    WeightSlider* addWeight(Section& section, const QString& name, const QString& symbol, int least, const QString& key,
                            const QString& tip, std::int64_t topology::Objective::*weight);
    void showHeading();
    void showExchangeRate();

    Binder<document::Settings> m_settings;
    Binder<topology::Targets> m_targets;
    Binder<topology::Objective> m_objective;
    QLabel* m_rate = nullptr;
    Meters* m_meters = nullptr;
};

} // namespace flightplan::views
