#pragma once

#include "model/base/finding.h"
#include "model/document/edit.h"
#include "model/plan/plan.h"
#include "model/qt/residents.h"
#include "model/qt/selection.h"
#include "model/qt/what_if.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace flightplan::runtime {
struct Lanes;
}

namespace flightplan::qt {

/// The one place where views meet the document: they read `document()`, `plan()` and `selection()`, and send edits.
/// Plans are made on the live lane and arrive by `planReplaced`, newest first; `plan()` may lag behind `document()` by
/// some milliseconds. GUI thread only.
class PlanController : public QObject {
    Q_OBJECT
public:
    explicit PlanController(QObject* parent = nullptr);
    ~PlanController() override;

    const document::Document& document() const;
    /// The newest plan; null until the first one arrived. While a what-if stands, the plan after the loss.
    std::shared_ptr<const plan::Plan> plan() const;
    /// The same plan with what the item models need.
    const Snapshot& snapshot() const;
    /// True while `plan()` is not yet the plan of `document()`.
    bool isPlanning() const;
    QUndoStack& undoStack();

    /// Shows what would be if this were drained or lost, in `plan()` and so in every view, until it is ended or another
    /// document is opened; edits go on and are answered anew. A question without an answer ends by itself, and
    /// `editRefused` says why.
    void ask(const WhatIf& whatIf);
    void endWhatIf();
    /// The answer that `plan()` shows; null without one.
    std::shared_ptr<const WhatIfAnswer> whatIf() const;
    /// Makes the loss an edit and pins what the reaction placed, as one undo step; ends the what-if.
    bool adoptWhatIf();

    /// The object that every view shows.
    const Selection& selection() const;
    /// More objects of the same kind that are selected beside `selection()`: edits are about all of them. No object is
    /// there twice.
    const std::vector<Selection>& companions() const;
    /// `selection()` first, then its companions.
    std::vector<Selection> selected() const;
    /// Companions of another kind are left out.
    void select(const Selection& selection, const std::vector<Selection>& companions = {});
    /// Takes an object into what is selected, or out of it. One of another kind is selected alone.
    void toggle(const Selection& object);

    /// Applies an edit as one undo step named `name`. Steps with the same non-empty `mergeKey` in a row merge (a moving
    /// slider). An edit that would make the document invalid is refused: `editRefused` says why, nothing changes,
    /// false.
    bool apply(const document::Edit& edit, const QString& name, const QString& mergeKey = {});

    /// The same with a whole document, which has to be valid; nothing happens if it is the one that is open.
    bool applyDocument(document::Document next, const QString& name);

    QString path() const;  ///< empty: never saved
    QString title() const; ///< the plan's name, else the file's name, else "Untitled plan"
    bool isDirty() const;  ///< what is open is not what the file holds

    /// Replaces document, path and undo stack. `path` may be empty.
    void setDocument(const document::Document& document, const QString& path);
    /// Reads a file. On errors the open document stays, `problems` has them all (path, line, remedy), and false is
    /// returned. With `asCopy` (examples) the document has no path.
    bool open(const QString& path, bool asCopy, std::vector<Finding>& problems);
    /// Reads the file once more, as one undo step: what was open can be brought back. Needs a path; false and
    /// `problems` as with `open`.
    bool reload(std::vector<Finding>& problems);
    /// Opens what was rescued from an earlier run in `rescued`; it belongs to the file `path` (empty: never saved) and
    /// is dirty until it is saved. False and `problems` as with `open`.
    bool recover(const QString& rescued, const QString& path, std::vector<Finding>& problems);
    /// The file is gone or was given up: what is open is dirty until the next save, whatever is undone.
    void markUnsaved();
    /// Writes atomically; on failure `message` says why, nothing is lost and the document stays dirty.
    bool save(const QString& path, QString& message);
    /// An empty operator's plan with one region and its default hosts.
    void newDocument();

    /// Blocks until the plan of the current document is there (rendering without a display, tests).
    void waitForPlan();

    /// The lanes of the program, for explanations and pictures. Whoever uses them ends before the controller.
    runtime::Lanes& lanes();

Q_SIGNALS:
    void documentReplaced(); ///< the document changed: by an edit, undo, redo, open or new
    void planReplaced();
    void planningChanged();
    void selectionChanged();
    void fileChanged(); ///< path, title or dirty state
    /// What is open and its file became the same: it was opened, read again or saved; or it is new and has none.
    void synchronised();
    void editRefused(const QString& message);

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::qt
