#pragma once

#include <QString>

namespace flightplan::qt {

/// What is selected, by id, so that it survives every edit and plan. An id that a plan no longer knows selects nothing.
struct Selection {
    enum class Kind { none, plan, region, hostEntry, host, app, workload, microVm, edge, link, client };

    Kind kind = Kind::none;
    QString
        id; ///< region, entry, workload or app id; host "fra-1-3"; microVM "web/2"; link "osa>nrt"; users "Berlin, DE"

    bool operator==(const Selection&) const = default;

    /// "region:fra", the object form of findings; and back. An unknown form gives no selection.
    QString toObject() const;
    static Selection fromObject(const QString& object);
};

} // namespace flightplan::qt
