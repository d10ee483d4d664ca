#include "model/exchange/backbone.h"
#include "tests/support/nasty_files.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace flightplan;
using namespace flightplan::exchange;

namespace {

const std::string keys = R"(<key attr.name="label" attr.type="string" for="node" id="d0"/>
<key attr.name="Latitude" attr.type="double" for="node" id="d1"/>
<key attr.name="Longitude" attr.type="double" for="node" id="d2"/>
)";

std::string graphml(const std::string& inside, const std::string& direction = "undirected") {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<graphml>" + keys + "<graph edgedefault=\"" + direction +
           "\">\n" + inside + "</graph></graphml>\n";
}

std::string node(const std::string& id, const std::string& label, const std::string& latitude,
                 const std::string& longitude) {
    return "<node id=\"" + id + "\"><data key=\"d0\">" + label + "</data><data key=\"d1\">" + latitude +
           "</data><data key=\"d2\">" + longitude + "</data></node>\n";
}

std::string edge(const std::string& a, const std::string& b) {
    return "<edge source=\"" + a + "\" target=\"" + b + "\"/>\n";
}

/// "A(1,2) B; 0-1": nodes with their places, edges by index; or the problems that keep the file out.
QString summary(const BackboneFile& file) {
    if (!file.ok)
        return test::errorsText(file.problems);
    QStringList words;
    for (const auto& node : file.backbone.nodes)
        words << QString::fromStdString(node.name) +
                     (node.place ? QStringLiteral("(%1,%2)").arg(node.place->latitude).arg(node.place->longitude)
                                 : QString());
    words << QStringLiteral(";");
    for (const auto& edge : file.backbone.edges)
        words << QStringLiteral("%1%2%3%4")
                     .arg(edge.a)
                     .arg(edge.up ? (file.backbone.directed ? ">" : "-") : "x")
                     .arg(edge.b)
                     .arg(edge.rtt ? QStringLiteral("=%1").arg(*edge.rtt) : QString());
    return words.join(QStringLiteral(" "));
}

QString dataFolder(const char* name) {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/../shared/data/") + QString(name);
}

std::string textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class BackboneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void graphmlTexts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* name, const std::string& text, const char* result) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromUtf8(result);
        };
        const auto two = node("a", "A", "1", "2") + node("b", "B", "-3.5", "180");
        row("two nodes", graphml(two + edge("a", "b")), "A(1,2) B(-3.5,180) ; 0-1");
        row("directed", graphml(two + edge("b", "a"), "directed"), "A(1,2) B(-3.5,180) ; 1>0");
        row("byte order mark", "\xEF\xBB\xBF" + graphml(two), "A(1,2) B(-3.5,180) ;");
        row("parallel edges and a loop", graphml(two + edge("a", "b") + edge("b", "a") + edge("a", "a")),
            "A(1,2) B(-3.5,180) ; 0-1 1-0 0-0");
        row("duplicate labels", graphml(node("a", "X", "1", "2") + node("b", "X", "3", "4")), "X(1,2) X(3,4) ;");
        row("no labels, no places", graphml("<node id=\"a\"/><node id=\"b\"/>" + edge("a", "b")), "  ; 0-1");
        row("one coordinate", graphml("<node id=\"a\"><data key=\"d1\">5</data></node>"), " ;");
        row("nan", graphml(node("a", "A", "NaN", "2")), "A ;");
        row("no place on Earth", graphml(node("a", "A", "91", "2") + node("b", "B", "1", "-200")), "A B ;");
        row("text", graphml(node("a", "A", "north", "2")), "A ;");
        row("data without key declaration", graphml("<node id=\"a\"><data key=\"d9\">x</data></node>"), " ;");
        row("standard entities", graphml(node("a", "A &amp; &lt;B&gt;", "1", "2")), "A & <B>(1,2) ;");

        row("empty", "", "! backbone.bad_xml@1");
        row("no xml", "graph a { b }", "! backbone.bad_xml@1");
        row("other root", "<html></html>", "! backbone.other_root@1");
        row("no graph", "<graphml></graphml>", "! backbone.no_nodes@1");
        row("no nodes", graphml(""), "! backbone.no_nodes@1");
        row("truncated", graphml(two + edge("a", "b")).substr(0, 420), "! backbone.bad_xml@7");
        row("latin-1", graphml(node("a", "\xE3", "1", "2")), "! file.bad_encoding@6");
        row("edge to nowhere", graphml(two + edge("a", "z")), "! backbone.unknown_node@1");
        row("edge without end", graphml(two + "<edge source=\"a\"/>"), "! backbone.missing_attribute@8");
        row("node without id", graphml("<node/>"), "! backbone.missing_attribute@6");
        row("id twice", graphml(two + node("a", "C", "1", "1")), "! backbone.duplicate_node@1");
        row("mixed directions", graphml(two + "<edge source=\"a\" target=\"b\" directed=\"true\"/>"),
            "! backbone.mixed_directions@8");
        row("entity bomb",
            "<!DOCTYPE a [\n<!ENTITY l \"lol\">\n<!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;\">]>" +
                graphml(node("a", "&m;", "1", "2")),
            "! backbone.entities@2");
        std::string deep;
        for (int i = 0; i < 200'000; ++i)
            deep += "<a>";
        row("deep and cut off", "<graphml>" + deep, "! backbone.bad_xml@1");
        for (int i = 0; i < 200'000; ++i)
            deep += "</a>";
        row("deep", "<graphml>" + deep + "</graphml>", "! backbone.too_deep@1");
        std::string many;
        for (int i = 0; i <= 100'000; ++i)
            many += "<node id=\"" + std::to_string(i) + "\"/>";
        row("too many nodes", graphml(many), "! backbone.too_large@1");
    }
    void graphmlTexts() {
        QFETCH(QByteArray, text);
        QFETCH(QString, result);
        const auto file = readGraphml(text.toStdString());
        QCOMPARE(summary(file), result);
        for (const auto& problem : file.problems)
            QVERIFY(!render(problem).empty() &&
                    !QString::fromStdString(render(problem)).contains(QRegularExpression(QStringLiteral("\\{\\d"))));
    }

    void manyNodes() {
        std::string many;
        for (int i = 0; i < 100'000; ++i)
            many += node(std::to_string(i), "same", "1", "2");
        const auto file = readGraphml(graphml(many));
        QVERIFY(file.ok);
        QCOMPARE(file.backbone.nodes.size(), std::size_t(100'000));
    }

    void misplacedNodesAreOneWarning() {
        const auto file = readGraphml(graphml(node("a", "A", "nan", "nan") + node("b", "B", "99", "0")));
        QCOMPARE(file.problems.size(), std::size_t(1));
        QVERIFY(
            QString::fromStdString(render(file.problems[0])).startsWith(QStringLiteral("2 nodes have coordinates")));
    }

    void n2pTexts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* name, const std::string& inside, const char* result) {
            QTest::newRow(name) << QByteArray::fromStdString("<network name=\"N\">\n" + inside + "</network>")
                                << QString::fromUtf8(result);
        };
        const std::string two = "<node id=\"7\" name=\"A\" xCoord=\"2\" yCoord=\"1\"/>\n<node id=\"9\" name=\"B\"/>\n";
        const std::string link = "<link originNodeId=\"7\" destinationNodeId=\"9\" lengthInKm=\"100\"/>\n";
        row("old", two + link, "A(1,2) B ; 0>1=1000");
        row("in a layer", two + "<layer/><layer>" + link + "</layer>", "A(1,2) B ; 0>1=1000");
        row("speed",
            two + "<link originNodeId=\"9\" destinationNodeId=\"7\" lengthInKm=\"100\" "
                  "propagationSpeedInKmPerSecond=\"100000\"/>",
            "A(1,2) B ; 1>0=2000");
        row("down, without length", two + "<link originNodeId=\"9\" destinationNodeId=\"7\" isUp=\"false\"/>",
            "A(1,2) B ; 1x0");
        row("absurd lengths",
            two + "<link originNodeId=\"9\" destinationNodeId=\"7\" lengthInKm=\"-5\"/>"
                  "<link originNodeId=\"9\" destinationNodeId=\"7\" lengthInKm=\"1e300\"/>"
                  "<link originNodeId=\"9\" destinationNodeId=\"7\" lengthInKm=\"5\" "
                  "propagationSpeedInKmPerSecond=\"0\"/>",
            "A(1,2) B ; 1>0 1>0 1>0");
        row("unknown node", two + "<link originNodeId=\"7\" destinationNodeId=\"8\"/>\n", "! backbone.unknown_node@4");
        row("id twice", two + "<node id=\"7\"/>\n", "! backbone.duplicate_node@4");
        row("no id", "<node/>\n", "! backbone.missing_attribute@2");
        row("no nodes", "", "! backbone.no_nodes@1");
    }
    void n2pTexts() {
        QFETCH(QByteArray, text);
        QFETCH(QString, result);
        QCOMPARE(summary(readN2p(text.toStdString())), result);
    }

    /// Whatever stands in a file: an answer, and whole messages.
    void anyBytes() {
        const auto map = graphml(node("a", "A &amp; B", "1", "2") + node("b", "B", "3", "4") + edge("a", "b") +
                                 "<!-- c --><![CDATA[ x ]]>");
        const std::string design = "<?xml version='1.0'?><network name=\"N\"><node id=\"7\" xCoord=\"2\" yCoord=\"1\"/>"
                                   "<layer><link originNodeId=\"7\" destinationNodeId=\"7\" lengthInKm=\"1\"/></layer>"
                                   "</network>";
        std::mt19937 random(7); // NOLINT: the same files every time
        int good = 0;
        for (int round = 0; round < 6000; ++round) {
            const auto text = test::damaged(round % 2 ? map : design, "<>&;\"'/!?]", random);
            const auto file = round % 2 ? readGraphml(text) : readN2p(text);
            good += file.ok;
            for (const auto& one : file.backbone.edges)
                QVERIFY(!file.ok || (one.a < file.backbone.nodes.size() && one.b < file.backbone.nodes.size()));
            for (const auto& problem : file.problems)
                QVERIFY(!render(problem).empty());
        }
        QVERIFY2(good > 1000 && good < 5000, qPrintable(QString::number(good)));
    }

    /// Every map of the Internet Topology Zoo that is beside the repository, by the counts of its index.
    void topologyZoo() {
        const auto index = QString::fromStdString(textOf(dataFolder("topology-zoo/INDEX.csv")));
        if (index.isEmpty())
            QSKIP("the maps are not beside the repository (../shared/data/topology-zoo)");
        int files = 0;
        for (const auto& line : index.split('\n', Qt::SkipEmptyParts).mid(1)) {
            const auto fields = line.split(',');
            const auto file = readGraphml(textOf(dataFolder("topology-zoo/") + fields[0] + QStringLiteral(".graphml")));
            QVERIFY2(file.ok, qPrintable(line));
            const auto& backbone = file.backbone;
            QCOMPARE(backbone.nodes.size(), fields[1].toULongLong());
            QCOMPARE(backbone.edges.size(), fields[2].toULongLong());
            QCOMPARE(std::ranges::count_if(backbone.nodes, [](const auto& one) { return one.place.has_value(); }),
                     fields[3].toLongLong());
            QVERIFY(!backbone.name.empty());
            ++files;
        }
        QCOMPARE(files, static_cast<int>(QDir(dataFolder("topology-zoo")).entryList({"*.graphml"}).size()));
    }

    void net2plan() {
        const QDir folder(dataFolder("net2plan"));
        const auto names = folder.entryList({"*.n2p"});
        if (names.isEmpty())
            QSKIP("the designs are not beside the repository (../shared/data/net2plan)");
        for (const auto& name : names) {
            // The name says it: coronetUS_N60_E158.n2p
            const auto counts = QRegularExpression(QStringLiteral("_N(\\d+)_E(\\d+)")).match(name);
            const auto file = readN2p(textOf(folder.filePath(name)));
            QVERIFY2(file.ok, qPrintable(name));
            QCOMPARE(file.backbone.nodes.size(), counts.captured(1).toULongLong());
            QCOMPARE(file.backbone.edges.size(), counts.captured(2).toULongLong());
            QVERIFY(std::ranges::all_of(file.backbone.nodes, [](const auto& one) { return one.place.has_value(); }));
            QVERIFY(std::ranges::all_of(file.backbone.edges, [](const auto& one) { return one.rtt.has_value(); }));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(BackboneTest);
#include "backbone_test.moc"
