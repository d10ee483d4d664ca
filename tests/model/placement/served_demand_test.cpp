#include "model/placement/score.h"
#include "model/placement/served_demand.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <numeric>
#include <rapidcheck.h>

using namespace flightplan;
using namespace flightplan::placement;

using Amounts = std::vector<std::int64_t>;

class ServedDemandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void apportions_data() {
        QTest::addColumn<Amounts>("weights");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<Amounts>("shares");
        QTest::newRow("nobody") << Amounts{} << qint64(10) << Amounts{};
        QTest::newRow("no weight") << Amounts{0, 0} << qint64(10) << Amounts{0, 0};
        QTest::newRow("one") << Amounts{3} << qint64(10) << Amounts{10};
        QTest::newRow("even") << Amounts{1, 1} << qint64(10) << Amounts{5, 5};
        QTest::newRow("ties by order") << Amounts{1, 1, 1} << qint64(10) << Amounts{4, 3, 3};
        QTest::newRow("two over") << Amounts{1, 1, 1} << qint64(11) << Amounts{4, 4, 3};
        QTest::newRow("largest remainder") << Amounts{1, 2, 4} << qint64(10) << Amounts{1, 3, 6}; // 1.43, 2.86, 5.71
        QTest::newRow("zeros get nothing") << Amounts{0, 1, 0, 1} << qint64(3) << Amounts{0, 2, 0, 1};
        QTest::newRow("huge") << Amounts{std::int64_t(1) << 50, std::int64_t(1) << 50, 1} << (qint64(2'000'000) << 16)
                              << Amounts{qint64(1'000'000) << 16, qint64(1'000'000) << 16, 0};
    }
    void apportions() {
        QFETCH(Amounts, weights);
        QFETCH(qint64, total);
        QFETCH(Amounts, shares);
        QCOMPARE(apportion(weights, total), shares);
    }

    void apportionedSharesSumUpAndAreFair() {
        QVERIFY(rc::check([] {
            const auto weights = *rc::gen::container<Amounts>(rc::gen::inRange<std::int64_t>(0, 1'000'000'000));
            const auto total = *rc::gen::inRange<std::int64_t>(0, 1 << 20);
            const auto shares = apportion(weights, total);
            const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t(0));
            RC_ASSERT(std::accumulate(shares.begin(), shares.end(), std::int64_t(0)) == (sum == 0 ? 0 : total));
            for (std::size_t i = 0; i < weights.size() && sum > 0; ++i) {
                // Within one of the exact quota.
                RC_ASSERT((shares[i] + 1) * sum > weights[i] * total);
                RC_ASSERT((shares[i] - 1) * sum < weights[i] * total);
            }
        }));
    }

    void latencyTerms() {
        QCOMPARE(latencyTerm(0, 5000), fixedOne);
        QCOMPARE(latencyTerm(5000, 5000), fixedOne);
        QCOMPARE(latencyTerm(10'000, 5000), fixedOne / 2);
        QCOMPARE(latencyTerm(5001, 5000), std::int64_t(16'773'861)); // ⌊5000 · 2²⁴ / 5001⌋
        QCOMPARE(latencyTerm(3, 1), std::int64_t(5'592'405));
        QCOMPARE(latencyTerm(unreachable, 60'000'000), std::int64_t(0));
        QCOMPARE(latencyTerm(unreachable - 1, 1), std::int64_t(0));
    }

    void capacityTerms() {
        using topology::CapacityTerm;
        const Resources capacity{{4, 0, 8, 3}};
        QCOMPARE(capacityTerm({{4, 0, 8, 3}}, capacity, CapacityTerm::bottleneck), fixedOne);
        QCOMPARE(capacityTerm({{2, 0, 8, 1}}, capacity, CapacityTerm::bottleneck), std::int64_t(5'592'405)); // a third
        QCOMPARE(capacityTerm({{2, 0, 8, 1}}, capacity, CapacityTerm::cpu), fixedOne / 2);
        QCOMPARE(capacityTerm({{0, 0, 0, 0}}, {}, CapacityTerm::bottleneck), std::int64_t(0));
        QCOMPARE(capacityTerm({{0, 5, 5, 5}}, {{0, 5, 5, 5}}, CapacityTerm::cpu), std::int64_t(0));
        // What a document can say at worst must not overflow; a host that is overfull counts as full.
        const std::int64_t most = std::int64_t(1) << 34;
        QCOMPARE(capacityTerm({{-most, 0, 0, 0}}, {{1, 0, 0, 0}}, CapacityTerm::bottleneck), std::int64_t(0));
        QCOMPARE(capacityTerm({{16 * most, 0, 0, 0}}, {{16 * most, 0, 0, 0}}, CapacityTerm::cpu), fixedOne);
    }

    void replicasTakeTheNearestUsersThatAreLeft() {
        // Two regions; users A near the first, B near the second, C reaches only the second.
        ClientProfile profile;
        profile.weights = {2, 1, 1};
        profile.rtt = {1000, 9000, 8000, 2000, unreachable, 4000};
        profile.nearest = {0, 1, 2, 1, 2, 0};
        const auto latencies = latencyTable(profile, 1000);
        ServedDemand demand(profile, latencies, 2, 2, topology::LatencyTerm::servedShare);
        // 131,072 shares: A 65,536, B and C 32,768 each.
        QCOMPARE(demand.term(0), fixedOne);
        QCOMPARE(demand.term(1), (fixedOne / 2 + fixedOne / 4) / 2);
        std::vector<ServedShare> served;
        demand.take(1, served);
        QCOMPARE(served, (std::vector<ServedShare>{{1, 32'768}, {2, 32'768}}));
        QCOMPARE(demand.term(0), fixedOne);
        QCOMPARE(demand.term(1), fixedOne / 9);
        demand.take(0, served);
        QCOMPARE(served.back(), (ServedShare{0, 65'536}));
        QCOMPARE(demand.term(0), std::int64_t(0)); // nobody is left
        QCOMPARE(standbyTerm(served, latencies, 2, 1),
                 ((fixedOne / 2 + fixedOne / 4) * 32'768 + fixedOne / 9 * 65'536) / 65'536);
    }
};

FLIGHTPLAN_TEST_CLASS(ServedDemandTest);
#include "served_demand_test.moc"
