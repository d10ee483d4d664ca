#include "model/base/philox.h"
#include "model/document/file.h"
#include "model/planner/planner.h"
#include "tests/app/cli/cli_run.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace {

using namespace flightplan;
using document::Document;

// What hits harder than a random byte: words of the format, and numbers at the edge of their ranges.
const std::vector<std::string> words = {"0",
                                        "-0",
                                        "1",
                                        "-1",
                                        "2",
                                        "0.5",
                                        "1e-9",
                                        "1e18",
                                        "17179869184",
                                        "2000000",
                                        "4611686018427387904",
                                        "9223372036854775807",
                                        "18446744073709551615",
                                        "1e999",
                                        "60",
                                        "-60",
                                        "null",
                                        "true",
                                        "{}",
                                        "[]",
                                        "\"off\"",
                                        "\"up\"",
                                        "\"down\"",
                                        "\"cordoned\"",
                                        "\"soft\"",
                                        "\"pooled\"",
                                        "\"stopped\"",
                                        "\"suspended\"",
                                        "\"coverage\"",
                                        "\"customer\"",
                                        "\"@eu\"",
                                        "\"replicas\": 3",
                                        "\"count\": 2",
                                        "\"standbys\": {\"count\": 1}",
                                        "\"spread\": {\"max_skew\": 1, \"min_regions\": 2}",
                                        "\"volume_gib\": 1",
                                        "\"priority\": -5",
                                        "\"class\": \"a\"",
                                        "\"pins\": [{\"replica\": 1, \"region\": \"fra\"}]",
                                        "\"affinity\": [\"web\"]",
                                        "\"overcommit\": {\"cpu\": 16, \"memory\": 0}",
                                        "\"reserved\": {\"cpu_mvcpu\": 1e6}",
                                        "\"health\": 0",
                                        "\"objective\": {\"alpha\": -20, \"beta\": -20, \"delta\": 60}",
                                        "\"demand\": {\"cpu_mvcpu\": 0}",
                                        "\"regions\": {\"deny\": [\"@any\"]}",
                                        "\"state\": \"down\"",
                                        ",",
                                        ":",
                                        "\"",
                                        "\\u0000",
                                        "\n"};

/// Changes texts at random: bytes, ranges, lines, numbers, words.
class Mutator {
public:
    explicit Mutator(std::uint64_t seed)
        : m_random(seed, "mutation", "fuzz") {}

    std::size_t below(std::size_t bound) {
        return m_random.below(static_cast<std::uint32_t>(std::max<std::size_t>(bound, 1)));
    }

    void mutate(std::string& text, const std::string& other) {
        if (text.empty())
            text = "{}";
        const auto at = below(text.size());
        switch (below(9)) {
        case 0:
            text[at] = static_cast<char>(below(256));
            break;
        case 1:
            text.erase(at, 1 + below(20));
            break;
        case 2:
            text.insert(at, text.substr(below(text.size()), 1 + below(200)));
            break;
        case 3:
            text.insert(at, other.substr(below(other.size()), 1 + below(200)));
            break;
        case 4:
            text.insert(at, words[below(words.size())]);
            break;
        case 5: // another member of an object
            if (const auto brace = text.find('{', at); brace != std::string::npos)
                text.insert(brace + 1, words[below(words.size())] + ", ");
            break;
        default: // another number
            if (const auto digit = text.find_first_of("0123456789", at); digit != std::string::npos) {
                const auto end = text.find_first_not_of("0123456789.", digit);
                text.replace(digit, end - digit, words[below(16)]);
            }
        }
    }

private:
    RandomStream m_random;
};

/// Small enough to be planned hundreds of times a second.
bool isSmall(const Document& document) {
    std::int64_t hosts = 0, microVms = 0;
    for (const auto& entry : effectiveHosts(document, catalog::builtIn()).entries)
        hosts += entry.hostCount();
    document.workloads.forEach(
        [&](std::size_t, const auto& workload) { microVms += workload.replicas + workload.standbys.count; });
    return hosts <= 3000 && microVms <= 3000;
}

QString defectOf(const std::string& text, bool& planned) {
    const auto result = document::read(text, catalog::builtIn());
    if (!result.ok) {
        const bool explained = std::ranges::any_of(result.problems, [](const Finding& problem) {
            return problem.severity == Severity::error && problem.line > 0 && !render(problem).empty();
        });
        return explained ? QString() : "refused without an error that has a line and a message";
    }
    const auto written = document::write(result.document);
    const auto again = document::read(written, catalog::builtIn());
    if (!again.ok)
        return "what was written is refused: " + QString::fromStdString(render(again.problems.front()));
    if (!(again.document == result.document) || document::write(again.document) != written)
        return "what was written reads differently";
    if (!isSmall(result.document))
        return {};
    const auto plan = planner::planOnce(result.document);
    if (!plan)
        return "not planned: " + QString::fromStdString(plan.error().message);
    planned = true;
    return plan->fingerprint == planner::planOnce(again.document)->fingerprint ? QString()
                                                                               : "the written file has another plan";
}

class TestMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingAndPlanningStand() {
        std::vector<std::string> seeds = {
            R"({"format": 0, "apps": [{"id": "w", "count": 2, "size": "shared-cpu-1x"}], "weights": {"alpha": 1}, "regions": [{"id": "fra"}]})"};
        QDirIterator files(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/examples", {"*.flightplan.json"},
                           QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) &&
                file.size() < 10'000) // large ones mutate slowly and have nothing else in them
                seeds.push_back(file.readAll().toStdString());
        }
        std::ranges::sort(seeds); // folders are listed in any order
        const auto seconds = qEnvironmentVariable("FLIGHTPLAN_FUZZ_SECONDS", "2").toDouble();
        Mutator mutator(qEnvironmentVariable("FLIGHTPLAN_FUZZ_SEED", "1").toULongLong());
        QElapsedTimer timer;
        timer.start();
        int count = 0, plans = 0;
        for (; static_cast<double>(timer.elapsed()) < seconds * 1000; ++count) {
            auto text = seeds[mutator.below(seeds.size())];
            for (auto changes = 1 + mutator.below(4); changes > 0; --changes)
                mutator.mutate(text, seeds[mutator.below(seeds.size())]);
            bool planned = false;
            const auto defect = defectOf(text, planned);
            QVERIFY2(defect.isEmpty(),
                     qPrintable(QString("%1 after %2: %3").arg(defect).arg(count).arg(QString::fromStdString(text))));
            plans += planned;
        }
        qInfo("%d files, %d of them planned", count, plans);
        QVERIFY(count > 20 && plans > 0); // otherwise the mutations are too rough to say anything
    }
};

FLIGHTPLAN_TEST_CLASS(TestMutations);

} // namespace

#include "test_mutations.moc"
