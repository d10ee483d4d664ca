#pragma once

#include <Qt>

namespace flightplan::qt {

/// What the rows of every item model answer beside Qt's roles. Values are typed; delegates format.
enum Role {
    ObjectRole = Qt::UserRole + 1, ///< QString, "host:fra-1-3": what `Selection::fromObject` reads
    StateRole,                     ///< int of RowState
    IconRole,                      ///< QString, the name of an icon
    AssumedRole,                   ///< bool: from the catalogue, not typed
    SortRole,                      ///< double or QString
    DetailRole,                    ///< QString shown quietly behind the name; may be empty
    LimitRole,                     ///< double: the share that the load should not pass; load column only
    ProvenanceRole,                ///< int of Provenance
    SeverityRole,                  ///< int of Severity; findings only
    LineRole,                      ///< int, line of the file from 1; findings only
    FixRole,                       ///< QString, the JSON form of an edit; findings only
    FixTitleRole,                  ///< QString; findings only
};

enum class RowState { normal, down, cordoned, overLimit, unplaced };

} // namespace flightplan::qt
