#include "tests/model/latency/shipped_matrices.h"

#include "model/catalog/catalog.h"
#include "model/exchange/rtt_file.h"
#include "model/exchange/rtt_sites.h"

#include <QFile>

#include <cstdlib>

namespace flightplan::test {
namespace {

QString folder() {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/../shared/data/");
}

latency::Matrix read(const QString& path) {
    auto file = exchange::readRtt(textOf(path), path.toStdString(), {});
    if (!file.ok)
        qFatal("%s cannot be read", qPrintable(path));
    return std::move(file.matrix);
}

latency::Survey surveyOf(const latency::Matrix& matrix) {
    const auto mapping = exchange::mapSites(matrix, {}, {}, catalog::builtIn());
    if (!mapping.ok)
        qFatal("a site of the shipped matrices has no place");
    return latency::surveyOf(matrix, mapping.places);
}

} // namespace

QString azureFile() {
    return folder() + QStringLiteral("rtt-azure-2026/latency.csv");
}

QString awsFile() {
    return folder() + QStringLiteral("rtt-aws-cloudping-2025/p50.json");
}

bool haveMatrices() {
    return QFile::exists(azureFile()) && QFile::exists(awsFile());
}

const latency::Matrix& azure() {
    static const auto matrix = read(azureFile());
    return matrix;
}

const latency::Matrix& aws() {
    static const auto matrix = read(awsFile());
    return matrix;
}

latency::Survey azureSurvey() {
    return surveyOf(azure());
}

latency::Survey awsSurvey() {
    return surveyOf(aws());
}

std::string textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace flightplan::test
