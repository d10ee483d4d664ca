#include "app/gui/examples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace flightplan::gui {
namespace {

constexpr auto suffix = ".flightplan.json";

/// Beside the program when it is installed; else up the folders that a build tree lies in.
QDir examplesFolder() {
    QDir folder(QCoreApplication::applicationDirPath());
    if (QDir installed(folder.filePath(QStringLiteral("../share/flightplan/examples"))); installed.exists())
        return installed;
    constexpr int levels = 5;
    for (int level = 0; level < levels && folder.cdUp(); ++level)
        if (folder.exists(QStringLiteral("examples/global-web.flightplan.json")))
            return QDir(folder.filePath(QStringLiteral("examples")));
    return QDir(QStringLiteral("/nonexistent"));
}

} // namespace

std::vector<Example> findExamples() {
    std::vector<Example> examples;
    const auto folder = examplesFolder();
    for (const auto& file :
         folder.entryInfoList({QStringLiteral("*%1").arg(QLatin1String(suffix))}, QDir::Files, QDir::Name)) {
        auto name = file.fileName();
        name.chop(static_cast<int>(std::char_traits<char>::length(suffix)));
        examples.push_back({name, file.canonicalFilePath()});
    }
    std::ranges::stable_partition(examples, [](const Example& example) { return example.name == u"global-web"; });
    return examples;
}

bool isExample(const QString& path) {
    const auto canonical = QFileInfo(path).canonicalFilePath();
    const auto examples = findExamples();
    return std::ranges::find(examples, canonical, &Example::path) != examples.end();
}

} // namespace flightplan::gui
