#include "model/reassignment/evaluation.h"
#include "model/reassignment/roadef.h"
#include "tests/model/reassignment/shipped_instance.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::reassignment;

/// The files of the ROADEF/EURO challenge 2012.
class RoadefTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyShippedCostIsReproduced() {
        const auto names = test::shippedNames();
        if (names.empty())
            QSKIP("the instances are not beside the repository (../shared/data/roadef2012)");
        for (const auto& name : names) {
            const auto instance = test::shippedInstance(name);
            const auto result = evaluate(instance.problem, instance.problem.initial);
            QVERIFY2(!result.violation, (name + ": " + (result.violation ? result.violation->text() : "")).c_str());
            QCOMPARE(result.cost.total(), instance.originalCost);
        }
    }

    void anAssignmentIsWrittenAsItIsRead() { QCOMPARE(writeRoadef({0, 3, 0}), test::exampleAssignment()); }

    void badInput_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("mentions");
        const auto model = QString::fromStdString(test::exampleModel());
        const auto changed = [&](const char* from, const char* to) {
            auto text = model;
            return text.replace(text.indexOf(QLatin1String(from)), int(qstrlen(from)), QLatin1String(to));
        };
        const QString good = QStringLiteral("0 3 0\n");
        QTest::newRow("empty") << "" << good << "model.txt:1: the file ends where the number of resources";
        QTest::newRow("cut off") << model.left(60) << good << "cut off";
        QTest::newRow("negative") << changed("1 100", "1 -100") << good << "model.txt:2: the load weight";
        QTest::newRow("huge number") << changed("1 100", "1 99999999999999999999") << good
                                     << "between 0 and 4294967295";
        QTest::newRow("fraction") << changed("1 100", "1 1.5") << good << "whole number, but is \"1.5\"";
        QTest::newRow("word") << changed("1 100", "1 abc") << good << "\"abc\"";
        QTest::newRow("no resources") << changed("2\n", "0\n") << good << "number of resources must be between 1";
        QTest::newRow("huge count") << changed("\n4\n", "\n50000\n") << good << "too short for its machines";
        QTest::newRow("beyond count") << changed("\n4\n", "\n400000000000\n") << good << "the number of machines";
        QTest::newRow("flag") << changed("1 100", "2 100") << good << "transient flag";
        QTest::newRow("dependency") << changed("1 1 0\n3", "1 1 2\n3") << good << "between 0 and 1";
        QTest::newRow("service") << changed("1 6 200 1", "7 6 200 1") << good << "service of a process";
        QTest::newRow("balance") << changed("0 1 20", "0 5 20") << good << "second resource";
        QTest::newRow("too many numbers") << model + "17\n" << good << "\"17\" does";
        QTest::newRow("binary") << QString::fromLatin1("\x01\x02\x1b[31m") << good << "\"??";
        QTest::newRow("assignment empty") << model << ""
                                          << "assignment.txt:1: the file ends where the machine";
        QTest::newRow("assignment short") << model << "0 3"
                                          << "is it cut off?";
        QTest::newRow("assignment long") << model << "0 3 0 1"
                                         << "\"1\" does";
        QTest::newRow("assignment machine") << model << "0 4 0"
                                            << "between 0 and 3, but is \"4\"";
        QTest::newRow("assignment negative") << model << "0 -1 0"
                                             << "but is \"-1\"";
    }

    void badInput() {
        QFETCH(QString, model);
        QFETCH(QString, assignment);
        QFETCH(QString, mentions);
        const auto result = readRoadef(model.toStdString(), "model.txt", assignment.toStdString(), "assignment.txt");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::badInput);
        QVERIFY2(result.error().message.find(mentions.toStdString()) != std::string::npos,
                 result.error().message.c_str());
    }

    void everyPrefixIsRefused() {
        const auto model = test::exampleModel();
        for (std::size_t size = 0; size + 2 < model.size(); ++size) {
            const auto result = readRoadef(model.substr(0, size), "m", test::exampleAssignment(), "a");
            // A last number that lost digits cannot be told from a shorter one.
            QVERIFY2(!result || size >= model.size() - 4, std::to_string(size).c_str());
        }
    }
};

FLIGHTPLAN_TEST_CLASS(RoadefTest);
#include "roadef_test.moc"
