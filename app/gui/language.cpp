#include "app/gui/language.h"

#include "app/gui/settings_table.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace flightplan::gui {
namespace {

constexpr QStringView systemChoice = u"system";

bool isSpoken(const QString& code) {
    return code != systemChoice && std::ranges::any_of(languageChoices, [&](const Choice& choice) {
               return code == QLatin1String(choice.value);
           });
}

void install(QCoreApplication& application, const QString& name, const QString& folder) {
    auto* translator = new QTranslator(&application);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString languageOf(const QString& choice) {
    if (isSpoken(choice))
        return choice;
    for (const auto& name : QLocale::system().uiLanguages())
        if (const auto code = name.section(u'-', 0, 0); isSpoken(code))
            return code;
    return QStringLiteral("en");
}

void speak(QCoreApplication& application, const QString& choice) {
    const auto code = languageOf(choice);
    if (const QLocale locale(code); choice != systemChoice && locale.language() != QLocale::system().language())
        QLocale::setDefault(locale);
    if (code == u"en") // what the sources are written in
        return;
    install(application, QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("flightplan_") + code, QStringLiteral(":/translations"));
}

} // namespace flightplan::gui
