#pragma once

#include "views/inspector/binder.h"
#include "views/inspector/inspector_page.h"

namespace flightplan::views {

class RowList;

/// An edge site: where users' traffic enters.
class EdgePage : public InspectorPage {
    Q_OBJECT

public:
    explicit EdgePage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override { return m_edge.record() != nullptr; }

private:
    void addEditors();
    void refresh();

    Binder<topology::Edge> m_edge;
    RowList* m_latencies = nullptr;
};

} // namespace flightplan::views
