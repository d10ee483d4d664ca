#include "model/qt/app_model.h"
#include "model/qt/fleet_model.h"
#include "tests/support/test_registry.h"
#include "tests/views/tables/tables_support.h"
#include "views/common/theme.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/row_delegate.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTest>

#include <limits>

using namespace flightplan;
using namespace flightplan::views;

class RowDelegateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cellsReadLikeTheRestOfTheProgram_data() {
        QTest::addColumn<int>("cell");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("load") << int(Cell::load) << QVariant(0.684) << "68 %";
        QTest::newRow("share") << int(Cell::share) << QVariant(0.942) << "94 %";
        QTest::newRow("count") << int(Cell::count) << QVariant(184310) << "184,310";
        QTest::newRow("milliseconds") << int(Cell::milliseconds) << QVariant(47.3) << "47.3 ms";
        QTest::newRow("unserved") << int(Cell::milliseconds) << QVariant(std::numeric_limits<double>::infinity())
                                  << "∞";
        QTest::newRow("nothing") << int(Cell::milliseconds) << QVariant() << "";
        QTest::newRow("text") << int(Cell::text) << QVariant(QStringLiteral("5/6")) << "5/6";
    }
    void cellsReadLikeTheRestOfTheProgram() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFETCH(int, cell);
        QFETCH(QVariant, value);
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), value);
        const RowDelegate delegate({static_cast<Cell>(cell)});
        QTEST(delegate.cellText(model.index(0, 0)), "text");
    }

    void everyRowOfBothThemesIsPainted_data() {
        QTest::addColumn<int>("theme");
        QTest::newRow("dark") << int(ThemeChoice::dark);
        QTest::newRow("light") << int(ThemeChoice::light);
    }
    void everyRowOfBothThemesIsPainted() {
        QFETCH(int, theme);
        Theme().apply(*qApp, static_cast<ThemeChoice>(theme));
        auto document =
            test::topologyFromText("ams: [8c 16g] down\nfra: [8c 16g] [8c 16g] cordoned\nweb 3x[7c 15g] @fra\n");
        qt::FleetModel model;
        model.apply(qt::makeSnapshot(test::planned(document)));
        model.fetchMore(model.index(1, 0));
        LazyTreeView tree;
        tree.setModel(&model);
        tree.setItemDelegate(new RowDelegate({Cell::name, Cell::load, Cell::count}, &tree));
        tree.setColumnWidths({108, 78});
        tree.resize(360, 200);
        tree.expand(model.index(1, 0));
        const auto picture = tree.grab().toImage();
        QVERIFY(!picture.isNull());
        QSet<QRgb> colors;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                colors.insert(picture.pixel(x, y));
        QVERIFY(colors.size() > 20); // icons, text, meters
        QCOMPARE(tree.visualRect(model.index(0, 0)).height(), tree.visualRect(model.index(1, 0)).height());
    }
};

FLIGHTPLAN_TEST_CLASS(RowDelegateTest);
#include "row_delegate_test.moc"
