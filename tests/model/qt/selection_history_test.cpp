#include "model/qt/plan_controller.h"
#include "model/qt/selection_history.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::qt;

namespace {

struct Scene {
    Scene() { controller.setDocument(test::shopDocument(), {}); }

    void select(const char* object) { controller.select(Selection::fromObject(QLatin1String(object))); }
    QString selected() const { return controller.selection().toObject(); }
    bool apply(const char* json) {
        return controller.apply(document::editFromJson(json).value(), QStringLiteral("Test"));
    }
    QString back() {
        history.goBack();
        return selected();
    }
    QString forward() {
        history.goForward();
        return selected();
    }

    PlanController controller;
    SelectionHistory history{controller};
};

} // namespace

class SelectionHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesBackAndForward() {
        Scene scene;
        QVERIFY(!scene.history.canGoBack() && !scene.history.canGoForward());
        for (const char* object : {"region:ams", "workload:web", "microvm:web/2"})
            scene.select(object);
        QVERIFY(!scene.history.canGoForward());
        QCOMPARE(scene.back(), QStringLiteral("workload:web"));
        QCOMPARE(scene.back(), QStringLiteral("region:ams"));
        QVERIFY(!scene.history.canGoBack());
        QCOMPARE(scene.back(), QStringLiteral("region:ams"));
        QCOMPARE(scene.forward(), QStringLiteral("workload:web"));
        scene.select("region:fra"); // another way: what lay ahead is gone
        QVERIFY(!scene.history.canGoForward());
        QCOMPARE(scene.back(), QStringLiteral("workload:web"));
        QCOMPARE(scene.forward(), QStringLiteral("region:fra"));
    }

    void withNothingSelectedTheWayBackIsWhatWasSelected() {
        Scene scene;
        scene.select("region:ams");
        scene.select("region:fra");
        scene.controller.select({});
        QVERIFY(scene.history.canGoBack());
        QCOMPARE(scene.back(), QStringLiteral("region:fra"));
        QCOMPARE(scene.back(), QStringLiteral("region:ams"));
    }

    void passesOverWhatIsGoneUntilItIsBack() {
        Scene scene;
        for (const char* object : {"region:ams", "workload:web", "region:fra"})
            scene.select(object);
        QVERIFY(scene.apply(R"({"remove": "workloads", "id": "web"})"));
        QCOMPARE(scene.back(), QStringLiteral("region:ams"));
        QCOMPARE(scene.forward(), QStringLiteral("region:fra"));
        scene.controller.undoStack().undo();
        QCOMPARE(scene.back(), QStringLiteral("workload:web"));
    }

    void leavesWhatWasDeletedWhileItWasSelected() {
        Scene scene;
        scene.select("region:ams");
        scene.select("workload:web");
        QVERIFY(scene.apply(R"({"remove": "workloads", "id": "web"})"));
        QCOMPARE(scene.selected(), QStringLiteral("app:shop"));
        QCOMPARE(scene.back(), QStringLiteral("region:ams"));
        QCOMPARE(scene.forward(), QStringLiteral("app:shop"));
    }

    void aRenamedObjectKeepsItsPlace() {
        Scene scene;
        for (const char* object : {"region:ams", "workload:web", "region:fra"})
            scene.select(object);
        QCOMPARE(scene.back(), QStringLiteral("workload:web"));
        QVERIFY(scene.apply(R"({"rename": "workloads", "from": "web", "to": "front"})"));
        QCOMPARE(scene.selected(), QStringLiteral("workload:front"));
        QCOMPARE(scene.back(), QStringLiteral("region:ams"));
        QCOMPARE(scene.forward(), QStringLiteral("workload:front"));
        QCOMPARE(scene.forward(), QStringLiteral("region:fra"));
    }

    void forgetsTheOldest() {
        Scene scene;
        for (std::size_t i = 0; i < SelectionHistory::longest; ++i) {
            scene.select("region:ams");
            scene.select("region:fra");
        }
        std::size_t steps = 0;
        for (; scene.history.canGoBack(); ++steps)
            scene.history.goBack();
        QCOMPARE(steps, SelectionHistory::longest - 1);
    }

    void clearingForgets() {
        Scene scene;
        scene.select("region:ams");
        scene.select("region:fra");
        scene.history.clear();
        QVERIFY(!scene.history.canGoBack());
        scene.select("region:ams");
        QCOMPARE(scene.back(), QStringLiteral("region:fra")); // where the new history began
    }
};

FLIGHTPLAN_TEST_CLASS(SelectionHistoryTest);
#include "selection_history_test.moc"
