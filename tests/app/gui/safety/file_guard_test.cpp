#include "app/gui/safety/file_guard.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::gui;
using namespace flightplan::test;
using Kind = FileNews::Kind;

class FileGuardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<FileGuard> m_guard;
    std::vector<FileNews> m_news;

    QString path() const { return m_temporary->filePath(QStringLiteral("a.flightplan.json")); }
    document::Document changed(int replicas) const {
        return document::apply(smallDocument(), webReplicas(smallDocument(), replicas)).value().document;
    }
    bool edit(int replicas) {
        return m_controller->apply(webReplicas(m_controller->document(), replicas), QStringLiteral("Test"));
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_controller = std::make_unique<qt::PlanController>();
        QVERIFY(writePlan(path(), smallDocument()));
        std::vector<Finding> problems;
        QVERIFY(m_controller->open(path(), false, problems));
        m_guard = std::make_unique<FileGuard>(*m_controller);
        m_news.clear();
        connect(m_guard.get(), &FileGuard::found, this, [this](const FileNews& news) { m_news.push_back(news); });
    }
    void cleanup() {
        m_guard.reset();
        m_controller.reset();
    }

    void theWatcherTellsByItself_data() {
        QTest::addColumn<bool>("byRenaming");
        QTest::newRow("written to") << false;
        QTest::newRow("replaced by renaming") << true;
    }
    void theWatcherTellsByItself() {
        QFETCH(bool, byRenaming);
        for (std::size_t round = 1; round <= 2; ++round) { // a replaced file has to be watched again
            const auto next = changed(10 + static_cast<int>(round));
            QVERIFY(byRenaming ? replacePlan(path(), next) : writePlan(path(), next));
            QTRY_COMPARE(m_news.size(), round);
            QCOMPARE(m_news.back().kind, Kind::changed);
            QCOMPARE(m_news.back().changes, std::optional<std::size_t>(1));
            QVERIFY(m_guard->differs());
        }
    }

    void theSameContentIsNoNews() {
        const auto before = m_guard->known();
        QVERIFY(replacePlan(path(), smallDocument()));
        QVERIFY(m_guard->differs()); // until someone has read it
        m_guard->finish();
        QVERIFY(!m_guard->differs());
        QVERIFY(m_guard->known() != before);
        for (const auto& news : m_news)
            QCOMPARE(news.kind, Kind::same);
    }

    void ourOwnSaveIsNoNews() {
        QVERIFY(edit(7));
        QString why;
        QVERIFY(m_controller->save(path(), why));
        m_guard->finish();
        QVERIFY(!m_guard->differs());
        for (const auto& news : m_news)
            QCOMPARE(news.kind, Kind::same);
    }

    void comparesWithWhatWasSavedAndNotWithWhatIsEdited() {
        QVERIFY(edit(7));
        QVERIFY(replacePlan(path(), smallDocument()));
        m_guard->finish();
        for (const auto& news : m_news)
            QCOMPARE(news.kind, Kind::same);
    }

    void goneAndBack() {
        QVERIFY(QFile::rename(path(), path() + u'~'));
        m_guard->finish();
        QCOMPARE(m_news.size(), std::size_t(1));
        QCOMPARE(m_news.back().kind, Kind::gone);
        QVERIFY(!m_guard->differs()); // nothing would be overwritten
        QVERIFY(QFile::rename(path() + u'~', path()));
        m_guard->finish();
        QCOMPARE(m_news.back().kind, Kind::same);
    }

    void aBrokenFileIsAChangeOfUnknownSize() {
        QVERIFY(writeText(path(), "{ \"format\": 1, "));
        m_guard->finish();
        QCOMPARE(m_news.size(), std::size_t(1));
        QCOMPARE(m_news.back().kind, Kind::changed);
        QVERIFY(!m_news.back().changes);
    }

    void whatIsAcknowledgedIsKnown() {
        QVERIFY(replacePlan(path(), changed(9)));
        m_guard->finish();
        QVERIFY(m_guard->differs());
        m_guard->acknowledge();
        QVERIFY(!m_guard->differs());
        m_guard->finish();
        QCOMPARE(m_news.size(), std::size_t(1));
        QVERIFY(replacePlan(path(), changed(10))); // and changed once more
        m_guard->finish();
        QCOMPARE(m_news.size(), std::size_t(2));
    }

    void reloadIsAStepThatUndoTakesBack() {
        QVERIFY(edit(7));
        const auto mine = m_controller->document();
        QVERIFY(replacePlan(path(), changed(9)));
        m_guard->finish();
        std::vector<Finding> problems;
        QVERIFY(m_controller->reload(problems));
        QVERIFY(m_controller->document() == changed(9));
        QVERIFY(!m_controller->isDirty() && !m_guard->differs());
        m_controller->undoStack().undo();
        QVERIFY(m_controller->document() == mine);
        QVERIFY(m_controller->isDirty());
    }

    void aRecoveredPlanRemembersItsFile() {
        const auto before = m_guard->known();
        m_guard->expect(FileStamp::fromText(before.toText()));
        m_guard->finish();
        QVERIFY(m_news.empty());
        QVERIFY(!m_guard->differs());
        QVERIFY(replacePlan(path(), changed(9)));
        m_guard->finish();
        QCOMPARE(m_news.size(), std::size_t(1));
        QCOMPARE(m_news.back().changes, std::optional<std::size_t>(1));
        m_news.clear();
        m_guard->expect(before);
        QCOMPARE(m_news.size(), std::size_t(1));
        QCOMPARE(m_news.back().kind, Kind::changed);
        QVERIFY(m_guard->differs());
    }

    void stampsFromOddTexts() {
        for (const auto* text : {"", "1:2", "a:b:c:d", "::"})
            QVERIFY(FileStamp::fromText(QString::fromLatin1(text)) != m_guard->known());
        QCOMPARE(FileStamp::of(m_temporary->filePath(QStringLiteral("none"))), FileStamp());
    }
};

FLIGHTPLAN_TEST_CLASS(FileGuardTest);
#include "file_guard_test.moc"
