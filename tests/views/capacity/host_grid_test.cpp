#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/capacity/host_grid.h"

#include <QAccessible>
#include <QTest>

using namespace flightplan;
using qt::Selection;

class HostGridTest : public QObject {
    Q_OBJECT

    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<views::HostGrid> m_grid;

    QString selected() const { return m_controller->selection().toObject(); }
    QImage picture() { return m_grid->viewport()->grab().toImage(); }

private Q_SLOTS:
    void init() {
        m_controller = std::make_unique<qt::PlanController>();
        m_controller->setDocument(test::topologyFromText("ams: 3x[8c 16g]\n"
                                                         "fra: [8c 16g] down [8c 16g] cordoned\n"
                                                         "web 2x[4c 1g] @ams\n"),
                                  {});
        m_controller->waitForPlan();
        m_grid = std::make_unique<views::HostGrid>(*m_controller);
        m_grid->resize(500, 300);
        m_grid->show();
    }
    void cleanup() {
        m_grid.reset();
        m_controller.reset();
    }

    void showsEveryHostWithItsState() {
        QCOMPARE(m_grid->cells().blocks.size(), std::size_t(2));
        QCOMPARE(m_grid->cells().cells.size(), std::size_t(5));
        QCOMPARE(m_grid->cells().cells[0].load, 0.5F);
        QVERIFY(m_grid->cells().cells[3].state == qt::RowState::down);
        QVERIFY(m_grid->cells().cells[4].state == qt::RowState::cordoned);
    }

    void aClickSelectsAHostAndOnTheHeadingItsRegion() {
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, m_grid->cellRect(1).center());
        QCOMPARE(selected(), QStringLiteral("host:ams-a-2"));
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {},
                          m_grid->layout().blocks()[1].box.topLeft() + QPoint(4, 6));
        QCOMPARE(selected(), QStringLiteral("region:fra"));
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, QPoint(490, 290));
        QVERIFY(selected().isEmpty());
    }

    void arrowsTravelAndTellWhereTheyAre() {
        QTest::keyClick(m_grid.get(), Qt::Key_Right);
        QCOMPARE(selected(), QStringLiteral("host:ams-a-1"));
        QCOMPARE(QAccessible::queryAccessibleInterface(m_grid.get())->text(QAccessible::Description),
                 QStringLiteral("ams-a-1, up, 50 %"));
        QTest::keyClick(m_grid.get(), Qt::Key_Right);
        QCOMPARE(selected(), QStringLiteral("host:ams-a-2"));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(m_grid.get(), Qt::Key_Right);
        QCOMPARE(selected(), QStringLiteral("host:fra-a"));
    }

    void whatTheQueryHidesIsFaint() {
        const auto all = picture();
        m_grid->setMatches(std::vector<std::int64_t>{1});
        QCoreApplication::processEvents();
        const auto some = picture();
        const auto ratio = all.devicePixelRatio();
        const auto at = [&](std::size_t cell) {
            return (QPointF(m_grid->cellRect(cell).topLeft() + QPoint(2, 2)) * ratio).toPoint();
        };
        QVERIFY(all.pixelColor(at(0)) != some.pixelColor(at(0)));
        QCOMPARE(all.pixelColor(at(1)), some.pixelColor(at(1)));
        m_grid->setMatches(std::nullopt);
        QCOMPARE(picture().pixelColor(at(0)), all.pixelColor(at(0)));
    }

    void followsThePlan() {
        auto entry = m_controller->document().hosts[*document::findHostEntry(m_controller->document(), "ams-a")];
        entry.count = 40;
        QVERIFY(m_controller->apply(document::Edit{document::Put{entry, std::nullopt}}, QStringLiteral("More")));
        m_controller->waitForPlan();
        QCOMPARE(m_grid->cells().blocks[0].count, 40);
        QCOMPARE(m_grid->layout().blocks()[0].count, 40);
    }
};

FLIGHTPLAN_TEST_CLASS(HostGridTest);
#include "host_grid_test.moc"
