#include "model/reassignment/annealing.h"
#include "model/reassignment/draws.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace flightplan;
using namespace flightplan::reassignment;

class AnnealingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void halvingsAndLogarithmAgreeWithLibm() {
        for (double x = 0; x < 60; x += 0.37)
            QVERIFY(std::abs(halvings(x) / std::exp2(-x) - 1) < 1e-12);
        for (double u = 1; u > 1e-9; u *= 0.83)
            QVERIFY(std::abs(negativeLog(u) + std::log(u)) < 1e-12 * (1 - std::log(u)));
        QCOMPARE(halvings(5000), 0.0);
    }

    void worseningsPassAsOftenAsTheyShould() {
        const Tolerance tolerance;
        Draws draws(7);
        for (const double worsening : {0.1, 1.0, 3.0}) {
            int passed = 0;
            constexpr int trials = 200'000;
            for (int i = 0; i < trials; ++i)
                passed += worsening * 50 <= tolerance(50, draws.next());
            const double expected = std::exp(-worsening);
            QVERIFY(std::abs(passed / double(trials) - expected) < 5 * std::sqrt(expected / trials));
        }
    }

    void drawsAreUniform() {
        Draws draws(3);
        std::array<int, 10> count{};
        for (int i = 0; i < 100'000; ++i)
            ++count[draws.below(10)];
        for (const int c : count)
            QVERIFY(std::abs(c - 10'000) < 5 * 100);
    }
};

FLIGHTPLAN_TEST_CLASS(AnnealingTest);
#include "annealing_test.moc"
