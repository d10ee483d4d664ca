#include "model/base/fixed_point.h"
#include "model/qt/plan_controller.h"
#include "model/studies/best_regions.h"
#include "model/studies/served_places.h"
#include "tests/support/test_registry.h"
#include "tests/views/inspector/small_plan.h"
#include "views/common/format.h"
#include "views/inspector/inspector_page.h"
#include "views/inspector/inspector_panel.h"
#include "views/inspector/pages/best_regions_section.h"
#include "views/inspector/pages/host_fields.h"
#include "views/inspector/pages/micro_vm_page.h"
#include "views/inspector/pages/weight_presets.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/meter_row.h"
#include "views/inspector/parts/ranking.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/section.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;

Q_DECLARE_METATYPE(flightplan::qt::Selection::Kind)

/// Every kind of object has a page that shows it, and the answers of the engine reach it.
class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyKind_data();
    void everyKind();
    void missingObject();
    void metersAreFigures();
    void usersOfRegions();
    void latencyIsExplained();
    void assumedHosts();
    void aChangeOfAssumedHostsWritesThemDown();
    void hostsOfOneEntryChangeTogether();
    void aRegionSaysWhatIsAssumedOfIt();
    void whyHere();
    void whyNotAndCure();
    void pinAndUnpin();
    void rankingShowsTheChosen();
    void hostIds();
    void presets();
    void trafficOfAWorkload();
    void bestRegionsOfAWorkload();

private:
    template <class Widget>
    Widget* find() {
        return m_panel->page()->findChild<Widget*>();
    }
    QPushButton* button(const QString& text);
    void becomeCustomerWithoutHostsInAms();

    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<InspectorPanel> m_panel;
};

void TestPages::init() {
    m_controller = std::make_unique<qt::PlanController>();
    m_controller->setDocument(test::smallPlan(), {});
    m_controller->waitForPlan();
    m_panel = std::make_unique<InspectorPanel>(*m_controller);
    m_panel->resize(300, 900);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestPages::cleanup() {
    m_panel.reset();
    m_controller.reset();
}

QPushButton* TestPages::button(const QString& text) {
    for (auto* candidate : m_panel->page()->findChildren<QPushButton*>())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

void TestPages::everyKind_data() {
    QTest::addColumn<Selection::Kind>("kind");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* title, Selection::Kind kind, const char* id, const char* name) {
        QTest::newRow(title) << kind << QString::fromUtf8(id) << QString::fromUtf8(name);
    };
    row("nothing", Selection::Kind::none, "", "Small");
    row("plan", Selection::Kind::plan, "", "Small");
    row("region", Selection::Kind::region, "fra", "Frankfurt am Main");
    row("region of the catalogue", Selection::Kind::region, "ams", "Amsterdam");
    row("host entry", Selection::Kind::hostEntry, "fra-1", "fra-1");
    row("host of an entry", Selection::Kind::host, "fra-1-3", "fra-1-3");
    row("single host", Selection::Kind::host, "ams-1", "ams-1");
    row("app", Selection::Kind::app, "shop", "shop");
    row("workload", Selection::Kind::workload, "web", "web");
    row("placed microVM", Selection::Kind::microVm, "web/1", "web/1");
    row("unplaced microVM", Selection::Kind::microVm, "huge/1", "huge/1");
    row("edge", Selection::Kind::edge, "vie", "vie");
    row("link", Selection::Kind::link, "fra>lab", "fra – lab");
    row("users in a city", Selection::Kind::client, "Berlin, DE", "Berlin, DE");
    row("users in a region", Selection::Kind::client, "fra", "Users in Frankfurt am Main");
    row("users at a point", Selection::Kind::client, "48.2,16.4", "48.2,16.4");
}

void TestPages::everyKind() {
    QFETCH(Selection::Kind, kind);
    QFETCH(QString, id);
    QFETCH(QString, name);
    m_controller->select({kind, id});
    auto* heading = find<Heading>();
    QVERIFY(heading && heading->isVisible());
    QCOMPARE(heading->name(), name);
    QVERIFY(!heading->subtitle().isEmpty());
    // Nothing is wider than the panel, and whatever takes the focus has a name for assistive tools.
    QTest::qWait(0);
    QVERIFY2(m_panel->page()->minimumSizeHint().width() <= m_panel->viewport()->width(),
             qPrintable(QString::number(m_panel->page()->minimumSizeHint().width())));
    for (auto* widget : m_panel->page()->findChildren<QWidget*>()) {
        const bool input = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                           qobject_cast<QSlider*>(widget) || qobject_cast<RowList*>(widget);
        if (input)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        if (auto* any = qobject_cast<QAbstractButton*>(widget))
            QVERIFY2(!any->text().isEmpty() || !any->accessibleName().isEmpty(), qPrintable(any->objectName()));
    }
}

void TestPages::missingObject() {
    m_controller->select({Selection::Kind::edge, QStringLiteral("vie")});
    QCOMPARE(m_panel->page()->kind(), Selection::Kind::edge);
    QVERIFY(m_controller->apply(document::deleteEdge(m_controller->document(), "vie"), QStringLiteral("delete")));
    QVERIFY(m_panel->page()->isVisible());
    m_controller->undoStack().undo();
    m_controller->select({Selection::Kind::edge, QStringLiteral("vie")});
    QCOMPARE(m_panel->page()->id(), QStringLiteral("vie"));
    QVERIFY(m_panel->page()->exists());
}

void TestPages::metersAreFigures() {
    m_controller->select({Selection::Kind::region, QStringLiteral("fra")});
    const auto plan = m_controller->plan();
    const auto fra = static_cast<std::size_t>(plan->fleet->findRegion("fra"));
    auto* meters = find<Meters>();
    for (const auto resource : topology::allResources)
        QCOMPARE(meters->text(resource), usedOfText(resource, plan->figures->regionUsed[fra][resource],
                                                    plan->figures->regionCapacity[fra][resource]));
}

void TestPages::usersOfRegions() {
    const auto plan = m_controller->plan();
    double share = 0;
    for (std::int32_t region = 0; region < plan->fleet->problem.regionCount; ++region) {
        const auto catchment = studies::catchmentOf(*plan, nullptr, region);
        share += catchment.weight;
        m_controller->select({Selection::Kind::region,
                              QString::fromStdString(plan->fleet->regions[static_cast<std::size_t>(region)].id)});
        QCOMPARE(m_panel->page()->findChild<QLabel*>(QStringLiteral("regionUsers"))->text(),
                 catchment.weight > 0 ? format::percent(catchment.weight, 1) : QStringLiteral("–"));
    }
    // "web" alone has users; its third replica may not join the others in ams or fra, and lab has no host.
    QVERIFY2(std::abs(share - 2.0 / 3) < 1e-9, qPrintable(QString::number(share)));
}

void TestPages::latencyIsExplained() {
    m_controller->select({Selection::Kind::region, QStringLiteral("fra")});
    RowList* latencies = nullptr;
    for (auto* list : m_panel->page()->findChildren<RowList*>())
        if (list->accessibleName().startsWith(QStringLiteral("Latency")))
            latencies = list;
    QVERIFY(latencies);
    QCOMPARE(latencies->rows().size(), std::size_t(2));
    QCOMPARE(latencies->rows()[0].key, QStringLiteral("ams")); // nearest first
    Q_EMIT latencies->rowActivated(QStringLiteral("lab"));
    const auto labels = m_panel->page()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("fra → lab"));
    }));
}

void TestPages::becomeCustomerWithoutHostsInAms() {
    auto settings = *m_controller->document().settings;
    settings.perspective = document::Perspective::customer;
    const document::Edit noHosts = document::deleteHostEntry(m_controller->document(), "ams-1");
    QVERIFY(m_controller->apply(noHosts, QStringLiteral("delete")));
    QVERIFY(m_controller->apply(document::Edit{document::SetSettings{settings}}, QStringLiteral("customer")));
    m_controller->waitForPlan();
}

void TestPages::assumedHosts() {
    becomeCustomerWithoutHostsInAms();
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("ams-pool")});
    QVERIFY(m_panel->page()->exists());
    auto* rename = m_panel->page()->findChild<QWidget*>(QStringLiteral("id"));
    QVERIFY(!rename->isEnabled());
    button(QStringLiteral("Write these hosts down"))->click();
    QVERIFY(document::findHostEntry(m_controller->document(), "ams-pool"));
    QVERIFY(rename->isEnabled());
    QVERIFY(!button(QStringLiteral("Write these hosts down"))->isVisible());
    m_controller->undoStack().undo();
    QVERIFY(!document::findHostEntry(m_controller->document(), "ams-pool"));
    QVERIFY(m_panel->page()->exists());
}

void TestPages::aChangeOfAssumedHostsWritesThemDown() {
    becomeCustomerWithoutHostsInAms();
    m_controller->select({Selection::Kind::hostEntry, QStringLiteral("ams-pool")});
    auto* count = m_panel->page()->findChild<QLineEdit*>(QStringLiteral("count"));
    QVERIFY(count->isVisible());
    count->setFocus();
    count->setText(QStringLiteral("7"));
    QTest::keyClick(count, Qt::Key_Return);
    const auto at = document::findHostEntry(m_controller->document(), "ams-pool");
    QVERIFY(at);
    QCOMPARE(m_controller->document().hosts[*at].hostCount(), 7);
    QVERIFY2(m_controller->undoStack().undoText().contains(QStringLiteral("written down")),
             qPrintable(m_controller->undoStack().undoText()));
    m_controller->undoStack().undo();
    QVERIFY(!document::findHostEntry(m_controller->document(), "ams-pool")); // one step
    m_controller->waitForPlan();
    m_controller->select({Selection::Kind::host, QStringLiteral("ams-pool-2")});
    auto* health = m_panel->page()->findChild<QLineEdit*>(QStringLiteral("health"));
    health->setFocus();
    health->setText(QStringLiteral("0.5"));
    QTest::keyClick(health, Qt::Key_Return);
    const auto again = document::findHostEntry(m_controller->document(), "ams-pool");
    QVERIFY(again);
    QCOMPARE(m_controller->document().hosts[*again].healthOf(2), fixedOne / 2);
    QCOMPARE(m_controller->document().hosts[*again].healthOf(1), fixedOne);
}

void TestPages::hostsOfOneEntryChangeTogether() {
    becomeCustomerWithoutHostsInAms();
    const Selection first{Selection::Kind::host, QStringLiteral("ams-pool-1")};
    const Selection third{Selection::Kind::host, QStringLiteral("ams-pool-3")};
    m_controller->select(first, {first, third});
    auto* health = m_panel->page()->findChild<QLineEdit*>(QStringLiteral("health"));
    health->setFocus();
    health->setText(QStringLiteral("0.5"));
    QTest::keyClick(health, Qt::Key_Return);
    const auto at = document::findHostEntry(m_controller->document(), "ams-pool");
    QVERIFY(at);
    const auto& entry = m_controller->document().hosts[*at];
    QCOMPARE(entry.healthOf(1), fixedOne / 2);
    QCOMPARE(entry.healthOf(2), fixedOne);
    QCOMPARE(entry.healthOf(3), fixedOne / 2);
}

void TestPages::aRegionSaysWhatIsAssumedOfIt() {
    becomeCustomerWithoutHostsInAms();
    m_controller->select({Selection::Kind::region, QStringLiteral("ams")});
    QVERIFY(!button(QStringLiteral("Add hosts"))->isVisible());
    const auto labels = m_panel->page()->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("the catalogue assumes"));
    }));
    button(QStringLiteral("Choose hosts…"))->click();
    QCOMPARE(m_controller->selection().toObject(), QStringLiteral("entry:ams-pool"));
    m_controller->select({Selection::Kind::region, QStringLiteral("ams")});
    button(QStringLiteral("Write these hosts down"))->click();
    QVERIFY(document::findHostEntry(m_controller->document(), "ams-pool"));
    QVERIFY(button(QStringLiteral("Add hosts"))->isVisible());
    QVERIFY(!button(QStringLiteral("Choose hosts…"))->isVisible());
}

void TestPages::whyHere() {
    m_controller->select({Selection::Kind::microVm, QStringLiteral("web/1")});
    auto* ranking = find<Ranking>();
    QTRY_VERIFY(ranking->findChildren<QLabel*>().size() > 0);
    const auto labels = ranking->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains(QStringLiteral("here")); }));
    QVERIFY(qobject_cast<MicroVmPage*>(m_panel->page())->whyNot().isEmpty());
}

void TestPages::whyNotAndCure() {
    // 400,000 MiB fit nowhere; a host of 131,072 less 2,048 takes 120,000 only while it is empty enough.
    m_controller->select({Selection::Kind::microVm, QStringLiteral("huge/1")});
    auto* page = qobject_cast<MicroVmPage*>(m_panel->page());
    QVERIFY2(page->whyNot().contains(QStringLiteral("Memory")), qPrintable(page->whyNot()));
    auto* fix = button(QStringLiteral("Fix"));
    const auto labels = [&] {
        QString all;
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->isVisible())
                all += label->text() + QChar(u'\n');
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!labels().contains(QStringLiteral("Looking for")), 20000);
    if (fix->isVisible()) {
        fix->click();
        QCOMPARE(m_controller->undoStack().count(), 1);
        m_controller->waitForPlan();
        QTRY_VERIFY(page->whyNot().isEmpty());
    } else {
        QVERIFY(labels().contains(QStringLiteral("No single change")));
    }
}

void TestPages::pinAndUnpin() {
    m_controller->select({Selection::Kind::microVm, QStringLiteral("web/2")});
    auto* pin = button(QStringLiteral("Pin here"));
    QVERIFY(pin->isVisible());
    const auto plan = m_controller->plan();
    const auto at = static_cast<std::size_t>(plan->fleet->findMicroVm("web/2"));
    const auto host = plan->fleet->hostName(plan->assignment->microVms[at].host);
    pin->click();
    const auto& web = m_controller->document().workloads[*document::findWorkload(m_controller->document(), "web")];
    QCOMPARE(web.pins.size(), std::size_t(1));
    QCOMPARE(web.pins[0].replica, 2);
    QCOMPARE(web.pins[0].host, host);
    QVERIFY(!pin->isVisible());
    auto* unpin = button(QStringLiteral("Unpin from %1").arg(QString::fromStdString(host)));
    QVERIFY(unpin && unpin->isVisible());
    unpin->click();
    QVERIFY(m_controller->document().workloads[*document::findWorkload(m_controller->document(), "web")].pins.empty());
    QCOMPARE(m_controller->undoStack().count(), 2);
}

void TestPages::rankingShowsTheChosen() {
    std::vector<planner::RankedHost> ranking(20);
    for (int i = 0; i < 20; ++i)
        ranking[static_cast<std::size_t>(i)].host = 100 + i;
    const auto deep = rankingRows(ranking, 110);
    QCOMPARE(deep.shown, (std::vector<std::size_t>{0, 1, 2, 3, 10, 11, 12, 13}));
    QCOMPARE(deep.refusedHidden, std::size_t(6));
    const auto best = rankingRows(ranking, 100);
    QCOMPARE(best.shown, (std::vector<std::size_t>{0, 1, 2, 3}));
    QCOMPARE(best.refusedHidden, std::size_t(0));
    QCOMPARE(rankingRows(ranking, -1).shown.size(), std::size_t(6));
    QVERIFY(rankingRows({}, -1).shown.empty());
}

void TestPages::hostIds() {
    const auto document = test::smallPlan();
    QCOMPARE(findHost(document, "ams-1")->number, 1);
    QCOMPARE(findHost(document, "fra-1-3")->number, 3);
    for (const char* none : {"fra-1", "fra-1-0", "fra-1-4", "fra-1-03", "fra-1-", "ams-1-1", ""})
        QVERIFY2(!findHost(document, none), none);
    auto entry = document.hosts[1];
    setHostHealth(entry, 3, fixedOne / 2);
    QCOMPARE(entry.exceptions.size(), std::size_t(1));
    QCOMPARE(qint64(entry.healthOf(3)), qint64(fixedOne / 2));
    setHostState(entry, 3, topology::HostState::up);
    QCOMPARE(entry.exceptions.size(), std::size_t(1)); // its health still differs
    setHostHealth(entry, 3, fixedOne);
    QVERIFY(entry.exceptions.empty());
}

void TestPages::presets() {
    topology::Objective objective;
    QCOMPARE(presetName(objective), QStringLiteral("Balanced"));
    for (const auto& preset : weightPresets()) {
        applyPreset(objective, preset);
        QCOMPARE(presetName(objective), preset.name);
        QVERIFY(m_controller->apply(document::Edit{document::SetObjective{objective}}, preset.name) ||
                objective == *m_controller->document().objective);
    }
    applyPreset(objective, weightPresets().front());
    QCOMPARE(objective, topology::Objective{}); // what "mission" had set is taken back
}

void TestPages::trafficOfAWorkload() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    const auto field = [&](const char* key) { return m_panel->page()->findChild<QLineEdit*>(QLatin1String(key)); };
    const auto traffic = [&] {
        return m_controller->document().workloads[*document::findWorkload(m_controller->document(), "web")].traffic;
    };
    const auto type = [&](const char* key, const char* text) {
        field(key)->setText(QLatin1String(text));
        QTest::keyClick(field(key), Qt::Key_Return);
    };
    QVERIFY(!traffic());
    QVERIFY(!field("service_ms")->isEnabled());
    type("requests_per_s", "1200");
    QVERIFY(traffic());
    QCOMPARE(traffic()->requestRate, std::int64_t(1'200'000'000));
    QVERIFY(field("service_ms")->isEnabled());
    type("service_ms", "5 ms");
    QCOMPARE(traffic()->service.count(), std::int64_t(5000));
    type("hard_limit", "40");
    QCOMPARE(traffic()->hardLimit.value_or(0), 40);
    // A policy with a list begins with all regions, so that the document stays valid.
    auto* policy = m_panel->page()->findChild<QComboBox*>(QStringLiteral("policy"));
    policy->setCurrentIndex(policy->findData(static_cast<int>(topology::TrafficPolicy::prefer)));
    Q_EMIT policy->activated(policy->currentIndex());
    QVERIFY(traffic()->policy == topology::TrafficPolicy::prefer);
    QCOMPARE(traffic()->regions.size(), std::size_t(3));
    type("requests_per_s", "");
    QVERIFY(!traffic());
    while (m_controller->undoStack().canUndo())
        m_controller->undoStack().undo();
    QVERIFY(!traffic());
}

void TestPages::bestRegionsOfAWorkload() {
    m_controller->select({Selection::Kind::workload, QStringLiteral("web")});
    auto* best = m_panel->page()->findChild<BestRegionsSection*>();
    QVERIFY(best);
    auto* curve = best->findChild<RowList*>(QStringLiteral("bestRegionSets"));
    QVERIFY(curve->rows().empty()); // nobody looked yet
    best->findChild<Section*>()->setOpen(true);
    best->finish();
    QVERIFY(!curve->rows().empty());
    const auto engine = studies::bestRegions(*m_controller->plan(), m_controller->plan()->fleet->findWorkload("web"));
    QVERIFY(engine);
    QCOMPARE(curve->rows().front().value, format::milliseconds(*engine->curve.front().figures.p95Ms));
    // A click lets the workload run in the set alone; undo brings back everywhere.
    const auto allowed = [&] {
        return m_controller->document()
            .workloads[*document::findWorkload(m_controller->document(), "web")]
            .regions.allow;
    };
    const auto before = allowed();
    Q_EMIT curve->rowActivated(QStringLiteral("0"));
    QVERIFY(allowed());
    QCOMPARE(allowed()->size(), std::size_t(1));
    m_controller->undoStack().undo();
    QVERIFY(allowed() == before);
    // One region less than now.
    m_controller->waitForPlan();
    best->finish();
    auto* steps = best->findChild<RowList*>(QStringLiteral("bestRegionSteps"));
    QVERIFY(!steps->rows().empty());
    Q_EMIT steps->rowActivated(steps->rows().front().key);
    QVERIFY(allowed() && allowed() != before);
}

FLIGHTPLAN_TEST_CLASS(TestPages);
#include "test_pages.moc"
