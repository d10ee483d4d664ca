#include "model/document/file.h"
#include "model/document/schema_writer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>

namespace {

using namespace flightplan;
using nlohmann::json;
using Pointer = json::json_pointer;

// Holds one object of each kind; what is missing below them is put in by the tests.
const char* const wholePlan =
    R"({"format": 1, "regions": [{"id": "fra"}], "edges": [{"id": "fra"}], "links": [{"from": "fra", "to": "t", "rtt_ms": 1}, {"from": "t", "to": "fra", "rtt_ms": 1}],
  "latency": [{"from": "fra", "to": "fra", "rtt_ms": 1}],
  "hosts": [{"id": "h", "region": "fra", "capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000}, "exceptions": [{"index": 1}]}],
  "workloads": [{"id": "w", "size": "shared-cpu-1x", "pins": [{"replica": 1, "region": "fra"}], "traffic": {"requests_per_s": 1, "regions": [{"region": "fra"}]}, "clients": [{"region": "fra"}]}]})";

struct Field {
    std::string pointer;
    std::vector<std::string> types;
};

/// The JSON types that a schema allows.
std::vector<std::string> typesOf(const json& schema) {
    if (schema.contains("type"))
        return {schema["type"]};
    if (schema.contains("oneOf"))
        return {"number"};                                  // per_region: of texts only "off"
    return {schema.contains("enum") ? "number" : "object"}; // format; targets and objective
}

void collect(const json& root, const json& schema, const std::string& pointer, std::vector<Field>& fields) {
    if (schema.contains("$ref"))
        return collect(root, root.at(Pointer(std::string(schema["$ref"]).substr(1))), pointer, fields);
    if (schema.contains("allOf"))
        return collect(root, schema["allOf"][0], pointer, fields);
    if (schema.contains("items")) {
        const auto& items = schema["items"];
        fields.push_back(
            {pointer + "/0", items.contains("$ref") ? std::vector<std::string>{"object"} : typesOf(items)});
        return collect(root, items, pointer + "/0", fields);
    }
    if (schema.contains("properties"))
        for (const auto& [key, field] : schema["properties"].items()) {
            fields.push_back({pointer + "/" + key, typesOf(field)});
            collect(root, field, pointer + "/" + key, fields);
        }
    else if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
        fields.push_back({pointer + "/any", typesOf(schema["additionalProperties"])});
}

const std::vector<Field>& allFields() {
    static const auto fields = [] {
        const auto schema = json::parse(document::planSchema());
        std::vector<Field> found;
        collect(schema, schema, "", found);
        return found;
    }();
    return fields;
}

class TestWrongTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePlanItselfIsGood() {
        QVERIFY(document::read(wholePlan, catalog::builtIn()).ok);
        QVERIFY(allFields().size() > 120);
    }

    void everyFieldRefusesEveryOtherType_data() {
        QTest::addColumn<qsizetype>("index");
        for (std::size_t i = 0; i < allFields().size(); ++i)
            QTest::newRow(allFields()[i].pointer.c_str()) << qsizetype(i);
    }

    void everyFieldRefusesEveryOtherType() {
        QFETCH(qsizetype, index);
        const auto& field = allFields()[static_cast<std::size_t>(index)];
        const std::vector<std::pair<std::string, json>> values = {
            {"null", nullptr}, {"boolean", true},        {"number", 7},
            {"string", "x"},   {"array", json::array()}, {"object", json::object()}};
        for (const auto& [type, value] : values) {
            const bool allowed = std::ranges::any_of(
                field.types, [&](const auto& name) { return name == type || (name == "integer" && type == "number"); });
            if (allowed)
                continue;
            auto plan = json::parse(wholePlan);
            plan[Pointer(field.pointer)] = value;
            const auto result = document::read(plan.dump(), catalog::builtIn());
            QVERIFY2(!result.ok, type.c_str());
            const auto problem = std::ranges::find(result.problems, field.pointer, &Finding::path);
            QVERIFY2(problem != result.problems.end(), type.c_str());
            QVERIFY2(problem->key == "document.bad_type", (type + " " + problem->key).c_str());
        }
    }

    void everyRequiredFieldIsMissed() {
        for (const auto* pointer : {"/format",
                                    "/regions/0/id",
                                    "/edges/0/id",
                                    "/links/0/from",
                                    "/links/0/to",
                                    "/links/0/rtt_ms",
                                    "/latency/0/from",
                                    "/latency/0/to",
                                    "/latency/0/rtt_ms",
                                    "/hosts/0/id",
                                    "/hosts/0/region",
                                    "/hosts/0/capacity",
                                    "/hosts/0/capacity/cpu_mvcpu",
                                    "/hosts/0/capacity/memory_mib",
                                    "/hosts/0/capacity/bandwidth_mbps",
                                    "/hosts/0/capacity/disk_mib",
                                    "/hosts/0/exceptions/0/index",
                                    "/workloads/0/id",
                                    "/workloads/0/pins/0/replica",
                                    "/workloads/0/traffic/requests_per_s",
                                    "/workloads/0/traffic/regions/0/region"}) {
            auto plan = json::parse(wholePlan);
            const Pointer place(pointer);
            plan[place.parent_pointer()].erase(place.back());
            const auto result = document::read(plan.dump(), catalog::builtIn());
            const auto problem = std::ranges::find(result.problems, pointer, &Finding::path);
            QVERIFY2(problem != result.problems.end() && problem->key == "document.missing_key", pointer);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(TestWrongTypes);

} // namespace

#include "test_wrong_types.moc"
