#include "app/gui/safety/autosave.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::gui;
using namespace flightplan::test;

class AutosaveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<Autosave> m_autosave;

    QString folder() const { return m_temporary->filePath(QStringLiteral("recovery")); }
    QString planPath() const { return m_temporary->filePath(QStringLiteral("a.flightplan.json")); }
    void edit(int replicas) {
        QVERIFY(m_controller->apply(webReplicas(m_controller->document(), replicas), QStringLiteral("Test")));
    }
    QStringList rescued() const { return planFiles(folder()); }
    document::Document rescuedPlan() const { return readPlan(folder() + u'/' + rescued().value(0)); }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_controller = std::make_unique<qt::PlanController>();
        m_controller->setDocument(smallDocument(), {});
        m_autosave = std::make_unique<Autosave>(*m_controller, folder());
    }
    void cleanup() {
        m_autosave.reset();
        m_controller.reset();
    }

    void anEditIsRescuedByItself() {
        m_autosave->setInterval(std::chrono::milliseconds(1));
        QSignalSpy written(m_autosave.get(), &Autosave::written);
        edit(7);
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(rescuedPlan() == m_controller->document());
    }

    void laterEditsDoNotPutItOff() {
        // Someone who never pauses: an edit at each turn of the event loop.
        m_autosave->setInterval(std::chrono::milliseconds(20));
        QSignalSpy written(m_autosave.get(), &Autosave::written);
        int replicas = 0;
        QTimer hectic;
        connect(&hectic, &QTimer::timeout, this, [&] { edit(5 + replicas++ % 2); });
        hectic.start(1);
        QTRY_VERIFY(written.size() >= 3);
    }

    void nothingIsWrittenWithoutAChange() {
        m_autosave->finish();
        QVERIFY(rescued().isEmpty());
        edit(4); // as it is
        m_autosave->finish();
        QVERIFY(rescued().isEmpty());
    }

    void undoSaveAndOpenTakeItAway_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("undo") << 0;
        QTest::newRow("save") << 1;
        QTest::newRow("new plan") << 2;
        QTest::newRow("discard") << 3;
    }
    void undoSaveAndOpenTakeItAway() {
        QFETCH(int, how);
        edit(7);
        m_autosave->finish();
        QCOMPARE(rescued().size(), 1);
        QString why;
        if (how == 0)
            m_controller->undoStack().undo();
        else if (how == 1)
            QVERIFY(m_controller->save(planPath(), why));
        else if (how == 2)
            m_controller->newDocument();
        else
            m_autosave->discard();
        m_autosave->finish();
        QVERIFY(rescued().isEmpty());
        if (how == 2)
            m_controller->setDocument(smallDocument(), {});
        edit(8); // and it goes on
        m_autosave->finish();
        QCOMPARE(rescued().size(), 1);
    }

    void whatIsNeitherSavedNorDiscardedSurvivesTheEnd() {
        edit(7);
        m_autosave->finish();
        const auto document = m_controller->document();
        cleanup();
        const auto found = findRescues(folder());
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(!found.front().note().kept);
        QVERIFY(readPlan(found.front().file()) == document);
    }

    void theNoteSaysWhereItBelongs() {
        QString why;
        QVERIFY(m_controller->save(planPath(), why));
        m_autosave->setStamp(QStringLiteral("1:2:3"));
        m_controller->select(qt::Selection::fromObject(QStringLiteral("region:fra")));
        edit(7);
        QVERIFY(m_autosave->keep());
        cleanup();
        const auto found = findRescues(folder());
        QCOMPARE(found.size(), std::size_t(1));
        const auto& note = found.front().note();
        QCOMPARE(note.path, planPath());
        QCOMPARE(note.stamp, QStringLiteral("1:2:3"));
        QCOMPARE(note.title, QStringLiteral("a"));
        QCOMPARE(note.selection, QStringLiteral("region:fra"));
        QVERIFY(note.kept);
    }

    void aRecoveredPlanIsNeverWithoutACopy() {
        edit(7);
        m_autosave->finish();
        cleanup();
        {
            auto found = findRescues(folder());
            QCOMPARE(found.size(), std::size_t(1));
            const auto old = found.front().file();
            m_controller = std::make_unique<qt::PlanController>();
            m_autosave = std::make_unique<Autosave>(*m_controller, folder());
            std::vector<Finding> problems;
            QVERIFY(m_controller->recover(old, planPath(), problems));
            QVERIFY(m_controller->isDirty());
            QCOMPARE(m_controller->path(), planPath());
            QVERIFY(!m_controller->undoStack().canUndo());
            m_autosave->finish();
            QVERIFY(QFile::exists(old));
            m_autosave->replace(found.front());
            m_autosave->finish();
            QVERIFY(!QFile::exists(old));
        }
        QCOMPARE(rescued().size(), 1);
        QVERIFY(rescuedPlan() == m_controller->document());
    }

    void aFailureIsTold() {
        m_autosave.reset();
        QVERIFY(QDir(folder()).removeRecursively());
        QVERIFY(writeText(folder(), "a file where the folder should be"));
        m_autosave = std::make_unique<Autosave>(*m_controller, folder());
        QSignalSpy failed(m_autosave.get(), &Autosave::failed);
        edit(7);
        QVERIFY(!m_autosave->keep());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.front().front().toString().isEmpty());
        QVERIFY(m_controller->isDirty());
    }
};

FLIGHTPLAN_TEST_CLASS(AutosaveTest);
#include "autosave_test.moc"
