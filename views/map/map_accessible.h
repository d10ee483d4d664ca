#pragma once

namespace flightplan::views {

/// Makes every MapView show its regions to assistive technology as children with name, state and rectangle. May be
/// called any number of times; GUI thread.
void installMapAccessibility();

} // namespace flightplan::views
