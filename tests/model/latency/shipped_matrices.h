#pragma once

#include "model/latency/matrix.h"
#include "model/latency/survey.h"

#include <QString>

namespace flightplan::test {

/// Two independent measurements of the world, read by the importer from the data folder beside the repository.
/// A test that needs them is skipped where they are not.
bool haveMatrices();
inline const char* const noMatrices = "the matrices are not beside the repository (../shared/data/rtt-…)";

QString azureFile();
QString awsFile(); ///< median

const latency::Matrix& azure();
const latency::Matrix& aws();
latency::Survey azureSurvey();
latency::Survey awsSurvey();

/// The text of a file; empty if there is none.
std::string textOf(const QString& path);

} // namespace flightplan::test
