#include "model/qt/finding_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace flightplan::qt {

namespace {

/// The engine writes 83.3 % wherever it runs; the point of a decimal is the language's.
std::string inLanguage(const std::string& argument) {
    static const QRegularExpression decimal(QStringLiteral("^([+−±-]?\\d+)\\.(\\d+)( \\S+)?$"));
    const auto match = decimal.match(QString::fromStdString(argument));
    return match.hasMatch()
               ? (match.captured(1) + QLocale().decimalPoint() + match.captured(2) + match.captured(3)).toStdString()
               : argument;
}

} // namespace

QString messageText(const Message& message) {
    if (message.key.empty())
        return {};
    const std::string pattern(messageTemplate(message.key));
    if (pattern.empty()) { // a key without a template is a defect, but its arguments may still help
        QStringList arguments(QString::fromStdString(message.key));
        for (const auto& argument : message.arguments)
            arguments.append(QString::fromStdString(argument));
        return arguments.join(u' ');
    }
    const auto translated = QCoreApplication::translate("Finding", pattern.c_str(), message.key.c_str());
    std::vector<std::string> arguments;
    for (const auto& argument : message.arguments)
        arguments.push_back(inLanguage(argument));
    return QString::fromStdString(fillTemplate(translated.toStdString(), arguments));
}

QString findingText(const Finding& finding) {
    return messageText({finding.key, finding.arguments});
}

QString sentenceText(const Finding& finding) {
    auto text = findingText(finding);
    const auto pattern = messageTemplate(finding.key);
    if (!text.isEmpty() && !pattern.starts_with('{'))
        text[0] = text[0].toUpper();
    return text;
}

QString fixText(const Finding& finding) {
    return messageText({finding.fixTitle, finding.arguments});
}

QString remedyText(const studies::Remedy& remedy) {
    const auto effect = findingText(remedy.effect);
    return remedy.change ? QCoreApplication::translate("Finding", "%1: %2").arg(findingText(*remedy.change), effect)
                         : effect;
}

QString remedySentence(const studies::Remedy& remedy) {
    return remedy.change ? remedyText(remedy) : sentenceText(remedy.effect);
}

QString severityName(Severity severity) {
    switch (severity) {
    case Severity::error:
        return QCoreApplication::translate("Finding", "Error");
    case Severity::warning:
        return QCoreApplication::translate("Finding", "Warning");
    case Severity::info:
        break;
    }
    return QCoreApplication::translate("Finding", "Note");
}

} // namespace flightplan::qt
