#include "model/base/fixed_point.h"
#include "model/catalog/catalog.h"
#include "model/document/file.h"
#include "model/document/rename.h"
#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "views/charts/bar_view.h"
#include "views/charts/capacity_chart.h"
#include "views/charts/capacity_data.h"
#include "views/charts/capacity_plot.h"
#include "views/charts/legend_item.h"

#include <QBarCategoryAxis>
#include <QChart>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QObject>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;
using topology::Resource;

namespace {

/// `count` regions r01, r02 …, each with as many GiB of memory as its number and one workload of 512 MiB pinned to it.
document::Document regions(int count) {
    std::string places, hosts, workloads;
    for (int i = 1; i <= count; ++i) {
        const std::string id = (i < 10 ? "r0" : "r") + std::to_string(i);
        const std::string comma = i > 1 ? "," : "";
        places += comma + R"({"id":")" + id + R"(","latitude":)" + std::to_string(i) + R"(,"longitude":10})";
        hosts += comma + R"({"id":"h)" + id + R"(","region":")" + id +
                 R"(","capacity":{"cpu_mvcpu":8000,"memory_mib":)" + std::to_string(1024 * i) +
                 R"(,"bandwidth_mbps":1000,"disk_mib":100000}})";
        workloads += comma + R"({"id":"w)" + id +
                     R"(","demand":{"cpu_mvcpu":500,"memory_mib":507},"regions":{"allow":[")" + id + R"("]}})";
    }
    const auto read = document::read(R"({"format":1,"targets":{"utilisation_max":0.8},"regions":[)" + places +
                                         R"(],"hosts":[)" + hosts + R"(],"workloads":[)" + workloads + "]}",
                                     catalog::builtIn());
    Q_ASSERT(read.ok);
    return read.document;
}

} // namespace

/// The capacity chart shows the plan's figures and nothing else, and can be read, clicked and saved.
class TestCapacityChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void valuesAreFigures();
    void twelveAndOthers();
    void labelsFitUnderTheirBars();
    void bindingResource();
    void legendHidesSeries();
    void emptyPlan();
    void clickSelects();
    void selectionIsShown();
    void updatesAreThrottled();
    void tableAndText();
    void saves();
    void describesItself();

private:
    void show(const document::Document& document);

    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<CapacityChart> m_chart;
};

void TestCapacityChart::init() {
    m_controller = std::make_unique<qt::PlanController>();
    m_chart = std::make_unique<CapacityChart>(*m_controller);
    m_chart->resize(700, 260);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestCapacityChart::cleanup() {
    m_chart.reset();
    m_controller.reset();
}

void TestCapacityChart::show(const document::Document& document) {
    m_controller->setDocument(document, {});
    m_controller->waitForPlan();
    m_chart->refreshNow();
}

void TestCapacityChart::valuesAreFigures() {
    show(regions(3));
    const auto plan = m_controller->plan();
    const auto& data = m_chart->data();
    QCOMPARE(data.groups.size(), std::size_t(3));
    QCOMPARE(data.othersCount, std::size_t(0));
    QCOMPARE(data.limit, 0.8);
    auto* plot = m_chart->findChild<CapacityPlot*>();
    for (std::size_t g = 0; g < 3; ++g)
        for (const Resource resource : topology::allResources) {
            const auto used = plan->figures->regionUsed[g][resource];
            const auto capacity = plan->figures->regionCapacity[g][resource];
            QVERIFY(data.groups[g].used[resource] == used);
            QVERIFY(data.groups[g].capacity[resource] == capacity);
            QCOMPARE(plot->value(resource, g), 100.0 * static_cast<double>(used) / static_cast<double>(capacity));
        }
    QCOMPARE(plot->value(Resource::memory, 0), 50.0); // 507 MiB and 5 of overhead, of 1,024
}

void TestCapacityChart::twelveAndOthers() {
    show(regions(15));
    const auto& data = m_chart->data();
    QCOMPARE(data.groups.size(), CapacityData::mostGroups + 1);
    QCOMPARE(data.othersCount, std::size_t(3));
    QCOMPARE(data.groups[0].id, QStringLiteral("r01")); // the fullest first
    const auto& others = data.groups.back();
    QVERIFY(others.id.isEmpty());
    QCOMPARE(qint64(others.capacity.memory().count()), qint64(1024 * (13 + 14 + 15)));
    QCOMPARE(qint64(others.used.memory().count()), qint64(3 * 512));
    show(regions(12));
    QCOMPARE(m_chart->data().groups.size(), std::size_t(12));
    QCOMPARE(m_chart->data().othersCount, std::size_t(0));
}

void TestCapacityChart::labelsFitUnderTheirBars() {
    auto document = regions(12);
    for (const std::string id : {"r01", "r02"})
        document = document::renamed(document, {document::Section::regions, id, "of-a-long-name-" + id});
    show(document);
    auto* chart = m_chart->findChild<CapacityPlot*>()->chart();
    auto* axis = qobject_cast<QBarCategoryAxis*>(chart->axes(Qt::Horizontal).front());
    const QFontMetricsF metrics(axis->labelsFont());
    const double room = chart->plotArea().width() / 12;
    const auto labels = axis->categories();
    QCOMPARE(labels.size(), 12); // though two are cut to the same
    for (const auto& label : labels)
        QVERIFY2(metrics.horizontalAdvance(label) <= room, qPrintable(label));
    QVERIFY(labels.filter(QStringLiteral("…")).size() == 2);
}

void TestCapacityChart::bindingResource() {
    show(regions(15)); // automatic: one bar per region
    auto* plot = m_chart->findChild<CapacityPlot*>();
    QCOMPARE(plot->value(Resource::memory, 0), 50.0);
    QCOMPARE(plot->value(Resource::cpu, 0), 0.0);
    m_chart->setMode(CapacityChart::Mode::resources);
    QCOMPARE(plot->value(Resource::cpu, 0), 6.25);
    m_chart->setMode(CapacityChart::Mode::binding);
    QCOMPARE(plot->value(Resource::cpu, 0), 0.0);
    // Of r12 memory is 512 of 12,288: CPU binds.
    QVERIFY(m_chart->data().groups.back().binding() == Resource::cpu);
}

void TestCapacityChart::legendHidesSeries() {
    show(regions(3));
    auto* plot = m_chart->findChild<CapacityPlot*>();
    const auto items = m_chart->findChildren<LegendItem*>();
    QCOMPARE(items.size(), 4);
    items[1]->click();
    QCOMPARE(plot->value(Resource::memory, 0), 0.0);
    QCOMPARE(plot->value(Resource::cpu, 0), 6.25);
    m_chart->setMode(CapacityChart::Mode::binding);
    QCOMPARE(plot->value(Resource::cpu, 0), 6.25); // the scarcest of what is shown
    items[1]->click();
    QCOMPARE(plot->value(Resource::memory, 0), 50.0);
}

void TestCapacityChart::emptyPlan() {
    show(document::Document{});
    QVERIFY(m_chart->data().groups.empty());
    QVERIFY(!m_chart->findChild<BarView*>()->isVisible());
    show(regions(2));
    QVERIFY(m_chart->findChild<BarView*>()->isVisible());
}

void TestCapacityChart::clickSelects() {
    show(regions(3));
    auto* view = m_chart->findChild<BarView*>();
    QTest::qWait(0);
    const QRectF plot = view->chart()->plotArea();
    const QPoint second(static_cast<int>(plot.left() + plot.width() / 2), static_cast<int>(plot.center().y()));
    QCOMPARE(view->groupAt(second), 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, second);
    QVERIFY(m_controller->selection() == (Selection{Selection::Kind::region, QStringLiteral("r02")}));
    QCOMPARE(view->groupAt(QPoint(2, 2)), -1);
}

void TestCapacityChart::selectionIsShown() {
    show(regions(3));
    auto* view = m_chart->findChild<BarView*>();
    const QImage before = view->grab().toImage();
    m_controller->select({Selection::Kind::region, QStringLiteral("r03")});
    QVERIFY(view->grab().toImage() != before);
    m_controller->select({});
    QCOMPARE(view->grab().toImage(), before);
}

void TestCapacityChart::updatesAreThrottled() {
    show(regions(3));
    auto* plot = m_chart->findChild<CapacityPlot*>();
    show(regions(3));
    auto targets = *m_controller->document().targets;
    targets.utilisationMax = 500'000;
    QVERIFY(m_controller->apply(document::Edit{document::SetTargets{targets}}, QStringLiteral("target")));
    m_controller->waitForPlan();
    QCOMPARE(m_chart->data().limit, 0.8); // within the tick
    QTRY_COMPARE_WITH_TIMEOUT(m_chart->data().limit, 0.5, 2000);
    QCOMPARE(plot->value(Resource::memory, 0), 50.0);
}

void TestCapacityChart::tableAndText() {
    show(regions(2));
    m_chart->setTableShown(true);
    auto* table = m_chart->findChild<QTableWidget*>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("r01"));
    const auto lines = m_chart->toText(u',').split(u'\n');
    QVERIFY(lines[0].startsWith(QStringLiteral("region,name,cpu_mvcpu_used")));
    QCOMPARE(lines[1],
             QStringLiteral("r01,r01,500,8000,0.062500,512,1024,0.500000,0,1000,0.000000,1024,100000,0.010240"));
}

void TestCapacityChart::saves() {
    show(regions(3));
    QTemporaryDir folder;
    QString message;
    for (const char* name : {"/a.png", "/a.svg", "/a.csv"}) {
        const QString path = folder.path() + QLatin1String(name);
        QVERIFY2(m_chart->saveAs(path, message), qPrintable(message));
        QVERIFY(QFile(path).size() > 200);
    }
    const QImage picture(folder.path() + QStringLiteral("/a.png"));
    QCOMPARE(picture.size(), m_chart->findChild<BarView*>()->viewport()->size() * 2);
    QVERIFY(!m_chart->saveAs(folder.path() + QStringLiteral("/none/a.png"), message));
    QVERIFY(message.contains(QStringLiteral("none/a.png")));
}

void TestCapacityChart::describesItself() {
    show(regions(2));
    const QString text = m_chart->findChild<BarView*>()->accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("Memory 50")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("80")));
}

FLIGHTPLAN_TEST_CLASS(TestCapacityChart);
#include "test_capacity_chart.moc"
