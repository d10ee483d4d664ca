#include "tests/app/cli/cli_run.h"

#include "app/cli/run_cli.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fstream>
#include <sstream>

namespace flightplan::test {

CliRun run(const std::vector<std::string>& arguments) {
    std::ostringstream out, err;
    const int code = cli::runCli(arguments, out, err);
    return {code, out.str(), err.str()};
}

std::string example(const std::string& name) {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR").toStdString() + "/examples/" + name + ".flightplan.json";
}

bool haveExamples() {
    return QFile::exists(QString::fromStdString(example("three-nodes")));
}

Files::Files()
    : m_folder(std::make_unique<QTemporaryDir>()) {}
Files::~Files() = default;

std::string Files::path(const std::string& name) const {
    return m_folder->filePath(QString::fromStdString(name)).toStdString();
}

std::string Files::write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
}

std::string Files::read(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return file ? text.str() : "(none)";
}

std::size_t Files::count() const {
    return static_cast<std::size_t>(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size());
}

} // namespace flightplan::test
