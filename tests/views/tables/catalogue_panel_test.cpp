#include "tests/support/test_registry.h"
#include "tests/views/tables/tables_support.h"
#include "views/tables/catalogue_models.h"
#include "views/tables/catalogue_panel.h"
#include "views/tables/filter_field.h"
#include "views/tables/lazy_tree_view.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace flightplan;
using namespace flightplan::views;

namespace {

struct Scene {
    Scene() {
        controller.setDocument(test::tablesDocument(), {});
        panel.resize(360, 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    QModelIndex row(const char* code) const {
        const auto& model = *regions.model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == QString::fromUtf8(code))
                return model.index(row, 0);
        return {};
    }

    qt::PlanController controller;
    CataloguePanel panel{controller};
    LazyTreeView& regions = *panel.findChild<LazyTreeView*>(QStringLiteral("catalogueRegions"));
    LazyTreeView& sizes = *panel.findChild<LazyTreeView*>(QStringLiteral("catalogueSizes"));
    FilterField& filter = *panel.findChild<FilterField*>();
    QPushButton& add = *panel.findChild<QPushButton*>(QStringLiteral("catalogueAdd"));
};

} // namespace

class CataloguePanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelsHold() {
        RegionCatalogueModel regions(catalog::builtIn());
        SizeCatalogueModel sizes(catalog::builtIn());
        const QAbstractItemModelTester first(&regions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(&sizes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(sizes.rowCount(), static_cast<int>(catalog::builtIn().sizes().size()));
        QSignalSpy changed(&regions, &QAbstractItemModel::dataChanged);
        regions.apply(test::tablesDocument());
        QVERIFY(changed.size() >= 1 && changed.size() <= 2);
        regions.apply(test::tablesDocument());
        QVERIFY(changed.size() <= 2);
    }

    void aRegionIsAddedByDoubleClickButtonOrEnter() {
        Scene scene;
        QSignalSpy requested(&scene.panel, &CataloguePanel::addRegionRequested);
        QVERIFY(!scene.add.isEnabled());
        test::click(scene.regions, scene.row("NRT"));
        QVERIFY(scene.add.isEnabled());
        scene.add.click();
        test::doubleClick(scene.regions, scene.row("NRT"));
        QTest::keyClick(&scene.regions, Qt::Key_Return);
        QCOMPARE(requested.size(), 3);
        for (const auto& arguments : requested)
            QCOMPARE(arguments[0].toString(), QStringLiteral("nrt"));
    }

    void aRegionOfThePlanIsGrey() {
        Scene scene;
        QSignalSpy requested(&scene.panel, &CataloguePanel::addRegionRequested);
        QVERIFY(!(scene.row("FRA").flags() & Qt::ItemIsEnabled));
        test::doubleClick(scene.regions, scene.row("FRA"));
        QCOMPARE(requested.size(), 0);
        QVERIFY(scene.row("FRA").data(Qt::ToolTipRole).toString().contains(u"already"));
        const auto& document = scene.controller.document();
        QVERIFY(scene.controller.apply(document::deleteRegion(document, "fra"), QStringLiteral("Delete")));
        QVERIFY(scene.row("FRA").flags() & Qt::ItemIsEnabled);
    }

    void aRegionThatWasAddedCannotBeAddedAgain() {
        Scene scene;
        connect(&scene.panel, &CataloguePanel::addRegionRequested, this, [&scene](const QString& id) {
            topology::Region region;
            region.id = RegionId(id.toStdString());
            QVERIFY(scene.controller.apply(
                document::addRegion(scene.controller.document(), region, true, catalog::builtIn()),
                QStringLiteral("Add")));
        });
        test::doubleClick(scene.regions, scene.row("NRT"));
        QCOMPARE(scene.controller.document().regions->size(), std::size_t(3));
        QVERIFY(!scene.add.isEnabled());
        test::doubleClick(scene.regions, scene.row("NRT"));
        QCOMPARE(scene.controller.document().regions->size(), std::size_t(3));
    }

    void theFilterFindsCitiesAndContinents() {
        Scene scene;
        QTest::keyClicks(&scene.filter, QStringLiteral("tokyo"));
        QCOMPARE(scene.regions.model()->rowCount(), 1);
        scene.filter.setText(QStringLiteral("africa"));
        QVERIFY(scene.regions.model()->rowCount() >= 1);
        scene.filter.setText(QStringLiteral("performance"));
        QVERIFY(scene.sizes.model()->rowCount() >= 1);
        QCOMPARE(scene.regions.model()->rowCount(), 0);
        scene.panel.focusFilter();
        QVERIFY(scene.filter.hasFocus());
    }
};

FLIGHTPLAN_TEST_CLASS(CataloguePanelTest);
#include "catalogue_panel_test.moc"
