#include "model/base/philox.h"
#include "model/studies/region_sets.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <limits>

using namespace flightplan;
using namespace flightplan::studies;

namespace {

constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

std::vector<std::int32_t> listOf(std::uint32_t mask) {
    std::vector<std::int32_t> list;
    for (; mask != 0; mask &= mask - 1)
        list.push_back(std::countr_zero(mask));
    return list;
}

/// Every set of at most `most` regions; of the best the smallest, of these the first.
std::vector<std::int32_t> bruteForce(const UserTimes& users, int most, RegionGoal goal, std::int64_t target) {
    std::vector<std::int32_t> best;
    SetValue bestValue;
    for (int size = 1; size <= most; ++size) {
        std::vector<std::vector<std::int32_t>> sets;
        for (std::uint32_t mask = 1; mask < (1U << users.regions); ++mask)
            if (std::popcount(mask) == size)
                sets.push_back(listOf(mask));
        std::ranges::sort(sets);
        for (const auto& set : sets)
            if (const auto value = valueOf(users, set, target); best.empty() || isBetter(goal, value, bestValue)) {
                best = set;
                bestValue = value;
            }
    }
    return best;
}

/// Users on a plane, or with times without any geometry; some beyond reach, some of no weight, many at equal places.
UserTimes randomUsers(RandomStream& random) {
    UserTimes users;
    users.regions = 1 + random.below(10);
    const auto clients = 1 + random.below(40);
    const bool plane = random.below(2) == 0;
    const auto coarse = random.below(3) == 0 ? 20'000 : 1; // equal times
    std::vector<std::pair<int, int>> places;
    for (std::size_t region = 0; region < users.regions; ++region)
        places.emplace_back(random.below(1000), random.below(1000));
    for (std::uint32_t client = 0; client < clients; ++client) {
        users.weights.push_back(random.below(8) == 0 ? 0 : 1 + random.below(1'000'000));
        const auto x = static_cast<int>(random.below(1000)), y = static_cast<int>(random.below(1000));
        for (const auto& [rx, ry] : places) {
            auto time =
                plane ? static_cast<std::uint32_t>(std::abs(x - rx) + std::abs(y - ry)) * 100 : random.below(200'000);
            time = time / static_cast<std::uint32_t>(coarse) * static_cast<std::uint32_t>(coarse);
            users.rtt.push_back(random.below(15) == 0 ? unreachable : time);
        }
    }
    if (users.total() == 0)
        users.weights[0] = 1;
    return users;
}

QString textOf(const std::vector<std::int32_t>& set) {
    QStringList list;
    for (const auto region : set)
        list << QString::number(region);
    return list.join(QLatin1Char(' '));
}

} // namespace

class RegionSetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valuesByHand() {
        const UserTimes users{2, {60, 35, 5}, {10, 90, 50, 20, 70, unreachable}};
        const auto value = valueOf(users, std::vector<std::int32_t>{0, 1}, 20);
        QCOMPARE(value.p95, 20U); // 95 of 100 within 20 µs
        QCOMPARE(value.inside, std::int64_t(95));
        QVERIFY(value.time == 60 * 10 + 35 * 20 + 5 * 70);
        QCOMPARE(valueOf(users, std::vector<std::int32_t>{1}, 20).p95, 90U);
        QCOMPARE(valueOf({1, {94, 6}, {1, unreachable}}, std::vector<std::int32_t>{0}, 1).p95, unreachable);
        QCOMPARE(valueOf(users, std::vector<std::int32_t>{0}, -1).inside, std::int64_t(0));
    }

    void equalsBruteForce_data() {
        QTest::addColumn<bool>("inside");
        QTest::newRow("p95") << false;
        QTest::newRow("inside the target") << true;
    }

    void equalsBruteForce() {
        QFETCH(bool, inside);
        const auto goal = inside ? RegionGoal::inside : RegionGoal::p95;
        int severalRegions = 0;
        for (std::uint64_t seed = 0; seed < 250; ++seed) {
            RandomStream random(seed, "studies", "sets");
            const auto users = randomUsers(random);
            const auto target = static_cast<std::int64_t>(random.below(120'000));
            std::vector<std::int32_t> fewer;
            for (int most = 1; most <= static_cast<int>(users.regions) + 1; ++most) {
                const auto brute = bruteForce(users, most, goal, target);
                const auto fast = bestRegionSet(users, most, goal, target, fewer);
                QVERIFY(fast);
                QVERIFY2(*fast == brute, qPrintable(QStringLiteral("seed %1, at most %2: %3 instead of %4")
                                                        .arg(seed)
                                                        .arg(most)
                                                        .arg(textOf(*fast), textOf(brute))));
                // What is known of fewer regions makes it faster and nothing else.
                QVERIFY(*bestRegionSet(users, most, goal, target) == brute);
                fewer = *fast;
                severalRegions += fast->size() > 1;
            }
        }
        QVERIFY2(severalRegions > 800, qPrintable(QString::number(severalRegions)));
    }

    void sixtyFourRegions() {
        UserTimes users;
        users.regions = mostCandidates;
        for (std::size_t client = 0; client < mostCandidates; ++client) {
            users.weights.push_back(static_cast<std::int64_t>(client) + 1);
            for (std::size_t region = 0; region < mostCandidates; ++region)
                users.rtt.push_back(region == client ? 5 : 100);
        }
        // Each client has a region of its own; the last are the heaviest.
        QVERIFY(*bestRegionSet(users, 3, RegionGoal::inside, 5) == (std::vector<std::int32_t>{61, 62, 63}));
    }

    void stops() {
        RandomStream random(1, "studies", "stops");
        UserTimes users;
        users.regions = 40;
        for (int client = 0; client < 400; ++client) {
            users.weights.push_back(1 + random.below(1000));
            for (std::size_t region = 0; region < users.regions; ++region)
                users.rtt.push_back(random.below(200'000));
        }
        std::stop_source source;
        source.request_stop();
        QVERIFY(!bestRegionSet(users, 8, RegionGoal::p95, -1, {}, source.get_token()));
    }
};

FLIGHTPLAN_TEST_CLASS(RegionSetsTest);
#include "region_sets_test.moc"
