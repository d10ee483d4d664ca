#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace flightplan::test {

/// The program as a process, looked at and told what to do through the folder of its automation. Its settings and
/// rescue copies are under `home`.
class Program {
public:
    explicit Program(QString home);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    bool start(const QStringList& files);
    /// As the kernel does it: no handler, no destructor, nothing is put in order.
    void kill();
    bool crashed() const { return m_process.exitStatus() == QProcess::CrashExit; }

    bool order(const QJsonObject& order) const;
    bool trigger(const char* name) const;
    /// Gives the "web" of `smallDocument` so many replicas.
    bool orderReplicas(int replicas) const;

    QJsonObject state() const;
    QString fingerprint() const;
    bool isDirty() const;
    /// Whether a widget of that name is on screen.
    bool shows(const char* name) const;

    QString rescueFolder() const;
    QStringList rescued() const;

private:
    QString folder() const { return m_home + QStringLiteral("/automation"); }

    QString m_home;
    QProcess m_process;
};

} // namespace flightplan::test
