#include "model/catalog/catalog.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan;
using namespace flightplan::catalog;

const QString regionColumns = QStringLiteral("id,name,country,latitude,longitude,continent,status,gateway,replacement,"
                                             "price_multiplier,egress_group\n");
const QString sizeColumns =
    QStringLiteral("id,cpu_kind,vcpus,baseline_mvcpu,burst_mvcpu,memory_mib,memory_min_mib,memory_max_mib\n");
const QString latencyColumns = QStringLiteral("from,to,rtt_ms,provenance,basis,date\n");
const QString poolColumns =
    QStringLiteral("region,host_class,count,cpu_mvcpu,memory_mib,bandwidth_mbps,disk_mib,basis\n");
const QString cityColumns = QStringLiteral("geonameid,name,country,continent,latitude,longitude,population\n");

/// A catalogue of two active regions and a withdrawn one, with a row in every table.
std::map<QString, QString> smallFiles() {
    return {
        {"VERSION", "t1\n"},
        {"regions.csv", regionColumns + "old,Old,DE,1,2,eu,withdrawn,0,aaa,1,NA_EU\n"
                                        "bbb,Bee,US,-3.5,-4,na,active,0,,1.2345678,NA_EU\n"
                                        "aaa,Ay,DE,5,6,eu,active,1,,1,NA_EU\n"},
        {"edges.csv", "id,name,country,latitude,longitude\neee,Edge,FR,7,8\n"},
        {"sizes.csv", sizeColumns + "tiny,shared,1,62.5,1000,256,256,2048\n"},
        {"latency.csv", latencyColumns + "aaa,bbb,80.1234,proxy,azure_p50,2026\n"},
        {"pools.csv", poolColumns + "aaa,32c,2,32000,262144,10000,7324218,assumed\n"},
        {"cities.csv", cityColumns + "1,Small,DE,eu,1,1,5\n2,\"Large, Old\",DE,eu,1,1,50\n"},
    };
}

Result<Catalog> parseFiles(const std::map<QString, QString>& files) {
    std::map<QString, std::string> texts;
    for (const auto& [name, text] : files)
        texts[name] = text.toStdString();
    return parse({texts["VERSION"], texts["regions.csv"], texts["edges.csv"], texts["sizes.csv"], texts["latency.csv"],
                  texts["pools.csv"], texts["cities.csv"]});
}

class TestParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTable() {
        const auto catalog = parseFiles(smallFiles());
        QVERIFY2(catalog, catalog ? "" : catalog.error().message.c_str());
        QCOMPARE(catalog->version(), std::string("t1"));
        QCOMPARE(catalog->regions().size(), std::size_t(3));
        QCOMPARE(catalog->regions()[0].id, std::string("aaa"));
        QCOMPARE(catalog->findRegion("bbb")->priceMultiplierMillionths, std::int64_t(1'234'568));
        QCOMPARE(catalog->findEdgeSite("eee")->place, (geo::GeoPoint{7, 8}));
        QCOMPARE(catalog->findSize("tiny")->baseline, MicroVcpu(62'500));
        QCOMPARE(catalog->rtt("bbb", "aaa")->rtt, std::chrono::microseconds(80'123));
        QVERIFY(!catalog->rtt("aaa", "aaa"));
        QCOMPARE(catalog->poolOf("aaa")->count, 2);
        QVERIFY(!catalog->poolOf("bbb"));
        QCOMPARE(catalog->cities()[0].key, std::string("Large, Old, DE")); // largest first
        QCOMPARE(catalog->findCity("Small, DE")->population, std::int64_t(5));
    }

    void aCopyOutlivesItsOriginal() {
        auto original = parseFiles(smallFiles());
        const Catalog copy = *original;
        original = tl::make_unexpected(Error{});
        QCOMPARE(copy.findCity("Small, DE")->name, std::string("Small"));
        QCOMPARE(copy.findRegion("old")->replacement, std::string("aaa"));
    }

    /// One line added to one table of the good catalogue, at the end of it.
    void badRows_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("row");
        QTest::addColumn<int>("line");
        QTest::newRow("region id in capitals") << "regions.csv"
                                               << "CCC,C,DE,1,2,eu,active,0,,1,NA_EU" << 5;
        QTest::newRow("region twice") << "regions.csv"
                                      << "aaa,C,DE,1,2,eu,active,0,,1,NA_EU" << 5;
        QTest::newRow("region without name") << "regions.csv"
                                             << "ccc,,DE,1,2,eu,active,0,,1,NA_EU" << 5;
        QTest::newRow("country in words") << "regions.csv"
                                          << "ccc,C,Germany,1,2,eu,active,0,,1,NA_EU" << 5;
        QTest::newRow("latitude past the pole") << "regions.csv"
                                                << "ccc,C,DE,91,2,eu,active,0,,1,NA_EU" << 5;
        QTest::newRow("longitude nan") << "regions.csv"
                                       << "ccc,C,DE,1,nan,eu,active,0,,1,NA_EU" << 5;
        QTest::newRow("continent unknown") << "regions.csv"
                                           << "ccc,C,DE,1,2,asia,active,0,,1,NA_EU" << 5;
        QTest::newRow("status unknown") << "regions.csv"
                                        << "ccc,C,DE,1,2,eu,old,0,,1,NA_EU" << 5;
        QTest::newRow("gateway maybe") << "regions.csv"
                                       << "ccc,C,DE,1,2,eu,active,2,,1,NA_EU" << 5;
        QTest::newRow("price of nothing") << "regions.csv"
                                          << "ccc,C,DE,1,2,eu,active,0,,0,NA_EU" << 5;
        QTest::newRow("active with replacement") << "regions.csv"
                                                 << "ccc,C,DE,1,2,eu,active,0,aaa,1,NA_EU" << 5;
        QTest::newRow("withdrawn without replacement") << "regions.csv"
                                                       << "ccc,C,DE,1,2,eu,withdrawn,0,,1,NA_EU" << 5;
        QTest::newRow("replaced by a withdrawn one") << "regions.csv"
                                                     << "ccc,C,DE,1,2,eu,withdrawn,0,old,1,NA_EU" << 5;
        QTest::newRow("edge that is a region") << "edges.csv"
                                               << "aaa,E,FR,7,8" << 3;
        QTest::newRow("edge twice") << "edges.csv"
                                    << "eee,E,FR,7,8" << 3;
        QTest::newRow("edge of three fields") << "edges.csv"
                                              << "fff,E,FR" << 3;
        QTest::newRow("size of no kind") << "sizes.csv"
                                         << "big,gpu,1,62.5,1000,256,256,2048" << 3;
        QTest::newRow("size without CPUs") << "sizes.csv"
                                           << "big,shared,0,62.5,1000,256,256,2048" << 3;
        QTest::newRow("baseline above burst") << "sizes.csv"
                                              << "big,shared,1,1001,1000,256,256,2048" << 3;
        QTest::newRow("memory below its bound") << "sizes.csv"
                                                << "big,shared,1,62.5,1000,128,256,2048" << 3;
        QTest::newRow("latency to nowhere") << "latency.csv"
                                            << "aaa,zzz,1,proxy,x,2026" << 3;
        QTest::newRow("latency to a withdrawn one") << "latency.csv"
                                                    << "aaa,old,1,proxy,x,2026" << 3;
        QTest::newRow("latency pair twice") << "latency.csv"
                                            << "aaa,bbb,1,proxy,x,2026" << 3;
        QTest::newRow("latency pair reversed") << "latency.csv"
                                               << "bbb,aaa,1,proxy,x,2026" << 3;
        QTest::newRow("latency of zero") << "latency.csv"
                                         << "aaa,aaa,0,proxy,x,2026" << 3;
        QTest::newRow("latency in words") << "latency.csv"
                                          << "aaa,aaa,fast,proxy,x,2026" << 3;
        QTest::newRow("latency measured by whom") << "latency.csv"
                                                  << "aaa,aaa,1,typed,x,2026" << 3;
        QTest::newRow("pool of a withdrawn region") << "pools.csv"
                                                    << "old,32c,2,1,1,1,1,assumed" << 3;
        QTest::newRow("pool twice") << "pools.csv"
                                    << "aaa,32c,2,1,1,1,1,assumed" << 3;
        QTest::newRow("pool without hosts") << "pools.csv"
                                            << "bbb,32c,0,1,1,1,1,assumed" << 3;
        QTest::newRow("city twice") << "cities.csv"
                                    << "3,Small,DE,eu,1,1,5" << 4;
        QTest::newRow("city without people") << "cities.csv"
                                             << "3,Ghost,DE,eu,1,1,0" << 4;
        QTest::newRow("city with an open quote") << "cities.csv"
                                                 << "3,\"Ghost,DE,eu,1,1,7" << 4;
    }

    void badRows() {
        QFETCH(QString, file);
        QFETCH(QString, row);
        QFETCH(int, line);
        auto files = smallFiles();
        files[file] += row + "\n";
        const auto catalog = parseFiles(files);
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().code, ErrorCode::badInput);
        QCOMPARE(catalog.error().place, file.toStdString());
        QCOMPARE(catalog.error().line, line);
        QVERIFY(!catalog.error().message.empty());
    }

    void missingFilesAreErrors() {
        for (const auto& [name, text] : smallFiles()) {
            auto files = smallFiles();
            files[name].clear();
            const auto catalog = parseFiles(files);
            QVERIFY(!catalog);
            QCOMPARE(catalog.error().place, name.toStdString());
            QCOMPARE(catalog.error().line, 1);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(TestParse);

} // namespace

#include "test_parse.moc"
