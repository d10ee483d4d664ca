#include "model/document/file.h"
#include "model/exchange/plan_sites.h"
#include "model/exchange/rtt_file.h"
#include "model/exchange/rtt_plan.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::exchange;
using test::topologyFromText;

namespace {

/// Regions xx, yy and zz lie on the equator, 10° apart: 11.1 ms in fibre for neighbours.
RttImport imported(const std::string& plan, const std::string& csv, Provenance as = Provenance::measured) {
    const auto file = readRtt(csv, "m.csv", {"Who", "2026-03", 50'000});
    Q_ASSERT(file.ok);
    auto document = topologyFromText(plan);
    const auto mapping = mapSites(file.matrix, sitesOf(document, catalog::builtIn()), {}, catalog::builtIn());
    return addRtts(std::move(document), file.matrix, mapping, as);
}

/// "xx>yy 20 measured, …"
QString entries(const document::Document& document) {
    QStringList words;
    for (const auto& entry : *document.latency)
        words << QString::fromStdString(entry.from + ">" + entry.to + " ") +
                     QString::number(static_cast<double>(entry.rtt.count()) / 1000) + QStringLiteral(" ") +
                     QString::fromStdString(std::string(toString(entry.source)));
    return words.join(QStringLiteral(", "));
}

QString imports(const std::string& plan, const std::string& csv) {
    return entries(imported(plan, csv).document);
}

const std::string sites = "xx:\nyy:\nzz:\n";

} // namespace

class RttPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void directions() {
        QCOMPARE(imports(sites, "m,xx,yy\nxx,,20\nyy,20,\n"), QStringLiteral("xx>yy 20 measured"));
        QCOMPARE(imports(sites, "m,xx,yy\nxx,,20\nyy,21,\n"), QStringLiteral("xx>yy 20 measured, yy>xx 21 measured"));
        QCOMPARE(imports(sites, "m,xx,yy\nxx,,\nyy,21,\n"), QStringLiteral("yy>xx 21 measured"));
        QCOMPARE(imports(sites, "m,xx,yy\nxx,1,20\nyy,20,1\n"), QStringLiteral("xx>yy 20 measured")); // no diagonal
    }

    void eachValueHasItsOrigin() {
        const auto result = imported(sites, "m,xx,yy\nxx,,20\nyy,20,\n", Provenance::proxy);
        const auto& entry = (*result.document.latency)[0];
        QVERIFY(entry.source == Provenance::proxy);
        QCOMPARE(entry.date, std::string("2026-03"));
        QCOMPARE(entry.percentile.value(), std::int64_t(50'000));
        QCOMPARE(entry.origin, std::string("Who: xx to yy"));

        // Through the file and back, and no part of what is not known.
        const auto text = document::write(result.document);
        QVERIFY(text.find(R"("date": "2026-03", "percentile": 50, "origin": "Who: xx to yy")") != std::string::npos);
        const auto again = document::read(text, catalog::builtIn());
        QVERIFY(again.ok);
        QVERIFY(again.document.latency == result.document.latency);
        QVERIFY(document::write(topologyFromText("xx:\nyy:\nxx = yy 5ms")).find("percentile") == std::string::npos);
    }

    void typedValuesStay() {
        const auto result = imported(sites + "xx = yy 70ms", "m,xx,yy,zz\nxx,,20,40\nyy,21,,20\nzz,40,20,\n");
        QCOMPARE(entries(result.document), QStringLiteral("xx>yy 70 typed, xx>zz 40 measured, yy>zz 20 measured"));
        QCOMPARE(result.conflicts.size(), std::size_t(1));
        QCOMPARE(result.conflicts[0].path, std::string("/latency/0"));
        QCOMPARE(render(result.conflicts[0]),
                 std::string("xx to yy stays at 70 ms, which was typed; m.csv, line 2, column "
                             "3 says 20 ms; remove the entry to take it"));
        QCOMPARE(result.written, std::size_t(2));
        QVERIFY(imported(sites + "xx = yy 20ms", "m,xx,yy\nxx,,20\nyy,20,\n").conflicts.empty()); // they agree
        QCOMPARE(imported(sites + "yy = xx 70ms", "m,xx,yy\nxx,,20\nyy,20,\n").conflicts.size(), std::size_t(1));
    }

    void olderMeasurementsAreReplaced() {
        auto document = topologyFromText(sites + "xx - yy 18ms\nxx = yy 19ms\nyy = xx 25ms\nxx = zz 33ms");
        document.latency.edit([](auto& entries) {
            entries[0].source = entries[1].source = Provenance::measured;
            entries[0].via = {"xx", "yy"};
        });
        const auto file = readRtt("m,xx,yy\nxx,,20\nyy,20,\n", "m.csv", {});
        const auto mapping = mapSites(file.matrix, sitesOf(document, catalog::builtIn()), {}, catalog::builtIn());
        const auto result = addRtts(document, file.matrix, mapping, Provenance::measured);
        QCOMPARE(entries(result.document), QStringLiteral("xx>zz 33 typed, xx>yy 20 measured"));
        QCOMPARE(result.replaced, std::size_t(1));
        QCOMPARE(result.document.latency->back().via,
                 (std::vector<std::string>{"xx", "yy"})); // the path is not a value
    }

    void whatCannotBeIsLeftOut() {
        const auto result = imported(sites, "m,xx,yy,zz\nxx,,5,40\nyy,21,,0\nzz,40,0,\n");
        QCOMPARE(entries(result.document), QStringLiteral("yy>xx 21 measured, xx>zz 40 measured"));
        QCOMPARE(result.leftOut, std::size_t(3));
    }

    void filesOnTopOfEachOther() {
        auto first = readRtt("m,a,b\na,,1\nb,2,\n", "one.csv", {}).matrix;
        const auto conflicts = merge(first, readRtt("m,a,b\na,,1\nb,3,\n", "two.csv", {}).matrix);
        QCOMPARE(conflicts.size(), std::size_t(1));
        QCOMPARE(conflicts[0].file, std::string("two.csv"));
        QCOMPARE(
            render(conflicts[0].finding),
            std::string("b to a is 3 ms here and 2 ms in one.csv, line 3, column 2, which was read first and stays; "
                        "if the files are of different percentiles, import one"));
        QCOMPARE(first.find("b", "a")->rtt.count(), 2000L);
        QVERIFY(merge(first, readRtt("m,a,c\na,,1\nc,2,\n", "three.csv", {}).matrix).empty());
        QCOMPARE(first.values().size(), std::size_t(4));
    }

    void aPlanOfItsOwn() {
        const auto file = readRtt(
            "m,eu-central-1,eu-west-2,af-south-1\neu-central-1,,15,150\neu-west-2,15,,150\naf-south-1,150,150,\n", "m",
            {});
        const auto plan = planForSites(file.matrix, {}, catalog::builtIn());
        QStringList ids;
        for (const auto& region : *plan.regions)
            ids << QString::fromStdString(region.id.text());
        QCOMPARE(ids.join(QStringLiteral(" ")), QStringLiteral("fra lhr"));
    }

    void edgesTakePart() {
        QCOMPARE(imports("xx:\nedge dxb\n", "m,xx,me-central-1\nxx,,150\nme-central-1,150,\n"),
                 QStringLiteral("dxb>xx 150 measured"));
    }
};

FLIGHTPLAN_TEST_CLASS(RttPlanTest);
#include "rtt_plan_test.moc"
