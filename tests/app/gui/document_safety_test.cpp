#include "app/gui/document_safety.h"
#include "app/gui/file_actions.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"
#include "views/common/notice_stack.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <csignal>
#include <unistd.h>

using namespace flightplan;
using namespace flightplan::test;

namespace {

/// Files may grow no further, as on a full disk, as long as this lives.
class FullDisk {
public:
    FullDisk() {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit nothing{16, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &nothing);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
};

} // namespace

/// What the window says and does when files fail, change or have to be rescued.
class DocumentSafetyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<views::Theme> m_theme;
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<gui::MainWindow> m_window;
    std::unique_ptr<gui::DocumentSafety> m_safety;

    QString path() const { return m_temporary->filePath(QStringLiteral("a.flightplan.json")); }
    QString folder() const { return m_temporary->filePath(QStringLiteral("recovery")); }
    document::Document changed(int replicas) const {
        return document::apply(smallDocument(), webReplicas(smallDocument(), replicas)).value().document;
    }
    bool edit(int replicas) {
        return m_controller->apply(webReplicas(m_controller->document(), replicas), QStringLiteral("Test"));
    }
    bool shows(const char* notice) const { return m_window->notices().isShown(QLatin1String(notice)); }
    QPushButton* button(const char* name) const {
        return m_window->notices().findChild<QPushButton*>(QLatin1String(name));
    }
    void start() {
        m_controller = std::make_unique<qt::PlanController>();
        m_window = std::make_unique<gui::MainWindow>(*m_controller, *m_theme);
        m_window->show();
        m_safety = std::make_unique<gui::DocumentSafety>(*m_controller, m_window->files(), m_window->notices(),
                                                         m_window->settings(), folder());
    }
    void stop() {
        m_safety.reset();
        m_window.reset();
        m_controller.reset();
    }
    /// Clicks a button of the question that comes up; the answer is true if one came.
    std::shared_ptr<bool> answerWith(const QString& text) {
        auto asked = std::make_shared<bool>(false);
        QTimer::singleShot(0, this, [text, asked] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!question)
                return;
            *asked = true;
            for (auto* each : question->buttons())
                if (each->text().remove(u'&') == text)
                    each->click();
            if (question->isVisible())
                question->reject();
        });
        return asked;
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("flightplan-safety-test")); }
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_temporary->path());
        m_theme = std::make_unique<views::Theme>();
        m_theme->apply(*qApp, views::ThemeChoice::dark);
        QVERIFY(writePlan(path(), smallDocument()));
        start();
        QVERIFY(m_window->files().open(path()));
    }
    void cleanup() { stop(); }

    void aRelativePathIsMadeAbsolute() { // the next start may be in another folder
        const auto before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_temporary->path()));
        const bool opened = m_window->files().open(QStringLiteral("a.flightplan.json"));
        QDir::setCurrent(before);
        QVERIFY(opened);
        QCOMPARE(m_controller->path(), path());
    }

    void aCleanPlanIsReloaded() {
        QVERIFY(replacePlan(path(), changed(9)));
        m_safety->guard().finish();
        QVERIFY(shows("fileChanged"));
        QVERIFY(button("fileReload")->property("primary").toBool());
        button("fileReload")->click();
        QVERIFY(m_controller->document() == changed(9));
        QVERIFY(!m_controller->isDirty());
        QVERIFY(!shows("fileChanged"));
    }

    void aDirtyPlanIsNotThrownAway() {
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        QVERIFY(replacePlan(path(), changed(9)));
        m_safety->guard().finish();
        QVERIFY(button("fileKeep")->property("primary").toBool());
        QVERIFY(m_controller->document() == mine);
        button("fileReload")->click();
        QVERIFY(m_controller->document() == changed(9));
        m_controller->undoStack().undo(); // theirs was a step
        QVERIFY(m_controller->document() == mine);
    }

    void readingABrokenFileAgainLosesNothing() {
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        QVERIFY(writeText(path(), "{ \"format\": 1,"));
        m_safety->guard().finish();
        button("fileReload")->click();
        auto* again = m_window->findChild<QPushButton*>(QStringLiteral("problemsReadAgain"));
        QVERIFY(again->isVisible());
        QVERIFY(m_controller->document() == mine);
        QVERIFY(replacePlan(path(), changed(9)));
        again->click();
        QVERIFY(!again->isVisible());
        QVERIFY(m_controller->document() == changed(9));
        m_controller->undoStack().undo();
        QVERIFY(m_controller->document() == mine);
    }

    void readingAnotherFileAgainAsks() {
        const auto other = m_temporary->filePath(QStringLiteral("b.flightplan.json"));
        QVERIFY(writeText(other, "{"));
        QVERIFY(!m_window->files().open(other));
        QVERIFY(writePlan(other, changed(9)));
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        const auto asked = answerWith(QStringLiteral("Cancel"));
        m_window->findChild<QPushButton*>(QStringLiteral("problemsReadAgain"))->click();
        QVERIFY(*asked);
        QVERIFY(m_controller->document() == mine);
        QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("problemsPanel"))->isVisible());
    }

    void keepingMineSavesWithoutAQuestion() {
        QVERIFY(replacePlan(path(), changed(9)));
        m_safety->guard().finish();
        button("fileKeep")->click();
        QVERIFY(m_controller->isDirty()); // it is not what the file holds
        const auto asked = answerWith(QStringLiteral("Overwrite"));
        QVERIFY(m_window->files().save());
        QCoreApplication::processEvents();
        QVERIFY(!*asked);
        QVERIFY(readPlan(path()) == smallDocument());
    }

    void savingOverAChangedFileAsksOnce() {
        QVERIFY(edit(7));
        QVERIFY(replacePlan(path(), changed(9)));
        auto asked = answerWith(QStringLiteral("Cancel")); // the watcher has not even told yet
        QVERIFY(!m_window->files().save());
        QVERIFY(*asked);
        QVERIFY(readPlan(path()) == changed(9));
        QVERIFY(m_controller->isDirty());
        asked = answerWith(QStringLiteral("Overwrite"));
        QVERIFY(m_window->files().save());
        QVERIFY(*asked);
        QVERIFY(readPlan(path()) == m_controller->document());
        asked = answerWith(QStringLiteral("Cancel"));
        QVERIFY(edit(8));
        QVERIFY(m_window->files().save()); // ours again: no question
        QCoreApplication::processEvents();
        QVERIFY(!*asked);
    }

    void aDeletedFileMakesThePlanDirty() {
        QVERIFY(QFile::remove(path()));
        m_safety->guard().finish();
        QVERIFY(shows("fileGone"));
        QVERIFY(m_controller->isDirty());
        m_safety->autosave().finish();
        QCOMPARE(planFiles(folder()).size(), 1); // and so it is rescued, too
        button("fileSaveAgain")->click();
        QVERIFY(!shows("fileGone"));
        QVERIFY(!m_controller->isDirty());
        QVERIFY(readPlan(path()) == smallDocument());
    }

    void aFullDiskLosesNothing() {
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        {
            const FullDisk full;
            QVERIFY(!m_window->files().save());
            m_safety->autosave().finish();
        }
        QVERIFY(shows("saveFailed"));
        QVERIFY(shows("unprotected"));
        QVERIFY(readPlan(path()) == smallDocument()); // the old file, whole
        QCOMPARE(
            QDir(m_temporary->path()).entryList(QDir::Files | QDir::Hidden).filter(QStringLiteral("a.flight")).size(),
            1);
        QVERIFY(m_controller->isDirty());
        QVERIFY(m_controller->document() == mine);
        button("saveAgain")->click(); // there is room again
        QVERIFY(!shows("saveFailed"));
        QVERIFY(!m_controller->isDirty());
        QVERIFY(readPlan(path()) == mine);
    }

    void aFolderThatIsNoneIsNamed() {
        QVERIFY(edit(7));
        QVERIFY(writeText(m_temporary->filePath(QStringLiteral("file")), "x"));
        const auto nowhere = m_temporary->filePath(QStringLiteral("file/b.flightplan.json"));
        QVERIFY(!m_window->files().saveTo(nowhere));
        QVERIFY(shows("saveFailed"));
        QCOMPARE(m_controller->path(), path());
        QVERIFY(m_controller->isDirty());
        QString said;
        for (const auto* label : m_window->notices().findChildren<QLabel*>())
            said += label->text();
        QVERIFY2(said.contains(QStringLiteral("folder is not there")), qPrintable(said));
        QVERIFY(said.contains(nowhere));
    }

    void severalNoticesLeaveTheMapItsRoom() {
        m_window->resize(1280, 800);
        const int alone = m_window->map().height();
        QVERIFY(edit(7));
        QVERIFY(writeText(m_temporary->filePath(QStringLiteral("file")), "x"));
        QVERIFY(!m_window->files().saveTo(m_temporary->filePath(QStringLiteral("file/b.flightplan.json"))));
        QVERIFY(QFile::remove(path()));
        QTRY_VERIFY(shows("fileGone"));
        QVERIFY(shows("saveFailed"));
        QCoreApplication::processEvents();
        const auto& notices = m_window->notices();
        QVERIFY2(notices.height() <= 100, qPrintable(QString::number(notices.height())));
        QVERIFY2(m_window->map().height() >= alone - 100, qPrintable(QString::number(m_window->map().height())));
        int labels = 0;
        for (const auto* label : notices.findChildren<QLabel*>())
            if (label->isVisible()) {
                ++labels;
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
                QVERIFY(notices.rect().contains(QRect(label->mapTo(&notices, QPoint()), label->size())));
            }
        QCOMPARE(labels, 2); // of the one on screen
        for (const auto* each : notices.findChildren<QPushButton*>())
            if (each->isVisible())
                QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
    }

    void aReadOnlyFileIsNotReplaced() {
        if (::geteuid() == 0)
            QSKIP("nothing is read-only for root");
        QVERIFY(edit(7));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
        QVERIFY(!m_window->files().save());
        QVERIFY(shows("saveFailed"));
        QVERIFY(readPlan(path()) == smallDocument());
    }

    void closingKeepsWhatIsNotSaved() {
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        const auto asked = answerWith(QStringLiteral("Cancel"));
        QVERIFY(m_window->close());
        QCoreApplication::processEvents();
        QVERIFY(!*asked);
        stop();
        start();
        QVERIFY(m_safety->openKept());
        QVERIFY(m_controller->document() == mine);
        QVERIFY(m_controller->isDirty());
        QCOMPARE(m_controller->path(), path());
        m_safety->autosave().finish();
        QCOMPARE(planFiles(folder()).size(), 1);
        QVERIFY(m_window->files().save());
        m_safety->autosave().finish();
        QVERIFY(planFiles(folder()).isEmpty());
        QVERIFY(readPlan(path()) == mine);
    }

    void closingAsksWhenNothingIsReopened() {
        m_window->settings().set(gui::Key::reopenLast, false);
        QVERIFY(edit(7));
        m_safety->autosave().finish();
        auto asked = answerWith(QStringLiteral("Cancel"));
        QVERIFY(!m_window->close());
        QVERIFY(*asked);
        QCOMPARE(planFiles(folder()).size(), 1);
        asked = answerWith(QStringLiteral("Discard"));
        QVERIFY(m_window->close());
        QVERIFY(*asked);
        QVERIFY(planFiles(folder()).isEmpty());
    }

    void aRescueIsOfferedAndOpened() {
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        m_safety->autosave().finish();
        stop();
        start();
        QVERIFY(!m_safety->openKept()); // it was not closed in good order: the user decides
        m_safety->offerRescues();
        QVERIFY(button("recoveryRecover"));
        button("recoveryRecover")->click();
        QVERIFY(!button("recoveryRecover"));
        QVERIFY(m_controller->document() == mine);
        QCOMPARE(m_controller->path(), path());
        QVERIFY(m_controller->isDirty());
        QVERIFY(readPlan(path()) == smallDocument());
        const auto asked = answerWith(QStringLiteral("Cancel"));
        QVERIFY(m_window->files().save()); // its file is as it was: no question
        QCoreApplication::processEvents();
        QVERIFY(!*asked);
        QVERIFY(readPlan(path()) == mine);
    }

    void aRescueWhoseFileWentOnIsAQuestion() {
        QVERIFY(edit(7));
        m_safety->autosave().finish();
        stop();
        QVERIFY(replacePlan(path(), changed(20)));
        start();
        m_safety->offerRescues();
        button("recoveryRecover")->click();
        QVERIFY(shows("fileChanged"));
        const auto asked = answerWith(QStringLiteral("Cancel"));
        QVERIFY(!m_window->files().save());
        QVERIFY(*asked);
        QVERIFY(readPlan(path()) == changed(20));
    }

    void aDiscardedRescueIsGone() {
        QVERIFY(edit(7));
        m_safety->autosave().finish();
        stop();
        start();
        m_safety->offerRescues();
        button("recoveryDiscard")->click();
        QVERIFY(!button("recoveryDiscard"));
        QVERIFY(planFiles(folder()).isEmpty());
        QVERIFY(readPlan(path()) == smallDocument());
    }

    void anUnreadableRescueIsReportedAndKept_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"regions\": [{\"id\"");
        QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01", 4);
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("invalid") << QByteArray(
            "{\"format\": 1, \"hosts\": [{\"id\": \"a\", \"region\": \"nowhere\"}]}");
    }
    void anUnreadableRescueIsReportedAndKept() {
        QFETCH(QByteArray, text);
        const auto before = m_controller->document();
        stop();
        QDir().mkpath(folder());
        const auto file = folder() + QStringLiteral("/run-0.flightplan.json");
        QVERIFY(writeText(file, text));
        start();
        QVERIFY(m_window->files().open(path()));
        m_safety->offerRescues();
        button("recoveryRecover")->click();
        QVERIFY(!button("recoveryRecover"));
        QVERIFY(button("recoveryShowFile"));
        QVERIFY(QFile::exists(file));
        QVERIFY(m_controller->document() == before);
        QVERIFY(!m_controller->isDirty());
    }

    void settingsActAtOnce() {
        m_window->settings().set(gui::Key::theme, QStringLiteral("light"));
        QVERIFY(!m_theme->tokens().dark);
        m_window->findChild<QAction*>(QStringLiteral("actionTheme"))->trigger();
        QVERIFY(m_theme->tokens().dark);
        QCOMPARE(m_window->settings().text(gui::Key::theme), QStringLiteral("dark"));
        m_window->findChild<QAction*>(QStringLiteral("actionSettings"))->trigger();
        const auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("settingsDialog"));
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    }
};

FLIGHTPLAN_TEST_CLASS(DocumentSafetyTest);
#include "document_safety_test.moc"
