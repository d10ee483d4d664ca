#include "tests/app/gui/program_process.h"

#include "tests/app/gui/safety/safety_support.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <utility>

namespace flightplan::test {

Program::Program(QString home)
    : m_home(std::move(home)) {}

Program::~Program() {
    kill();
}

bool Program::start(const QStringList& files) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), m_home);
    for (const auto* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), m_home + u'/' + QLatin1String(name));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    QDir(folder()).removeRecursively();
    m_process.start(QStringLiteral(FLIGHTPLAN_PROGRAM), QStringList{QStringLiteral("--automation"), folder()} + files);
    return m_process.waitForStarted();
}

void Program::kill() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool Program::order(const QJsonObject& order) const {
    const auto file = folder() + QStringLiteral("/order.json");
    return writeText(file + u'~', QJsonDocument(order).toJson()) && QFile::rename(file + u'~', file);
}

bool Program::trigger(const char* name) const {
    return order({{QStringLiteral("trigger"), QLatin1String(name)}});
}

bool Program::orderReplicas(int replicas) const {
    const auto text = document::toJson(webReplicas(smallDocument(), replicas));
    return order({{QStringLiteral("edit"), QJsonDocument::fromJson(QByteArray::fromStdString(text)).object()}});
}

QJsonObject Program::state() const {
    QFile file(folder() + QStringLiteral("/state.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString Program::fingerprint() const {
    return state()[QStringLiteral("fingerprint")].toString();
}

bool Program::isDirty() const {
    return state()[QStringLiteral("dirty")].toBool();
}

bool Program::shows(const char* name) const {
    QFile file(folder() + QStringLiteral("/widgets.json"));
    return file.open(QIODevice::ReadOnly) &&
           QJsonDocument::fromJson(file.readAll()).object().contains(QLatin1String(name));
}

QString Program::rescueFolder() const {
    return m_home + QStringLiteral("/XDG_DATA_HOME/flightplan/flightplan/recovery");
}

QStringList Program::rescued() const {
    return planFiles(rescueFolder());
}

} // namespace flightplan::test
