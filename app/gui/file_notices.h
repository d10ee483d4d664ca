#pragma once

#include <QObject>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {
class NoticeStack;
}

namespace flightplan::gui {

class FileActions;
class FileGuard;
struct FileNews;

/// Says over the stage what happened to the file of the open plan and what can be done: another program changed or
/// deleted it, it could not be saved.
class FileNotices : public QObject {
    Q_OBJECT

public:
    /// All must outlive this.
    FileNotices(qt::PlanController& controller, FileActions& files, FileGuard& guard, views::NoticeStack& notices,
                QObject* parent = nullptr);

private:
    void take(const FileNews& news);
    void showChanged(const FileNews& news);
    void showGone();
    void showSaveFailed(const QString& path, const QString& why);
    void keepMine();

    qt::PlanController& m_controller;
    FileActions& m_files;
    FileGuard& m_guard;
    views::NoticeStack& m_notices;
};

/// What helps against a save that failed, as far as the file system tells.
QString saveAdvice(const QString& path);

} // namespace flightplan::gui
