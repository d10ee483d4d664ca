#include "model/base/fixed_point.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/traffic/traffic_panel.h"
#include "views/traffic/workload_times_model.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <memory>
#include <string>

using namespace flightplan;
using namespace flightplan::views;
using Model = WorkloadTimesModel;

namespace {

document::Document manyWorkloads(int count) {
    std::string text = "aaa: 9x[64c 256g]\nbbb: 9x[64c 256g]\naaa = bbb 20ms\n";
    for (int i = 100; i < 100 + count; ++i)
        text += "w-" + std::to_string(i) + " [1c 1g] @aaa*3 @bbb\n";
    auto document = test::topologyFromText(text);
    for (int i = 100; i < 100 + count; ++i)
        test::editWorkload(document, "w-" + std::to_string(i), [&](topology::Workload& workload) {
            workload.traffic.emplace();
            workload.traffic->requestRate = (i == 100 ? 1000 : 5) * millionth; // the first is past what it can
        });
    return document;
}

} // namespace

/// The panel of traffic: rows of workloads whose times come when they are in sight.
class TrafficPanelTest : public QObject {
    Q_OBJECT

    void open(int workloads) {
        m_controller->setDocument(manyWorkloads(workloads), {});
        m_controller->waitForPlan();
        m_study->wait();
    }
    QTreeView& table() { return *m_panel->findChild<QTreeView*>(); }
    QString text(int row, int column) { return table().model()->index(row, column).data().toString(); }

private Q_SLOTS:
    void init() {
        m_controller = std::make_unique<qt::PlanController>();
        m_study = std::make_unique<qt::TrafficStudy>(*m_controller);
        m_panel = std::make_unique<TrafficPanel>(*m_controller, *m_study);
        m_panel->resize(900, 200);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() {
        m_panel.reset();
        m_study.reset();
        m_controller.reset();
    }

    void timesComeIntoSight() {
        open(200);
        QAbstractItemModelTester tester(table().model());
        QCOMPARE(table().model()->rowCount(), 200);
        QVERIFY(text(0, Model::p95).endsWith(QStringLiteral("ms")));
        QCOMPARE(text(199, Model::p95), QStringLiteral("…"));
        QVERIFY(m_study->answer()->workloads.size() < 60);
        table().verticalScrollBar()->setValue(table().verticalScrollBar()->maximum());
        m_study->wait();
        QVERIFY(text(199, Model::p95).endsWith(QStringLiteral("ms")));
    }

    void anotherHourChangesRowsInPlace() {
        open(5);
        QSignalSpy reset(table().model(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(table().model(), &QAbstractItemModel::dataChanged);
        m_study->setMinute(60);
        m_study->wait();
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        open(6);
        QCOMPARE(reset.count(), 1);
    }

    void whatIsRefusedStandsOut() {
        open(2);
        QVERIFY(text(0, Model::served).startsWith(QStringLiteral("▲")));
        QVERIFY(!text(1, Model::served).startsWith(QStringLiteral("▲")));
        const auto tip = table().model()->index(0, Model::served).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("refused")));
    }

    void aRowSelectsItsWorkload() {
        open(3);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          table().visualRect(table().model()->index(1, Model::name)).center());
        QVERIFY(m_controller->selection() == (qt::Selection{qt::Selection::Kind::workload, QStringLiteral("w-101")}));
    }

private:
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<qt::TrafficStudy> m_study;
    std::unique_ptr<TrafficPanel> m_panel;
};

FLIGHTPLAN_TEST_CLASS(TrafficPanelTest);
#include "traffic_panel_test.moc"
