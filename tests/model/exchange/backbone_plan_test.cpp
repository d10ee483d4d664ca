#include "model/document/file.h"
#include "model/exchange/backbone_plan.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace flightplan;
using namespace flightplan::exchange;
using test::topologyFromText;

namespace {

BackboneNode at(const std::string& name, double latitude, double longitude) {
    return {name, geo::GeoPoint{latitude, longitude}};
}

QString links(const document::Document& document) {
    QStringList words;
    for (const auto& link : *document.links)
        words << QString::fromStdString(link.from + ">" + link.to) +
                     QStringLiteral(" %1").arg(static_cast<double>(link.rtt.count()) / 1000) +
                     (link.state == topology::UpDown::up ? "" : " down");
    return words.join(QStringLiteral(", "));
}

/// Links of the plan "ams, fra" with the map; the rest of the answer in `import`.
QString imported(const Backbone& backbone, BackboneImport* import = nullptr, const std::string& plan = "ams:\nfra:") {
    const auto result = addLinks(topologyFromText(plan), backbone, catalog::builtIn());
    if (!result)
        return QString::fromStdString(result.error().message);
    const auto problems = document::validate(result->document, catalog::builtIn());
    if (std::ranges::find(problems, Severity::error, &Finding::severity) != problems.end())
        return QStringLiteral("not valid");
    if (import)
        *import = *result;
    return links(result->document);
}

const std::vector<BackboneNode> threeNodes = {at("Amsterdam", 52.37, 4.9), at("Köln Süd", 50.94, 6.96),
                                              at("Frankfurt", 50.11, 8.68)};

} // namespace

class BackbonePlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nodesBecomeRegionsOrTransit() {
        BackboneImport import;
        // 214 and 154 km of great circle, light in fibre over 1.2 times that.
        QCOMPARE(imported({"N", false, threeNodes, {{0, 1, {}, true}, {2, 1, {}, true}}}, &import),
                 QStringLiteral("ams>k-ln-s-d 2.568, fra>k-ln-s-d 1.836"));
        QCOMPARE(import.regions, std::size_t(2));
        QCOMPARE(import.transit, std::size_t(1));
        QCOMPARE(import.links, std::size_t(2));
        QVERIFY(import.notCarried.empty());
    }

    void theMapsOwnTimes() {
        QCOMPARE(imported({"N", true, threeNodes, {{0, 2, 7000, true}, {2, 0, 7000, true}}}),
                 QStringLiteral("ams>fra 7"));
        QCOMPARE(imported({"N", true, threeNodes, {{0, 2, 7000, true}, {2, 0, 8000, true}}}),
                 QStringLiteral("ams>fra 7, fra>ams 8"));
        QCOMPARE(imported({"N", true, threeNodes, {{2, 0, 7000, false}}}), QStringLiteral("fra>ams 7 down"));
    }

    void whatIsNotCarriedIsCounted() {
        BackboneImport import;
        auto nodes = threeNodes;
        nodes.push_back({"Nowhere", {}});
        QCOMPARE(imported({"N",
                           false,
                           nodes,
                           {{0, 2, 7000, true},
                            {2, 0, 6000, true},
                            {0, 2, 5000, false},
                            {0, 0, 1000, true},
                            {0, 3, {}, true},
                            {3, 1, {}, true}}},
                          &import),
                 QStringLiteral("ams>fra 6")); // up before down, then the faster
        QCOMPARE(import.notCarried, (std::vector<std::string>{"2 edges with an end of unknown place", "1 loop",
                                                              "2 parallel edges, slower than others"}));
        QCOMPARE(imported({"N", false, threeNodes, {{0, 2, 7000, true}}}, &import, "ams:\nfra:\nfra - ams 9ms"),
                 QStringLiteral("fra>ams 9"));
        QCOMPARE(import.notCarried, (std::vector<std::string>{"1 edge of a pair that is linked already"}));
    }

    void labelsAreNoKeys() {
        std::vector<BackboneNode> nodes = {at("X", 1, 1), at("X", 2, 2), at("", 3, 3), at("ams", 4, 4), at("!", 5, 5)};
        QCOMPARE(imported({"N", false, nodes, {{0, 1, 1000, true}, {2, 3, 1000, true}, {3, 4, 1000, true}}}),
                 QStringLiteral("ams-2>node-2 1, ams-2>node-4 1, x>x-2 1"));
    }

    void onlyTheNearestNodeIsTheRegion() {
        BackboneImport import;
        QCOMPARE(imported({"N",
                           false,
                           {at("A", 52.5, 5), at("B", 52.37, 4.9), at("C", 50.11, 8.68)},
                           {{0, 2, 9000, true}, {1, 2, 7000, true}, {0, 1, 300, true}}},
                          &import),
                 QStringLiteral("a>ams 0.3, a>fra 9, ams>fra 7"));
        QCOMPARE(import.regions, std::size_t(2));
    }

    void tooManySites() {
        Backbone large{"N", false, {}, {}};
        for (std::size_t i = 0; i < 2100; ++i) {
            large.nodes.push_back(at("n", static_cast<double>(i) / 100, 0));
            if (i > 0)
                large.edges.push_back({i - 1, i, {}, true});
        }
        QVERIFY(imported(large).contains(QStringLiteral("at most 2000 are possible")));
    }

    /// Every map of the Internet Topology Zoo that is beside the repository becomes a valid plan, and every edge is a
    /// link or counted among what is not carried.
    void shippedMaps() {
        const QDir folder(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") +
                          QStringLiteral("/../shared/data/topology-zoo"));
        const auto names = folder.entryList({"*.graphml"});
        if (names.isEmpty())
            QSKIP("the maps are not beside the repository (../shared/data/topology-zoo)");
        for (const auto& name : names) {
            QFile text(folder.filePath(name));
            QVERIFY(text.open(QIODevice::ReadOnly));
            const auto file = readGraphml(text.readAll().toStdString());
            const auto import =
                addLinks(planForNodes(file.backbone, catalog::builtIn()), file.backbone, catalog::builtIn());
            QVERIFY2(import.has_value(), qPrintable(name));
            const auto problems = document::validate(import->document, catalog::builtIn());
            QVERIFY2(std::ranges::find(problems, Severity::error, &Finding::severity) == problems.end(),
                     qPrintable(name));
            auto edges = import->links;
            for (const auto& sentence : import->notCarried)
                edges += std::stoull(sentence);
            QVERIFY2(edges == file.backbone.edges.size(), qPrintable(name));
            QCOMPARE(import->document.links->size(), import->links);
        }
    }

    void aPlanOfItsOwn() {
        const auto plan = planForNodes({"Net", false, threeNodes, {}}, catalog::builtIn());
        QCOMPARE(plan.settings->name, std::string("Net"));
        QCOMPARE(plan.regions->size(), std::size_t(2));
    }
};

FLIGHTPLAN_TEST_CLASS(BackbonePlanTest);
#include "backbone_plan_test.moc"
