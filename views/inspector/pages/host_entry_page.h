#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

class QPushButton;

namespace flightplan::views {

class Meters;
class RowList;
class Section;

/// An entry of equal hosts: how many, what each has, and how full they are. Assumed hosts are written into the plan by
/// the first change of them, or as they are.
class HostEntryPage : public InspectorPage {
    Q_OBJECT

public:
    explicit HostEntryPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override;

private:
    void addLoad();
    void addEntry();
    void addCapacity();
    void addReserved();
    void addActions();
    void showHeading();
    void showLoad();
    void writeDown();
    /// The entry in the plan; −1 if it does not know it.
    std::int32_t planEntry() const;
    bool isAssumed() const;

    mutable std::optional<topology::HostEntry> m_assumed; ///< before the binder, which reads it
    Binder<topology::HostEntry> m_entry;
    Meters* m_meters = nullptr;
    RowList* m_hosts = nullptr;
    Section* m_assumedSection = nullptr;
    Section* m_actions = nullptr;
};

} // namespace flightplan::views
