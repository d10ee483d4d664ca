#include "model/catalog/catalog.h"
#include "model/latency/evaluation.h"
#include "model/latency/fit.h"
#include "model/latency/model_text.h"
#include "model/latency/provider_sites.h"
#include "tests/model/latency/shipped_matrices.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTest>

#include <array>

using namespace flightplan;
using namespace flightplan::latency;

namespace {

QString resource(const char* name) {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/resources/latency/") + QString(name);
}

/// What resources/latency is made from.
Coefficients fitted() {
    const std::array<Survey, 2> surveys = {test::azureSurvey(), test::awsSurvey()};
    auto coefficients = fit(merged(surveys[0], "azure ", surveys[1], "aws "));
    coefficients.errors = errorsOf(surveys);
    return coefficients;
}

} // namespace

class ShippedModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Fits the model anew; UPDATE_LATENCY_MODEL=1 writes it instead of comparing.
    void isWhatTheMatricesGive() {
        if (!test::haveMatrices())
            QSKIP(test::noMatrices);
        const auto tables = write(fitted());
        for (const auto& [name, text] : {std::pair("scalars.csv", tables.scalars), std::pair("zones.csv", tables.zones),
                                         std::pair("detours.csv", tables.detours)}) {
            if (qEnvironmentVariableIsSet("UPDATE_LATENCY_MODEL")) {
                QFile file(resource(name));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(QByteArray::fromStdString(text));
            } else {
                QVERIFY2(text == test::textOf(resource(name)), name);
            }
        }
    }

    void survivesItsText() {
        const auto tables = write(builtInModel().coefficients());
        const auto again = readModel(tables.scalars, tables.zones, tables.detours);
        QVERIFY(again);
        QCOMPARE(write(*again).detours, tables.detours);
        QCOMPARE(again->errors.permille, builtInModel().coefficients().errors.permille);
    }

    /// Between any two of the catalogue's regions: not faster than light, not slower than thrice round the globe, and
    /// the same both ways.
    void isPlausibleEverywhere() {
        const auto& model = builtInModel();
        QVERIFY(model.coefficients().zones.size() >= 30);
        for (const auto& a : catalog::builtIn().cities().subspan(0, 150))
            for (const auto& b : catalog::builtIn().cities().subspan(0, 150)) {
                const auto estimate = model.estimate(a.place, b.place);
                QCOMPARE(model.estimate(b.place, a.place).rtt, estimate.rtt);
                QVERIFY(estimate.rtt >= std::max<std::int64_t>(1000, lightInFibre(estimate.km)));
                QVERIFY2(estimate.rtt <= 700'000, (a.key + " to " + b.key).c_str());
                QVERIFY(estimate.error >= 500 && estimate.error <= estimate.rtt);
            }
    }

    /// Where a pair was measured between sites beside, the estimate is near it: the catalogue's proxies.
    void agreesWithTheCatalogue() {
        const auto& catalog = catalog::builtIn();
        std::vector<Prediction> predictions;
        for (const auto& known : catalog.knownRtts())
            if (known.basis == "azure_p50")
                predictions.push_back(
                    {0, 0, known.rtt.count(),
                     builtInModel()
                         .estimate(catalog.findRegion(known.from)->place, catalog.findRegion(known.to)->place)
                         .rtt,
                     0});
        const auto quality = qualityOf(predictions);
        QVERIFY2(quality.meanAbsoluteError < 8, std::to_string(quality.meanAbsoluteError).c_str());
        QVERIFY2(quality.medianRelativeError < 0.05, std::to_string(quality.medianRelativeError).c_str());
    }

    void providerSites() {
        QCOMPARE(findProviderSite("eu-west-1")->name, std::string("Ireland"));
        QCOMPARE(findProviderSite("West Europe")->code, std::string("westeurope"));
        QCOMPARE(findProviderSite("westeurope"), findProviderSite("WEST EUROPE"));
        QVERIFY(!findProviderSite("Atlantis"));
        QVERIFY(!findProviderSite("Ireland")); // the table's own words; AWS's files say eu-west-1
    }

    void refusesBrokenTables() {
        const std::string scalars = "name,unit,value\nnanos_per_km,ns/km,16000\n";
        const std::string zones = "zone,name,latitude,longitude\n0,a,1,2\n1,b,3,4\n";
        const std::string detours = "from,to,detour_ms\n0,1,3.5\n";
        QVERIFY(readModel(scalars, zones, detours));
        const auto lineOf = [](const Result<Coefficients>& read) { return read ? 0 : read.error().line; };
        QCOMPARE(lineOf(readModel(scalars + "colour,x,1\n", zones, detours)), 3);
        QCOMPARE(lineOf(readModel(scalars, zones + "3,c,1,1\n", detours)), 4);
        QCOMPARE(lineOf(readModel(scalars, zones, detours + "0,2,1\n")), 3);
        QCOMPARE(lineOf(readModel(scalars, zones, detours + "0,1,x\n")), 3);
        QCOMPARE(lineOf(readModel("", zones, detours)), 1);
    }
};

FLIGHTPLAN_TEST_CLASS(ShippedModelTest);
#include "shipped_model_test.moc"
