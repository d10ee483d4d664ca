#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

class QPushButton;

namespace flightplan::views {

class Meters;
class RowList;
class Section;

/// An entry of equal hosts: how many, what each has, and how full they are. Assumed hosts are shown without editors and
/// can be taken over into the plan.
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
    void takeOver();
    /// The entry in the plan; −1 if it does not know it.
    std::int32_t planEntry() const;
    bool isAssumed() const;

    Binder<topology::HostEntry> m_entry;
    Meters* m_meters = nullptr;
    RowList* m_hosts = nullptr;
    Section* m_assumed = nullptr;
    std::vector<Section*> m_editors;
};

} // namespace flightplan::views
