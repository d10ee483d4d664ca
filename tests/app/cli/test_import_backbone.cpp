#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan;
using namespace flightplan::test;

const std::string graphml = R"(<graphml><key attr.name="label" attr.type="string" for="node" id="n"/>
<key attr.name="Latitude" attr.type="double" for="node" id="y"/><key attr.name="Longitude" attr.type="double" for="node" id="x"/>
<graph edgedefault="undirected">
<node id="0"><data key="n">Amsterdam</data><data key="y">52.37</data><data key="x">4.9</data></node>
<node id="1"><data key="n">Cologne</data><data key="y">50.94</data><data key="x">6.96</data></node>
<node id="2"><data key="n">Frankfurt</data><data key="y">50.11</data><data key="x">8.68</data></node>
<node id="3"><data key="n">Somewhere</data></node>
<edge source="0" target="1"/><edge source="1" target="2"/><edge source="2" target="3"/>
</graph></graphml>)";
const std::string n2p = R"(<network name="N"><node id="0" name="Amsterdam" xCoord="4.9" yCoord="52.37"/>
<node id="1" name="Frankfurt" xCoord="8.68" yCoord="50.11"/>
<link originNodeId="0" destinationNodeId="1" lengthInKm="500"/></network>)";

class TestImportBackbone : public QObject {
    Q_OBJECT

    Files m_files;

private Q_SLOTS:
    void aPathOverTransitNodes() {
        const auto out = m_files.path("out.json");
        const auto answer = run({"import", "graphml", m_files.write("m.graphml", graphml), "-o", out});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY2(answer.errHas("not carried over: 1 edge with an end of unknown place"), answer.err.c_str());
        QVERIFY(answer.errHas("4 nodes and 3 edges read; 2 links written, 2 nodes stand for regions, 1 are transit"));
        QVERIFY(m_files.read("out.json").find(R"({"from": "ams", "to": "cologne", "rtt_ms": 2.)") != std::string::npos);
        QCOMPARE(run({"validate", out}).code, 0);
    }

    void intoAPlan() {
        const auto plan = m_files.write(
            "plan.json", R"({"format": 1, "perspective": "customer", "regions": [{"id": "here", "latitude": 52.4,
                "longitude": 4.8}, {"id": "there", "latitude": 50.1, "longitude": 8.7}]})");
        const auto out = m_files.path("into.json");
        QCOMPARE(run({"import", "n2p", m_files.write("m.n2p", n2p), "--into", plan, "-o", out}).code, 0);
        const auto pair = run({"latency", "matrix", out, "--format", "json"}).json()["pairs"][0];
        QVERIFY(pair["rtt_ms"] == 5 && pair["source"] == "shortest path over links that are up");
        const auto far = run({"import", "n2p", m_files.path("m.n2p"), "--into", plan, "--radius", "1", "-o", out});
        QCOMPARE(far.code, 0);
        QVERIFY(far.errHas("no region of the plan has a node within 1 km"));
    }

    void refusals() {
        const auto out = m_files.path("none.json");
        const auto refused = [&](const std::vector<std::string>& arguments, int code, const char* message) {
            auto all = arguments;
            all.insert(all.end(), {"-o", out});
            const auto answer = run(all);
            return answer.code == code && answer.errHas(message) && m_files.read("none.json") == "(none)";
        };
        const auto map = m_files.write("m.graphml", graphml);
        QVERIFY(refused({"import", "graphml", m_files.write("bad", "{}")}, 2, "bad:1: error: this is no valid XML"));
        QVERIFY(refused({"import", "n2p", map}, 2, "begins with <graphml> and needs <network>"));
        QVERIFY(refused({"import", "graphml", "/nowhere/m"}, 3, "cannot read"));
        QVERIFY(refused({"import", "graphml", map, "--into", m_files.write("p", "{")}, 2, "p:1: error"));
        QVERIFY(refused({"import", "dot", map}, 2, ""));
        QCOMPARE(run({"import"}).code, 2);
        QCOMPARE(run({"import", "graphml", map}).code, 2); // no output
    }
};

FLIGHTPLAN_TEST_CLASS(TestImportBackbone);

} // namespace

#include "test_import_backbone.moc"
