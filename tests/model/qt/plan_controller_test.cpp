#include "model/document/file.h"
#include "model/qt/plan_controller.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::qt;

namespace {

document::Edit setReplicas(const document::Document& document, const std::string& id, int replicas) {
    auto workload = document.workloads[document::findWorkload(document, id).value()];
    workload.replicas = replicas;
    return {document::Put{workload, std::nullopt}};
}

document::Edit renamed(const document::Document& document, const std::string& from, const std::string& to) {
    return document::rename(document, document::Section::regions, from, to, catalog::builtIn());
}

} // namespace

class PlanControllerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsWithNothing() {
        PlanController controller;
        QVERIFY(!controller.plan());
        QVERIFY(!controller.isPlanning() && !controller.isDirty());
        QCOMPARE(controller.title(), QStringLiteral("Untitled plan"));
        controller.waitForPlan();
        QVERIFY(controller.plan());
        QCOMPARE(controller.plan()->assignment->microVms.size(), std::size_t(0));
    }

    void aNewDocumentHasARegionWithHosts() {
        PlanController controller;
        controller.newDocument();
        QVERIFY(controller.isPlanning());
        controller.waitForPlan();
        QVERIFY(!controller.isPlanning() && !controller.isDirty());
        QCOMPARE(controller.plan()->fleet->regions.size(), std::size_t(1));
        QVERIFY(!controller.plan()->fleet->hosts.empty());
        QVERIFY(!controller.undoStack().canUndo());
    }

    void anEditIsPlannedAndUndone() {
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        controller.waitForPlan();
        const auto before = controller.document();
        const auto fingerprint = controller.plan()->fingerprint;
        QSignalSpy documents(&controller, &PlanController::documentReplaced),
            plans(&controller, &PlanController::planReplaced);
        QVERIFY(controller.apply(setReplicas(before, "web", 5), QStringLiteral("Set replicas")));
        QVERIFY(controller.isPlanning() && controller.isDirty());
        QCOMPARE(controller.undoStack().undoText(), QStringLiteral("Set replicas"));
        controller.waitForPlan();
        QCOMPARE(controller.plan()->assignment->microVms.size(), std::size_t(8));
        QVERIFY(controller.plan()->fingerprint != fingerprint);
        controller.undoStack().undo();
        QVERIFY(controller.document().workloads.sameBlocks(before.workloads)); // the very same blocks
        QVERIFY(controller.document().regions.sameBlock(before.regions));
        controller.waitForPlan();
        QVERIFY(controller.plan()->fingerprint == fingerprint);
        QVERIFY(!controller.isDirty());
        QCOMPARE(documents.size(), 2);
        QCOMPARE(plans.size(), 2);
        controller.undoStack().redo();
        QCOMPARE(controller.document().workloads[0].replicas, 5);
    }

    void stepsOfOneKeyMerge() {
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        const auto before = controller.document();
        const auto slider = QStringLiteral("web/replicas");
        for (const int replicas : {5, 6, 7})
            QVERIFY(controller.apply(setReplicas(before, "web", replicas), QStringLiteral("%1 replicas").arg(replicas),
                                     slider));
        QCOMPARE(controller.undoStack().count(), 1);
        QCOMPARE(controller.undoStack().undoText(), QStringLiteral("7 replicas"));
        QVERIFY(controller.apply(setReplicas(before, "db", 2), QStringLiteral("db"), QStringLiteral("db/replicas")));
        QVERIFY(controller.apply(setReplicas(before, "db", 3), QStringLiteral("db"))); // without a key
        QCOMPARE(controller.undoStack().count(), 3);
        controller.undoStack().setIndex(0);
        QVERIFY(controller.document().workloads.sameBlocks(before.workloads));
        controller.undoStack().setIndex(1);
        QCOMPARE(controller.document().workloads[document::findWorkload(before, "web").value()].replicas, 7);
    }

    void anEditWithoutEffectIsNoStep() {
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        QVERIFY(controller.apply(setReplicas(controller.document(), "web", 4), QStringLiteral("same")));
        QCOMPARE(controller.undoStack().count(), 0);
        QVERIFY(!controller.isDirty());
    }

    void anEditThatBreaksTheDocumentIsRefused() {
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        const auto before = controller.document();
        QSignalSpy refused(&controller, &PlanController::editRefused),
            documents(&controller, &PlanController::documentReplaced);
        QVERIFY(
            !controller.apply({document::Remove{document::Section::regions, "fra"}}, QStringLiteral("x"))); // has hosts
        QVERIFY(!controller.apply({document::Remove{document::Section::workloads, "none"}}, QStringLiteral("x")));
        QCOMPARE(refused.size(), 2);
        QVERIFY(!refused.front().front().toString().isEmpty());
        QCOMPARE(documents.size(), 0);
        QVERIFY(controller.document() == before);
        QCOMPARE(controller.undoStack().count(), 0);
    }

    void theSelectionFollowsEditAndUndo() {
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        controller.select(Selection::fromObject(QStringLiteral("region:fra")));
        QSignalSpy selections(&controller, &PlanController::selectionChanged);
        QVERIFY(controller.apply(renamed(controller.document(), "fra", "main"), QStringLiteral("Rename")));
        QCOMPARE(controller.selection().toObject(), QStringLiteral("region:main"));
        controller.undoStack().undo();
        QCOMPARE(controller.selection().toObject(), QStringLiteral("region:fra"));
        controller.undoStack().redo();
        controller.select(Selection::fromObject(QStringLiteral("host:fra-a-2")));
        QVERIFY(controller.apply(document::deleteHostEntry(controller.document(), "fra-a"), QStringLiteral("Delete")));
        QCOMPARE(controller.selection().toObject(), QStringLiteral("region:main"));
        QVERIFY(controller.apply(document::deleteRegion(controller.document(), "main"), QStringLiteral("Delete")));
        QCOMPARE(controller.selection().toObject(), QStringLiteral("plan"));
        QCOMPARE(selections.size(), 6);
    }

    void aDragIsCoalesced() {
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        controller.waitForPlan();
        QSignalSpy plans(&controller, &PlanController::planReplaced);
        for (int i = 0; i < 300; ++i)
            QVERIFY(controller.apply(setReplicas(controller.document(), "web", 1 + i % 5), QStringLiteral("drag"),
                                     QStringLiteral("drag")));
        QCOMPARE(plans.size(), 0); // nothing comes in the middle of what the GUI does
        controller.waitForPlan();
        QCOMPARE(plans.size(), 1);
        QCOMPARE(controller.plan()
                     ->document.workloads[document::findWorkload(controller.document(), "web").value()]
                     .replicas,
                 5);
        QVERIFY(!controller.isPlanning());
    }

    void plansArriveByTheEventLoop() {
        PlanController controller;
        QSignalSpy planning(&controller, &PlanController::planningChanged);
        controller.setDocument(test::shopDocument(), {});
        QTRY_VERIFY(!controller.isPlanning());
        QCOMPARE(planning.size(), 2);
    }

    void savesAndOpens() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("tokyo.flightplan.json"));
        PlanController controller;
        controller.setDocument(test::shopDocument(), {});
        QVERIFY(controller.apply(setReplicas(controller.document(), "web", 2), QStringLiteral("edit")));
        QSignalSpy files(&controller, &PlanController::fileChanged);
        QString message;
        QVERIFY(!controller.save(folder.filePath(QStringLiteral("none/x.json")), message));
        QVERIFY(!message.isEmpty() && controller.isDirty() && controller.path().isEmpty());
        QVERIFY(controller.save(path, message));
        QVERIFY(!controller.isDirty());
        QCOMPARE(controller.path(), path);
        QVERIFY(files.size() >= 1);

        PlanController other;
        std::vector<Finding> problems;
        QVERIFY(other.open(path, false, problems));
        QVERIFY(other.document() == controller.document());
        QCOMPARE(other.path(), path);
        QVERIFY(!other.isDirty());
        QVERIFY(other.open(path, true, problems));
        QVERIFY(other.path().isEmpty() && !other.isDirty());
    }

    void titlesComeFromNameThenFile() {
        const QTemporaryDir folder;
        PlanController controller;
        controller.newDocument();
        QString message;
        QVERIFY(controller.save(folder.filePath(QStringLiteral("tokyo.flightplan.json")), message));
        QCOMPARE(controller.title(), QStringLiteral("tokyo"));
        auto settings = *controller.document().settings;
        settings.name = "Global edge";
        QSignalSpy files(&controller, &PlanController::fileChanged);
        QVERIFY(controller.apply({document::SetSettings{settings}}, QStringLiteral("Rename plan")));
        QCOMPARE(controller.title(), QStringLiteral("Global edge"));
        QVERIFY(files.size() >= 1);
    }

    void aBrokenFileLeavesTheOpenPlan() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("broken.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": 1,\n \"regions\": [{\"id\": 7}]}\n");
        file.close();
        PlanController controller;
        controller.setDocument(test::shopDocument(), QStringLiteral("/plan.json"));
        QSignalSpy documents(&controller, &PlanController::documentReplaced);
        std::vector<Finding> problems;
        QVERIFY(!controller.open(path, false, problems));
        QVERIFY(!problems.empty());
        QCOMPARE(problems.front().line, 2);
        problems.clear();
        QVERIFY(!controller.open(folder.filePath(QStringLiteral("missing.json")), false, problems));
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(documents.size(), 0);
        QCOMPARE(controller.path(), QStringLiteral("/plan.json"));
    }

    void endsWhilePlanning() {
        for (int round = 0; round < 20; ++round) {
            PlanController controller;
            controller.setDocument(test::shopDocument(), {});
            for (int i = 0; i < round; ++i)
                controller.apply(setReplicas(controller.document(), "web", 1 + i), QStringLiteral("drag"));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(PlanControllerTest);
#include "plan_controller_test.moc"
