#include "model/base/messages.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString type;      ///< "unfinished" and the like; empty: done
    QStringList texts; ///< one, or one per plural form
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message{context, {}, {}, {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value(QStringLiteral("type")).toString();
            QString text;
            for (xml.readNext(); !xml.atEnd() && !(xml.isEndElement() && xml.name() == u"translation");
                 xml.readNext()) {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    message.texts << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.texts.isEmpty())
                message.texts << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readTranslation(const QString& path) {
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                messages.push_back(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? std::vector<Message>{} : messages;
}

/// What of a text the program needs to find again, in any order.
QStringList marks(const QString& text, const QString& pattern) {
    QStringList found;
    auto all = QRegularExpression(pattern).globalMatch(text);
    while (all.hasNext())
        found << all.next().captured();
    found.sort();
    return found;
}

QString folder() {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/resources/translations/");
}

} // namespace

/// The files of resources/translations themselves.
class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissing_data() { everyLanguage(); }
    void nothingIsMissing() {
        QFETCH(std::vector<Message>, messages);
        QVERIFY(messages.size() > 1000);
        for (const auto& message : messages) {
            const auto where = (message.context + QStringLiteral(": ") + message.source).toUtf8();
            QVERIFY2(message.type.isEmpty(), where);
            for (const auto& text : message.texts)
                QVERIFY2(!text.trimmed().isEmpty(), where);
        }
    }

    void marksAgree_data() { everyLanguage(); }
    void marksAgree() {
        QFETCH(std::vector<Message>, messages);
        const QStringList patterns = {
            QStringLiteral("%n|%\\d+"),                               // filled by Qt
            QStringLiteral("\\{\\d\\}"),                              // filled by the engine
            QStringLiteral("(*UCP)&(?=\\w)"),                         // mnemonic
            QStringLiteral("</?(h\\d|p|br|b)>"),                      // tag
            QStringLiteral("\\n"),                                    // line
            QStringLiteral("\\*\\.[a-z.]+|;;"),                       // filter of a file dialog
            QStringLiteral("\\A\\s+|\\s+\\z|…\\z"),                   // what joins it to its neighbours; opens a dialog
            QStringLiteral("@[a-z]+|\\b[a-z]+_[a-z_]+\\b|--[a-z]+")}; // words of files and programs
        for (const auto& message : messages)
            for (const auto& text : message.texts)
                for (const auto& pattern : patterns)
                    QVERIFY2(marks(text, pattern) == marks(message.source, pattern),
                             (message.context + QStringLiteral(": ") + message.source + QStringLiteral(" → ") + text)
                                 .toUtf8());
    }

    void messagesOfTheEngineAreFoundByTheirKeys_data() { everyLanguage(); }
    void messagesOfTheEngineAreFoundByTheirKeys() {
        QFETCH(std::vector<Message>, messages);
        std::size_t found = 0;
        for (const auto& message : messages)
            if (message.context == u"Finding" && !message.comment.isEmpty()) {
                const auto pattern = flightplan::messageTemplate(message.comment.toStdString());
                QVERIFY2(message.source.toStdString() == pattern, message.comment.toUtf8());
                ++found;
            }
        QCOMPARE(found, flightplan::messageKeys().size());
    }

private:
    static void everyLanguage() {
        QTest::addColumn<std::vector<Message>>("messages");
        const auto names = QDir(folder()).entryList({QStringLiteral("*.ts")});
        QVERIFY(!names.isEmpty());
        for (const auto& name : names)
            QTest::newRow(name.toUtf8()) << readTranslation(folder() + name);
    }
};

FLIGHTPLAN_TEST_CLASS(TranslationsTest);

#include "translations_test.moc"
