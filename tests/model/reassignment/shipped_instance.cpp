#include "tests/model/reassignment/shipped_instance.h"

#include "model/reassignment/roadef.h"

#include <QDir>
#include <QFile>

namespace flightplan::test {
namespace {

QString folder() {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/../shared/data/roadef2012/");
}

/// "a1_1" → the sets' folders are named by their first letter.
std::string fileText(const std::string& kind, const std::string& name) {
    const auto set = QString(QLatin1Char(name.front())).toUpper();
    QFile file(folder() + set + QLatin1Char('/') + QString::fromStdString(kind + "_" + name + ".txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll().toStdString();
}

} // namespace

std::string exampleModel() {
    return "2\n1 100\n0 10\n"
           "4\n0 0 30 400 16 80 0 1 4 5\n0 0 10 240 8 160 1 0 3 4\n1 1 15 100 12 80 4 3 0 2\n1 2 10 100 8 80 5 4 2 0\n"
           "2\n2 0\n1 1 0\n"
           "3\n0 12 10 1000\n0 10 20 100\n1 6 200 1\n"
           "1\n0 1 20\n10\n1 10 100\n";
}

std::string exampleAssignment() {
    return "0 3 0\n";
}

reassignment::Problem exampleProblem() {
    return *reassignment::readRoadef(exampleModel(), "model", exampleAssignment(), "assignment");
}

std::vector<std::string> shippedNames() {
    std::vector<std::string> names;
    for (const auto* set : {"A", "B"})
        for (const auto& file : QDir(folder() + QString::fromLatin1(set))
                                    .entryList({QStringLiteral("model_*.txt")}, QDir::Files, QDir::Name))
            names.push_back(file.mid(6, file.size() - 10).toStdString());
    return names;
}

ShippedInstance shippedInstance(const std::string& name) {
    auto problem = reassignment::readRoadef(fileText("model", name), "model_" + name, fileText("assignment", name),
                                            "assignment_" + name);
    if (!problem)
        qFatal("%s", problem.error().message.c_str());
    return {name, std::move(*problem), std::stoll(fileText("original_cost", name))};
}

} // namespace flightplan::test
