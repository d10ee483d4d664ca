#include "model/placement/placer.h"
#include "model/planner/planner.h"
#include "tests/model/placement/random_problem.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace flightplan;
using namespace flightplan::topology;
using document::Document;

namespace {

template <class T>
void shuffle(std::vector<T>& values, RandomStream& random) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(static_cast<std::uint32_t>(i))]);
}

template <class T>
void shuffle(Chunked<T>& values, RandomStream& random, auto inside) {
    std::vector<T> list;
    values.forEach([&](std::size_t, const T& value) { list.push_back(value); });
    shuffle(list, random);
    for (auto& value : list)
        inside(value);
    values = Chunked<T>(list);
}

/// The same document with every array that is a set in another order.
Document permuted(Document document, RandomStream& random) {
    document.regions.edit([&](auto& list) { shuffle(list, random); });
    document.edges.edit([&](auto& list) { shuffle(list, random); });
    document.links.edit([&](auto& list) { shuffle(list, random); });
    document.latency.edit([&](auto& list) { shuffle(list, random); });
    shuffle(document.hosts, random, [&](HostEntry& entry) { shuffle(entry.exceptions, random); });
    shuffle(document.workloads, random, [&](Workload& workload) {
        shuffle(workload.clients, random);
        shuffle(workload.affinity, random);
        shuffle(workload.pins, random);
        shuffle(workload.regions.deny, random);
        if (workload.regions.allow)
            shuffle(*workload.regions.allow, random);
    });
    return document;
}

/// Where every placed microVM is and with which terms, by name.
std::map<std::string, std::string> placedByName(const plan::Plan& plan) {
    std::map<std::string, std::string> placed;
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i) {
        const auto& placement = plan.assignment->microVms[i];
        if (placement.placed())
            placed[plan.fleet->microVmName(static_cast<std::int64_t>(i))] =
                plan.fleet->hostName(placement.host) + " " + std::to_string(placement.latency) + " " +
                std::to_string(placement.capacity) + " " + std::to_string(placement.health) + " " +
                std::to_string(placement.delta);
    }
    return placed;
}

} // namespace

/// Changes of a document whose effect on the plan is known without knowing the plan.
class MetamorphicTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void permutingSetsChangesNothing() {
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const auto document = test::randomDocument(seed);
            const auto plan = test::planned(document);
            RandomStream random(seed, "permutation", "test");
            for (int i = 0; i < 3; ++i) {
                const auto other = test::planned(permuted(document, random));
                QVERIFY2(other.fingerprint == plan.fingerprint, qPrintable(QStringLiteral("seed %1").arg(seed)));
                QVERIFY(*other.figures == *plan.figures);
                QVERIFY(*other.assignment == *plan.assignment);
            }
        }
    }

    void removingAnUnusedHostChangesNoPlacement() {
        int removed = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            auto document = test::randomDocument(seed);
            // The minimum of max_skew may have been held by the host, and pins would be left dangling.
            RandomStream random(seed, "order", "test");
            shuffle(document.workloads, random, [](Workload& workload) {
                workload.spread.maxSkew.reset();
                workload.pins.clear();
            });
            const auto plan = test::planned(document);
            std::set<std::string> used;
            for (const auto& placement : plan.assignment->microVms)
                if (placement.placed())
                    used.insert(plan.fleet
                                    ->entries[static_cast<std::size_t>(
                                        plan.fleet->hosts[static_cast<std::size_t>(placement.host)].entry)]
                                    .id.text());
            // In a customer's document a region without hosts of its own brings a pool.
            if (document.settings->perspective == document::Perspective::customer)
                continue;
            for (std::size_t i = 0; i < document.hosts.size(); ++i) {
                if (used.contains(document.hosts[i].id.text()))
                    continue;
                auto fewer = document;
                fewer.hosts.erase(i);
                QVERIFY2(placedByName(test::planned(fewer)) == placedByName(plan),
                         qPrintable(QStringLiteral("seed %1").arg(seed)));
                ++removed;
            }
        }
        QVERIFY(removed > 100);
    }

    void moreFreeNeverLowersAScoreWithBetaAboveZero_data() {
        QTest::addColumn<int>("sign");
        QTest::newRow("beta ≥ 0") << 1;
        QTest::newRow("beta ≤ 0") << -1;
    }
    void moreFreeNeverLowersAScoreWithBetaAboveZero() {
        QFETCH(int, sign);
        int compared = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            auto problem = test::randomProblem(seed).problem;
            if (problem.microVmCount() == 0 || problem.hosts.size() == 0)
                continue;
            for (auto& workload : problem.workloads)
                workload.weights.beta = sign * std::abs(workload.weights.beta);
            // The first microVM of all: what comes before it cannot have changed.
            const auto first = std::ranges::find_if(
                problem.order, [&](auto w) { return problem.workloads[static_cast<std::size_t>(w)].replicas > 0; });
            if (first == problem.order.end())
                continue;
            const auto microVm = problem.firstMicroVm[static_cast<std::size_t>(*first)];
            const auto scores = [&](const placement::Problem& of) {
                std::map<std::int32_t, std::int64_t> byHost;
                for (const auto& host : placement::rank(of, microVm).hosts)
                    byHost[host.host] = host.score();
                return byHost;
            };
            const auto before = scores(problem);
            RandomStream random(seed, "raise", "test");
            const auto host = random.below(static_cast<std::uint32_t>(problem.hosts.size()));
            const auto resource = random.below(4);
            auto& free = problem.hosts.allocatable[host].amounts[resource];
            free += random.below(1000);
            for (const auto& [index, score] : scores(problem)) {
                QVERIFY(sign * score >= sign * before.at(index));
                compared += score != before.at(index);
            }
        }
        QVERIFY(compared > 10);
    }

    void aFleetOfEqualHostsFillsInHostOrder() {
        auto document = test::topologyFromText("aaa: 3x[2c 2g]\nbbb: 3x[2c 2g]\nweb 6x[1c 1g]");
        test::editWorkload(document, "web", [](Workload& web) { web.spread.perRegion = 0; });
        QCOMPARE(
            test::placementsText(document),
            std::string("web/1 aaa-a-1, web/2 aaa-a-2, web/3 aaa-a-3, web/4 bbb-a-1, web/5 bbb-a-2, web/6 bbb-a-3"));
    }

    void neitherNamesNorUnknownKeysNorTheOrderOfKeysAreInTheFingerprint() {
        const auto document = test::topologyFromText("aaa: 3x[2c 2g]\nweb 2x[1c 1g]");
        auto renamed = document;
        renamed.settings.edit([](auto& settings) { settings.name = "another"; });
        renamed.regions.edit([](auto& regions) { regions[0].name = "Somewhere"; });
        test::editWorkload(renamed, "web", [](Workload& web) {
            web.app = "shop";
            web.labels = {{"team", "a"}};
        });
        QCOMPARE(test::planned(renamed).fingerprint.hex(), test::planned(document).fingerprint.hex());
        auto seeded = document;
        seeded.settings.edit([](auto& settings) { settings.seed = 2; });
        QVERIFY(test::planned(seeded).fingerprint != test::planned(document).fingerprint);
    }
};

FLIGHTPLAN_TEST_CLASS(MetamorphicTest);
#include "metamorphic_test.moc"
