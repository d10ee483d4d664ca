#include "model/runtime/mailbox.h"
#include "tests/model/runtime/manual_timer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <atomic>
#include <future>
#include <latch>
#include <vector>

using namespace flightplan;
using namespace flightplan::runtime;
using namespace std::chrono_literals;

namespace {

/// A job that says when it starts and ends when it is told to. Must outlive the lane.
struct HeldJob {
    std::latch started{1};
    std::latch mayEnd{1};
    std::promise<bool> stopped;

    Mailbox::Job job() {
        return [this](const std::stop_token& stop) {
            started.count_down();
            mayEnd.wait();
            stopped.set_value(stop.stop_requested());
        };
    }
    bool endsStopped() {
        mayEnd.count_down();
        return stopped.get_future().get();
    }
};

} // namespace

class MailboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newestWins() {
        HeldJob first;
        std::vector<int> ran;
        test::ManualTimer timer;
        Lane lane("test", 2);
        Mailbox mailbox(lane, timer);
        mailbox.submit(first.job());
        first.started.wait();
        for (int i = 0; i < 100; ++i)
            mailbox.submit([&ran, i](const std::stop_token&) { ran.push_back(i); });
        QVERIFY(!first.endsStopped());
        mailbox.waitUntilIdle();
        QCOMPARE(ran, std::vector<int>{99});
    }

    void aRunningJobIsStoppedPastItsPatienceOnly_data() {
        QTest::addColumn<bool>("another");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<bool>("stopped");
        QTest::newRow("young") << true << 99 << false;
        QTest::newRow("old") << true << 100 << true;
        QTest::newRow("older") << true << 10'000 << true;
        QTest::newRow("old, none waits") << false << 10'000 << false;
    }
    void aRunningJobIsStoppedPastItsPatienceOnly() {
        QFETCH(bool, another);
        QFETCH(int, milliseconds);
        QFETCH(bool, stopped);
        HeldJob first;
        test::ManualTimer timer;
        Lane lane("test", 1);
        Mailbox mailbox(lane, timer);
        mailbox.submit(first.job());
        first.started.wait();
        if (another)
            mailbox.submit([](const std::stop_token&) {});
        timer.advance(std::chrono::milliseconds(milliseconds));
        QCOMPARE(first.endsStopped(), stopped);
    }

    void aJobPastItsPatienceIsStoppedByTheNextOne() {
        HeldJob first;
        test::ManualTimer timer;
        Lane lane("test", 1);
        Mailbox mailbox(lane, timer);
        mailbox.submit(first.job());
        first.started.wait();
        timer.advance(10s);
        mailbox.submit([](const std::stop_token&) {});
        timer.advance(0s);
        QVERIFY(first.endsStopped());
    }

    void anAlarmForAFormerJobLeavesTheNextAlone() {
        HeldJob first, second;
        test::ManualTimer timer;
        Lane lane("test", 1);
        Mailbox mailbox(lane, timer);
        mailbox.submit(first.job());
        first.started.wait();
        mailbox.submit(second.job()); // asks for an alarm at 100 ms
        timer.advance(99ms);
        QVERIFY(!first.endsStopped());
        second.started.wait();
        mailbox.submit([](const std::stop_token&) {});
        timer.advance(1ms);
        QVERIFY(!second.endsStopped());
    }

    /// A drag: a submission every 16 ms, each of which takes `duration`.
    void aDragNeverStarves_data() {
        QTest::addColumn<int>("duration");
        QTest::addColumn<int>("longestGap"); // submissions from one result to the next
        QTest::newRow("fast") << 10 << 1;
        QTest::newRow("within the patience") << 90 << 6;
        QTest::newRow("slow") << 300 << 39;        // stopped after 7 and 13 ticks of 16 ms, done after 19
        QTest::newRow("very slow") << 1000 << 158; // stopped after 7, 13, 25 and 50 ticks, done after 63
    }
    void aDragNeverStarves() {
        QFETCH(int, duration);
        QFETCH(int, longestGap);
        test::ManualTimer timer;
        Lane lane("test", 1);
        Mailbox mailbox(lane, timer);
        std::atomic<int> done = 0;
        int seen = 0, seenAt = 0, gap = 0;
        for (int i = 0; i < 1000; ++i) {
            mailbox.submit([&](const std::stop_token& stop) {
                if (timer.work(std::chrono::milliseconds(duration), stop))
                    ++done;
            });
            timer.waitForWorker();
            gap = std::max(gap, i - seenAt);
            if (done != seen) {
                seen = done;
                seenAt = i;
            }
            timer.advance(16ms);
            if (duration < 16)
                mailbox.waitUntilIdle();
        }
        QCOMPARE(gap, longestGap);
        mailbox.cancel();
        mailbox.waitUntilIdle();
    }

    void cancelStopsAndDrops() {
        HeldJob first;
        bool ran = false;
        test::ManualTimer timer;
        Lane lane("test", 1);
        Mailbox mailbox(lane, timer);
        mailbox.submit(first.job());
        first.started.wait();
        mailbox.submit([&ran](const std::stop_token&) { ran = true; });
        mailbox.cancel();
        QVERIFY(first.endsStopped());
        mailbox.waitUntilIdle();
        QVERIFY(!ran);
    }

    void itsEndWaitsForTheRunningJob() {
        test::ManualTimer timer;
        Lane lane("test", 1);
        bool ended = false;
        {
            std::latch started(1);
            Mailbox mailbox(lane, timer);
            mailbox.submit([&](const std::stop_token& stop) {
                started.count_down();
                timer.work(1h, stop);
                ended = true;
            });
            started.wait();
            mailbox.submit([](const std::stop_token&) {});
        }
        QVERIFY(ended);
        timer.advance(1h); // an alarm that comes after the end
    }

    void theEndOfTheLaneStopsAJobOfAMailbox() {
        test::ManualTimer timer;
        std::promise<bool> stopped;
        std::latch started(1);
        auto lane = std::make_unique<Lane>("test", 1);
        Mailbox mailbox(*lane, timer);
        mailbox.submit([&](const std::stop_token& stop) {
            started.count_down();
            stopped.set_value(!timer.work(1h, stop));
        });
        started.wait();
        lane.reset();
        QVERIFY(stopped.get_future().get());
    }

    void aReplacedJobIsReleasedOnTheWorker() {
        HeldJob first;
        std::promise<std::thread::id> releasing;
        test::ManualTimer timer;
        Lane lane("test", 1);
        Mailbox mailbox(lane, timer);
        mailbox.submit(first.job());
        first.started.wait();
        std::shared_ptr<void> held(nullptr, [&](void*) { releasing.set_value(std::this_thread::get_id()); });
        mailbox.submit([held = std::move(held)](const std::stop_token&) {});
        mailbox.submit([](const std::stop_token&) {});
        first.mayEnd.count_down();
        mailbox.waitUntilIdle();
        QVERIFY(releasing.get_future().get() != std::this_thread::get_id());
    }
};

FLIGHTPLAN_TEST_CLASS(MailboxTest);
#include "mailbox_test.moc"
