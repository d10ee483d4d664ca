#include "model/latency/evaluation.h"
#include "model/latency/fit.h"
#include "tests/model/latency/shipped_matrices.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::latency;

class EvaluationTest : public QObject {
    Q_OBJECT

    static void verify(const char* name, const Survey& survey) {
        QVERIFY(tooSmall(survey).empty());
        const auto model = qualityOf(leaveOneRegionOut(survey));
        const auto line = qualityOf(leaveOneRegionOutLine(survey));
        qInfo("%s: model %.1f ms, median %.1f %%, p90 %.1f ms, bias %.1f ms; line %.1f ms, %.1f %%; %zu predictions",
              name, model.meanAbsoluteError, 100 * model.medianRelativeError, model.p90AbsoluteError, model.bias,
              line.meanAbsoluteError, 100 * line.medianRelativeError, model.predictions);
        QCOMPARE(model.predictions, 2 * survey.pairs.size());
        QCOMPARE(line.predictions, model.predictions);
        QVERIFY(model.meanAbsoluteError < 15);
        QVERIFY(model.medianRelativeError < 0.12);
        QVERIFY(model.meanAbsoluteError < 0.6 * line.meanAbsoluteError);
        QVERIFY(std::abs(model.bias) < 8);
    }

private Q_SLOTS:
    void regionsThatNobodyMeasured() {
        if (!test::haveMatrices())
            QSKIP(test::noMatrices);
        verify("azure", test::azureSurvey());
        verify("aws", test::awsSurvey());
    }

    /// Fitted on one provider alone, judged by the other: nothing in common but the globe.
    void oneProviderPredictsTheOther() {
        if (!test::haveMatrices())
            QSKIP(test::noMatrices);
        const auto quality = qualityOf(predictionsOf(Model(fit(test::azureSurvey())), test::awsSurvey()));
        qInfo("azure predicts aws: %.1f ms, median %.1f %%, bias %.1f ms", quality.meanAbsoluteError,
              100 * quality.medianRelativeError, quality.bias);
        QVERIFY(quality.meanAbsoluteError < 20);
        QVERIFY(quality.medianRelativeError < 0.12);
    }

    /// Four estimates of five lie within their stated error, in sum and for near and far pairs alike.
    void statedErrorsHold() {
        if (!test::haveMatrices())
            QSKIP(test::noMatrices);
        for (const auto& survey : {test::azureSurvey(), test::awsSurvey()}) {
            const auto errors = builtInModel().coefficients().errors;
            std::size_t within = 0, all = 0;
            for (const auto& one : leaveOneRegionOut(survey)) {
                const auto km = survey.km(one.a, one.b);
                const auto permille = errors.permille[ErrorTable::rowOf(one.nearestZone)][ErrorTable::columnOf(km)];
                within += 1000 * std::abs(one.predicted - one.measured) <= one.predicted * permille;
                ++all;
            }
            const double share = static_cast<double>(within) / static_cast<double>(all);
            QVERIFY2(share > 0.72 && share < 0.93, std::to_string(share).c_str());
        }
    }

    void figures() {
        // Errors of −10, 0, 20 and 30 ms on 100 ms.
        std::vector<Prediction> predictions;
        for (const auto predicted : {90, 100, 120, 130})
            predictions.push_back({0, 1, 100'000, predicted * 1000, 0});
        const auto quality = qualityOf(predictions);
        QCOMPARE(quality.meanAbsoluteError, 15.0);
        QCOMPARE(quality.bias, 10.0);
        QCOMPARE(quality.medianRelativeError, 0.1);
        QCOMPARE(quality.p90AbsoluteError, 30.0);
        QCOMPARE(qualityOf({}).predictions, std::size_t(0));
    }

    /// A world where rtt is a line of the distance is predicted exactly by the line.
    void theBaselineIsTheLine() {
        Matrix matrix;
        std::vector<SurveySite> sites;
        for (int i = 0; i < 6; ++i)
            sites.push_back({std::string(1, static_cast<char>('a' + i)), {0, 15.0 * i * i / 4}});
        for (const auto& a : sites)
            for (const auto& b : sites)
                if (a.name < b.name)
                    matrix.add(a.name, b.name,
                               {std::chrono::microseconds(3000 + 20 * wholeKm(a.place, b.place)), {}, {}});
        const auto survey = surveyOf(matrix, sites);
        for (const auto& one : leaveOneRegionOutLine(survey))
            QVERIFY(std::abs(one.predicted - one.measured) <= 1);
        QVERIFY(qualityOf(leaveOneRegionOut(survey)).meanAbsoluteError < 15);
    }

    void tooSmallSurveys() {
        Survey survey;
        QVERIFY(!tooSmall(survey).empty());
        for (int i = 0; i < 5; ++i)
            survey.sites.push_back({std::to_string(i), {0, 10.0 * i}});
        for (std::size_t b = 1; b < 5; ++b)
            survey.pairs.push_back({0, b, 10'000});
        QVERIFY(QString::fromStdString(tooSmall(survey)).contains(QStringLiteral("1 has 1 measured pairs")));
    }
};

FLIGHTPLAN_TEST_CLASS(EvaluationTest);
#include "evaluation_test.moc"
