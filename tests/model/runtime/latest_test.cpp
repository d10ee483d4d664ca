#include "model/runtime/latest.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <mutex>
#include <thread>
#include <vector>

using namespace flightplan;
using namespace flightplan::runtime;
using namespace std::chrono_literals;

class LatestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishesInOrderAndTheLastAlways_data() {
        QTest::addColumn<qint64>("patience"); // ns
        QTest::newRow("every running job is stopped") << qint64(0);
        QTest::newRow("some are") << qint64(20'000);
        QTest::newRow("none is") << qint64(3600) * 1'000'000'000;
    }
    void publishesInOrderAndTheLastAlways() {
        QFETCH(qint64, patience);
        constexpr int last = 20'000;
        SteadyTimer timer;
        Lane lane("test", 2);
        std::vector<int> published; // of the one job that runs
        Latest<int, int> latest(
            lane, timer,
            [](const int& input, const std::stop_token& stop) -> std::optional<int> {
                for (int i = 0; i < 100; ++i)
                    if (stop.stop_requested())
                        return {};
                return input;
            },
            [&](int output) { published.push_back(output); }, std::chrono::nanoseconds(patience));
        for (int i = 0; i <= last; ++i)
            latest.submit(i);
        latest.waitUntilIdle();
        QVERIFY(!published.empty());
        QVERIFY(std::is_sorted(published.begin(), published.end()));
        QCOMPARE(published.back(), last);
    }

    void manyThreadsMaySubmit() {
        constexpr int perThread = 2'000;
        SteadyTimer timer;
        Lane lane("test", 2);
        std::vector<int> published;
        Latest<int, int> latest(
            lane, timer, [](const int& input, const std::stop_token&) { return std::optional(input); },
            [&](int output) { published.push_back(output); }, 1ms);
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&latest] {
                    for (int i = 0; i < perThread; ++i)
                        latest.submit(i);
                });
        }
        latest.waitUntilIdle();
        QVERIFY(!published.empty() && published.size() <= 4U * perThread);
        QCOMPARE(published.back(), perThread - 1); // the very last submission is the last of its thread
    }

    void endsInTheMiddleOfWork() {
        SteadyTimer timer;
        Lane lane("test", 1);
        for (int round = 0; round < 200; ++round) {
            Latest<int, int> latest(
                lane, timer, [](const int& input, const std::stop_token&) { return std::optional(input); }, [](int) {},
                0ns);
            for (int i = 0; i < 5; ++i)
                latest.submit(i);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(LatestTest);
#include "latest_test.moc"
