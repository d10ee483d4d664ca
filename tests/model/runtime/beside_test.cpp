#include "model/runtime/beside.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace flightplan::runtime;

class BesideTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theValueComesFromAnotherThread() {
        const auto here = std::this_thread::get_id();
        Beside<std::thread::id> there([] { return std::this_thread::get_id(); });
        QVERIFY(there.isAsked());
        QVERIFY(there.get() != here);
        QVERIFY(!there.isAsked());
    }

    void nothingAskedNothingToWaitFor() { QVERIFY(!Beside<int>().isAsked()); }

    void theEndWaitsForTheWork() {
        std::atomic<bool> mayGo = false;
        std::atomic<bool> done = false;
        {
            Beside<int> work([&] {
                mayGo.wait(false);
                done = true;
                return 1;
            });
            mayGo = true;
            mayGo.notify_all();
        }
        QVERIFY(done);
    }
};

FLIGHTPLAN_TEST_CLASS(BesideTest);
#include "beside_test.moc"
