#include "tests/support/test_registry.h"
#include "views/map/label_placer.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <rapidcheck.h>

namespace flightplan::views {

namespace {

double distanceTo(const QRectF& box, QPointF point) {
    const double dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(dx, dy);
}

std::vector<LabelRequest> randomRequests() {
    const int count = *rc::gen::inRange(0, 60);
    std::vector<LabelRequest> requests;
    for (int i = 0; i < count; ++i)
        requests.push_back({.anchor = QPointF(*rc::gen::inRange(-20, 420), *rc::gen::inRange(-20, 320)),
                            .clearance = *rc::gen::inRange(2, 12) + 0.5,
                            .size = QSizeF(*rc::gen::inRange(10, 60), 13),
                            .priority = static_cast<double>(*rc::gen::inRange(0, 5)),
                            .far = *rc::gen::arbitrary<bool>()});
    return requests;
}

} // namespace

class TestLabelPlacer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingEverOverlaps() {
        const QRectF bounds(0, 0, 400, 300);
        const std::vector<QRectF> obstacles = {QRectF(0, 220, 150, 80)};
        QVERIFY(rc::check("labels overlap no label, no mark, no obstacle, and stay inside", [&] {
            const auto requests = randomRequests();
            const auto placed = placeLabels(requests, bounds, obstacles);
            RC_ASSERT(placed.size() == requests.size());
            for (std::size_t i = 0; i < placed.size(); ++i) {
                if (!placed[i])
                    continue;
                RC_ASSERT(bounds.contains(placed[i]->box));
                RC_ASSERT(placed[i]->box.size() == requests[i].size);
                RC_ASSERT(!placed[i]->box.intersects(obstacles[0]));
                for (const LabelRequest& mark : requests)
                    RC_ASSERT(distanceTo(placed[i]->box, mark.anchor) >= mark.clearance);
                for (std::size_t k = 0; k < i; ++k)
                    RC_ASSERT(!placed[k] || !placed[k]->box.intersects(placed[i]->box));
            }
        }));
    }

    void aloneStandsToTheRight() {
        const auto placed = placeLabels({{QPointF(100, 100), 5, QSizeF(30, 12), 0, false}}, QRectF(0, 0, 300, 300));
        QVERIFY(placed[0] && placed[0]->box.left() > 105 && placed[0]->box.center().y() == 100.0);
    }

    void atTheRightEdgeStandsToTheLeft() {
        const auto placed = placeLabels({{QPointF(290, 100), 5, QSizeF(30, 12), 0, false}}, QRectF(0, 0, 300, 300));
        QVERIFY(placed[0] && placed[0]->box.right() < 285);
    }

    void theMoreImportantChoosesFirst() {
        // Room for one label only.
        const QRectF bounds(100, 90, 60, 20);
        const auto placed = placeLabels(
            {{QPointF(100, 100), 5, QSizeF(40, 12), 1, false}, {QPointF(100, 100), 5, QSizeF(40, 12), 2, false}},
            bounds);
        QVERIFY(!placed[0]);
        QVERIFY(placed[1]);
    }

    void aCrowdUsesLeaders() {
        std::vector<LabelRequest> crowd;
        for (int i = 0; i < 12; ++i)
            crowd.push_back({QPointF(200 + 3 * i, 150), 5, QSizeF(28, 13), 0, true});
        const auto placed = placeLabels(crowd, QRectF(0, 0, 400, 300));
        const auto far = std::count_if(placed.begin(), placed.end(), [](const auto& p) { return p && p->leader; });
        QVERIFY(far > 0);
    }

    void notANumberIsLeftOut() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto placed = placeLabels(
            {{QPointF(nan, nan), 5, QSizeF(30, 12), nan, true}, {QPointF(50, 50), 5, QSizeF(30, 12), 1, true}},
            QRectF(0, 0, 300, 300));
        QVERIFY(!placed[0]);
        QVERIFY(placed[1]);
    }
};

FLIGHTPLAN_TEST_CLASS(TestLabelPlacer);

} // namespace flightplan::views

#include "test_label_placer.moc"
