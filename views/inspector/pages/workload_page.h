#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

#include <optional>

class QLabel;

namespace flightplan::views {

class ClientListEdit;
class RowList;

class BestRegionsSection;

/// A workload: how many replicas of what, where they may go, whom they serve, and where they went.
class WorkloadPage : public InspectorPage {
    Q_OBJECT

public:
    explicit WorkloadPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override { return m_workload.record() != nullptr; }

private:
    using Workload = topology::Workload;

    void addFigures();
    void addScale();
    void addSize(Section& section);
    void addImportance(Section& section);
    void addDemand();
    void addRegions();
    void addSpread();
    void addPins();
    void addStandbys();
    void addUsers();
    void addUserPresets(Section& section);
    void addTraffic();
    void addTrafficPolicy(Section& section);
    void addDailyCurve(Section& section);
    void addWeights();
    void addActions();
    void showHeading();
    void showFigures();
    void showUserFigures();
    /// A weight that overrides the plan's while it is typed.
    void addWeight(Section& section, const QString& label, const QString& key,
                   std::optional<std::int64_t> topology::WeightOverrides::*weight,
                   std::int64_t topology::Objective::*planWeight);
    QString checkExpression(const QString& token) const;
    QStringList expressions() const;

    Binder<Workload> m_workload;
    BestRegionsSection* m_bestRegions = nullptr;
    QLabel* m_p95 = nullptr;
    QLabel* m_inside = nullptr;
    Section* m_microVmSection = nullptr;
    RowList* m_microVms = nullptr;
};

/// A pin as a token, "2:ams" or "2:fra-1-3", and back; `problem` says why a text is none.
QString pinText(const topology::Pin& pin);
std::optional<topology::Pin> readPin(const QString& text, const topology::Workload& workload,
                                     const document::Document& document, QString& problem);

} // namespace flightplan::views
