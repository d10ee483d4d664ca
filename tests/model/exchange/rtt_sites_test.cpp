#include "model/exchange/rtt_file.h"
#include "model/exchange/rtt_sites.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::exchange;

namespace {

latency::Matrix matrixOf(const std::vector<std::string>& sites) {
    latency::Matrix matrix;
    int line = 1;
    for (const auto& a : sites)
        for (const auto& b : sites)
            if (a != b)
                matrix.add(a, b, {std::chrono::microseconds(50'000), {}, {"m.csv", ++line, 1, {}}});
    return matrix;
}

topology::Site region(const std::string& id, double latitude, double longitude) {
    return {id, id, {}, {latitude, longitude}, {}, true};
}

SiteMap mapOf(const std::string& text) {
    return readSiteMap(text, "map.csv");
}

/// "fra<Germany West Central 1": what each region takes and how far it is; or the problems.
QString mapped(const std::vector<std::string>& sites, const std::vector<topology::Site>& regions,
               const std::string& map = {}, std::int64_t radius = siteRadiusKm) {
    const auto mapping = mapSites(matrixOf(sites), regions, mapOf(map), catalog::builtIn(), radius);
    QStringList words;
    for (const auto& [id, site] : mapping.siteOf)
        words << QString::fromStdString(id + "<" + site.site + " " + std::to_string(site.km));
    for (const auto& [file, finding] : mapping.problems)
        words << QString::fromStdString("! " + file + " " + finding.key + "@" + std::to_string(finding.line));
    return words.join(QStringLiteral(", "));
}

} // namespace

class RttSitesTest : public QObject {
    Q_OBJECT
    const std::vector<topology::Site> m_regions = {region("fra", 50.1167, 8.6833), region("lhr", 51.5, -0.12),
                                                   region("here", 0, 0)};
private Q_SLOTS:
    void nearest() {
        QCOMPARE(mapped({"eu-central-1", "eu-west-2", "us-east-1"}, m_regions),
                 QStringLiteral("fra<eu-central-1 1, lhr<eu-west-2 1"));
        QCOMPARE(mapped({"West Europe", "UK South"}, m_regions), QStringLiteral("lhr<UK South 1"));
        QCOMPARE(mapped({"West Europe", "UK South"}, m_regions, {}, 400),
                 QStringLiteral("fra<West Europe 364, lhr<UK South 1"));
    }

    void theOwnNameBeforeAll() {
        QCOMPARE(mapped({"fra", "eu-central-1"}, m_regions), QStringLiteral("fra<fra 0"));
        QCOMPARE(mapped({"here", "lhr"}, m_regions), QStringLiteral("here<here 0, lhr<lhr 0"));
    }

    void aSiteStandsForOneRegion() {
        const std::vector<topology::Site> two = {region("far", 50, 7), region("near", 50.1, 8.6)};
        QCOMPARE(mapped({"eu-central-1", "eu-west-2"}, two), QStringLiteral("near<eu-central-1 6"));
    }

    void acrossTheAntimeridian() {
        const std::vector<topology::Site> regions = {region("east", 0, 179.5), region("west", 0, -179.5)};
        QCOMPARE(mapped({"east", "x"}, regions, "x,west\n"), QStringLiteral("east<east 0, west<x 0"));
        const auto mapping = mapSites(matrixOf({"x", "y"}), {region("a", 0, -179), region("b", 0, 178)},
                                      mapOf("x,a\ny,b\n"), catalog::builtIn());
        QCOMPARE(latency::wholeKm(mapping.places[0].place, mapping.places[1].place), std::int64_t(334));
    }

    void theMapDecides() {
        QCOMPARE(mapped({"eu-central-1", "eu-west-2"}, m_regions, "site,region\neu-west-2,fra\n"),
                 QStringLiteral("fra<eu-west-2 0"));
        QCOMPARE(mapped({"Atlantis", "eu-west-2"}, m_regions, "Atlantis,here\n"),
                 QStringLiteral("here<Atlantis 0, lhr<eu-west-2 1"));
        QCOMPARE(mapped({"Atlantis", "eu-west-2"}, m_regions, "Atlantis,\n"), QStringLiteral("lhr<eu-west-2 1"));
        QCOMPARE(mapped({"eu-central-1", "eu-west-2"}, m_regions, "eu-west-2,\n"),
                 QStringLiteral("fra<eu-central-1 1"));
    }

    void problems() {
        QCOMPARE(mapped({"Atlantis", "eu-west-2"}, {}), QStringLiteral("! m.csv rtt.unknown_site@2"));
        QCOMPARE(mapped({"a", "b"}, m_regions, "a,nowhere\nb,fra\nc,fra\n"),
                 QStringLiteral("fra<b 0, ! map.csv document.unknown_region@1, ! map.csv rtt.map_unknown_site@3"));
        QCOMPARE(mapped({"a", "b"}, m_regions, "a,fra\nb,fra\n"), QStringLiteral("fra<a 0, ! map.csv rtt.map_twice@2"));
    }

    void mapFiles() {
        const auto keys = [](const std::string& text) {
            QStringList words;
            for (const auto& problem : mapOf(text).problems)
                words << QString::fromStdString(problem.key + "@" + std::to_string(problem.line));
            return words.join(QStringLiteral(", "));
        };
        QCOMPARE(keys("\xEF\xBB\xBFsite,region\na,b\n\"c, d\",e\n"), QString());
        QCOMPARE(keys("a\nb,c,d\n,e\n"), QStringLiteral("rtt.map_row@1, rtt.map_row@2, rtt.map_row@3"));
        QCOMPARE(keys("a,b\na,c\n"), QStringLiteral("rtt.duplicate_site@2"));
        QCOMPARE(keys("a;b\n"), QStringLiteral("rtt.map_row@1"));
        QCOMPARE(keys("a,\"b\n"), QStringLiteral("rtt.open_quote@1"));
        QCOMPARE(keys("a,\xE3\n"), QStringLiteral("file.bad_encoding@1"));
        QCOMPARE(mapOf("\xEF\xBB\xBFsite,region\na,b\n").regionOf.size(), std::size_t(1));
    }
};

FLIGHTPLAN_TEST_CLASS(RttSitesTest);
#include "rtt_sites_test.moc"
