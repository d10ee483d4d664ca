#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

namespace flightplan::views {

class Meters;
class RowList;

/// One host: its state and health, how full it is, and the microVMs on it.
class HostPage : public InspectorPage {
    Q_OBJECT

public:
    explicit HostPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override;

private:
    void addEditors();
    void showHeading();
    void showLoad();
    void showPackets();
    std::int32_t planHost() const;
    int number() const;
    bool isAssumed() const;

    mutable std::optional<topology::HostEntry> m_assumed; ///< before the binder, which reads it
    Binder<topology::HostEntry> m_entry;
    Section* m_editors = nullptr;
    QLabel* m_note = nullptr;
    Meters* m_meters = nullptr;
    QLabel* m_packets = nullptr;
    Section* m_microVmSection = nullptr;
    RowList* m_microVms = nullptr;
};

} // namespace flightplan::views
