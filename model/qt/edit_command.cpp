#include "model/qt/edit_command.h"

#include "model/qt/selection_tracking.h"

#include <utility>

namespace flightplan::qt {

EditCommand::EditCommand(Show show, document::Document before, document::Document after,
                         std::vector<document::Rename> renames, const QString& name, QString mergeKey)
    : QUndoCommand(name)
    , m_show(std::move(show))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_renames(std::move(renames))
    , m_mergeKey(std::move(mergeKey)) {}

void EditCommand::redo() {
    m_show(m_after, m_renames);
}

void EditCommand::undo() {
    m_show(m_before, reversed(m_renames));
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const EditCommand*>(other);
    if (!next || next->m_mergeKey != m_mergeKey)
        return false;
    m_after = next->m_after;
    m_renames.insert(m_renames.end(), next->m_renames.begin(), next->m_renames.end());
    setText(next->text()); // the last text names the last value
    return true;
}

} // namespace flightplan::qt
