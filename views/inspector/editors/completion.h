#pragma once

class QAbstractItemModel;

namespace flightplan::views {

class FieldEdit;

/// Suggests the words of `words` that contain what is typed; picking one commits the field.
void addCompleter(FieldEdit& field, QAbstractItemModel& words);

} // namespace flightplan::views
