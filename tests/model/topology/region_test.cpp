#include "model/catalog/catalog.h"
#include "model/topology/region.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::topology;

class RegionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void expressions_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("matching");
        const auto add = [](const char* expression, const char* region, bool matching) {
            QTest::addRow("%s %s", expression, region)
                << QString::fromLatin1(expression) << QString::fromLatin1(region) << matching;
        };
        add("fra", "fra", true);
        add("fra", "ams", false);
        add("@eu", "fra", true);
        add("@eu", "nrt", false);
        add("@apac", "nrt", true);
        add("@na", "yyz", true);
        add("@us", "yyz", false);
        add("@us", "iad", true);
        add("@na", "iad", true);
        add("@sa", "gru", true);
        add("@af", "jnb", true);
        add("@any", "gru", true);
        add("@moon", "gru", false);
        add("", "gru", false);
    }
    void expressions() {
        QFETCH(QString, expression);
        QFETCH(QString, region);
        QFETCH(bool, matching);
        Region given;
        given.id = RegionId(region.toStdString());
        const auto site = resolve(given, catalog::builtIn());
        QVERIFY(site);
        QCOMPARE(matches(expression.toStdString(), *site), matching);
    }

    void aliases() {
        for (const auto* alias : {"@na", "@sa", "@eu", "@af", "@apac", "@us", "@any"})
            QVERIFY(isRegionAlias(alias));
        for (const auto* other : {"fra", "@", "@EU", "eu", ""})
            QVERIFY(!isRegionAlias(other));
    }

    void aRegionOfOnesOwn() {
        Region region;
        region.id = RegionId("osa");
        QVERIFY(!resolve(region, catalog::builtIn()));
        region.latitude = 34.69;
        QVERIFY(!resolve(region, catalog::builtIn()));
        region.longitude = 135.5;
        region.continent = catalog::Continent::asiaPacific;
        region.state = UpDown::down;
        const auto site = resolve(region, catalog::builtIn());
        QVERIFY(site);
        QCOMPARE(site->name, std::string("osa"));
        QVERIFY(!site->up);
        QVERIFY(matches("@apac", *site));
        QVERIFY(!matches("@us", *site));
    }

    void whatIsTypedStandsBeforeTheCatalogue() {
        Region region;
        region.id = RegionId("fra");
        region.name = "Here";
        region.latitude = 1;
        region.longitude = 2;
        region.continent = catalog::Continent::africa;
        const auto site = resolve(region, catalog::builtIn());
        QCOMPARE(site->name, std::string("Here"));
        QCOMPARE(site->place, (geo::GeoPoint{1, 2}));
        QVERIFY(matches("@af", *site) && !matches("@eu", *site));
    }

    void edgesTakeThePlaceOfTheirRegion() {
        const std::vector<Site> regions = {{"own", "Own", "", {5, 6}, {}, true}};
        QCOMPARE(resolve(Edge{EdgeId("own"), {}, {}, UpDown::up, {}}, regions, catalog::builtIn())->place,
                 (geo::GeoPoint{5, 6}));
        QCOMPARE(resolve(Edge{EdgeId("own"), 7, 8, UpDown::up, {}}, regions, catalog::builtIn())->place,
                 (geo::GeoPoint{7, 8}));
        QVERIFY(resolve(Edge{EdgeId("fra"), {}, {}, UpDown::up, {}}, regions, catalog::builtIn()));
        QCOMPARE(resolve(Edge{EdgeId("dxb"), {}, {}, UpDown::down, {}}, regions, catalog::builtIn())->up, false);
        QVERIFY(!resolve(Edge{EdgeId("nowhere"), {}, {}, UpDown::up, {}}, regions, catalog::builtIn()));
    }
};

FLIGHTPLAN_TEST_CLASS(RegionTest);
#include "region_test.moc"
