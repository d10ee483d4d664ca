#include "model/document/file.h"
#include "tests/model/document/document_maker.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <unistd.h>

namespace {

using namespace flightplan;
using document::writeFileAtomically;

/// Runs `act` in a child process, where it may change limits and users; true if it gave true.
bool inChild(const std::function<bool()>& act) {
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(act() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Root may write everything, so what permissions refuse is tried as nobody.
bool withoutPrivileges(const std::function<bool()>& act) {
    return inChild([&] { return (::geteuid() != 0 || ::setuid(65534) == 0) && act(); });
}

class TestSave : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::string path(const char* name) const { return m_folder->filePath(name).toStdString(); }
    QStringList names() const {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    static QByteArray content(const std::string& name) {
        QFile file(QString::fromStdString(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    void put(const std::string& name, const QByteArray& text) {
        QFile file(QString::fromStdString(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    static mode_t modeOf(const std::string& name) {
        struct stat status {};
        return ::stat(name.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aNewFileHasTheModeOfTheUsersMask() {
        const auto before = ::umask(027);
        const auto written = writeFileAtomically(path("new.json"), "{}");
        const auto mask = ::umask(before);
        QVERIFY(written);
        QCOMPARE(mask, mode_t(027)); // it is left as it was
        QCOMPARE(modeOf(path("new.json")), mode_t(0640));
        QCOMPARE(content(path("new.json")), QByteArray("{}"));
        QCOMPARE(names(), QStringList{"new.json"});
    }

    void anOldFileKeepsItsMode() {
        put(path("plan.json"), "old");
        ::chmod(path("plan.json").c_str(), 0604);
        QVERIFY(writeFileAtomically(path("plan.json"), "new"));
        QCOMPARE(modeOf(path("plan.json")), mode_t(0604));
        QCOMPARE(content(path("plan.json")), QByteArray("new"));
        QCOMPARE(names(), QStringList{"plan.json"});
    }

    void linksAreFollowed() {
        QDir(m_folder->path()).mkdir("deep");
        put(path("deep/plan.json"), "old");
        std::filesystem::create_symlink("deep/plan.json", path("one"));
        std::filesystem::create_symlink(path("one"), path("two"));
        QVERIFY(writeFileAtomically(path("two"), "new"));
        QVERIFY(std::filesystem::is_symlink(path("two")) && std::filesystem::is_symlink(path("one")));
        QVERIFY(!std::filesystem::is_symlink(path("deep/plan.json")));
        QCOMPARE(content(path("deep/plan.json")), QByteArray("new"));
        QCOMPARE(names(), (QStringList{"deep", "one", "two"}));
    }

    void aLinkToNothingMakesItsTarget() {
        std::filesystem::create_symlink("target.json", path("link"));
        QVERIFY(writeFileAtomically(path("link"), "new"));
        QVERIFY(std::filesystem::is_symlink(path("link")));
        QCOMPARE(content(path("target.json")), QByteArray("new"));
    }

    void aCircleOfLinksIsRefused() {
        std::filesystem::create_symlink("b", path("a"));
        std::filesystem::create_symlink("a", path("b"));
        const auto written = writeFileAtomically(path("a"), "new");
        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::inputOutput);
        QVERIFY(std::filesystem::is_symlink(path("a")));
        QCOMPARE(names(), (QStringList{"a", "b"}));
    }

    void whatIsNoFileIsRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder") << "";
        QTest::newRow("device") << "/dev/full";
        QTest::newRow("no such folder") << "none/plan.json";
        QTest::newRow("a file for a folder") << "file/plan.json";
        QTest::newRow("too long a name") << QString(300, 'x');
    }

    void whatIsNoFileIsRefused() {
        QFETCH(QString, name);
        put(path("file"), "old");
        const auto file = name.startsWith('/') ? name : m_folder->path() + "/" + name;
        const auto written = writeFileAtomically(file.toStdString(), "new");
        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::inputOutput);
        QVERIFY2(written.error().message.find("the file is as it was") != std::string::npos,
                 written.error().message.c_str());
        QVERIFY2(written.error().message.find("Success") == std::string::npos, written.error().message.c_str());
        QCOMPARE(names(), QStringList{"file"});
    }

    void aReadOnlyFileIsRefused() {
        ::chmod(m_folder->path().toStdString().c_str(), 0777);
        put(path("plan.json"), "old");
        ::chmod(path("plan.json").c_str(), 0444);
        QVERIFY(withoutPrivileges([&] { return !writeFileAtomically(path("plan.json"), "new"); }));
        QCOMPARE(content(path("plan.json")), QByteArray("old"));
        QCOMPARE(modeOf(path("plan.json")), mode_t(0444));
        QCOMPARE(names(), QStringList{"plan.json"});
    }

    void aReadOnlyFolderIsRefused() {
        put(path("plan.json"), "old");
        ::chmod(path("plan.json").c_str(), 0666);
        ::chmod(m_folder->path().toStdString().c_str(), 0555);
        QVERIFY(withoutPrivileges([&] { return !writeFileAtomically(path("plan.json"), "new"); }));
        ::chmod(m_folder->path().toStdString().c_str(), 0755);
        QCOMPARE(content(path("plan.json")), QByteArray("old"));
        QCOMPARE(names(), QStringList{"plan.json"});
    }

    void aFullDiskLeavesTheOldFile() {
        put(path("plan.json"), "old");
        // A limit on the size of files stops a write in its middle, as a full disk does.
        const bool refused = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{65536, 65536};
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                return false;
            const auto written = writeFileAtomically(path("plan.json"), std::string(1'000'000, 'x'));
            return !written && written.error().code == ErrorCode::inputOutput &&
                   !writeFileAtomically(path("new.json"), std::string(1'000'000, 'x'));
        });
        QVERIFY(refused);
        QCOMPARE(content(path("plan.json")), QByteArray("old"));
        QCOMPARE(names(), QStringList{"plan.json"});
    }

    void everyByteIsWritten_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("NUL and line breaks") << QByteArray("a\0b\r\nc\n", 7);
        QTest::newRow("megabytes") << QByteArray(5'000'000, 'z');
    }

    void everyByteIsWritten() {
        QFETCH(QByteArray, text);
        put(path("plan.json"), "something longer than nothing");
        QVERIFY(writeFileAtomically(path("plan.json"), text.toStdString()));
        QCOMPARE(content(path("plan.json")), text);
    }

    void aNameWithoutAFolderIsInTheCurrentOne() {
        const auto before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto written = writeFileAtomically("plan.json", "{}");
        QDir::setCurrent(before);
        QVERIFY(written);
        QCOMPARE(names(), QStringList{"plan.json"});
    }

    void whatIsSavedIsRead() {
        const auto document = test::DocumentMaker(5, 8).make();
        QVERIFY(writeFileAtomically(path("plan.json"), document::write(document)));
        const auto result = document::readFile(path("plan.json"), catalog::builtIn());
        QVERIFY(result && result->ok);
        QVERIFY(result->document == document);
    }

    void whatCannotBeReadIsSaid() {
        for (const auto* name : {"missing.json", "", "missing/plan.json"}) {
            const auto result = document::readFile(path(name), catalog::builtIn());
            QVERIFY2(!result, name);
            QVERIFY(result.error().code == ErrorCode::inputOutput);
            QVERIFY(result.error().message.find(path(name)) != std::string::npos);
        }
    }

    void aLargeFileIsNotReadToItsEnd() {
        put(path("large.json"), "");
        std::filesystem::resize_file(path("large.json"), std::uintmax_t(1) << 40); // a terabyte of nothing
        const auto result = document::readFile(path("large.json"), catalog::builtIn());
        QVERIFY(result && !result->ok);
        QCOMPARE(result->problems.front().key, std::string("document.too_large"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestSave);

} // namespace

#include "test_save.moc"
