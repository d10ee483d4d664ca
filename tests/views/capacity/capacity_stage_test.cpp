#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/capacity/capacity_stage.h"
#include "views/capacity/host_grid.h"
#include "views/capacity/room_strip.h"
#include "views/common/figure_tile.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace flightplan;
using views::CapacityStage;

class CapacityStageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<CapacityStage> m_stage;

    template <class Widget>
    Widget* find(const char* name) {
        return m_stage->findChild<Widget*>(QLatin1String(name));
    }

private Q_SLOTS:
    void init() {
        m_controller = std::make_unique<qt::PlanController>();
        m_controller->setDocument(test::topologyFromText("ams: 2x[8c 16g 1gbps 100gd]\n"
                                                         "fra: [8c 16g 1gbps 100gd]\n"
                                                         "web 3x[4c 1g] @ams @fra\n"),
                                  {});
        m_controller->waitForPlan();
        m_stage = std::make_unique<CapacityStage>(*m_controller);
        m_stage->resize(900, 600);
        m_stage->show();
        m_stage->finish();
    }
    void cleanup() {
        m_stage.reset();
        m_controller.reset();
    }

    void oneFilterServesGridAndTables() {
        QCOMPARE(find<QLabel>("rowCount")->text(), QStringLiteral("3 hosts"));
        QTest::keyClicks(find<QLineEdit>("queryField"), QStringLiteral("region:ams"));
        m_stage->finish();
        QCOMPARE(find<QLabel>("rowCount")->text(), QStringLiteral("2 of 3 hosts"));
        m_stage->setView(CapacityStage::View::hosts);
        QCOMPARE(find<QTableView>("hostTable")->model()->rowCount(), 2);
        QVERIFY(find<QTableView>("hostTable")->isVisible());
        m_stage->setView(CapacityStage::View::microVms);
        QCOMPARE(find<QLabel>("rowCount")->text(), QStringLiteral("2 of 3 microVMs"));
    }

    void aMistakeIsToldAndFiltersNothing() {
        auto* field = find<QLineEdit>("queryField");
        auto* mistake = find<QLabel>("queryMistake");
        QVERIFY(!mistake->isVisible());
        field->setText(QStringLiteral("regoin:ams"));
        QVERIFY(mistake->isVisible());
        QVERIFY(mistake->text().contains(QStringLiteral("region")));
        m_stage->finish();
        QCOMPARE(find<QTableView>("hostTable")->model()->rowCount(), 3);
        field->setText(QStringLiteral("region:fra"));
        QVERIFY(!mistake->isVisible());
    }

    void roomIsCountedInTheChosenUnit() {
        auto* room = find<views::FigureTile>("figureRoom");
        m_stage->room().setUnit(QStringLiteral("workload:web"));
        QCOMPARE(room->figure().text(), QStringLiteral("3")); // 4 of 8 cores are free on each of three hosts
        m_stage->room().setUnit(QStringLiteral("no such size"));
        QCOMPARE(m_stage->room().unit(), QStringLiteral("workload:web"));
        QVERIFY(m_stage->room().units().contains(QStringLiteral("shared-cpu-1x")));
    }

    void figuresAreThoseOfThePlan() {
        QCOMPARE(find<views::FigureTile>("figureCpu")->figure().text(), QStringLiteral("50.0 %"));
    }
};

FLIGHTPLAN_TEST_CLASS(CapacityStageTest);
#include "capacity_stage_test.moc"
