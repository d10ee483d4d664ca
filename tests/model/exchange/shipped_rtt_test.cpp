#include "model/exchange/rtt_file.h"
#include "model/exchange/rtt_plan.h"
#include "tests/model/latency/shipped_matrices.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using namespace flightplan::exchange;

namespace {

std::vector<topology::Site> activeRegions() {
    std::vector<topology::Site> regions;
    for (const auto& known : catalog::builtIn().regions())
        if (known.active)
            regions.push_back({known.id, known.name, known.country, known.place, known.continent, true});
    return regions;
}

/// Catalogue / matrix for each pair of regions whose nearest sites have a round-trip time.
std::vector<double> ratiosOf(const latency::Matrix& matrix, std::int64_t radiusKm) {
    const auto mapping = mapSites(matrix, activeRegions(), {}, catalog::builtIn(), radiusKm);
    std::vector<double> ratios;
    for (const auto& known : catalog::builtIn().knownRtts()) {
        const auto from = mapping.siteOf.find(known.from);
        const auto to = mapping.siteOf.find(known.to);
        if (known.from == known.to || from == mapping.siteOf.end() || to == mapping.siteOf.end())
            continue;
        if (const auto rtt = matrix.meanRtt(from->second.site, to->second.site))
            ratios.push_back(static_cast<double>(known.rtt.count()) / static_cast<double>(rtt->count()));
    }
    return ratios;
}

} // namespace

/// Files that nobody here made up.
class ShippedRttTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (!test::haveMatrices())
            QSKIP(test::noMatrices);
    }

    void azure() {
        const auto file = readRtt(test::textOf(test::azureFile()), "latency.csv", {});
        QVERIFY(file.ok);
        QCOMPARE(file.problems.size(), std::size_t(2)); // Indonesia Central has no column, West India no row
        QCOMPARE(file.matrix.sites().size(), std::size_t(51));
        QCOMPARE(file.matrix.values().size(), std::size_t(2350));
        QVERIFY(file.matrix.find("UK South", "West Europe"));
    }

    void aws() {
        for (const auto* name : {"p50.json", "p90.json"}) {
            const auto path = QString(test::awsFile()).replace(QStringLiteral("p50.json"), QString(name));
            const auto file = readRtt(test::textOf(path), name, {});
            QVERIFY(file.ok && file.problems.empty());
            QCOMPARE(file.matrix.values().size(), std::size_t(33 * 33));
        }
    }

    void percentilesConflict() {
        auto median = test::aws();
        const auto path = QString(test::awsFile()).replace(QStringLiteral("p50.json"), QStringLiteral("p90.json"));
        const auto conflicts = merge(median, readRtt(test::textOf(path), "p90.json", {}).matrix);
        QVERIFY(conflicts.size() > 1000);
        QCOMPARE(median.values().size(), std::size_t(33 * 33));
    }

    void flysOwnShapes() {
        const auto folder =
            QString(test::azureFile()).replace(QStringLiteral("rtt-azure-2026/latency.csv"), QStringLiteral("fly/"));
        const auto matrix = readRtt(test::textOf(folder + QStringLiteral("fly_rtt_matrix.csv")), "matrix", {});
        const auto list = readRtt(test::textOf(folder + QStringLiteral("fly_rtt_estimate.csv")), "list", {});
        QVERIFY(matrix.ok && list.ok);
        QCOMPARE(matrix.matrix.values().size(), std::size_t(18 * 18));
        QCOMPARE(list.matrix.values().size(), std::size_t(18 * 19 / 2));
    }

    /// The catalogue's figures against the world, site by site nearby: AWS's medians of 2025, which have nothing in
    /// common with it, and Azure's of another month than the one that it took.
    void theCatalogueAgreesWithTheWorld_data() {
        QTest::addColumn<bool>("isAws");
        QTest::addColumn<int>("radiusKm");
        QTest::newRow("aws") << true << 200;
        QTest::newRow("azure") << false << 450;
    }
    void theCatalogueAgreesWithTheWorld() {
        QFETCH(bool, isAws);
        QFETCH(int, radiusKm);
        auto ratios = ratiosOf(isAws ? test::aws() : test::azure(), radiusKm);
        std::ranges::sort(ratios);
        const auto at = [&](double share) {
            return ratios[static_cast<std::size_t>(share * static_cast<double>(ratios.size() - 1))];
        };
        qInfo(
            "catalogue / matrix, %zu pairs: least %.2f, p10 %.2f, quartile %.2f, median %.2f, quartile %.2f, p90 %.2f, "
            "most %.2f",
            ratios.size(), ratios.front(), at(0.1), at(0.25), at(0.5), at(0.75), at(0.9), ratios.back());
        QVERIFY2(ratios.size() >= 50, std::to_string(ratios.size()).c_str());
        QVERIFY(at(0.5) >= 0.9 && at(0.5) <= 1.1);
        QVERIFY(at(0.1) >= 0.8 && at(0.9) <= 1.2);
    }
};

FLIGHTPLAN_TEST_CLASS(ShippedRttTest);
#include "shipped_rtt_test.moc"
