#include "model/qt/host_table_model.h"
#include "model/qt/microvm_table_model.h"
#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/capacity/plan_table.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace flightplan;
using qt::HostTableModel;
using qt::Selection;

class PlanTableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<HostTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<views::PlanTable> m_table;

    void takePlan() {
        m_controller->waitForPlan();
        m_model->apply(m_controller->snapshot());
        m_model->wait();
    }
    QString names() const {
        QStringList result;
        for (int row = 0; row < m_model->rowCount(); ++row)
            result << m_model->index(row, HostTableModel::NameColumn).data().toString();
        return result.join(u' ');
    }
    void sort(int column, Qt::SortOrder order) {
        m_table->sortByColumn(column, order);
        m_model->wait();
    }

private Q_SLOTS:
    void init() {
        m_controller = std::make_unique<qt::PlanController>();
        m_controller->setDocument(test::topologyFromText("ams: 2x[8c 16g]\n"
                                                         "fra: [16c 64g] [8c 16g] cordoned\n"
                                                         "big 1x[99c 1g] @fra\n"
                                                         "web 3x[4c 1g] @ams @fra\n"),
                                  {});
        m_model = std::make_unique<HostTableModel>(m_controller->lanes());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_table = std::make_unique<views::PlanTable>(
            *m_controller, *m_model,
            std::vector<views::PlanTable::Column>(HostTableModel::ColumnCount, {views::Cell::text, 80, {}}));
        m_table->resize(800, 300);
        m_table->show();
        takePlan();
    }
    void cleanup() {
        m_table.reset();
        m_tester.reset();
        m_model.reset();
        m_controller.reset();
    }

    void sortsByValueAndComesBackToTheOrderOfThePlan() {
        QCOMPARE(names(), QStringLiteral("ams-a-1 ams-a-2 fra-a fra-b"));
        sort(HostTableModel::CpuColumn, Qt::DescendingOrder);
        QCOMPARE(names(), QStringLiteral("ams-a-1 ams-a-2 fra-a fra-b")); // 50 %, 50 %, 25 %, 0 %
        sort(HostTableModel::CpuColumn, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("fra-b fra-a ams-a-1 ams-a-2"));
        sort(HostTableModel::StateColumn, Qt::DescendingOrder);
        QVERIFY(names().startsWith(QStringLiteral("fra-b")));
        sort(-1, Qt::AscendingOrder);
        QCOMPARE(names(), QStringLiteral("ams-a-1 ams-a-2 fra-a fra-b"));
    }

    void filtersByQuery() {
        m_model->setQuery(*query::parse("region:fra cpu>10%"));
        m_model->wait();
        QCOMPARE(names(), QStringLiteral("fra-a"));
    }

    void theSelectionSurvivesSortingFilteringAndEdits() {
        m_controller->select({Selection::Kind::host, QStringLiteral("fra-a")});
        const auto selected = [this] {
            const auto rows = m_table->selectionModel()->selectedRows();
            return rows.size() == 1 ? rows.front().data().toString() : QString();
        };
        QCOMPARE(selected(), QStringLiteral("fra-a"));
        sort(HostTableModel::CpuColumn, Qt::AscendingOrder);
        QCOMPARE(selected(), QStringLiteral("fra-a"));
        m_model->setQuery(*query::parse("fra"));
        m_model->wait();
        QCOMPARE(selected(), QStringLiteral("fra-a"));
        auto entry = m_controller->document().hosts[*document::findHostEntry(m_controller->document(), "ams-a")];
        entry.count = 5;
        QVERIFY(m_controller->apply(document::Edit{document::Put{entry, std::nullopt}}, QStringLiteral("More")));
        takePlan();
        QCOMPARE(selected(), QStringLiteral("fra-a"));
        m_model->setQuery({});
        m_model->wait();
        QCOMPARE(selected(), QStringLiteral("fra-a"));
        QCOMPARE(m_controller->selection().id, QStringLiteral("fra-a"));
    }

    void aClickedRowIsSelectedEverywhere() {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_model->index(1, 0)).center());
        QCOMPARE(m_controller->selection().toObject(), QStringLiteral("host:ams-a-2"));
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QCOMPARE(m_controller->selection().toObject(), QStringLiteral("host:fra-a"));
    }

    void copiesAsTsvAndExportsAsCsv() {
        m_controller->select({Selection::Kind::host, QStringLiteral("ams-a-2")});
        QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
        const auto copied = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(copied.size(), 3); // header, the row, the end
        QVERIFY(copied[0].startsWith(QStringLiteral("Host\tRegion\tState\tCPU")));
        QVERIFY(copied[1].startsWith(QStringLiteral("ams-a-2\tAMS\tup\t0.5")));
        QCOMPARE(m_table->exportText(u',').count(u'\n'), 5);
    }

    void microVmsWithoutAPlaceSayWhy() {
        qt::MicroVmTableModel microVms(m_controller->lanes());
        const QAbstractItemModelTester tester(&microVms, QAbstractItemModelTester::FailureReportingMode::QtTest);
        microVms.apply(m_controller->snapshot());
        microVms.sort(qt::MicroVmTableModel::StateColumn);
        microVms.wait();
        QCOMPARE(microVms.rowCount(), 4);
        QCOMPARE(microVms.index(0, 0).data().toString(), QStringLiteral("big/1"));
        QCOMPARE(microVms.index(0, qt::MicroVmTableModel::StateColumn).data().toString(),
                 QStringLiteral("no host has enough CPU left"));
        QCOMPARE(microVms.rowOf({Selection::Kind::microVm, QStringLiteral("web/2")}), 2);
        QCOMPARE(microVms.rowOf({Selection::Kind::microVm, QStringLiteral("gone/1")}), -1);
    }
};

FLIGHTPLAN_TEST_CLASS(PlanTableTest);
#include "plan_table_test.moc"
