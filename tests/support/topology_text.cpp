#include "tests/support/topology_text.h"

#include "model/base/decimal.h"
#include "model/document/file.h"
#include "model/planner/planner.h"

#include <QtGlobal>

#include <algorithm>
#include <sstream>
#include <vector>

namespace flightplan::test {
namespace {

using namespace topology;

[[noreturn]] void giveUp(const std::string& what, const std::string& where) {
    qFatal("%s: %s", what.c_str(), where.c_str());
}

std::vector<std::string> wordsOf(const std::string& line) {
    // A bracket is one word, whatever stands before it.
    std::vector<std::string> words;
    bool inBracket = false;
    bool inWord = false;
    for (const char c : line) {
        if (c == ' ' && !inBracket) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words.emplace_back();
        inWord = true;
        inBracket = c == '[' || (inBracket && c != ']');
        words.back() += c;
    }
    return words;
}

std::int64_t scaled(std::string_view number, std::int64_t scale, const std::string& line) {
    const auto value = scaledDecimal(number, scale);
    if (!value)
        giveUp("no number", line);
    return *value;
}

/// "10ms" → 10,000 µs.
std::chrono::microseconds millisecondsOf(const std::string& word, const std::string& line) {
    if (!word.ends_with("ms"))
        giveUp("expected <number>ms", line);
    return std::chrono::microseconds(scaled(std::string_view(word).substr(0, word.size() - 2), 1000, line));
}

class Drawing {
public:
    document::Document run(std::string_view text) {
        std::istringstream lines{std::string(text)};
        for (std::string line; std::getline(lines, line);) {
            line = line.substr(0, line.find('#'));
            if (const auto words = wordsOf(line); !words.empty())
                addLine(words, line);
        }
        document::Document document;
        document.settings.edit([](auto& settings) { settings.microvmOverheadMib = 0; });
        document.regions = Cow(std::move(m_regions));
        document.edges = Cow(std::move(m_edges));
        document.links = Cow(std::move(m_links));
        document.latency = Cow(std::move(m_latency));
        document.hosts = Chunked<HostEntry>(m_hosts);
        document.workloads = Chunked<Workload>(m_workloads);
        return document;
    }

private:
    void addLine(const std::vector<std::string>& words, const std::string& line) {
        const auto colon = std::ranges::find_if(words, [](const auto& word) { return word.ends_with(':'); });
        if (colon != words.end())
            addRegion(words, static_cast<std::size_t>(colon - words.begin()), line);
        else if (words.size() == 2 && words[0] == "edge")
            m_edges.push_back({EdgeId(words[1]), {}, {}, UpDown::up, {}});
        else if (words.size() >= 4 && words[1] == "=")
            m_latency.push_back({words[0], words[2], millisecondsOf(words[3], line), Provenance::typed});
        else if (words.size() >= 4 && words[1] == "-")
            m_links.push_back(
                {words[0], words[2], millisecondsOf(words[3], line), words.size() > 4 ? UpDown::down : UpDown::up, {}});
        else if (words.size() >= 2)
            addWorkload(words, line);
        else
            giveUp("what is this", line);
    }

    /// "2x[32c 256g]" → amounts, and the count before the bracket; 0 without one.
    int readBracket(const std::string& word, std::array<std::optional<std::int64_t>, resourceCount>& amounts,
                    const std::string& line) {
        const auto open = word.find('[');
        if (open == std::string::npos || word.back() != ']')
            giveUp("expected [ … ]", line);
        std::istringstream parts(word.substr(open + 1, word.size() - open - 2));
        for (std::string part; parts >> part;) {
            const auto unitAt = part.find_first_not_of("0123456789.");
            const auto unit = part.substr(std::min(unitAt, part.size()));
            const auto number = part.substr(0, unitAt);
            if (unit == "c")
                amounts[0] = scaled(number, 1'000'000, line);
            else if (unit == "g")
                amounts[1] = scaled(number, 1024, line);
            else if (unit == "gbps")
                amounts[2] = scaled(number, 1000, line);
            else if (unit == "gd")
                amounts[3] = scaled(number, 1024, line);
            else
                giveUp("unknown unit " + unit, line);
        }
        return open == 0 ? 0 : static_cast<int>(scaled(std::string_view(word).substr(0, open - 1), 1, line));
    }

    void addRegion(const std::vector<std::string>& words, std::size_t colon, const std::string& line) {
        Region region;
        region.id = RegionId(colon == 0 ? words[0].substr(0, words[0].size() - 1) : words[0]);
        region.state = colon == 0 ? UpDown::up : UpDown::down; // "fra down:"
        if (!catalog::builtIn().findRegion(region.id.text())) {
            region.latitude = 0;
            region.longitude = 10.0 * static_cast<double>(m_regions.size());
        }
        char letter = 'a';
        for (std::size_t i = colon + 1; i < words.size(); ++i) {
            if (words[i].find('[') == std::string::npos) {
                change(m_hosts.back(), words[i], line);
                continue;
            }
            HostEntry entry;
            entry.id = HostEntryId(region.id.text() + "-" + letter++);
            entry.region = region.id;
            std::array<std::optional<std::int64_t>, resourceCount> amounts;
            if (const int count = readBracket(words[i], amounts, line); count > 0)
                entry.count = count;
            for (std::size_t r = 0; r < resourceCount; ++r)
                entry.capacity.amounts[r] = amounts[r].value_or(0);
            m_hosts.push_back(std::move(entry));
        }
        m_regions.push_back(std::move(region));
    }

    void change(HostEntry& entry, const std::string& word, const std::string& line) {
        if (word == "down")
            entry.state = HostState::down;
        else if (word == "cordoned")
            entry.state = HostState::cordoned;
        else if (word.starts_with("health="))
            entry.health = scaled(std::string_view(word).substr(7), fixedOne, line);
        else if (word.starts_with("class="))
            entry.hostClass = word.substr(6);
        else
            giveUp("what is " + word, line);
    }

    void addWorkload(const std::vector<std::string>& words, const std::string& line) {
        Workload workload;
        workload.id = WorkloadId(words[0]);
        workload.replicas = std::max(1, readBracket(words[1], workload.demand.amounts, line));
        if (!workload.demand.amounts[3])
            workload.demand.amounts[3] = 0;
        for (std::size_t i = 2; i < words.size(); ++i) {
            if (words[i].front() != '@')
                giveUp("expected @region or @region*weight", line);
            const auto star = words[i].find('*');
            Client client;
            client.region = words[i].substr(1, star == std::string::npos ? star : star - 1);
            client.lastMile = std::chrono::microseconds(0);
            if (star != std::string::npos)
                client.weight = scaled(std::string_view(words[i]).substr(star + 1), millionth, line);
            workload.clients.push_back(std::move(client));
        }
        m_workloads.push_back(std::move(workload));
    }

    std::vector<Region> m_regions;
    std::vector<Edge> m_edges;
    std::vector<Link> m_links;
    std::vector<LatencyEntry> m_latency;
    std::vector<HostEntry> m_hosts;
    std::vector<Workload> m_workloads;
};

} // namespace

document::Document topologyFromText(std::string_view text) {
    return Drawing().run(text);
}

void editWorkload(document::Document& document, const std::string& id, const std::function<void(Workload&)>& change) {
    const auto at = document::findWorkload(document, id);
    if (!at)
        giveUp("there is no such workload", id);
    auto workload = document.workloads[*at];
    change(workload);
    document.workloads.replace(*at, std::move(workload));
}

std::string placementsText(const plan::Plan& plan) {
    std::string text;
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i) {
        const auto& placement = plan.assignment->microVms[i];
        text += (i > 0 ? ", " : "") + plan.fleet->microVmName(static_cast<std::int64_t>(i)) + " ";
        text += placement.placed() ? plan.fleet->hostName(placement.host)
                                   : "- " + std::string(toString(placement.constraint));
    }
    return text;
}

std::string placementsText(const document::Document& document) {
    return placementsText(planned(document));
}

plan::Plan planned(const document::Document& document) {
    for (const auto& finding : document::validate(document, catalog::builtIn()))
        if (finding.severity == Severity::error)
            giveUp(finding.object, render(finding));
    auto plan = planner::planOnce(document);
    if (!plan)
        giveUp("planning failed", plan.error().message);
    return std::move(*plan);
}

} // namespace flightplan::test
