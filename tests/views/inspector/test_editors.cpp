#include "model/base/fixed_point.h"
#include "model/catalog/catalog.h"
#include "model/document/client_presets.h"
#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/views/inspector/small_plan.h"
#include "views/inspector/editors/choice_edit.h"
#include "views/inspector/editors/client_list_edit.h"
#include "views/inspector/editors/daily_curve_edit.h"
#include "views/inspector/editors/field_edit.h"
#include "views/inspector/editors/quantity_edit.h"
#include "views/inspector/editors/token_edit.h"
#include "views/inspector/editors/weight_slider.h"
#include "views/inspector/inspector_page.h"
#include "views/inspector/inspector_panel.h"
#include "views/inspector/parts/section.h"

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <memory>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;

/// Editing in the panel: one commit is one undo step with the change that was meant, and nothing else.
class TestEditors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void memoryOfHosts();
    void badInputSendsNothing();
    void refusedEditIsExplained();
    void escapeReverts();
    void unchangedValueSendsNothing();
    void cleanFieldPassesUndo();
    void dirtyFieldUndoesTyping();
    void refreshKeepsTyping();
    void selectionChangeCommits();
    void sliderMergesIntoOneStep();
    void arrowKeysMergeIntoOneStep();
    void stateOfOneHostIsAnException();
    void sizeAndTokens();
    void clients();
    void rename();
    void pinsAreTokens();
    void aDailyCurveIsDrawn();
    void usersByPopulation();

private:
    LineField& field(const char* key);
    void type(LineField& line, const char* text);
    const topology::HostEntry& entry() const { return m_controller->document().hosts[1]; }
    const topology::Workload& workload(const char* id) const {
        return m_controller->document().workloads[*document::findWorkload(m_controller->document(), id)];
    }
    int steps() const { return m_controller->undoStack().count(); }

    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestEditors::init() {
    m_controller = std::make_unique<qt::PlanController>();
    m_controller->setDocument(test::smallPlan(), {});
    m_controller->waitForPlan();
    m_panel = std::make_unique<InspectorPanel>(*m_controller);
    m_panel->resize(320, 900);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestEditors::cleanup() {
    m_panel.reset();
    m_controller.reset();
}

LineField& TestEditors::field(const char* key) {
    auto* line = m_panel->page()->findChild<LineField*>(QLatin1String(key));
    Q_ASSERT_X(line, "field", key);
    return *line;
}

void TestEditors::type(LineField& line, const char* text) {
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, QString::fromUtf8(text));
}

void TestEditors::memoryOfHosts() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    const auto before = m_controller->document();
    auto& line = field("memory");
    QCOMPARE(line.text(), QStringLiteral("128 GiB"));
    type(line, "64gib");
    QCOMPARE(steps(), 0);
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 1);
    QCOMPARE(m_controller->undoStack().undoText(), QStringLiteral("Set memory of fra-1"));
    auto expected = before.hosts[1];
    expected.capacity[topology::Resource::memory] = 65536;
    QVERIFY(entry() == expected);
    QCOMPARE(line.text(), QStringLiteral("64 GiB"));
    // Leaving the field must not send it again.
    field("cpu").setFocus();
    QCOMPARE(steps(), 1);
    m_controller->undoStack().undo();
    QVERIFY(m_controller->document() == before);
    QCOMPARE(line.text(), QStringLiteral("128 GiB"));
}

void TestEditors::badInputSendsNothing() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    auto& line = field("memory");
    type(line, "64 GHz");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 0);
    auto* edit = qobject_cast<FieldEdit*>(line.parentWidget());
    QVERIFY(edit->message().contains(QStringLiteral("GiB")));
    QCOMPARE(line.text(), QStringLiteral("64 GHz"));
    type(line, "64 GiB");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 1);
    QVERIFY(edit->message().isEmpty());
}

void TestEditors::refusedEditIsExplained() {
    m_controller->select({});
    auto& line = field("name");
    type(line, "Other");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 1);
    // α and β are each within their limit but not together: the document refuses, and the field says so.
    auto* alpha = m_panel->page()->findChild<WeightSlider*>(QStringLiteral("alpha"));
    type(alpha->field().line(), "60");
    QTest::keyClick(&alpha->field().line(), Qt::Key_Return);
    QCOMPARE(steps(), 1);
    QVERIFY(!alpha->field().message().isEmpty());
    QCOMPARE(qint64(m_controller->document().objective->alpha), qint64(fixedOne / 2));
}

void TestEditors::escapeReverts() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    auto& line = field("memory");
    type(line, "nonsense");
    QTest::keyClick(&line, Qt::Key_Return);
    QTest::keyClick(&line, Qt::Key_Escape);
    QCOMPARE(line.text(), QStringLiteral("128 GiB"));
    QVERIFY(qobject_cast<FieldEdit*>(line.parentWidget())->message().isEmpty());
    field("cpu").setFocus();
    QCOMPARE(steps(), 0);
}

void TestEditors::unchangedValueSendsNothing() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    auto& line = field("memory");
    type(line, "131072");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 0);
    QCOMPARE(line.text(), QStringLiteral("128 GiB"));
}

void TestEditors::cleanFieldPassesUndo() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    auto& line = field("memory");
    type(line, "64 GiB");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(entry().capacity.memory().count(), 65536);
    QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(entry().capacity.memory().count(), 131072);
    QCOMPARE(line.text(), QStringLiteral("128 GiB"));
    QVERIFY(line.hasFocus());
}

void TestEditors::dirtyFieldUndoesTyping() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    auto& line = field("memory");
    type(line, "64 GiB");
    QTest::keyClick(&line, Qt::Key_Return);
    type(line, "32");
    QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(entry().capacity.memory().count(), 65536);
    QCOMPARE(steps(), 1);
    QVERIFY(line.text() != QStringLiteral("32"));
}

void TestEditors::refreshKeepsTyping() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    auto& line = field("memory");
    type(line, "32 G");
    auto other = entry();
    other.capacity[topology::Resource::cpu] = 1'000'000;
    QVERIFY(m_controller->apply(document::Edit{document::Put{other, {}}}, QStringLiteral("elsewhere")));
    QCOMPARE(line.text(), QStringLiteral("32 G"));
    QVERIFY(line.hasFocus());
    QCOMPARE(field("cpu").text(), QStringLiteral("1 vCPU"));
    QTest::keyClicks(&line, QStringLiteral("iB"));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(entry().capacity.memory().count(), 32768);
    QCOMPARE(entry().capacity.cpu().count(), 1'000'000);
}

void TestEditors::selectionChangeCommits() {
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("fra-1")});
    type(field("memory"), "64 GiB");
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("ams-1")});
    QCOMPARE(steps(), 1);
    QCOMPARE(entry().capacity.memory().count(), 65536);
    QCOMPARE(m_controller->document().hosts[0].capacity.memory().count(), 65536); // as it was
    QCOMPARE(m_panel->page()->id(), QStringLiteral("ams-1"));
}

void TestEditors::sliderMergesIntoOneStep() {
    m_controller->select({});
    auto* alpha = m_panel->page()->findChild<WeightSlider*>(QStringLiteral("alpha"));
    QSignalSpy plans(m_controller.get(), &qt::PlanController::documentReplaced);
    auto& slider = alpha->slider();
    slider.setSliderDown(true);
    for (int position = 51; position <= 70; ++position)
        slider.setSliderPosition(position);
    slider.setSliderDown(false);
    QCOMPARE(plans.count(), 20); // the plan follows under the hand
    QCOMPARE(steps(), 1);
    QCOMPARE(qint64(m_controller->document().objective->alpha), qint64(11744051)); // 0.7 in 2⁻²⁴
    slider.setSliderDown(true);
    slider.setSliderPosition(80);
    slider.setSliderDown(false);
    QCOMPARE(steps(), 2); // another gesture
    m_controller->undoStack().undo();
    m_controller->undoStack().undo();
    QCOMPARE(qint64(m_controller->document().objective->alpha), qint64(fixedOne / 2));
    QCOMPARE(slider.value(), 50);
    QCOMPARE(alpha->field().line().text(), QStringLiteral("0.5"));
}

void TestEditors::arrowKeysMergeIntoOneStep() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    auto& line = field("replicas");
    line.setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&line, Qt::Key_Up);
    QCOMPARE(workload("web").replicas, 7);
    QCOMPARE(steps(), 1);
    QCOMPARE(line.text(), QStringLiteral("7"));
}

void TestEditors::stateOfOneHostIsAnException() {
    m_controller->select({Selection::Kind::host, QStringLiteral("fra-1-2")});
    auto* state = m_panel->page()->findChild<ChoiceEdit*>(QStringLiteral("state"));
    state->setFocus();
    QTest::keyClick(state, Qt::Key_Down);
    QCOMPARE(steps(), 1);
    QCOMPARE(int(entry().stateOf(2)), int(topology::HostState::down));
    QCOMPARE(int(entry().state), int(topology::HostState::up));
    QCOMPARE(entry().exceptions.size(), std::size_t(2));
    QCOMPARE(entry().exceptions[0].index, 2);
    // Back to what the entry says: the exception goes.
    QTest::keyClick(state, Qt::Key_Up);
    QCOMPARE(entry().exceptions.size(), std::size_t(1));
}

void TestEditors::sizeAndTokens() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    auto* size = m_panel->page()->findChild<ChoiceEdit*>(QStringLiteral("size"));
    QCOMPARE(size->currentText(), QStringLiteral("shared-cpu-2x"));
    QCOMPARE(field("memory").placeholderText(), QStringLiteral("512 MiB"));
    auto* allow = m_panel->page()->findChild<TokenEdit*>(QStringLiteral("allow"));
    QCOMPARE(allow->tokens(), QStringList());
    allow->field().line().setText(QStringLiteral("@eu, lhr"));
    QVERIFY(!allow->field().commit()); // lhr is not in the plan
    QCOMPARE(steps(), 0);
    allow->field().line().setText(QStringLiteral("@eu fra"));
    QVERIFY(allow->field().commit());
    QCOMPARE(steps(), 1);
    QVERIFY(workload("web").regions.allow == std::vector<std::string>({"@eu", "fra"}));
    QVERIFY(allow->field().line().text().isEmpty());
    auto* pill = allow->findChild<TokenButton*>();
    QTest::keyClick(pill, Qt::Key_Delete);
    QVERIFY(workload("web").regions.allow == std::vector<std::string>({"fra"}));
    QTest::keyClick(allow->findChildren<TokenButton*>().constLast(), Qt::Key_Delete);
    QVERIFY(!workload("web").regions.allow); // empty is everywhere, never an empty list
}

void TestEditors::clients() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    auto* clients = m_panel->page()->findChild<ClientListEdit*>(QStringLiteral("clients"));
    QCOMPARE(clients->placeField(0)->line().text(), QStringLiteral("fra"));
    QCOMPARE(clients->placeField(1)->line().text(), QStringLiteral("Berlin, DE"));
    QCOMPARE(clients->placeField(2)->line().text(), QStringLiteral("48.2, 16.4"));
    clients->addField().line().setText(QStringLiteral("tokyo"));
    QVERIFY(clients->addField().commit());
    QCOMPARE(workload("web").clients.size(), std::size_t(4));
    QCOMPARE(QString::fromStdString(workload("web").clients[3].city), QStringLiteral("Tokyo, JP"));
    clients->addField().line().setText(QStringLiteral("Atlantis"));
    QVERIFY(!clients->addField().commit());
    QVERIFY(clients->addField().message().contains(QStringLiteral("48.2, 16.4")));
    clients->addField().revert();
    clients->weightField(1)->line().setText(QStringLiteral("2.5"));
    QVERIFY(clients->weightField(1)->commit());
    QCOMPARE(qint64(workload("web").clients[1].weight), qint64(2'500'000));
    clients->placeField(0)->line().setText(QStringLiteral("-33.9 18.4"));
    QVERIFY(clients->placeField(0)->commit());
    QVERIFY(workload("web").clients[0].region.empty());
    QCOMPARE(workload("web").clients[0].latitude.value_or(0), -33.9);
    QCOMPARE(steps(), 3);
}

void TestEditors::rename() {
    m_controller->select({Selection::Kind::link, QStringLiteral("fra>lab")});
    QVERIFY(!m_panel->startRename());
    m_controller->select({});
    QVERIFY(m_panel->startRename());
    QVERIFY(field("name").hasFocus());
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    QVERIFY(m_panel->startRename());
    auto& line = field("id");
    type(line, "Front End");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 0);
    type(line, "front");
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(steps(), 1);
    QVERIFY(document::findWorkload(m_controller->document(), "front"));
    QCOMPARE(m_controller->selection().id, QStringLiteral("front"));
    QCOMPARE(m_panel->page()->id(), QStringLiteral("front"));
}

void TestEditors::pinsAreTokens() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    auto* pins = m_panel->page()->findChild<TokenEdit*>(QStringLiteral("pins"));
    for (const char* bad : {"4:fra", "fra", "1:nowhere"}) {
        pins->field().line().setText(QLatin1String(bad));
        QVERIFY2(!pins->field().commit(), bad);
    }
    pins->field().line().setText(QStringLiteral("2:fra-1-1"));
    QVERIFY(pins->field().commit());
    QCOMPARE(workload("web").pins.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(workload("web").pins[0].host), QStringLiteral("fra-1-1"));
    pins->field().line().setText(QStringLiteral("2:ams"));
    QVERIFY(pins->field().commit());
    QCOMPARE(workload("web").pins.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(workload("web").pins[0].region), QStringLiteral("ams"));
}

void TestEditors::aDailyCurveIsDrawn() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    auto& edit = *m_panel->findChild<DailyCurveEdit*>();
    QVERIFY(!edit.isEnabled()); // nobody asks anything
    auto next = workload("web");
    next.traffic.emplace();
    next.traffic->requestRate = 10 * millionth;
    QVERIFY(m_controller->apply(document::Edit{document::Put{next, {}}}, QStringLiteral("traffic")));
    QVERIFY(edit.isEnabled());
    for (auto* section : m_panel->findChildren<Section*>())
        section->setOpen(true);
    auto& bars = edit.bars();
    bars.resize(240, 96);
    const auto curve = [&] { return workload("web").traffic->dailyCurve; };
    const int before = steps();
    // One stroke over five hours, with no stop between: one step, and no hour left out.
    QTest::mousePress(&bars, Qt::LeftButton, {}, bars.pointOf(6, millionth));
    QTest::mouseMove(&bars, bars.pointOf(10, 3 * millionth / 2));
    QTest::mouseRelease(&bars, Qt::LeftButton, {}, bars.pointOf(10, 3 * millionth / 2));
    QCOMPARE(steps(), before + 1);
    QCOMPARE(curve().size(), std::size_t(24));
    QCOMPARE(curve()[6], millionth);
    QVERIFY(std::abs(curve()[8] - 5 * millionth / 4) <= millionth / 20);
    QVERIFY(std::abs(curve()[10] - 3 * millionth / 2) <= millionth / 20);
    QCOMPARE(curve()[11], millionth);
    // Keys: presses at one hour are a step, the next hour is another.
    bars.setFocus();
    const auto at10 = curve()[10];
    for (const auto key : {Qt::Key_Up, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(&bars, key);
    QCOMPARE(steps(), before + 3);
    QCOMPARE(curve()[10], at10 + millionth / 10);
    QCOMPARE(curve()[11], millionth - millionth / 20);
    QVERIFY(bars.accessibleDescription().contains(QStringLiteral("11:00")));
    // Typed, for the hour that is chosen.
    type(edit.field().line(), "2.37");
    QTest::keyClick(&edit.field().line(), Qt::Key_Return);
    QCOMPARE(curve()[11], std::int64_t(2'370'000));
    QCOMPARE(steps(), before + 4);
    // A preset sets all; undo brings the drawing back.
    m_panel->findChild<QAction*>(QStringLiteral("actionCurveOffice"))->trigger();
    QCOMPARE(curve()[10], std::int64_t(1'950'000));
    m_controller->undoStack().undo();
    QCOMPARE(curve()[11], std::int64_t(2'370'000));
    QCOMPARE(edit.curve()[11], std::int64_t(2'370'000));
    m_panel->findChild<QAction*>(QStringLiteral("actionCurveOfPlan"))->trigger();
    QVERIFY(curve().empty());
}

void TestEditors::usersByPopulation() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    m_panel->findChild<QAction*>(QStringLiteral("actionUsers_world"))->trigger();
    QCOMPARE(workload("web").clients.size(), document::mostPresetCities);
    QCOMPARE(workload("web").clients[0].city, catalog::builtIn().cities()[0].key);
    QCOMPARE(workload("web").clients[0].weight, catalog::builtIn().cities()[0].population);
    m_panel->findChild<QAction*>(QStringLiteral("actionUsers_eu"))->trigger();
    for (const auto& client : workload("web").clients)
        QVERIFY(catalog::builtIn().findCity(client.city)->continent == catalog::Continent::europe);
    for (auto* menu : m_panel->findChildren<QMenu*>())
        if (menu->title().startsWith(QStringLiteral("A country")))
            Q_EMIT menu->aboutToShow();
    m_panel->findChild<QAction*>(QStringLiteral("actionUsers_DE"))->trigger();
    QVERIFY(workload("web").clients.size() > 3);
    for (const auto& client : workload("web").clients)
        QVERIFY(QString::fromStdString(client.city).endsWith(QStringLiteral(", DE")));
}

FLIGHTPLAN_TEST_CLASS(TestEditors);
#include "test_editors.moc"
