#pragma once

#include "app/gui/safety/file_stamp.h"
#include "model/document/document.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::gui {

/// What became of the file of the open plan behind its back.
struct FileNews {
    enum class Kind {
        same,    ///< it is, or is again, what was opened or saved last
        changed, ///< another program wrote to it or put another file in its place
        gone,    ///< deleted or moved
    };
    Kind kind = Kind::same;
    /// Objects that differ from what was opened or saved last; empty if the file cannot be read as a plan.
    std::optional<std::size_t> changes;
};

/// Watches the file of the open plan. What changed is found out in a worker; a file that was written anew with the same
/// content is no news.
class FileGuard : public QObject {
    Q_OBJECT

public:
    /// `controller` must outlive this.
    explicit FileGuard(qt::PlanController& controller, QObject* parent = nullptr);
    ~FileGuard() override;

    /// True if the file is there and not as it was opened, saved or acknowledged last. Asks the file system.
    bool differs() const;
    /// The file as it is now is known to the user: saving over it needs no question.
    void acknowledge();
    /// The stamp of the file as it was opened or saved last.
    const FileStamp& known() const { return m_known; }
    /// A recovered plan: its file was like this when it was opened, in an earlier run.
    void expect(const FileStamp& stamp);
    /// Looks now at what the watcher would report later, and waits for what is being compared (tests).
    void finish();

Q_SIGNALS:
    void found(const flightplan::gui::FileNews& news);

private:
    struct Worker;

    void watch();
    void look();
    void readBase();
    void compare(const FileStamp& now);
    void tell(const FileStamp& stamp, const FileNews& news);

    qt::PlanController& m_controller;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;                          ///< programs write in several steps
    std::optional<document::Document> m_base; ///< as in the file; empty while it is not known
    FileStamp m_known, m_told;
    std::unique_ptr<Worker> m_worker; // last: its end waits for what is being compared
};

} // namespace flightplan::gui
