#include "tests/support/test_registry.h"
#include "views/capacity/host_grid_layout.h"

#include <QTest>

#include <set>
#include <vector>

using namespace flightplan::views;

class HostGridLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksNeitherOverlapNorLeaveTheWidth_data() {
        QTest::addColumn<QList<int>>("counts");
        QTest::addColumn<QSize>("viewport");
        QTest::newRow("one host") << QList<int>{1} << QSize(600, 400);
        QTest::newRow("a region without hosts between") << QList<int>{5, 0, 7} << QSize(600, 400);
        QTest::newRow("eighteen regions")
            << QList<int>{40, 12, 90, 33, 8, 61, 20, 20, 20, 14, 7, 55, 48, 90, 3, 2, 1, 9} << QSize(840, 460);
        QTest::newRow("ten thousand hosts") << QList<int>{3000, 2000, 1500, 1500, 1000, 600, 400} << QSize(840, 460);
        QTest::newRow("a narrow window") << QList<int>{500, 20} << QSize(100, 80);
        QTest::newRow("nothing") << QList<int>{} << QSize(600, 400);
    }
    void blocksNeitherOverlapNorLeaveTheWidth() {
        QFETCH(QList<int>, counts);
        QFETCH(QSize, viewport);
        const HostGridLayout layout({counts.begin(), counts.end()}, viewport);
        QCOMPARE(layout.blocks().size(), static_cast<std::size_t>(counts.size()));
        for (std::size_t a = 0; a < layout.blocks().size(); ++a) {
            const auto& block = layout.blocks()[a];
            if (block.count == 0)
                continue;
            if (viewport.width() > 150)
                QVERIFY(block.box.right() < viewport.width());
            QVERIFY(block.box.bottom() < layout.height());
            for (std::size_t b = a + 1; b < layout.blocks().size(); ++b)
                QVERIFY(!block.box.intersects(layout.blocks()[b].box));
            for (int index = 0; index < block.count; ++index) {
                const auto cell = layout.cell(a, index);
                QVERIFY(block.box.contains(cell));
                const auto hit = layout.at(cell.center());
                QVERIFY(hit && hit->block == a && hit->index == index);
            }
            const auto heading = layout.at(block.box.topLeft() + QPoint(2, 2));
            QVERIFY(heading && heading->block == a && heading->index == -1);
        }
        QVERIFY(!layout.at(QPoint(1, 1)));
    }

    void cellsAreAsLargeAsTheWindowAllows() {
        const HostGridLayout few({8, 8}, {900, 500});
        const HostGridLayout many({4000, 4000}, {900, 500});
        QVERIFY(few.pitch() >= 30);
        QVERIFY(few.height() <= 500);
        QVERIFY(many.pitch() < 10);
        QVERIFY(many.height() > 500); // scrolls
    }

    void arrowsReachEveryCell() {
        const HostGridLayout layout({10, 3, 25}, {400, 300});
        std::vector<HostGridLayout::Hit> open = {{0, 0}};
        std::set<std::pair<std::size_t, int>> seen = {{0, 0}};
        while (!open.empty()) {
            const auto from = open.back();
            open.pop_back();
            for (const auto& [dx, dy] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
                const auto to = layout.step(from, dx, dy);
                if (seen.insert({to.block, to.index}).second)
                    open.push_back(to);
            }
        }
        QCOMPARE(seen.size(), std::size_t(38));
        // At the edge nothing moves.
        const auto stays = layout.step({0, 0}, -1, 0);
        QCOMPARE(stays.block, std::size_t(0));
        QCOMPARE(stays.index, 0);
    }
};

FLIGHTPLAN_TEST_CLASS(HostGridLayoutTest);
#include "host_grid_layout_test.moc"
