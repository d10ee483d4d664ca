#include "model/document/schema_writer.h"

#include "model/base/decimal.h"
#include "model/document/describe.h"
#include "model/document/file.h"
#include "model/document/migrate.h"
#include "model/document/schema_texts.h"

#include <nlohmann/json.hpp>

namespace flightplan::document {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longestText = 1000;
constexpr std::string_view idForm = "[a-z0-9][a-z0-9._-]{0,62}";
constexpr std::string_view draft = "http://json-schema.org/draft-07/schema#";

/// The sections of a plan, and what the schema calls one of their objects.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> sectionItems = {{
    {"regions", "region"},
    {"edges", "edge"},
    {"links", "link"},
    {"latency", "latency_entry"},
    {"hosts", "host"},
    {"workloads", "workload"},
}};

Json reference(std::string_view definition) {
    return Json{{"$ref", "#/definitions/" + std::string(definition)}};
}

/// An integer in units of 1/scale as the number that the file has.
Json inFile(std::int64_t value, std::int64_t scale) {
    return Json::parse(decimalText(value, scale));
}

Json textForm(TextKind kind) {
    Json json{{"type", "string"}};
    const std::string id(idForm);
    switch (kind) {
    case TextKind::free:
        json["maxLength"] = longestText;
        break;
    case TextKind::id:
    case TextKind::reference:
        json["pattern"] = "^" + id + "$";
        break;
    case TextKind::region:
        json["pattern"] = "^(@(na|sa|eu|af|apac|us|any)|" + id + ")$";
        break;
    }
    return json;
}

/// Collects the schema of one object.
class SchemaWriter final : public FieldVisitor {
public:
    explicit SchemaWriter(std::string place)
        : m_place(std::move(place)) {}

    void number(std::string_view key, std::int64_t&, Decimal form, std::optional<std::int64_t> defaultValue) override {
        Json json = numberForm(form);
        if (defaultValue)
            json["default"] = inFile(*defaultValue, form.scale);
        add(key, std::move(json), defaultValue ? Presence::optional : Presence::required);
    }
    void optionalNumber(std::string_view key, std::optional<std::int64_t>&, Decimal form) override {
        add(key, numberForm(form));
    }
    void optionalReal(std::string_view key, std::optional<double>&, double min, double max) override {
        add(key, Json{{"type", "number"}, {"minimum", min}, {"maximum", max}});
    }
    void seed(std::string_view key, std::uint64_t&, std::uint64_t defaultValue) override {
        const double most = 0x1p64; // as an integer, 2⁶⁴ − 1 is −1 to many validators
        add(key, Json{{"type", "integer"}, {"minimum", 0}, {"maximum", most}, {"default", defaultValue}});
    }
    void text(std::string_view key, std::string&, TextKind kind, Presence presence) override {
        add(key, textForm(kind), presence);
    }
    void optionalText(std::string_view key, std::optional<std::string>&) override {
        add(key, textForm(TextKind::free));
    }
    void choice(std::string_view key, std::size_t&, std::span<const std::string_view> names,
                std::size_t defaultValue) override {
        Json json = choiceForm(names);
        json["default"] = names[defaultValue];
        add(key, std::move(json));
    }
    void optionalChoice(std::string_view key, std::optional<std::size_t>&,
                        std::span<const std::string_view> names) override {
        add(key, choiceForm(names));
    }
    void texts(std::string_view key, std::vector<std::string>&, TextKind kind) override {
        add(key, Json{{"type", "array"}, {"items", textForm(kind)}});
    }
    void optionalTexts(std::string_view key, std::optional<std::vector<std::string>>&, TextKind kind) override {
        add(key, Json{{"type", "array"}, {"items", textForm(kind)}});
    }
    void textMap(std::string_view key, std::vector<std::pair<std::string, std::string>>&) override {
        add(key, Json{{"type", "object"}, {"additionalProperties", textForm(TextKind::free)}});
    }
    void optionalCap(std::string_view key, std::optional<int>&) override {
        Json off{{"type", "string"}, {"enum", Json::array({"off"})}};
        add(key, Json{{"oneOf", Json::array({numberForm({1, 1, maxMicroVms}), std::move(off)})}});
    }
    void object(std::string_view key, Presence presence, const Visit& fields) override {
        SchemaWriter inner(placeOf(key));
        fields(inner);
        add(key, inner.take(), presence);
    }
    void numbers(std::string_view key, std::vector<std::int64_t>&, Decimal form, std::size_t count) override {
        add(key, Json{{"type", "array"}, {"items", numberForm(form)}, {"minItems", count}, {"maxItems", count}});
    }
    void optionalObject(std::string_view key, bool&, const Visit& fields) override {
        object(key, Presence::optional, fields);
    }
    void list(std::string_view key, std::size_t, const std::function<void(std::size_t)>& resize,
              const VisitItem& item) override {
        resize(1); // an element to visit; what it holds does not matter
        SchemaWriter inner(placeOf(key));
        item(inner, 0);
        add(key, Json{{"type", "array"}, {"items", inner.take()}});
    }
    void unknown(UnknownKeys&) override { m_json["additionalProperties"] = true; }

    Json take() {
        Json json{{"type", "object"}};
        if (!m_required.empty())
            json["required"] = std::move(m_required);
        json["properties"] = std::move(m_properties);
        json.update(m_json);
        return json;
    }

private:
    static Json numberForm(Decimal form) {
        return Json{{"type", form.scale == 1 ? "integer" : "number"},
                    {"minimum", inFile(form.min, form.scale)},
                    {"maximum", inFile(form.max, form.scale)}};
    }
    static Json choiceForm(std::span<const std::string_view> names) {
        Json json{{"type", "string"}};
        for (const auto name : names)
            json["enum"].push_back(name);
        return json;
    }

    std::string placeOf(std::string_view key) const { return m_place + "." + std::string(key); }

    void add(std::string_view key, Json form, Presence presence = Presence::optional) {
        Json json;
        json["description"] = schemaText(placeOf(key));
        json.update(form);
        m_properties[std::string(key)] = std::move(json);
        if (presence == Presence::required)
            m_required.push_back(std::string(key));
    }

    std::string m_place;
    Json m_properties = Json::object(), m_required = Json::array(), m_json = Json::object();
};

template <class T>
Json schemaOf(const std::string& place) {
    SchemaWriter writer(place);
    T value;
    describe(writer, value);
    return writer.take();
}

/// The objects that both files speak of.
Json definitions() {
    Json json;
    json["targets"] = schemaOf<topology::Targets>("targets");
    json["objective"] = schemaOf<topology::Objective>("objective");
    json["region"] = schemaOf<topology::Region>("region");
    json["edge"] = schemaOf<topology::Edge>("edge");
    json["link"] = schemaOf<topology::Link>("link");
    json["latency_entry"] = schemaOf<topology::LatencyEntry>("latency_entry");
    json["host"] = schemaOf<topology::HostEntry>("host");
    json["workload"] = schemaOf<topology::Workload>("workload");
    return json;
}

/// An edit that is recognised by one key, with the values that it may have there.
Json editForm(const std::string& key, Json values, Json otherProperties) {
    Json json{{"type", "object"}, {"required", Json::array({key})}};
    json["properties"][key]["enum"] = std::move(values);
    for (const auto& [name, form] : otherProperties.items()) {
        json["properties"][name] = form;
        if (name != "at")
            json["required"].push_back(name);
    }
    return json;
}

Json editForms() {
    constexpr std::int64_t lastPosition = 999'999'999;
    const std::string id(idForm);
    const Json name{{"type", "string"}, {"pattern", "^" + id + "$"}};
    const Json key{{"type", "string"}, {"pattern", "^" + id + "(>" + id + ")?$"}};
    auto forms = Json::array();
    auto all = Json::array();
    for (const auto& [section, item] : sectionItems) {
        const Json position{{"type", "integer"}, {"minimum", 0}, {"maximum", lastPosition}};
        forms.push_back(editForm("put", Json::array({section}), {{"value", reference(item)}, {"at", position}}));
        all.push_back(section);
    }
    forms.push_back(editForm("remove", all, {{"id", key}}));
    const auto named = Json::array({"regions", "edges", "hosts", "workloads"});
    forms.push_back(editForm("rename", named, {{"from", name}, {"to", name}}));
    for (const auto what : {"settings", "targets", "objective"})
        forms.push_back(editForm("set", Json::array({what}), {{"value", reference(what)}}));
    Json batch{{"type", "object"}, {"required", Json::array({"batch"})}};
    batch["properties"]["batch"] = Json{{"type", "array"}, {"items", reference("edit")}};
    forms.push_back(std::move(batch));
    return forms;
}

std::string textOf(const Json& json) {
    return json.dump(2) + "\n";
}

/// A schema describes the current format; older ones are migrated, not described.
void fixFormat(Json& properties) {
    properties["format"] = Json{{"description", schemaText("plan.format")}, {"enum", Json::array({currentFormat})}};
}

} // namespace

std::string planSchema() {
    Json json{{"$schema", draft}, {"title", "Flightplan plan file, format " + std::to_string(currentFormat)}};
    json.update(schemaOf<Sections>("plan"));
    auto& properties = json["properties"];
    fixFormat(properties);
    for (const auto what : {"targets", "objective"}) {
        // Beside a $ref draft-07 ignores every key, so the description needs an allOf.
        properties[what] =
            Json{{"description", properties[what]["description"]}, {"allOf", Json::array({reference(what)})}};
    }
    for (const auto& [section, item] : sectionItems)
        properties[std::string(section)]["items"] = reference(item);
    json["definitions"] = definitions();
    return textOf(json);
}

std::string editSchema() {
    Json json{{"$schema", draft}, {"title", "Flightplan edit"}};
    json["description"] = "One change of a plan. Objects are addressed by id, links and latencies by \"from>to\".";
    json["allOf"] = Json::array({reference("edit")});
    json["definitions"]["edit"] = Json{{"oneOf", editForms()}};
    json["definitions"]["settings"] = schemaOf<Settings>("plan");
    fixFormat(json["definitions"]["settings"]["properties"]);
    json["definitions"].update(definitions());
    return textOf(json);
}

} // namespace flightplan::document
