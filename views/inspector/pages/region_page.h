#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

class QLabel;
class QPushButton;

namespace flightplan::studies {
struct Catchment;
}

namespace flightplan::views {

class Meters;
class RowList;

/// A region: where it is, what its hosts carry, whom it serves, and how far the others are.
class RegionPage : public InspectorPage {
    Q_OBJECT

public:
    explicit RegionPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override;

private:
    void addLoad();
    void addCatchment();
    void addEditors();
    void addPlace(Section& section);
    void addLatencies();
    void addActions();
    void showHeading();
    void showLoad();
    void showUsers(const studies::Catchment& catchment, const traffic::Routing* routes);
    void showCatchment();
    void showHosts();
    void showLatencies();
    void explainLatency(const QString& other);
    void addHosts();
    void explainHosts();
    void writeHostsDown();

    Binder<topology::Region> m_region;
    Meters* m_meters = nullptr;
    QLabel* m_users = nullptr;
    QLabel* m_meanRtt = nullptr;
    Section* m_catchment = nullptr;
    QLabel* m_served = nullptr;
    QLabel* m_wentOnNote = nullptr;
    RowList* m_places = nullptr;
    std::shared_ptr<const plan::Plan> m_shownPlan; ///< whose catchment is shown, with the next two
    std::shared_ptr<const traffic::Routing> m_shownRouting;
    QString m_shownId;
    RowList* m_wentOn = nullptr;
    RowList* m_hosts = nullptr;
    QLabel* m_hostsNote = nullptr;
    QPushButton *m_addHosts = nullptr, *m_writeDown = nullptr, *m_chooseHosts = nullptr;
    RowList* m_latencies = nullptr;
    QLabel* m_why = nullptr;
    QString m_explained; ///< the region whose latency is explained
};

} // namespace flightplan::views
