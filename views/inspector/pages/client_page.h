#pragma once

#include "views/inspector/inspector_page.h"

class QLabel;

namespace flightplan::planner {
struct ClientLatency;
}

namespace flightplan::views {

class RowList;

/// The users at one place: *Why this latency?*, line by line; which regions serve them, and what each workload's users
/// get.
class ClientPage : public InspectorPage {
    Q_OBJECT

public:
    explicit ClientPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override;

private:
    void addRegions();
    void refresh();
    void showHeading(const planner::ClientLatency& latency);
    void showSum(const planner::ClientLatency& latency);
    QString legText(const topology::Site& from, const topology::Site& to) const;
    void showRegions(const planner::ClientLatency& latency);
    void showWorkloads(const planner::ClientLatency& latency);

    QLabel *m_lastMile, *m_backhaul, *m_total, *m_lastMileNote, *m_backhaulNote;
    RowList *m_regions, *m_workloads;
    QString m_explained; ///< the region whose way is added up; empty = the one that serves most
};

} // namespace flightplan::views
