#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::test;

namespace {

/// The program as a process, looked at and told what to do through the folder of its automation.
class Program {
public:
    explicit Program(const QString& home)
        : m_home(home) {}
    ~Program() { kill(); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    bool start(const QStringList& files) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), m_home);
        for (const auto* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(name), m_home + u'/' + QLatin1String(name));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home);
        m_process.setProcessEnvironment(environment);
        m_process.setStandardErrorFile(QProcess::nullDevice());
        QDir(folder()).removeRecursively();
        m_process.start(QStringLiteral(FLIGHTPLAN_PROGRAM),
                        QStringList{QStringLiteral("--automation"), folder()} + files);
        return m_process.waitForStarted();
    }

    /// As the kernel does it: no handler, no destructor, nothing is put in order.
    void kill() {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    bool crashed() const { return m_process.exitStatus() == QProcess::CrashExit; }
    bool waitForEnd() { return m_process.waitForFinished(); }

    bool order(const QJsonObject& order) const {
        const auto file = folder() + QStringLiteral("/order.json");
        return writeText(file + u'~', QJsonDocument(order).toJson()) && QFile::rename(file + u'~', file);
    }
    bool trigger(const char* name) const { return order({{QStringLiteral("trigger"), QLatin1String(name)}}); }

    QJsonObject state() const {
        QFile file(stateFile());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    QString fingerprint() const { return state()[QStringLiteral("fingerprint")].toString(); }
    bool isDirty() const { return state()[QStringLiteral("dirty")].toBool(); }
    /// Whether a widget of that name is on screen.
    bool shows(const char* name) const {
        QFile file(folder() + QStringLiteral("/widgets.json"));
        return file.open(QIODevice::ReadOnly) &&
               QJsonDocument::fromJson(file.readAll()).object().contains(QLatin1String(name));
    }
    QStringList rescued() const {
        const auto data = m_home + QStringLiteral("/XDG_DATA_HOME/flightplan/flightplan/recovery");
        return planFiles(data);
    }

private:
    QString folder() const { return m_home + QStringLiteral("/automation"); }
    QString stateFile() const { return folder() + QStringLiteral("/state.json"); }

    QString m_home;
    QProcess m_process;
};

QJsonObject editOrder(int replicas) {
    const auto text = document::toJson(webReplicas(smallDocument(), replicas));
    return {{QStringLiteral("edit"), QJsonDocument::fromJson(QByteArray::fromStdString(text)).object()}};
}

} // namespace

/// The real program, killed by force in the middle of an edit.
class RecoveryProgramTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString path() const { return m_home->filePath(QStringLiteral("a.flightplan.json")); }

    /// Edits, and returns the fingerprint of the plan as soon as its copy is on the disk.
    QString edited(Program& program, int replicas) {
        const auto before = program.fingerprint();
        [&] {
            QVERIFY(program.order(editOrder(replicas)));
            QTRY_VERIFY_WITH_TIMEOUT(!program.fingerprint().isEmpty() && program.fingerprint() != before, 30'000);
            QTRY_VERIFY_WITH_TIMEOUT(!program.rescued().isEmpty(), 30'000);
        }();
        return program.fingerprint();
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(writePlan(path(), smallDocument()));
    }

    void whatWasEditedComesBackAfterAKill() {
        Program program(m_home->path());
        QVERIFY(program.start({path()}));
        QTRY_VERIFY_WITH_TIMEOUT(!program.fingerprint().isEmpty(), 30'000);
        const auto saved = program.fingerprint();
        QVERIFY(program.rescued().isEmpty());
        const auto mine = edited(program, 9);
        QVERIFY(mine != saved);
        program.kill();
        QVERIFY(program.crashed());
        QVERIFY(readPlan(path()) == smallDocument());

        QVERIFY(program.start({path()}));
        QTRY_COMPARE_WITH_TIMEOUT(program.fingerprint(), saved, 30'000);
        QVERIFY(program.trigger("recoveryRecover"));
        QTRY_COMPARE_WITH_TIMEOUT(program.fingerprint(), mine, 30'000);
        QVERIFY(program.isDirty());
        QVERIFY(program.trigger("actionSave"));
        QTRY_VERIFY_WITH_TIMEOUT(!program.isDirty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(program.rescued().isEmpty(), 30'000);
        const auto plan = readPlan(path());
        QCOMPARE(plan.workloads[document::findWorkload(plan, "web").value()].replicas, 9);
    }

    void aRecoveredPlanSurvivesTheNextKill() {
        Program program(m_home->path());
        QVERIFY(program.start({path()}));
        QTRY_VERIFY_WITH_TIMEOUT(!program.fingerprint().isEmpty(), 30'000);
        const auto mine = edited(program, 9);
        for (int round = 0; round < 2; ++round) {
            program.kill();
            QVERIFY(program.start({path()}));
            QTRY_VERIFY_WITH_TIMEOUT(!program.fingerprint().isEmpty() && program.fingerprint() != mine, 30'000);
            QVERIFY(program.trigger("recoveryRecover"));
            QTRY_COMPARE_WITH_TIMEOUT(program.fingerprint(), mine, 30'000);
            QCOMPARE(program.rescued().size(), 1);
        }
    }

    void twoProgramsLeaveEachOtherAlone() {
        Program first(m_home->path());
        QVERIFY(first.start({path()}));
        QTRY_VERIFY_WITH_TIMEOUT(!first.fingerprint().isEmpty(), 30'000);
        edited(first, 9);
        QTemporaryDir other;
        QVERIFY(QDir().mkpath(other.filePath(QStringLiteral("XDG_DATA_HOME"))));
        QVERIFY(QFile::link(m_home->filePath(QStringLiteral("XDG_DATA_HOME/flightplan")),
                            other.filePath(QStringLiteral("XDG_DATA_HOME/flightplan"))));
        Program second(other.path());
        QVERIFY(second.start({path()}));
        QTRY_VERIFY_WITH_TIMEOUT(!second.fingerprint().isEmpty(), 30'000);
        QVERIFY(second.shows("map"));
        QVERIFY(!second.shows("recoveryRecover"));
        QCOMPARE(first.rescued().size(), 1);
        first.kill();
        second.kill();
        QVERIFY(second.start({path()})); // now it is nobody's
        QTRY_VERIFY_WITH_TIMEOUT(second.shows("recoveryRecover"), 30'000);
    }
};

FLIGHTPLAN_TEST_CLASS(RecoveryProgramTest);
#include "recovery_program_test.moc"
