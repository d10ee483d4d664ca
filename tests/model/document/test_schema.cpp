#include "model/document/file.h"
#include "model/document/schema_texts.h"
#include "model/document/schema_writer.h"
#include "tests/model/document/random_edits.h"
#include "tests/model/document/schema_checker.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QTest>

#include <nlohmann/json.hpp>

#include <rapidcheck.h>
#include <set>

namespace {

using namespace flightplan;
using namespace flightplan::test;
using nlohmann::json;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Calls `visit(place, schema)` for every property below an object's schema.
void forEachField(const json& schema, const std::string& place,
                  const std::function<void(const std::string&, const json&)>& visit) {
    if (schema.contains("items"))
        forEachField(schema["items"], place, visit);
    if (!schema.contains("properties"))
        return;
    for (const auto& [key, field] : schema["properties"].items()) {
        visit(place + "." + key, field);
        forEachField(field, place + "." + key, visit);
    }
}

class TestSchema : public QObject {
    Q_OBJECT

    QString m_folder = qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/resources/schema/";
    SchemaChecker m_plan{document::planSchema()};
    SchemaChecker m_edit{document::editSchema()};

private Q_SLOTS:
    void theFilesAreWhatTheCodeSays_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("plan") << "flightplan.schema.json" << QString::fromStdString(document::planSchema());
        QTest::newRow("edit") << "edit.schema.json" << QString::fromStdString(document::editSchema());
    }

    void theFilesAreWhatTheCodeSays() {
        QFETCH(QString, name);
        QFETCH(QString, text);
        if (!QDir(m_folder).exists())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        if (qEnvironmentVariableIntValue("UPDATE_SCHEMA") == 1)
            QVERIFY(document::writeFileAtomically((m_folder + name).toStdString(), text.toStdString()));
        QVERIFY2(QString::fromUtf8(contentOf(m_folder + name)) == text, "run this test with UPDATE_SCHEMA=1");
    }

    void everyFieldIsDescribedAndEveryDescriptionUsed() {
        std::set<std::string> places;
        const auto collect = [&](const std::string& place, const json& field) {
            places.insert(place);
            QVERIFY2(!field.value("description", "").empty(), place.c_str());
        };
        const auto schema = json::parse(document::planSchema());
        forEachField(schema, "plan", collect);
        for (const auto& [name, definition] : schema["definitions"].items())
            forEachField(definition, name, collect);
        std::set<std::string> described;
        for (const auto& [place, text] : document::schemaTexts())
            QVERIFY2(described.insert(std::string(place)).second, place.data());
        QCOMPARE(described.size(), document::schemaTexts().size());
        QVERIFY(std::ranges::is_sorted(document::schemaTexts()));
        QVERIFY(described == places);
        QCOMPARE(document::schemaText("workload.volume_gib"), std::string("Size of the volume of each microVM [GiB]"));
        QCOMPARE(document::schemaText("workload.nothing"), std::string());
    }

    void someOfItsLines() {
        const auto schema = json::parse(document::planSchema());
        const auto& host = schema["definitions"]["host"];
        QVERIFY(host["required"] == json({"id", "region", "capacity"}));
        QVERIFY(host["properties"]["health"]["default"] == 1);
        QVERIFY(host["properties"]["state"]["enum"] == json({"up", "down", "cordoned"}));
        QVERIFY(host["properties"]["capacity"]["required"].size() == 4);
        QVERIFY(host["additionalProperties"] == true);
        QVERIFY(schema["definitions"]["objective"]["properties"]["beta"]["default"] == 0.3);
        QVERIFY(schema["definitions"]["targets"]["properties"]["latency_ms"]["minimum"] == 0.001);
        QVERIFY(schema["required"] == json({"format"}));
        QVERIFY(schema["properties"]["seed"]["maximum"] == 0x1p64);
    }

    void examplesAreValid() {
        QDirIterator files(m_folder + "../../examples", {"*.flightplan.json"}, QDir::Files);
        if (!files.hasNext())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        while (files.hasNext()) {
            const auto problem = m_plan.problem(json::parse(contentOf(files.next()).toStdString()));
            QVERIFY2(problem.empty(), qPrintable(files.filePath() + QString::fromStdString(problem)));
        }
    }

    void whatTheProgramWritesIsValid() {
        QVERIFY(rc::check("written documents and edits obey the schemas", [this] {
            const auto seed = *rc::gen::arbitrary<std::uint32_t>();
            DocumentMaker maker(seed, *rc::gen::inRange(0, 8));
            const auto document = maker.make();
            auto value = json::parse(textOf(document));
            if (value.contains("seed")) // valijson takes what is above 2⁶³ for negative
                value["seed"] = value["seed"].get<std::uint64_t>() >> 1;
            const auto problem = m_plan.problem(value);
            RC_LOG() << problem;
            RC_ASSERT(problem.empty());
            const auto edit = safeEdit(maker, document);
            if (edit) // RC_ASSERT takes both sides of an ||
                RC_ASSERT(m_edit.problem(json::parse(toJson(*edit))) == "");
        }));
    }

    void badPlansFail_data() {
        QTest::addColumn<QString>("patch"); // onto the plan below
        for (const auto* patch : {R"({"format": null})",
                                  R"({"format": 0})",
                                  R"({"format": "1"})",
                                  R"({"name": 5})",
                                  R"({"perspective": "god"})",
                                  R"({"seed": -1})",
                                  R"({"seed": 1.5})",
                                  R"({"survive": true})",
                                  R"({"targets": []})",
                                  R"({"targets": {"latency_ms": 0}})",
                                  R"({"targets": {"availability": 1.1}})",
                                  R"({"objective": {"alpha": 61}})",
                                  R"({"objective": {"latency": "speed"}})",
                                  R"({"microvm_overhead_mib": -1})",
                                  R"({"regions": {}})",
                                  R"({"regions": [{}]})",
                                  R"({"regions": [{"id": "Fra"}]})",
                                  R"({"regions": [{"id": "@eu"}]})",
                                  R"({"regions": [{"id": "x", "latitude": 91}]})",
                                  R"({"regions": [{"id": "x", "longitude": "east"}]})",
                                  R"({"regions": [{"id": "x", "continent": "europe"}]})",
                                  R"({"regions": ["fra"]})",
                                  R"({"edges": [{"id": ""}]})",
                                  R"({"links": [{"from": "a", "to": "b"}]})",
                                  R"({"links": [{"from": "a", "to": "b", "rtt_ms": -1}]})",
                                  R"({"latency": [{"from": "a", "to": "b", "rtt_ms": 1, "source": "guessed"}]})",
                                  R"({"hosts": [{"id": "h", "region": "fra"}]})",
                                  R"({"hosts": [{"id": "h", "region": "fra", "capacity": {"cpu_mvcpu": 1}}]})",
                                  R"({"workloads": [{"size": "x"}]})",
                                  R"({"workloads": [{"id": "w", "replicas": -1}]})",
                                  R"({"workloads": [{"id": "w", "replicas": 1.5}]})",
                                  R"({"workloads": [{"id": "w", "labels": {"a": 1}}]})",
                                  R"({"workloads": [{"id": "w", "spread": {"per_region": 0}}]})",
                                  R"({"workloads": [{"id": "w", "spread": {"per_region": "on"}}]})",
                                  R"({"workloads": [{"id": "w", "regions": {"allow": ["@mars"]}}]})",
                                  R"({"workloads": [{"id": "w", "regions": {"allow": "fra"}}]})",
                                  R"({"workloads": [{"id": "w", "pins": [{"region": "fra"}]}]})",
                                  R"({"workloads": [{"id": "w", "standbys": {"count": 1, "state": "hot"}}]})",
                                  R"({"workloads": [{"id": "w", "clients": [{"weight": -1}]}]})"})
            QTest::newRow(patch) << patch;
    }

    void badPlansFail() {
        QFETCH(QString, patch);
        auto plan = json::parse(R"({"format": 1, "regions": [{"id": "fra"}]})");
        QVERIFY(m_plan.problem(plan).empty());
        plan.merge_patch(json::parse(patch.toStdString()));
        QVERIFY(!m_plan.problem(plan).empty());
        QVERIFY(!document::read(plan.dump(), catalog::builtIn()).ok ||
                plan["format"] == 0); // the reader agrees, but migrates
    }

    void badEditsFail_data() {
        QTest::addColumn<QString>("edit");
        for (const auto* edit :
             {"{}", "[]", R"({"put": "regions"})", R"({"put": "regions", "value": {"id": "X"}})",
              R"({"put": "links", "value": {"id": "x"}})", R"({"put": "planets", "value": {}})",
              R"({"put": "regions", "value": {"id": "x"}, "at": -1})", R"({"remove": "hosts"})",
              R"({"remove": "links", "id": "a>b>c"})", R"({"set": "objective", "value": {"alpha": "1"}})",
              R"({"set": "settings", "value": {}})", R"({"rename": "links", "from": "a", "to": "b"})",
              R"({"rename": "hosts", "from": "a", "to": "B"})", R"({"batch": {}})",
              R"({"batch": [{"batch": [{"remove": 1}]}]})"})
            QTest::newRow(edit) << edit;
    }

    void badEditsFail() {
        QFETCH(QString, edit);
        QVERIFY(!m_edit.problem(json::parse(edit.toStdString())).empty());
    }
};

FLIGHTPLAN_TEST_CLASS(TestSchema);

} // namespace

#include "test_schema.moc"
