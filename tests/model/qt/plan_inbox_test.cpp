#include "model/qt/plan_inbox.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>
#include <vector>

using namespace flightplan;
using namespace flightplan::qt;
using namespace std::chrono_literals;

namespace {

Snapshot numbered(std::uint64_t revision) {
    auto plan = std::make_shared<plan::Plan>();
    plan->revision = revision;
    return {std::move(plan), nullptr, nullptr};
}

} // namespace

class PlanInboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyPutsGiveOneDelivery() {
        PlanInbox inbox(0ms);
        std::vector<std::uint64_t> arrived;
        connect(&inbox, &PlanInbox::arrived, this,
                [&](const Snapshot& next) { arrived.push_back(next.plan->revision); });
        std::jthread([&] {
            for (std::uint64_t i = 1; i <= 1000; ++i)
                inbox.put(numbered(i));
        }).join();
        QVERIFY(arrived.empty()); // never before the event loop runs
        QCoreApplication::processEvents();
        QCOMPARE(arrived, std::vector<std::uint64_t>{1000});
        inbox.put(numbered(1001));
        QCoreApplication::processEvents();
        QCOMPARE(arrived.back(), std::uint64_t(1001));
    }

    void aStreamIsDeliveredAtMostOncePerInterval() {
        PlanInbox inbox(16ms);
        std::vector<std::uint64_t> arrived;
        QElapsedTimer time;
        qint64 last = -1000;
        bool tooEarly = false;
        connect(&inbox, &PlanInbox::arrived, this, [&](const Snapshot& next) {
            arrived.push_back(next.plan->revision);
            tooEarly = tooEarly || time.elapsed() - last < 15; // the clocks round
            last = time.elapsed();
        });
        constexpr std::uint64_t count = 200'000;
        time.start();
        std::jthread worker([&] {
            for (std::uint64_t i = 1; i <= count; ++i)
                inbox.put(numbered(i));
        });
        QTRY_VERIFY(!arrived.empty() && arrived.back() == count);
        QVERIFY(!tooEarly);
        QVERIFY(std::is_sorted(arrived.begin(), arrived.end()));
    }

    void deliverTakesWhatIsThereAtOnce() {
        PlanInbox inbox(1h);
        QSignalSpy arrived(&inbox, &PlanInbox::arrived);
        inbox.deliver();
        QCOMPARE(arrived.size(), 0);
        inbox.put(numbered(1));
        inbox.deliver();
        inbox.put(numbered(2));
        inbox.deliver();
        QCOMPARE(arrived.size(), 2);
        QCoreApplication::processEvents();
        QCOMPARE(arrived.size(), 2);
    }
};

FLIGHTPLAN_TEST_CLASS(PlanInboxTest);
#include "plan_inbox_test.moc"
