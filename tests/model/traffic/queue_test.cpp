#include "model/traffic/queue.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace flightplan;
using namespace flightplan::traffic;

namespace {

/// Probabilities of the states 0 … c + places, each from the one before, in the widest arithmetic that there is.
std::vector<long double> states(const QueueSpec& spec) {
    const long double work = static_cast<long double>(spec.arrivals) * 1e-12L * spec.serviceMicros;
    std::vector<long double> weights{1};
    long double sum = 1;
    for (std::int64_t k = 1; k <= spec.servers + spec.places; ++k) {
        weights.push_back(weights.back() * work / std::min(k, spec.servers));
        sum += weights.back();
    }
    for (auto& weight : weights)
        weight /= sum;
    return weights;
}

/// P(T > t) of one that finds `waiting` before it, from the densities: integrates the service over the end of waiting.
double tailOf(const QueueSpec& spec, double micros) {
    const auto p = states(spec);
    const double service = static_cast<double>(spec.serviceMicros);
    const double rate = static_cast<double>(spec.servers) / service;
    long double admitted = 0, tail = 0;
    for (std::size_t k = 0; k + 1 < p.size(); ++k)
        admitted += p[k];
    for (std::int64_t k = 0; k < spec.servers; ++k)
        tail += p[static_cast<std::size_t>(k)] * std::exp(-micros / service);
    for (std::int64_t j = 0; j < spec.places; ++j) {
        const auto density = [&](double x) { // of Erlang(j + 1)
            return std::exp(static_cast<double>(j) * std::log(rate * x) - rate * x -
                            std::lgamma(static_cast<double>(j + 1))) *
                   rate;
        };
        constexpr int steps = 4000; // Simpson
        const double h = micros / steps;
        double integral = 0, waits = 0;
        for (int i = 0; i <= steps; ++i) {
            const double x = std::max(h * i, 1e-9), factor = i == 0 || i == steps ? 1 : i % 2 ? 4 : 2;
            integral += factor * density(x) * std::exp(-(micros - x) / service);
            waits += factor * density(x);
        }
        tail += p[static_cast<std::size_t>(spec.servers + j)] * (integral * h / 3 + 1 - waits * h / 3);
    }
    return static_cast<double>(tail / admitted);
}

} // namespace

/// The queue against sums over its states, and against what is known of it.
class QueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void steadyStateIsThatOfTheStates_data() {
        QTest::addColumn<qint64>("perSecond");
        QTest::addColumn<qint64>("servers");
        QTest::addColumn<qint64>("places");
        for (const qint64 servers : {1, 2, 20, 400})
            for (const qint64 places : {0, 1, 7, 300})
                for (const double load : {0.001, 0.3, 0.9, 0.999, 1.0, 1.001, 1.4, 6.0})
                    QTest::addRow("c %lld, places %lld, load %g", servers, places, load)
                        << qint64(load * 50 * static_cast<double>(servers)) << servers << places;
    }
    void steadyStateIsThatOfTheStates() {
        QFETCH(qint64, perSecond);
        QFETCH(qint64, servers);
        QFETCH(qint64, places);
        const QueueSpec spec{perSecond * 1'000'000, servers, places, 20'000};
        const auto queue = solveQueue(spec);
        const auto p = states(spec);
        long double waits = 0, positions = 0;
        for (std::int64_t j = 0; j < places; ++j) {
            waits += p[static_cast<std::size_t>(servers + j)];
            positions += p[static_cast<std::size_t>(servers + j)] * (j + 1);
        }
        const long double admitted = 1 - p.back();
        const auto close = [](double value, long double wanted) {
            return std::abs(value - static_cast<double>(wanted)) <= 1e-9 * static_cast<double>(wanted) + 1e-13;
        };
        QVERIFY(close(queue.refusedShare, p.back()));
        QVERIFY(close(queue.waitShare, waits / admitted));
        QVERIFY(close(queue.meanWaitMicros / 1e6, positions / admitted * 0.02L / servers));
    }

    void knownCases() {
        // M/M/1/1 at load 1 refuses half; M/M/1/K at load 1 has K + 1 equal states.
        QCOMPARE(solveQueue({50'000'000, 1, 0, 20'000}).refusedShare, 0.5);
        QCOMPARE(solveQueue({50'000'000, 1, 8, 20'000}).refusedShare, 0.1);
        // Erlang B of 10 servers at 5 Erlang: 0.018385.
        QVERIFY(std::abs(solveQueue({250'000'000, 10, 0, 20'000}).refusedShare - 0.018385) < 1e-6);
        // Twice too much: half is refused, the queue is full: 100 places at 50 a second.
        const auto overloaded = solveQueue({100'000'000, 1, 100, 20'000});
        QVERIFY(std::abs(overloaded.refusedShare - 0.5) < 1e-12);
        QVERIFY(std::abs(overloaded.meanWaitMicros - 99 * 20'000) < 100);
        QVERIFY(solveQueue({0, 3, 5, 20'000}) == Queue());
        QCOMPARE(refusedOf(1001, solveQueue({1001, 1, 0, 1})), Rate(0));
    }

    void hugePoolsCountAsSeveral() {
        const auto queue = solveQueue({std::int64_t(120'000'000) * 1'000'000, 2'000'000, 4'000'000, 20'000});
        QVERIFY(std::abs(queue.load - 1.2) < 1e-12);
        QVERIFY(std::abs(queue.refusedShare - (1 - 1 / 1.2)) < 1e-6);
        QVERIFY(std::abs(queue.meanWaitMicros - 40'000) < 100); // two services of the whole pool
    }

    void timesAreThoseOfTheDensities_data() {
        QTest::addColumn<qint64>("perSecond");
        QTest::addColumn<qint64>("servers");
        QTest::addColumn<qint64>("places");
        QTest::newRow("alone") << qint64(5) << qint64(1) << qint64(0);
        QTest::newRow("one server") << qint64(40) << qint64(1) << qint64(12);
        QTest::newRow("two, overloaded") << qint64(190) << qint64(2) << qint64(9);
        QTest::newRow("many, nearly full") << qint64(970) << qint64(20) << qint64(15);
        QTest::newRow("many, room enough") << qint64(300) << qint64(20) << qint64(15);
    }
    void timesAreThoseOfTheDensities() {
        QFETCH(qint64, perSecond);
        QFETCH(qint64, servers);
        QFETCH(qint64, places);
        const QueueSpec spec{perSecond * 1'000'000, servers, places, 20'000};
        const ServiceTime time(spec);
        QCOMPARE(time.tail(0), 1.0);
        double before = 1;
        for (const double micros : {500.0, 5'000.0, 20'000.0, 47'000.0, 120'000.0, 400'000.0}) {
            QVERIFY2(std::abs(time.tail(micros) - tailOf(spec, micros)) < 1e-6, qPrintable(QString::number(micros)));
            QVERIFY(time.tail(micros) <= before);
            before = time.tail(micros);
        }
    }
};

FLIGHTPLAN_TEST_CLASS(QueueTest);

#include "queue_test.moc"
