#pragma once

#include "model/document/document.h"
#include "model/document/edit.h"

#include <QString>
#include <QStringList>

namespace flightplan::test {

/// A region, a workload called "web".
document::Document smallDocument();
/// Gives "web" so many replicas.
document::Edit webReplicas(const document::Document& document, int replicas);

bool writeText(const QString& path, const QByteArray& text);
bool writePlan(const QString& path, const document::Document& document);
/// Puts a plan in the place of another by renaming, as editors do.
bool replacePlan(const QString& path, const document::Document& document);
document::Document readPlan(const QString& path);

/// The rescued plans in a folder.
QStringList planFiles(const QString& folder);

} // namespace flightplan::test
