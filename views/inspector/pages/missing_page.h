#pragma once

#include "views/inspector/inspector_page.h"

namespace flightplan::views {

/// Stands in for an object that the plan does not have (any more).
class MissingPage : public InspectorPage {
    Q_OBJECT

public:
    explicit MissingPage(const PageContext& context, QWidget* parent = nullptr);

    /// Never: the panel looks for the real page again after every change.
    bool exists() const override { return false; }
};

} // namespace flightplan::views
