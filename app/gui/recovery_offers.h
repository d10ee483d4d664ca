#pragma once

#include "app/gui/safety/recovery_folder.h"

#include <QObject>

#include <vector>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {
class NoticeStack;
}

namespace flightplan::gui {

class FileActions;

/// Offers what an ended run left unsaved: one notice each, a few at a time. Nothing is thrown away unasked, not even
/// what cannot be read.
class RecoveryOffers : public QObject {
    Q_OBJECT

public:
    RecoveryOffers(qt::PlanController& controller, FileActions& files, views::NoticeStack& notices,
                   QObject* parent = nullptr);

    void add(std::vector<Rescue> rescues);
    /// Opens the newest one that was kept at an orderly end; false if there is none, or it cannot be read.
    bool openKept();
    /// Shows notices for the others.
    void show();

Q_SIGNALS:
    /// A rescued plan was opened.
    void recovered(const flightplan::gui::Rescue& rescue);

private:
    void offer(const Rescue& rescue);
    void recover(const Rescue& rescue);
    void discard(const Rescue& rescue);
    void reportUnreadable(const Rescue& rescue, const QString& why);
    bool open(const Rescue& rescue);
    void forget(const Rescue& rescue);

    qt::PlanController& m_controller;
    FileActions& m_files;
    views::NoticeStack& m_notices;
    std::vector<Rescue> m_waiting; ///< newest first
};

} // namespace flightplan::gui
