#include "model/document/describe.h"
#include "model/document/field_reader.h"
#include "model/document/field_writer.h"
#include "model/document/file.h"
#include "model/document/migrate.h"

#include <algorithm>
#include <iterator>

namespace flightplan::document {
namespace {

Document toDocument(Sections sections) {
    Document document;
    document.settings = Cow<Settings>(std::move(sections.settings));
    document.targets = Cow<topology::Targets>(std::move(sections.targets));
    document.objective = Cow<topology::Objective>(std::move(sections.objective));
    document.regions = Cow<std::vector<topology::Region>>(std::move(sections.regions));
    document.edges = Cow<std::vector<topology::Edge>>(std::move(sections.edges));
    document.links = Cow<std::vector<topology::Link>>(std::move(sections.links));
    document.latency = Cow<std::vector<topology::LatencyEntry>>(std::move(sections.latency));
    document.hosts = Chunked<topology::HostEntry>(sections.hosts);
    document.workloads = Chunked<topology::Workload>(sections.workloads);
    return document;
}

Sections toSections(const Document& document) {
    Sections sections;
    sections.settings = *document.settings;
    sections.targets = *document.targets;
    sections.objective = *document.objective;
    sections.regions = *document.regions;
    sections.edges = *document.edges;
    sections.links = *document.links;
    sections.latency = *document.latency;
    document.hosts.forEach([&](std::size_t, const auto& host) { sections.hosts.push_back(host); });
    document.workloads.forEach([&](std::size_t, const auto& workload) { sections.workloads.push_back(workload); });
    return sections;
}

bool hasErrors(const std::vector<Finding>& problems) {
    return std::ranges::find(problems, Severity::error, &Finding::severity) != problems.end();
}

void inFileOrder(std::vector<Finding>& problems) {
    std::ranges::stable_sort(problems, {}, &Finding::line);
    if (problems.size() <= maxProblems)
        return;
    // Errors stay, hints give way.
    auto surplus = problems.size() - maxProblems;
    std::vector<Finding> kept;
    for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem) {
        if (surplus > 0 && problem->severity != Severity::error)
            --surplus;
        else
            kept.push_back(std::move(*problem));
    }
    problems.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
    problems.resize(std::min(problems.size(), maxProblems));
}

/// All of reading but `validate`: `root` is what the problems of the document as a whole find their lines in.
ReadResult readFields(std::string_view text, JsonNode& root) {
    ReadResult result;
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (!parseJson(text, root, result.problems))
        return result;
    const auto fail = [&](std::string key, std::vector<std::string> arguments, const JsonNode& node, std::string path) {
        result.problems.push_back(
            {std::move(key), Severity::error, std::move(arguments), std::move(path), "plan", node.line, {}, {}});
        return result;
    };
    if (root.kind != JsonNode::Kind::object)
        return fail("document.bad_type",
                    {"the plan", std::string(nameOf(JsonNode::Kind::object)), std::string(nameOf(root.kind))}, root,
                    "");
    const int format = migrate(root);
    if (format > currentFormat)
        return fail("document.future_format", {std::to_string(format), std::to_string(currentFormat)},
                    *root.find("format"), "/format");

    Sections sections;
    FieldReader reader(root, "", result.problems);
    describe(reader, sections);
    result.document = toDocument(std::move(sections));
    if (format >= 0 && format < currentFormat)
        result.problems.push_back({"document.migrated",
                                   Severity::info,
                                   {std::to_string(format), std::to_string(currentFormat)},
                                   "/format",
                                   "plan",
                                   root.find("format")->line,
                                   {},
                                   {}});
    return result;
}

void finish(ReadResult& result) {
    result.ok = !hasErrors(result.problems);
    inFileOrder(result.problems);
}

} // namespace

ReadResult read(std::string_view text, const catalog::Catalog& catalog) {
    JsonNode root;
    auto result = readFields(text, root);
    if (!hasErrors(result.problems)) {
        for (auto& finding : validate(result.document, catalog)) {
            finding.line = lineOf(root, finding.path);
            result.problems.push_back(std::move(finding));
        }
    }
    finish(result);
    return result;
}

ReadResult readPiece(std::string_view text) {
    JsonNode root;
    auto result = readFields(text, root);
    finish(result);
    return result;
}

std::string write(const Document& document) {
    Sections sections = toSections(document);
    FieldWriter writer(FieldWriter::Layout::lines);
    describe(writer, sections);
    return writer.take();
}

} // namespace flightplan::document
