#include "model/base/finding.h"
#include "model/base/messages.h"
#include "model/placement/constraint.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using namespace flightplan;

/// Quoted texts of the form of a finding key in the sources of a folder, with the file that has them.
QMap<QString, QString> quotedKeys(const QString& folder) {
    QSet<QString> families;
    for (const auto key : messageKeys())
        families.insert(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.find('.'))));
    const QRegularExpression form("\"(([a-z]+)\\.[a-z_]+(\\.[a-z_]+)*)\"");
    QMap<QString, QString> keys;
    QDirIterator files(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // The table itself, and the places of the schema ("host.count"), which have the same form.
        if (file.fileName().endsWith("/messages.cpp") || file.fileName().contains("/schema_") ||
            !file.open(QIODevice::ReadOnly))
            continue;
        auto matches = form.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const auto key = match.captured(1);
            if (families.contains(match.captured(2)) && !key.endsWith(".csv"))
                keys.insert(key, file.fileName());
        }
    }
    return keys;
}

class TestMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableIsSortedAndComplete() {
        const auto keys = messageKeys();
        QVERIFY(keys.size() > 50);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            QVERIFY2(i == 0 || keys[i - 1] < keys[i], keys[i].data());
            QVERIFY2(!messageTemplate(keys[i]).empty(), keys[i].data());
        }
        QVERIFY(messageTemplate("document.nothing_of_the_kind").empty());
        QVERIFY(messageTemplate("").empty());
    }

    void placeholdersCountFromZeroWithoutGaps() {
        for (const auto key : messageKeys()) {
            const auto pattern = QString::fromUtf8(messageTemplate(key).data());
            int highest = -1;
            for (int i = 0; i < 10; ++i)
                if (pattern.contains(QString("{%1}").arg(i)))
                    highest = i;
            for (int i = 0; i <= highest; ++i)
                QVERIFY2(pattern.contains(QString("{%1}").arg(i)), key.data());
        }
    }

    void everyKeyThatTheModelEmitsHasARow() {
        const auto folder = qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/model";
        if (!QDir(folder).exists())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto keys = quotedKeys(folder);
        QVERIFY(keys.size() > 40); // otherwise the scan itself is broken
        for (auto key = keys.begin(); key != keys.end(); ++key)
            QVERIFY2(!messageTemplate(key.key().toStdString()).empty(), qPrintable(key.key() + " of " + key.value()));
    }

    void everyRowIsEmittedSomewhere() {
        const auto folder = qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + "/model";
        if (!QDir(folder).exists())
            QSKIP("FLIGHTPLAN_SOURCE_DIR is not set");
        const auto keys = quotedKeys(folder);
        for (const auto key : messageKeys())
            QVERIFY2(key.starts_with("plan.unplaced.") || keys.contains(QString::fromUtf8(key.data())), key.data());
    }

    void everyConstraintHasARow() {
        for (const auto constraint : placement::constraintNames)
            QVERIFY2(!messageTemplate("plan.unplaced." + std::string(constraint)).empty(), constraint.data());
    }

    void templatesAreFilled() {
        const std::vector<std::string> arguments{"a", "{0}"};
        QCOMPARE(fillTemplate("{0} then {1}, {0}", arguments), std::string("a then {0}, a"));
        QCOMPARE(fillTemplate("{2} stays, {x} too, {", arguments), std::string("{2} stays, {x} too, {"));
        QCOMPARE(fillTemplate("{\"format\": 1}", arguments), std::string("{\"format\": 1}"));
        QCOMPARE(fillTemplate("", arguments), std::string());
        QCOMPARE(fillTemplate("{1}{0}", {}), std::string("{1}{0}"));
    }

    void findingsAreRendered() {
        Finding finding;
        finding.key = "workload.parked";
        finding.arguments = {"web"};
        QCOMPARE(render(finding), std::string("web has no replicas and is parked"));
        finding.key = "no.such_key";
        QCOMPARE(render(finding), std::string());
        QCOMPARE(toString(Severity::warning), std::string_view("warning"));
    }
};

FLIGHTPLAN_TEST_CLASS(TestMessages);

} // namespace

#include "test_messages.moc"
