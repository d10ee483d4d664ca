#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace {

using namespace flightplan::test;

class TestProgram : public QObject {
    Q_OBJECT

    const QString m_program = qEnvironmentVariable("FLIGHTPLAN_BINARY_DIR") + "/bin/flightplan-cli";
    const QString m_plan = QString::fromStdString(example("three-nodes"));

    static bool finished(QProcess& process) {
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    }

private Q_SLOTS:
    void initTestCase() {
        if (!haveExamples() || !QFile::exists(m_program))
            QSKIP("the environment of ctest is not set");
    }

    void aPlanComesFromStandardInput() {
        QProcess process;
        process.setStandardInputFile(m_plan);
        process.start(m_program, {"plan", "-", "--format", "json"});
        QVERIFY(finished(process));
        QCOMPARE(process.exitCode(), 0);
        const auto json = nlohmann::json::parse(process.readAllStandardOutput().toStdString());
        QCOMPARE(std::string(json["placements"][0]["host"]), std::string("node-b"));
        QVERIFY(json["fingerprint"] == run({"plan", m_plan.toStdString(), "--format", "json"}).json()["fingerprint"]);
        QVERIFY(process.readAllStandardError().isEmpty());
    }

    void badStandardInputIsNamedByItsDash() {
        QProcess process;
        process.start(m_program, {"validate", "-"});
        process.write("{\n\"format\": 1,\n}");
        process.closeWriteChannel();
        QVERIFY(finished(process));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().startsWith("-:2: error:"));
        QCOMPARE(process.readAllStandardOutput(), QByteArray("-: not valid\n"));
    }

    void aFullStandardOutputIsAFailure() {
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(m_program, {"catalog", "cities"});
        QVERIFY(finished(process));
        QCOMPARE(process.exitCode(), 3);
    }

    void theLanguageOfTheUserChangesNoNumber() {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LC_ALL", "de_DE.UTF-8");
        environment.insert("NO_COLOR", "1");
        process.setProcessEnvironment(environment);
        process.start(m_program, {"plan", m_plan});
        QVERIFY(finished(process));
        QVERIFY(process.readAllStandardOutput().contains("0.920"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestProgram);

} // namespace

#include "test_program.moc"
