#include "model/document/describe.h"
#include "model/document/edit.h"
#include "model/document/field_reader.h"
#include "model/document/field_writer.h"
#include "model/document/section_access.h"

namespace flightplan::document {
namespace {

std::string textOf(const Put& put) {
    const auto value = std::visit([](const auto& object) { return compactText(object); }, put.value);
    const auto at = put.at ? ", \"at\": " + std::to_string(*put.at) : "";
    return "{\"put\": " + jsonString(nameOf(sectionOf(put.value))) + ", \"value\": " + value + at + "}";
}
std::string textOf(const Remove& remove) {
    return "{\"remove\": " + jsonString(nameOf(remove.section)) + ", \"id\": " + jsonString(remove.key) + "}";
}
std::string textOf(const Rename& rename) {
    return "{\"rename\": " + jsonString(nameOf(rename.section)) + ", \"from\": " + jsonString(rename.from) +
           ", \"to\": " + jsonString(rename.to) + "}";
}
std::string textOf(const SetSettings& set) {
    FieldWriter writer(FieldWriter::Layout::compact);
    Settings copy = set.value;
    describe(writer, copy);
    return "{\"set\": \"settings\", \"value\": " + writer.take() + "}";
}
std::string textOf(const SetTargets& set) {
    return "{\"set\": \"targets\", \"value\": " + compactText(set.value) + "}";
}
std::string textOf(const SetObjective& set) {
    return "{\"set\": \"objective\", \"value\": " + compactText(set.value) + "}";
}
std::string textOf(const Batch& batch) {
    std::string list;
    for (const auto& edit : batch.edits)
        list += (list.empty() ? "" : ", ") + toJson(edit);
    return "{\"batch\": [" + list + "]}";
}

class EditParser {
public:
    Result<Edit> parse(const JsonNode& node, const std::string& path) {
        if (const auto* section = node.find("put"))
            return parsePut(node, *section, path);
        if (const auto* section = node.find("remove"))
            return parseRemove(node, *section, path);
        if (const auto* section = node.find("rename"))
            return parseRename(node, *section, path);
        if (const auto* what = node.find("set"))
            return parseSet(node, what->text, path);
        if (const auto* list = node.find("batch"))
            return parseBatch(*list, path + "/batch");
        return fail(ErrorCode::badInput, "an edit is an object with one of put, remove, rename, set, batch", path,
                    node.line);
    }

private:
    Result<Section> section(const JsonNode& name, const std::string& path) {
        if (const auto section = sectionFromName(name.text))
            return *section;
        return fail(ErrorCode::badInput,
                    "there is no section \"" + name.text + "\": use regions, edges, links, latency, hosts or workloads",
                    path, name.line);
    }

    template <class T>
    Result<T> value(const JsonNode& node, const std::string& path) {
        const auto* object = node.find("value");
        if (!object || object->kind != JsonNode::Kind::object)
            return fail(ErrorCode::badInput, "the edit needs a \"value\" that is an object", path + "/value",
                        node.line);
        T result;
        std::vector<Finding> problems;
        FieldReader reader(*object, path + "/value", problems);
        describe(reader, result);
        if (!problems.empty())
            return fail(ErrorCode::badInput, render(problems.front()), problems.front().path, problems.front().line);
        return result;
    }

    template <class T>
    Result<Edit> put(const JsonNode& node, const std::string& path) {
        Put edit;
        if (const auto* at = node.find("at")) {
            if (at->kind != JsonNode::Kind::number || at->text.find_first_not_of("0123456789") != std::string::npos ||
                at->text.size() > 9)
                return fail(ErrorCode::badInput, "\"at\" must be a position from 0", path + "/at", at->line);
            edit.at = std::stoull(at->text);
        }
        return value<T>(node, path).map([&](T object) {
            edit.value = std::move(object);
            return Edit{std::move(edit)};
        });
    }

    Result<Edit> parsePut(const JsonNode& node, const JsonNode& name, const std::string& path) {
        const auto target = section(name, path);
        if (!target)
            return tl::make_unexpected(target.error());
        switch (*target) {
        case Section::regions:
            return put<topology::Region>(node, path);
        case Section::edges:
            return put<topology::Edge>(node, path);
        case Section::links:
            return put<topology::Link>(node, path);
        case Section::latency:
            return put<topology::LatencyEntry>(node, path);
        case Section::hosts:
            return put<topology::HostEntry>(node, path);
        case Section::workloads:
            break;
        }
        return put<topology::Workload>(node, path);
    }

    Result<std::string> textMember(const JsonNode& node, std::string_view key, const std::string& path) {
        const auto* member = node.find(key);
        if (!member || member->kind != JsonNode::Kind::string)
            return fail(ErrorCode::badInput, "the edit needs a text \"" + std::string(key) + "\"", path, node.line);
        return member->text;
    }

    Result<Edit> parseRemove(const JsonNode& node, const JsonNode& name, const std::string& path) {
        const auto target = section(name, path);
        const auto key = textMember(node, "id", path);
        if (!target || !key)
            return tl::make_unexpected(!target ? target.error() : key.error());
        return Edit{Remove{*target, *key}};
    }

    Result<Edit> parseRename(const JsonNode& node, const JsonNode& name, const std::string& path) {
        const auto target = section(name, path);
        const auto from = textMember(node, "from", path);
        const auto to = textMember(node, "to", path);
        if (!target || !from || !to)
            return tl::make_unexpected(!target ? target.error() : !from ? from.error() : to.error());
        return Edit{Rename{*target, *from, *to}};
    }

    Result<Edit> parseSet(const JsonNode& node, const std::string& what, const std::string& path) {
        if (what == "settings")
            return value<Settings>(node, path).and_then([&](Settings object) -> Result<Edit> {
                // The file has the sections beside the settings: as unknown keys of these they would stand there twice.
                for (const auto& [key, text] : object.unknown)
                    if (key == "targets" || key == "objective" || sectionFromName(key))
                        return fail(ErrorCode::badInput, "\"" + key + "\" is not one of the settings; remove it",
                                    path + "/value/" + key, node.line);
                return Edit{SetSettings{std::move(object)}};
            });
        if (what == "targets")
            return value<topology::Targets>(node, path).map([](topology::Targets object) {
                return Edit{SetTargets{std::move(object)}};
            });
        if (what == "objective")
            return value<topology::Objective>(node, path).map([](topology::Objective object) {
                return Edit{SetObjective{std::move(object)}};
            });
        return fail(ErrorCode::badInput, "\"set\" must be settings, targets or objective", path + "/set", node.line);
    }

    Result<Edit> parseBatch(const JsonNode& list, const std::string& path) {
        if (list.kind != JsonNode::Kind::array)
            return fail(ErrorCode::badInput, "\"batch\" must be a list of edits", path, list.line);
        Batch batch;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            auto edit = parse(list.items[i], path + "/" + std::to_string(i));
            if (!edit)
                return edit;
            batch.edits.push_back(std::move(*edit));
        }
        return Edit{std::move(batch)};
    }
};

} // namespace

std::string toJson(const Edit& edit) {
    return std::visit([](const auto& change) { return textOf(change); }, edit.change);
}

Result<Edit> editFromJson(const std::string& text) {
    JsonNode root;
    std::vector<Finding> problems;
    if (!parseJson(text, root, problems))
        return fail(ErrorCode::badInput, render(problems.front()), problems.front().path, problems.front().line);
    return EditParser().parse(root, "");
}

} // namespace flightplan::document
