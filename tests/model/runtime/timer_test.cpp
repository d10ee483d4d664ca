#include "model/runtime/timer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <future>
#include <vector>

using namespace flightplan;
using namespace flightplan::runtime;
using namespace std::chrono_literals;

class TimerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void callsInTimeOrderAndNotTooEarly() {
        std::vector<int> order;
        std::promise<Timer::Clock::time_point> last;
        SteadyTimer timer;
        const auto start = timer.now();
        timer.callAt(start + 6ms, [&] {
            order.push_back(3);
            last.set_value(timer.now());
        });
        timer.callAt(start + 4ms, [&] { order.push_back(2); });
        timer.callAt(start - 1h, [&] { order.push_back(1); });
        QVERIFY(last.get_future().get() >= start + 6ms);
        QCOMPARE(order, (std::vector{1, 2, 3}));
    }

    void aCallMayAskForAnother() {
        std::promise<void> done;
        SteadyTimer timer;
        timer.callAt(timer.now(), [&] { timer.callAt(timer.now(), [&] { done.set_value(); }); });
        done.get_future().get();
    }

    void itsEndDropsWhatIsToCome() {
        bool called = false;
        {
            SteadyTimer timer;
            timer.callAt(timer.now() + 1h, [&] { called = true; });
        }
        QVERIFY(!called);
    }
};

FLIGHTPLAN_TEST_CLASS(TimerTest);
#include "timer_test.moc"
