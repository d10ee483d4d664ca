#include "model/qt/roles.h"
#include "tests/support/test_registry.h"
#include "tests/views/tables/tables_support.h"
#include "views/tables/findings_panel.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/list_page.h"
#include "views/tables/problems_panel.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::views;

namespace {

struct Scene {
    explicit Scene(const document::Document& document) {
        controller.setDocument(document, {});
        controller.waitForPlan();
        panel.resize(700, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    qt::PlanController controller;
    FindingsPanel panel{controller, nullptr};
    LazyTreeView& list = *panel.findChild<LazyTreeView*>(QStringLiteral("findingsList"));
    QPushButton& fix = *panel.findChild<QPushButton*>(QStringLiteral("findingsFix"));
    QLabel& summary = *panel.findChild<QLabel*>(QStringLiteral("findingsSummary"));
};

/// Five replicas for three hosts, one a host, so that two have no place; and one that a single failure takes down.
document::Document crowded() {
    return test::topologyFromText("fra: 3x[8c 16g]\nweb 5x[1c 2g] @fra\ndb 1x[1c 2g] @fra\n");
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class FindingsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickSelectsTheObject() {
        Scene scene(crowded());
        const auto row = test::rowOf(*scene.list.model(), QStringLiteral("workload:web"));
        QVERIFY(row.isValid());
        QVERIFY(!scene.summary.text().isEmpty());
        QVERIFY(scene.controller.selection() == qt::Selection());
        test::click(scene.list, row);
        QCOMPARE(scene.controller.selection().toObject(), QStringLiteral("workload:web"));
        scene.controller.select({});
        test::click(scene.list, row); // once more
        QCOMPARE(scene.controller.selection().toObject(), QStringLiteral("workload:web"));
    }

    void aFixIsOneStep() {
        Scene scene(crowded());
        QVERIFY(!scene.fix.isEnabled());
        const auto& model = *scene.list.model();
        int fixable = -1;
        for (int row = 0; row < model.rowCount() && fixable < 0; ++row)
            fixable = model.index(row, 0).data(qt::FixRole).toString().isEmpty() ? -1 : row;
        QVERIFY(fixable >= 0);
        test::click(scene.list, model.index(fixable, 0));
        QVERIFY(scene.fix.isEnabled());
        const auto before = scene.controller.document();
        const auto title = model.index(fixable, 0).data(qt::FixTitleRole).toString();
        scene.fix.click();
        QCOMPARE(scene.controller.undoStack().count(), 1);
        QCOMPARE(scene.controller.undoStack().undoText(), title);
        QVERIFY(!(scene.controller.document() == before));
        scene.controller.undoStack().undo();
        QVERIFY(scene.controller.document() == before);
    }

    void whatHasNoPlaceIsCured() {
        Scene scene(crowded());
        int unplaced = -1;
        const auto& model = *scene.list.model();
        for (int row = 0; row < model.rowCount() && unplaced < 0; ++row)
            unplaced = model.index(row, 0).data(qt::ObjectRole).toString().startsWith(u"microvm:") ? row : -1;
        QVERIFY(unplaced >= 0);
        test::click(scene.list, model.index(unplaced, 0));
        QTRY_VERIFY(scene.fix.isEnabled());
        QVERIFY(scene.fix.text().contains(u"web"));
        scene.fix.click();
        scene.controller.waitForPlan();
        QVERIFY(scene.controller.plan()->figures->unplaced < 2);
        QCOMPARE(scene.controller.undoStack().count(), 1);
    }

    void newPlansChangeNoSelection() {
        Scene scene(crowded());
        const auto row = test::rowOf(*scene.list.model(), QStringLiteral("workload:web"));
        test::click(scene.list, row);
        scene.controller.select(qt::Selection::fromObject(QStringLiteral("region:fra")));
        QVERIFY(test::setReplicas(scene.controller, "web", 6));
        scene.controller.waitForPlan();
        QCOMPARE(scene.controller.selection().toObject(), QStringLiteral("region:fra"));
        QVERIFY(test::setReplicas(scene.controller, "web", 1));
        scene.controller.waitForPlan();
        QCOMPARE(scene.controller.selection().toObject(), QStringLiteral("region:fra"));
    }

    void problemsStandWithTheirLines() {
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("broken.flightplan.json"));
        write(path, "{\"format\": 1,\n \"regions\": [{\"id\": 7}]}\n");
        qt::PlanController controller;
        std::vector<Finding> problems;
        QVERIFY(!controller.open(path, false, problems));
        ProblemsPanel panel(controller);
        panel.showProblems(path, false, problems);
        const auto* list = panel.findChild<LazyTreeView*>();
        QCOMPARE(list->model()->rowCount(), static_cast<int>(problems.size()));
        QCOMPARE(list->model()->index(0, 0).data(qt::LineRole).toInt(), 2);
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("problemsTitle"))->text().contains(u"broken.flightplan.json"));

        QSignalSpy opened(&panel, &ProblemsPanel::opened), dismissed(&panel, &ProblemsPanel::dismissed);
        auto* again = panel.findChild<QPushButton*>(QStringLiteral("problemsReadAgain"));
        again->click(); // still broken
        QCOMPARE(opened.size(), 0);
        QVERIFY(list->model()->rowCount() > 0);
        write(path, "{\"format\": 1, \"regions\": [{\"id\": \"fra\"}]}");
        again->click();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(controller.path(), path);
        panel.showProblems(path, false, problems);
        panel.findChild<QPushButton*>(QStringLiteral("problemsClose"))->click();
        QCOMPARE(dismissed.size(), 1);
        QCOMPARE(list->model()->rowCount(), 0);
    }
};

FLIGHTPLAN_TEST_CLASS(FindingsPanelTest);
#include "findings_panel_test.moc"
