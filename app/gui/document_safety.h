#pragma once

#include "app/gui/safety/autosave.h"
#include "app/gui/safety/file_guard.h"

#include <QObject>

namespace flightplan::views {
class NoticeStack;
}

namespace flightplan::gui {

class FileActions;
class FileNotices;
class RecoveryOffers;
class Settings;

/// The document is never lost: wires rescue copies, the watch over the file and their notices to one window.
class DocumentSafety : public QObject {
    Q_OBJECT

public:
    /// All must outlive this. Nothing is offered before `openKept` or `offerRescues`.
    DocumentSafety(qt::PlanController& controller, FileActions& files, views::NoticeStack& notices, Settings& settings,
                   const QString& folder, QObject* parent = nullptr);
    ~DocumentSafety() override;

    /// Opens what the last run kept unsaved, if the user wants the last plan back. False: nothing was opened.
    bool openKept();
    /// Offers what other runs left.
    void offerRescues();

    Autosave& autosave() { return *m_autosave; }
    FileGuard& guard() { return *m_guard; }

private:
    void connectSettings();
    void connectRecovery();
    void warnUnprotected(const QString& why);

    qt::PlanController& m_controller;
    FileActions& m_files;
    views::NoticeStack& m_notices;
    Settings& m_settings;
    FileGuard* m_guard; // before the autosave: it knows the stamp that notes get
    Autosave* m_autosave;
    FileNotices* m_fileNotices;
    RecoveryOffers* m_offers;
    bool m_warned = false; ///< that rescue copies cannot be written
};

} // namespace flightplan::gui
