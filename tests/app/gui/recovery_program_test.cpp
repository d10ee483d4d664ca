#include "tests/app/gui/program_process.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::test;

/// The real program, killed by force in the middle of an edit.
class RecoveryProgramTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString path() const { return m_home->filePath(QStringLiteral("a.flightplan.json")); }

    /// Edits, and returns the fingerprint of the plan as soon as its copy is on the disk.
    QString edited(Program& program, int replicas) {
        const auto before = program.fingerprint();
        [&] {
            QVERIFY(program.orderReplicas(replicas));
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
