#include "model/runtime/lane.h"
#include "model/runtime/lanes.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <atomic>
#include <barrier>
#include <future>
#include <latch>
#include <memory>
#include <vector>

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>

#include <unistd.h>
#endif

using namespace flightplan;
using namespace flightplan::runtime;

class LaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneWorkerKeepsTheOrder() {
        std::vector<int> order; // of the one worker until the latch opens
        std::latch done(100);
        Lane lane("test", 1);
        for (int i = 0; i < 100; ++i)
            lane.post([&, i](const std::stop_token&) {
                order.push_back(i);
                done.count_down();
            });
        done.wait();
        QCOMPARE(order.size(), std::size_t(100));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void allWorkersWorkAtOnce() {
        std::barrier meeting(4); // passes only if three jobs run together with this thread
        Lane lane("test", 3);
        for (int i = 0; i < 3; ++i)
            lane.post([&](const std::stop_token&) { meeting.arrive_and_wait(); });
        meeting.arrive_and_wait();
    }

    void aJobMayPost() {
        std::promise<std::thread::id> inner;
        Lane lane("test", 1);
        lane.post([&](const std::stop_token&) {
            lane.post([&](const std::stop_token&) { inner.set_value(std::this_thread::get_id()); });
        });
        QVERIFY(inner.get_future().get() != std::this_thread::get_id());
    }

    void whatAJobHoldsIsReleasedOnItsWorker() {
        std::promise<std::thread::id> worker, releasing;
        Lane lane("test", 1);
        std::shared_ptr<void> held(nullptr, [&](void*) { releasing.set_value(std::this_thread::get_id()); });
        lane.post([&worker, held = std::move(held)](const std::stop_token&) {
            worker.set_value(std::this_thread::get_id());
        });
        QCOMPARE(releasing.get_future().get(), worker.get_future().get());
    }

    void endStopsTheRunningAndDropsTheWaiting() {
        std::atomic<int> ran = 0;
        std::latch started(1);
        std::promise<bool> stopped;
        {
            Lane lane("test", 1);
            lane.post([&](const std::stop_token& stop) {
                started.count_down();
                while (!stop.stop_requested())
                    std::this_thread::yield();
                stopped.set_value(true);
                lane.post([&](const std::stop_token&) { ++ran; }); // too late
            });
            for (int i = 0; i < 10; ++i)
                lane.post([&](const std::stop_token&) { ++ran; });
            started.wait();
        }
        QVERIFY(stopped.get_future().get());
        QCOMPARE(ran.load(), 0);
    }

    void endsWithoutAnyJob() {
        const Lanes lanes;
        QCOMPARE(lanes.live.workers(), 1U);
        QCOMPARE(lanes.picture.workers(), 2U);
        QVERIFY(lanes.study.workers() >= 1U);
    }

    void lowPriorityIsPolite() {
#ifdef __linux__
        std::promise<int> niceness;
        Lane lane("test", 1, Priority::low);
        lane.post([&](const std::stop_token&) {
            niceness.set_value(getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid))));
        });
        QVERIFY(niceness.get_future().get() >= 10);
#else
        QSKIP("thread priorities are set on Linux only");
#endif
    }
};

FLIGHTPLAN_TEST_CLASS(LaneTest);
#include "lane_test.moc"
