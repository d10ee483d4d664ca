#include "app/gui/safety/recovery_folder.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::gui;
using namespace flightplan::test;

namespace {

RescueNote someNote() {
    return {QStringLiteral("/plans/a.flightplan.json"),
            QStringLiteral("10:20:30"),
            QStringLiteral("Global <b>"),
            QStringLiteral("region:fra"),
            QDateTime::fromString(QStringLiteral("2024-05-01T14:02:03.500Z"), Qt::ISODateWithMs),
            4711,
            true};
}

} // namespace

class RecoveryFolderTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString folder() const { return m_temporary->filePath(QStringLiteral("recovery")); }
    QString file(const QString& name) const { return folder() + u'/' + name; }

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void aRunningProgramIsLeftAlone() {
        RecoveryRun run(folder());
        QVERIFY(run.write(0, smallDocument(), someNote()));
        QCOMPARE(planFiles(folder()).size(), 1);
        QVERIFY(findRescues(folder()).empty());
    }

    void whatAnEndedRunLeftIsFoundOnce() {
        { QVERIFY(RecoveryRun(folder()).write(0, smallDocument(), someNote())); }
        {
            const auto found = findRescues(folder());
            QCOMPARE(found.size(), std::size_t(1));
            QVERIFY(found.front().note() == someNote());
            QVERIFY(readPlan(found.front().file()) == smallDocument());
            QVERIFY(findRescues(folder()).empty()); // it is being offered already
        }
        const auto again = findRescues(folder());
        QCOMPARE(again.size(), std::size_t(1));
        again.front().remove();
        QVERIFY(findRescues(folder()).empty());
        QVERIFY(QDir(folder()).entryList(QDir::Files).filter(QStringLiteral("json")).isEmpty());
    }

    void aPlanNeverHasTheNoteOfAnother() {
        RecoveryRun run(folder());
        QVERIFY(run.write(0, smallDocument(), someNote()));
        QVERIFY(run.write(1, smallDocument(), someNote()));
        const auto files = planFiles(folder());
        QCOMPARE(files.size(), 1);
        QVERIFY(files.front().endsWith(QStringLiteral("-1.flightplan.json")));
        run.clear();
        QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files), QStringList());
    }

    void tenOfARunDoNotTakeAwayTheFirst() { // "-1." is no beginning of "-10."
        RecoveryRun run(folder());
        QVERIFY(run.write(10, smallDocument(), someNote()));
        QVERIFY(run.write(1, smallDocument(), someNote()));
        QCOMPARE(planFiles(folder()).size(), 1);
        QVERIFY(planFiles(folder()).front().endsWith(QStringLiteral("-1.flightplan.json")));
    }

    void newestFirst() {
        auto older = someNote();
        older.changed = older.changed.addDays(-1);
        older.title = QStringLiteral("older");
        { QVERIFY(RecoveryRun(folder()).write(0, smallDocument(), older)); }
        { QVERIFY(RecoveryRun(folder()).write(0, smallDocument(), someNote())); }
        const auto found = findRescues(folder());
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found.back().note().title, QStringLiteral("older"));
    }

    void oddNotes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\xff\x00garbage", 10);
        QTest::newRow("cut off") << QByteArray("{\"path\": \"/a\", \"tit");
        QTest::newRow("list") << QByteArray("[1, 2]");
        QTest::newRow("other types") << QByteArray("{\"path\": 7, \"title\": {}, \"changed\": true, \"pid\": \"x\"}");
    }
    void oddNotes() {
        QFETCH(QByteArray, text);
        QDir().mkpath(folder());
        QVERIFY(writePlan(file(QStringLiteral("run-0.flightplan.json")), smallDocument()));
        if (!text.isEmpty())
            QVERIFY(writeText(file(QStringLiteral("run-0.note.json")), text));
        const auto found = findRescues(folder());
        QCOMPARE(found.size(), std::size_t(1));
        const auto& note = found.front().note();
        QCOMPARE(note.title, QStringLiteral("Untitled plan"));
        QVERIFY(note.path.isEmpty() && !note.kept); // never saved over a file that is not known for sure
        QVERIFY(note.changed.isValid());
    }

    void aLockThatAPowerCutLeftEmptyIsNoLock() {
        QDir().mkpath(folder());
        QVERIFY(writePlan(file(QStringLiteral("run-0.flightplan.json")), smallDocument()));
        QFile lock(file(QStringLiteral("run.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        lock.close();
        QCOMPARE(findRescues(folder()).size(), std::size_t(1));
    }

    void aNoteWithoutAPlanGoesAway() {
        QDir().mkpath(folder());
        QVERIFY(writeText(file(QStringLiteral("run-0.note.json")), "{}"));
        QVERIFY(findRescues(folder()).empty());
        QVERIFY(!QFileInfo::exists(file(QStringLiteral("run-0.note.json"))));
    }

    void othersCannotRead() {
        const RecoveryRun run(folder());
        QVERIFY(!(QFileInfo(folder()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aFolderThatCannotBeIsAnError() {
        QVERIFY(writeText(folder(), "a file"));
        RecoveryRun run(folder());
        const auto written = run.write(0, smallDocument(), someNote());
        QVERIFY(!written);
        QVERIFY(!written.error().message.empty());
    }
};

FLIGHTPLAN_TEST_CLASS(RecoveryFolderTest);
#include "recovery_folder_test.moc"
