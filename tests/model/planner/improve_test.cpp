#include "model/planner/bound_study.h"
#include "model/planner/improve.h"
#include "model/planner/planner.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using planner::improve;
using planner::planOnce;

namespace {

std::vector<std::int64_t> unplacedOf(const plan::Plan& plan) {
    std::vector<std::int64_t> result;
    for (std::size_t i = 0; i < plan.assignment->microVms.size(); ++i)
        if (!plan.assignment->microVms[i].placed())
            result.push_back(static_cast<std::int64_t>(i));
    return result;
}

} // namespace

class ImproveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsNeverWorse() {
        int better = 0;
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const auto where = QStringLiteral("seed %1").arg(seed).toUtf8();
            const auto document = test::randomDocument(seed);
            const auto before = *planOnce(document);
            const auto result = improve(before);
            QVERIFY2(result, where);
            QVERIFY2(result->bound.value <= result->after.total, where);
            if (!result->edit) {
                QVERIFY2(result->before == result->after, where);
                continue;
            }
            ++better;
            const auto applied = document::applyValid(document, *result->edit, catalog::builtIn());
            QVERIFY2(applied, where);
            const auto after = *planOnce(applied->document);
            QVERIFY2(bound::objectiveOf(after.fleet->problem, *after.assignment) == result->after, where);
            if (unplacedOf(before).empty())
                QVERIFY2(unplacedOf(after).empty(), where);
            QVERIFY2(document::apply(applied->document, applied->inverse)->document == document, where);
        }
        QVERIFY2(better > 5, qPrintable(QString::number(better)));
    }

    void itIsAFunctionOfThePlan() {
        const auto plan = *planOnce(test::randomDocument(4));
        const auto first = improve(plan);
        const auto second = improve(plan);
        QCOMPARE(first->bound, second->bound);
        QVERIFY(first->edit == second->edit);
    }

    void stopIsObeyed() {
        std::stop_source source;
        source.request_stop();
        const auto result = improve(*planOnce(test::randomDocument(4)), {source.get_token(), {}});
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::cancelled);
    }

    void aStudyGrowsWhileItRuns() {
        const auto plan = *planOnce(test::randomDocument(4));
        bound::BoundSolver solver;
        bound::Cost last = 0;
        planner::BoundStudyOptions options;
        options.progress = [&](const planner::BoundStudy& study) {
            QVERIFY(study.bound.value > last);
            last = study.bound.value;
        };
        const auto study = planner::studyBound(plan, solver, options);
        QCOMPARE(study.bound.value, last);
        QVERIFY(study.gap >= 0);
        for (const auto& bottleneck : study.bottlenecks)
            QVERIFY(bottleneck.msPerUnit > 0 && !render(bottleneck.finding).empty());
    }
};

FLIGHTPLAN_TEST_CLASS(ImproveTest);
#include "improve_test.moc"
