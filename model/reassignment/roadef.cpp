#include "model/reassignment/roadef.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>

namespace flightplan::reassignment {
namespace {

constexpr std::int64_t largestNumber = std::numeric_limits<std::uint32_t>::max();
// Ten times what the competition's rules allow.
constexpr std::int64_t mostResources = 200, mostMachines = 50'000, mostServices = 50'000, mostProcesses = 500'000,
                       mostBalances = 100;

/// Whole numbers between spaces. After the first mistake every number is 0, so that reading code stays straight.
class Numbers {
public:
    Numbers(std::string_view text, const std::string& name)
        : m_text(text)
        , m_name(name) {}

    /// The next number, from `least` to `most`; `what` names it in the message.
    std::int64_t next(std::string_view what, std::int64_t least = 0, std::int64_t most = largestNumber) {
        skipSpaces();
        if (m_error)
            return 0;
        if (m_at == m_text.size())
            return stop("the file ends where " + std::string(what) + " should stand; is it cut off?");
        const auto token = takeToken();
        std::int64_t value = 0;
        const auto [end, code] = std::from_chars(token.data(), token.data() + token.size(), value);
        const bool number = code != std::errc::invalid_argument && end == token.data() + token.size();
        if (!number)
            return stop(std::string(what) + " must be a whole number, but is " + shown(token));
        if (code == std::errc::result_out_of_range || value < least || value > most)
            return stop(std::string(what) + " must be between " + std::to_string(least) + " and " +
                        std::to_string(most) + ", but is " + shown(token));
        return value;
    }

    void expectEnd() {
        skipSpaces();
        if (!m_error && m_at < m_text.size())
            stop("nothing should follow the last number, but " + shown(takeToken()) +
                 " does; do the counts before it match?");
    }

    bool failed() const { return m_error.has_value(); }
    const Error& error() const { return *m_error; }
    /// Whether so many numbers can still follow: each takes two characters but the last. Checked before memory is
    /// taken for them.
    bool room(std::int64_t numbers, std::string_view what) {
        if (!m_error && numbers > static_cast<std::int64_t>(m_text.size() - m_at + 1) / 2)
            stop("the file is too short for " + std::string(what) + "; is it cut off?");
        return !m_error;
    }
    std::int64_t stop(const std::string& message) {
        if (!m_error)
            m_error =
                Error{ErrorCode::badInput, m_name + ":" + std::to_string(m_line) + ": " + message, m_name, m_line};
        return 0;
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    static std::string shown(std::string_view token) {
        constexpr std::size_t most = 30;
        std::string text = "\"" + std::string(token.substr(0, most)) + (token.size() > most ? "…\"" : "\"");
        for (auto& c : text) // a binary file must not write to the terminal
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                c = '?';
        return text;
    }
    void skipSpaces() {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            m_line += m_text[m_at++] == '\n';
    }
    std::string_view takeToken() {
        const auto begin = m_at;
        while (m_at < m_text.size() && !isSpace(m_text[m_at]))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view m_text;
    const std::string& m_name;
    std::size_t m_at = 0;
    int m_line = 1;
    std::optional<Error> m_error;
};

std::int32_t index(Numbers& in, std::string_view what, std::size_t count) {
    if (count == 0)
        in.stop(std::string(what) + " is to be named, but there is none");
    return static_cast<std::int32_t>(in.next(what, 0, static_cast<std::int64_t>(count) - 1));
}

void readResources(Numbers& in, Problem& problem) {
    const auto resources = in.next("the number of resources", 1, mostResources);
    for (std::int64_t r = 0; r < resources && !in.failed(); ++r) {
        const bool transient = in.next("the transient flag of a resource", 0, 1) != 0;
        problem.resources.push_back({transient, in.next("the load weight of a resource")});
    }
}

/// Places may be numbered with gaps; what matters is which are equal. Keeps the order of the numbers.
void makeDense(std::vector<std::int32_t>& places) {
    auto sorted = places;
    std::ranges::sort(sorted);
    const auto rest = std::ranges::unique(sorted);
    sorted.erase(rest.begin(), rest.end());
    for (auto& place : places)
        place = static_cast<std::int32_t>(std::ranges::lower_bound(sorted, place) - sorted.begin());
}

void readMachines(Numbers& in, Problem& problem) {
    const auto machines = in.next("the number of machines", 1, mostMachines);
    const auto resources = static_cast<std::int64_t>(problem.resources.size());
    if (!in.room(machines * (2 + 2 * resources + machines), "its machines"))
        return;
    constexpr std::int64_t largestIndex = std::numeric_limits<std::int32_t>::max();
    for (std::int64_t m = 0; m < machines && !in.failed(); ++m) {
        problem.neighbourhood.push_back(
            static_cast<std::int32_t>(in.next("the neighbourhood of a machine", 0, largestIndex)));
        problem.location.push_back(static_cast<std::int32_t>(in.next("the location of a machine", 0, largestIndex)));
        for (std::int64_t r = 0; r < resources; ++r)
            problem.capacity.push_back(in.next("a capacity of a machine"));
        for (std::int64_t r = 0; r < resources; ++r)
            problem.safety.push_back(in.next("a safety capacity of a machine"));
        for (std::int64_t other = 0; other < machines; ++other)
            problem.machineMoveCost.push_back(
                static_cast<std::int32_t>(in.next("a move cost of a machine", 0, largestIndex)));
    }
    makeDense(problem.neighbourhood);
    makeDense(problem.location);
}

void readServices(Numbers& in, Problem& problem) {
    const auto services = in.next("the number of services", 0, mostServices);
    for (std::int64_t s = 0; s < services && !in.failed(); ++s) {
        Service service;
        service.spreadMin =
            static_cast<std::int32_t>(in.next("the spread of a service", 0, std::numeric_limits<std::int32_t>::max()));
        const auto dependencies = in.next("the number of dependencies of a service", 0, services);
        for (std::int64_t d = 0; d < dependencies && !in.failed(); ++d)
            service.dependsOn.push_back(
                index(in, "a service that another depends on", static_cast<std::size_t>(services)));
        problem.services.push_back(std::move(service));
    }
}

void readProcesses(Numbers& in, Problem& problem) {
    const auto processes = in.next("the number of processes", 0, mostProcesses);
    for (std::int64_t p = 0; p < processes && !in.failed(); ++p) {
        Process process;
        process.service = index(in, "the service of a process", problem.services.size());
        for (std::size_t r = 0; r < problem.resources.size(); ++r)
            problem.need.push_back(in.next("a need of a process"));
        process.moveCost = in.next("the move cost of a process");
        problem.processes.push_back(process);
    }
}

void readBalances(Numbers& in, Problem& problem) {
    const auto balances = in.next("the number of balance costs", 0, mostBalances);
    for (std::int64_t b = 0; b < balances && !in.failed(); ++b) {
        Balance balance;
        balance.first = index(in, "the first resource of a balance cost", problem.resources.size());
        balance.second = index(in, "the second resource of a balance cost", problem.resources.size());
        balance.target = in.next("the target of a balance cost");
        balance.weight = in.next("the weight of a balance cost");
        problem.balances.push_back(balance);
    }
}

void readModel(Numbers& in, Problem& problem) {
    readResources(in, problem);
    readMachines(in, problem);
    readServices(in, problem);
    readProcesses(in, problem);
    readBalances(in, problem);
    problem.processMoveWeight = in.next("the weight of process moves");
    problem.serviceMoveWeight = in.next("the weight of service moves");
    problem.machineMoveWeight = in.next("the weight of machine moves");
    in.expectEnd();
}

} // namespace

Result<Problem> readRoadef(std::string_view model, const std::string& modelName, std::string_view assignment,
                           const std::string& assignmentName) {
    Problem problem;
    Numbers in(model, modelName);
    readModel(in, problem);
    if (in.failed())
        return tl::make_unexpected(in.error());
    Numbers machines(assignment, assignmentName);
    for (std::size_t p = 0; p < problem.processes.size() && !machines.failed(); ++p)
        problem.initial.push_back(index(machines, "the machine of a process", problem.machineCount()));
    machines.expectEnd();
    if (machines.failed())
        return tl::make_unexpected(machines.error());
    if (const auto checked = check(problem); !checked)
        return fail(ErrorCode::badInput, modelName + ": " + checked.error().message, modelName);
    return problem;
}

std::string writeRoadef(const Assignment& assignment) {
    std::string text;
    for (std::size_t p = 0; p < assignment.size(); ++p)
        text += (p == 0 ? "" : " ") + std::to_string(assignment[p]);
    return text + "\n";
}

} // namespace flightplan::reassignment
