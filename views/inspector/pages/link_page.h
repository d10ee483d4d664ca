#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

class QLabel;

namespace flightplan::views {

/// A network link between two sites: its round-trip time and state, and what the plan counts between its ends.
class LinkPage : public InspectorPage {
    Q_OBJECT

public:
    explicit LinkPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override { return m_link.record() != nullptr; }

private:
    void addEditors();
    void addActions();
    void refresh();

    Binder<topology::Link> m_link;
    QLabel* m_counted = nullptr;
    QLabel* m_why = nullptr;
};

} // namespace flightplan::views
