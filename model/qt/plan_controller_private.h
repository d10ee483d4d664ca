#pragma once

#include "model/qt/live_planner.h"
#include "model/qt/plan_controller.h"

#include <optional>

namespace flightplan::qt {

/// The state of the one controller. Each change of the document goes through `show`, whoever makes it.
class PlanController::Private {
public:
    explicit Private(PlanController& owner);

    /// Makes `next` the current document, asks for its plan and lets the selection follow.
    void show(document::Document next, const std::vector<document::Rename>& renames);
    /// Makes `next` the current document as one undo step; the renames lead there.
    void pushStep(document::Document next, std::vector<document::Rename> renames, const QString& name,
                  const QString& mergeKey);
    /// A document that was not made by an edit: from a file, or new.
    void replace(const document::Document& next, const QString& nextPath);
    /// Reads a plan; errors are in `problems` and give none.
    std::optional<document::Document> read(const QString& from, std::vector<Finding>& problems) const;
    void take(const Snapshot& next);
    void announceFile();
    void announcePlanning();
    void changeSelection(const Selection& next, const std::vector<Selection>& companionsNext);
    /// Plans the document once more because the question changed.
    void askAgain(const std::optional<WhatIf>& next);

    PlanController& q;
    const catalog::Catalog& catalog;
    document::Document document;
    std::uint64_t revision = 0; ///< grows with every change of the document
    Snapshot snapshot;
    std::optional<WhatIf> question;
    QUndoStack undoStack;
    Selection selection;
    std::vector<Selection> companions; ///< of its kind, without it
    QString path;
    bool planning = false; ///< as last announced

    struct File {
        QString path, title;
        bool dirty = false;
        bool operator==(const File&) const = default;
    } file; ///< as last announced

    runtime::Lanes lanes;
    LivePlanner planner{lanes}; // last: ends first
};

} // namespace flightplan::qt
