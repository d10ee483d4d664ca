#pragma once

#include "views/charts/capacity_data.h"

#include <QChar>
#include <QString>

namespace flightplan::views {

/// The numbers of the capacity chart: a header line, then id, name and per resource used, capacity and share. Amounts
/// in the units of the plan file, in the C locale. Fields that need it are quoted (RFC 4180).
QString capacityText(const CapacityData& data, QChar separator);

} // namespace flightplan::views
