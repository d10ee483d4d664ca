#pragma once

#include "model/document/edit.h"

#include <QString>
#include <QUndoCommand>

#include <functional>
#include <vector>

namespace flightplan::qt {

/// One undo step. It keeps the documents before and after, which costs pointers alone: so undo brings back the very
/// same blocks, and the planner's memory sees at once what did not change.
class EditCommand final : public QUndoCommand {
public:
    /// Makes a document the current one; the renames lead there from the one before.
    using Show = std::function<void(const document::Document& document, const std::vector<document::Rename>& renames)>;

    EditCommand(Show show, document::Document before, document::Document after, std::vector<document::Rename> renames,
                const QString& name, QString mergeKey);

    void redo() override;
    void undo() override;
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    /// Takes over the result of the next step of the same merge key and keeps its own beginning.
    bool mergeWith(const QUndoCommand* other) override;

private:
    Show m_show;
    document::Document m_before, m_after;
    std::vector<document::Rename> m_renames;
    QString m_mergeKey;
};

} // namespace flightplan::qt
