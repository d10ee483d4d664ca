#include "app/gui/import_actions.h"
#include "app/gui/main_window.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/common/notice_stack.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace flightplan;
using exchange::FileKind;
using qt::Selection;

/// Files of other programs, read into the open plan.
class ImportTest : public test::WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QVERIFY(openWindow(QSize(1280, 800))); }
    void cleanup() { closeWindow(); }

    void roundTripTimesAreOneStep() {
        const auto before = m_controller->document();
        bring("rtt.csv", "from,to,rtt_ms\nfra,ams,9.5\nfra,nrt,x\n", FileKind::roundTrips);
        QCOMPARE(m_controller->undoStack().count(), 0); // a mistake: nothing came over
        QVERIFY(notice().contains(QStringLiteral("rtt.csv")) && notice().contains(QStringLiteral("3")));
        bring("rtt.csv", "from,to,rtt_ms\nfra,ams,9.5\nfra,nrt,230\n", FileKind::roundTrips);
        QCOMPARE(m_controller->undoStack().count(), 1);
        QCOMPARE(m_controller->document().latency->size(), std::size_t(2));
        QVERIFY(notice().contains(QStringLiteral("2 pairs")));
        m_controller->waitForPlan();
        QCOMPARE(m_controller->plan()->network->explain("fra", "nrt").rtt, 230'000U);
        m_controller->undoStack().undo();
        QVERIFY(m_controller->document() == before);
    }

    void aNetworkMapBecomesLinks() {
        bring("net.graphml",
              "<?xml version='1.0'?><graphml xmlns='http://graphml.graphdrawing.org/xmlns'>"
              "<key attr.name='Latitude' attr.type='double' for='node' id='d0'/>"
              "<key attr.name='Longitude' attr.type='double' for='node' id='d1'/>"
              "<key attr.name='label' attr.type='string' for='node' id='d2'/><graph edgedefault='undirected'>"
              "<node id='0'><data key='d0'>50.1</data><data key='d1'>8.7</data><data key='d2'>Frankfurt</data></node>"
              "<node id='1'><data key='d0'>52.4</data><data key='d1'>4.9</data><data key='d2'>Amsterdam</data></node>"
              "<node id='2'><data key='d2'>Nowhere</data></node>"
              "<edge source='0' target='1'/><edge source='1' target='2'/></graph></graphml>",
              FileKind::graphml);
        QCOMPARE(m_controller->document().links->size(), std::size_t(1));
        QVERIFY(m_window->findChild<QPushButton*>(QStringLiteral("importDetails")));
        m_window->findChild<QPushButton*>(QStringLiteral("importDetails"))->click();
        auto* remarks = m_window->findChild<QTreeWidget*>(QStringLiteral("importRemarks"));
        QVERIFY(remarks && remarks->topLevelItemCount() > 0);
        QVERIFY(m_window->notices().isShown(QStringLiteral("importNotice")));
        m_window->findChild<QPushButton*>(QStringLiteral("importClose"))->click();
        QVERIFY(!m_window->notices().isShown(QStringLiteral("importNotice")));
    }

    void usersReplaceThoseOfTheWorkload() {
        auto* action = m_window->findChild<QAction*>(QStringLiteral("actionImportClients"));
        QVERIFY(!action->isEnabled());
        m_controller->select({Selection::Kind::workload, QStringLiteral("collab")});
        QVERIFY(action->isEnabled());
        bring("users.csv", "city,country,weight\nBerlin,DE,3\nTokio,JP,1\n", FileKind::clients);
        QVERIFY(m_controller->undoStack().count() == 0 &&
                notice().contains(QStringLiteral("Tokyo"))); // the nearest name
        bring("users.csv", "city,country,weight\nBerlin,DE,3\nTokyo,JP,1\n", FileKind::clients);
        const auto at = *document::findWorkload(m_controller->document(), "collab");
        QCOMPARE(m_controller->document().workloads[at].clients.size(), std::size_t(2));
    }

    void aFileThatIsNotThereSaysSo() {
        m_window->imports().study().start({QStringLiteral("/nowhere/at-all.csv"), FileKind::roundTrips, {}});
        m_window->imports().study().wait();
        QVERIFY(notice().contains(QStringLiteral("at-all.csv")));
        QCOMPARE(m_controller->undoStack().count(), 0);
    }

private:
    void bring(const char* name, const QByteArray& text, FileKind kind) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        m_window->imports().study().start({path, kind, m_controller->selection().id});
        m_window->imports().study().wait();
    }
    /// All that the notice says.
    QString notice() const {
        QString text;
        if (const auto* bar = m_window->findChild<QWidget*>(QStringLiteral("importNotice")))
            for (const auto* label : bar->findChildren<QLabel*>())
                text += label->text() + u' ';
        return text;
    }
};

FLIGHTPLAN_TEST_CLASS(ImportTest);
#include "import_test.moc"
