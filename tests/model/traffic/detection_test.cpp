#include "model/planner/react.h"
#include "model/traffic/detection.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

Detection afterTheLossOf(const std::string& object, const std::string& text) {
    const auto plan = test::planned(test::topologyFromText(text));
    const auto reaction = planner::react(plan, {object}, planner::LossMode::lost);
    return reaction ? detectionOf(*plan.network, *reaction->after.network) : Detection{-1, {}};
}

} // namespace

class DetectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// aaa and ccc reach each other over bbb instead, which changes one pair in both directions.
    void aCutLink() {
        const auto detection =
            afterTheLossOf("link:aaa>ccc", "aaa:\nbbb:\nccc:\naaa - ccc 3ms\naaa - bbb 5ms\nbbb - ccc 5ms");
        QCOMPARE(detection.changedPairs, std::int64_t(2));
        QCOMPARE(detection.pathMicros(), std::int64_t(150'020));
        QVERIFY(detection.lostEdges.empty());
    }

    void aLinkThatNobodyUses() {
        const auto detection =
            afterTheLossOf("link:aaa>ccc", "aaa:\nbbb:\nccc:\naaa - ccc 30ms\naaa - bbb 5ms\nbbb - ccc 5ms");
        QCOMPARE(detection.changedPairs, std::int64_t(0));
        QCOMPARE(detection.pathMicros(), std::int64_t(0));
    }

    void aRegionIsAnEdgeToo() {
        QCOMPARE(afterTheLossOf("region:aaa", "aaa:\nbbb:\naaa - bbb 3ms").lostEdges, std::vector<std::string>{"aaa"});
        QVERIFY(afterTheLossOf("region:aaa", "aaa:\nbbb:\nedge lhr").lostEdges.empty());
    }
};

FLIGHTPLAN_TEST_CLASS(DetectionTest);

#include "detection_test.moc"
