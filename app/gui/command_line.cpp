#include "app/gui/command_line.h"

#include "app/gui/settings_table.h"

#include <QCommandLineParser>

#include <algorithm>

namespace flightplan::gui {
namespace {

std::optional<QSize> sizeFrom(const QString& text) {
    const auto parts = text.split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(&widthOk), parts[1].toInt(&heightOk)) : QSize();
    constexpr int largest = 8192;
    if (!widthOk || !heightOk || size.width() < 320 || size.height() < 240 || size.width() > largest ||
        size.height() > largest)
        return std::nullopt;
    return size;
}

} // namespace

CommandLine parseCommandLine(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Planner for global edge platforms."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help."));
    const QCommandLineOption version(QStringLiteral("version"), QStringLiteral("Show the version."));
    const QCommandLineOption shot(QStringLiteral("shot"),
                                  QStringLiteral("Render the window to a PNG without a display, and exit."),
                                  QStringLiteral("OUT.png"));
    const QCommandLineOption workspace(
        QStringLiteral("workspace"), QStringLiteral("Workspace to show: design or capacity."), QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("dark, light or system."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Language of the window: de or en."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window, for example 1600x1000."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption hour(QStringLiteral("hour"),
                                  QStringLiteral("Hour of the UTC day that traffic is shown at, 0 to below 24."),
                                  QStringLiteral("HOUR"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Device pixels per pixel, 1 to 4."),
                                   QStringLiteral("FACTOR"));
    const QCommandLineOption select(QStringLiteral("select"),
                                    QStringLiteral("Select an object, for example region:fra or microvm:web/1."),
                                    QStringLiteral("OBJECT"));
    const QCommandLineOption projection(QStringLiteral("projection"),
                                        QStringLiteral("Map projection: equal_earth, web_mercator or globe."),
                                        QStringLiteral("NAME"));
    const QCommandLineOption compare(QStringLiteral("compare"),
                                     QStringLiteral("Another plan to compare with: the map shows what this one adds."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption panel(
        QStringLiteral("panel"),
        QStringLiteral("Panel to bring to the front: capacity, latency, day, matrix, findings or traffic."),
        QStringLiteral("NAME"));
    const QCommandLineOption automation(
        QStringLiteral("automation"),
        QStringLiteral(
            "After each plan, write state.json and widgets.json to a folder; do what order.json there says."),
        QStringLiteral("DIR"));
    parser.addOptions({help, version, shot, workspace, theme, language, size, scale, hour, projection, compare, select,
                       panel, automation});
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Plan to open."), QStringLiteral("[FILE]"));

    CommandLine result;
    if (!parser.parse(QStringList{QStringLiteral("flightplan")} + arguments)) {
        result.error = parser.errorText();
        return result;
    }
    if (parser.isSet(help))
        result.answer = parser.helpText();
    else if (parser.isSet(version))
        result.answer = QStringLiteral("flightplan " FLIGHTPLAN_VERSION "\n");
    result.shot = parser.value(shot);
    result.automation = parser.value(automation);
    result.select = parser.value(select);
    if (parser.isSet(theme)) {
        const auto name = parser.value(theme);
        result.themeGiven = true;
        if (name == u"dark")
            result.theme = views::ThemeChoice::dark;
        else if (name == u"light")
            result.theme = views::ThemeChoice::light;
        else if (name != u"system")
            result.error = QStringLiteral("--theme is dark, light or system, not \"%1\"").arg(name);
    }
    result.language = parser.value(language);
    if (parser.isSet(language) && result.language != u"de" && result.language != u"en")
        result.error = QStringLiteral("--language is de or en, not \"%1\"").arg(result.language);
    result.workspace = parser.value(workspace).toLower();
    if (!QStringList{{}, QStringLiteral("design"), QStringLiteral("capacity")}.contains(result.workspace))
        result.error =
            QStringLiteral("there is no workspace \"%1\"; use design or capacity").arg(parser.value(workspace));
    result.compare = parser.value(compare);
    result.projection = parser.value(projection);
    if (parser.isSet(projection) && std::ranges::none_of(projectionChoices, [&](const Choice& each) {
            return result.projection == QLatin1String(each.value);
        }))
        result.error =
            QStringLiteral("--projection is equal_earth, web_mercator or globe, not \"%1\"").arg(result.projection);
    result.panel = parser.value(panel).toLower();
    const QStringList panels = {QStringLiteral("capacity"), QStringLiteral("latency"),  QStringLiteral("day"),
                                QStringLiteral("matrix"),   QStringLiteral("findings"), QStringLiteral("traffic")};
    if (parser.isSet(panel) && !panels.contains(result.panel))
        result.error = QStringLiteral("there is no panel \"%1\"; use one of %2")
                           .arg(parser.value(panel), panels.join(QStringLiteral(", ")));
    if (parser.isSet(size)) {
        if (const auto given = sizeFrom(parser.value(size)))
            result.size = *given;
        else
            result.error =
                QStringLiteral("--size is WIDTHxHEIGHT from 320x240 to 8192x8192, not \"%1\"").arg(parser.value(size));
    }
    if (parser.isSet(hour)) {
        bool ok = false;
        const double value = parser.value(hour).toDouble(&ok);
        constexpr double minutesPerHour = 60;
        if (!ok || !(value >= 0 && value < 24))
            result.error = QStringLiteral("--hour is a number from 0 to below 24, not \"%1\"").arg(parser.value(hour));
        else
            result.minute = static_cast<int>(value * minutesPerHour);
    }
    if (parser.isSet(scale)) {
        bool ok = false;
        result.scale = parser.value(scale).toDouble(&ok);
        if (!ok || !(result.scale >= 1 && result.scale <= 4))
            result.error = QStringLiteral("--scale is a number from 1 to 4, not \"%1\"").arg(parser.value(scale));
    }
    const auto files = parser.positionalArguments();
    if (files.size() > 1)
        result.error = QStringLiteral("one file at a time, please: %1").arg(files.join(u' '));
    else if (!files.isEmpty())
        result.file = files.front();
    return result;
}

} // namespace flightplan::gui
