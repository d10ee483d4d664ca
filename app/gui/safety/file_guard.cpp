#include "app/gui/safety/file_guard.h"

#include "model/catalog/catalog.h"
#include "model/document/changes.h"
#include "model/document/file.h"
#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"
#include "model/runtime/mailbox.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace flightplan::gui {
namespace {

/// Objects that the file changes; empty if it is no plan.
std::optional<std::size_t> changesIn(const std::string& path, const document::Document& base) {
    const auto read = document::readFile(path, catalog::builtIn());
    if (!read || !read->ok)
        return std::nullopt;
    return document::countChanges(base, read->document);
}

} // namespace

struct FileGuard::Worker {
    explicit Worker(runtime::Lanes& lanes)
        : mailbox(lanes.file, lanes.timer) {}

    runtime::Mailbox mailbox;
};

FileGuard::FileGuard(qt::PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_worker(std::make_unique<Worker>(controller.lanes())) {
    constexpr int settleMs = 250;
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &FileGuard::look);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    const auto take = [this] {
        m_base = m_controller.document();
        m_known = m_told = FileStamp::of(m_controller.path());
        m_worker->mailbox.cancel();
        watch();
        Q_EMIT found({});
    };
    connect(&controller, &qt::PlanController::synchronised, this, take);
    take();
}

FileGuard::~FileGuard() = default;

void FileGuard::watch() {
    const auto before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    const auto path = m_controller.path();
    if (path.isEmpty())
        return;
    // The folder tells of a file that takes the place of another; the file of one that is written to.
    const QFileInfo file(path);
    QStringList paths{file.absolutePath()};
    if (file.exists())
        paths.append(file.absoluteFilePath());
    m_watcher.addPaths(paths);
}

bool FileGuard::differs() const {
    const auto now = FileStamp::of(m_controller.path());
    return now.exists && now != m_known;
}

void FileGuard::acknowledge() {
    m_known = m_told = FileStamp::of(m_controller.path());
}

void FileGuard::expect(const FileStamp& stamp) {
    m_base.reset();
    m_known = m_told = stamp;
    watch();
    if (FileStamp::of(m_controller.path()) == stamp)
        readBase();
    else
        look();
}

void FileGuard::readBase() {
    m_worker->mailbox.submit(
        [this, stamp = m_known, path = m_controller.path().toStdString()](const std::stop_token& stop) {
            auto read = document::readFile(path, catalog::builtIn());
            if (!read || !read->ok || stop.stop_requested())
                return;
            const auto take = [this, stamp, document = std::move(read->document)] {
                if (stamp == m_known && stamp == FileStamp::of(m_controller.path()))
                    m_base = document;
            };
            QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
        });
}

void FileGuard::look() {
    if (m_controller.path().isEmpty())
        return;
    watch(); // a file that was replaced is no longer watched
    const auto now = FileStamp::of(m_controller.path());
    if (now == m_told)
        return;
    if (now == m_known)
        tell(now, {});
    else if (!now.exists)
        tell(now, {FileNews::Kind::gone, std::nullopt});
    else if (m_base)
        compare(now);
    else
        tell(now, {FileNews::Kind::changed, std::nullopt});
}

void FileGuard::compare(const FileStamp& now) {
    m_worker->mailbox.submit(
        [this, now, path = m_controller.path().toStdString(), base = *m_base](const std::stop_token& stop) {
            const auto changes = changesIn(path, base);
            if (stop.stop_requested()) // another plan was opened, or this one saved
                return;
            const auto answer = [this, now, changes, path] {
                if (path != m_controller.path().toStdString() || now != FileStamp::of(m_controller.path()))
                    return; // and the watcher looks again
                if (changes != std::size_t(0)) {
                    tell(now, {FileNews::Kind::changed, changes});
                    return;
                }
                m_known = now;
                tell(now, {});
            };
            QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
        });
}

void FileGuard::tell(const FileStamp& stamp, const FileNews& news) {
    m_told = stamp;
    Q_EMIT found(news);
}

void FileGuard::finish() {
    look();
    m_worker->mailbox.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::gui
