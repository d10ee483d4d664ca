#include "tests/app/gui/safety/safety_support.h"

#include "model/document/file.h"
#include "tests/support/topology_text.h"

#include <QDir>
#include <QFile>

namespace flightplan::test {

document::Document smallDocument() {
    return topologyFromText("fra: 3x[32c 256g]\nweb 4x[1c 2g] @fra\n");
}

document::Edit webReplicas(const document::Document& document, int replicas) {
    auto workload = document.workloads[document::findWorkload(document, "web").value()];
    workload.replicas = replicas;
    return {document::Put{workload, std::nullopt}};
}

bool writeText(const QString& path, const QByteArray& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool writePlan(const QString& path, const document::Document& document) {
    return writeText(path, QByteArray::fromStdString(document::write(document)));
}

bool replacePlan(const QString& path, const document::Document& document) {
    return document::writeFileAtomically(path.toStdString(), document::write(document)).has_value();
}

document::Document readPlan(const QString& path) {
    const auto read = document::readFile(path.toStdString(), catalog::builtIn());
    return read && read->ok ? read->document : document::Document();
}

QStringList planFiles(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*.flightplan.json")}, QDir::Files);
}

} // namespace flightplan::test
