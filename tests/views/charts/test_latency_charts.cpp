#include "model/base/fixed_point.h"
#include "model/qt/latency_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/traffic_study.h"
#include "model/traffic/latency.h"
#include "model/traffic/route.h"
#include "tests/support/test_registry.h"
#include "tests/support/two_places.h"
#include "views/charts/curve_view.h"
#include "views/charts/day_chart.h"
#include "views/charts/latency_chart.h"

#include <QChart>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;

namespace {

document::Document pairOf(test::Asked asked) {
    return test::twoPlaces(asked, std::chrono::milliseconds(60));
}

} // namespace

/// The charts of times show what the engine says of the plan, at once, and nothing that nobody looks at.
class TestLatencyCharts : public QObject {
    Q_OBJECT

    void open(const document::Document& document) {
        m_controller->setDocument(document, {});
        settle();
    }
    void settle() {
        m_controller->waitForPlan();
        m_traffic->wait();
        m_study->wait();
    }
    template <class Chart>
    CurveView& viewOf(Chart& chart) {
        return *chart.template findChild<CurveView*>();
    }
    static QString saved(const ChartPanel& chart, const QString& path) {
        QString message;
        return chart.saveAs(path, message) ? QString() : message;
    }

private Q_SLOTS:
    void init() {
        m_controller = std::make_unique<qt::PlanController>();
        m_traffic = std::make_unique<qt::TrafficStudy>(*m_controller);
        m_study = std::make_unique<qt::LatencyStudy>(*m_controller, *m_traffic);
        m_latency = std::make_unique<LatencyChart>(*m_study);
        m_day = std::make_unique<DayChart>(*m_study, *m_traffic);
        for (QWidget* chart : std::initializer_list<QWidget*>{m_latency.get(), m_day.get()}) {
            chart->resize(600, 240);
            chart->show();
            QVERIFY(QTest::qWaitForWindowExposed(chart));
        }
    }
    void cleanup() {
        m_latency.reset();
        m_day.reset();
        m_study.reset();
        m_traffic.reset();
        m_controller.reset();
    }

    void marksAreThePercentilesOfTheEngine() {
        open(pairOf(test::Asked::yes));
        const auto plan = m_controller->plan();
        const auto routing = *traffic::route(*plan);
        const auto web = static_cast<std::size_t>(plan->fleet->findWorkload("web"));
        const traffic::LatencyDistribution times(*plan, routing, web);
        const auto& marks = viewOf(*m_latency).marks();
        QCOMPARE(marks.size(), std::size_t(4));
        QCOMPARE(marks[0].value, 60.0);
        QVERIFY(marks[0].isTarget);
        std::size_t at = 1;
        for (const double p : {0.5, 0.95, 0.99})
            QCOMPARE(marks[at++].value, static_cast<double>(times.percentile(p)) / 1000);
        QVERIFY(viewOf(*m_latency).accessibleDescription().contains(QStringLiteral("queue")));
    }

    void withoutTrafficItSaysNetworkOnly() {
        open(pairOf(test::Asked::no));
        bool said = false;
        for (const auto* label : m_latency->findChildren<QLabel*>())
            said = said || label->text().contains(QStringLiteral("network only"));
        QVERIFY(said);
        QVERIFY(viewOf(*m_latency).marks().size() >= 3);
        open(pairOf(test::Asked::yes));
        m_controller->select({Selection::Kind::workload, QStringLiteral("db")}); // users, but no requests
        settle();
        QVERIFY(!m_study->curve()->curve.ofRequests);
        QVERIFY(viewOf(*m_latency).accessibleDescription().contains(QStringLiteral("db")));
    }

    void theSelectionNarrows() {
        open(pairOf(test::Asked::yes));
        m_controller->select({Selection::Kind::region, QStringLiteral("ccc")});
        settle();
        QVERIFY(m_study->curve()->scope.of.region);
        QVERIFY(m_study->curve()->curve.points.empty()); // it serves nobody
        QVERIFY(!viewOf(*m_latency).isVisible());
        m_controller->select({});
        settle();
        QVERIFY(viewOf(*m_latency).isVisible());
    }

    void theDayIsThatOfTheEngineAndAClickChoosesAnHour() {
        open(pairOf(test::Asked::yes));
        const auto lines = m_day->toText(u',').split(u'\n');
        QCOMPARE(lines.size(), 26); // header, 24 hours, end
        const auto routing = *traffic::route(*m_controller->plan(), {13 * 60, {}});
        QCOMPARE(lines[14].section(u',', 1, 1).toDouble(), static_cast<double>(routing.total.offered) * 1e-6);
        auto& view = viewOf(*m_day);
        QSignalSpy chosen(m_day.get(), &DayChart::hourChosen);
        const auto plot = view.chart()->plotArea();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          QPointF(plot.left() + plot.width() * 6.1 / 24, plot.center().y()).toPoint());
        QCOMPARE(chosen.takeFirst().first().toInt(), 6 * 60);
        view.setFocus();
        for (const auto key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Right, Qt::Key_Return})
            QTest::keyClick(&view, key);
        QCOMPARE(chosen.takeFirst().first().toInt(), 2 * 60);
        m_traffic->setMinute(6 * 60);
        settle();
        QCOMPARE(view.marks().back().value, 6.0);
    }

    void nothingIsWorkedOutUnseen() {
        m_day->hide();
        m_latency->hide();
        open(pairOf(test::Asked::yes));
        QVERIFY(!m_study->curve() && !m_study->day());
        m_latency->show();
        settle();
        QVERIFY(m_study->curve() && !m_study->day());
    }

    void tablesAndFiles() {
        open(pairOf(test::Asked::yes));
        QTemporaryDir folder;
        for (ChartPanel* chart : std::initializer_list<ChartPanel*>{m_latency.get(), m_day.get()}) {
            chart->setTableShown(true);
            QVERIFY(chart->findChild<QTableWidget*>()->rowCount() >= 24);
            chart->setTableShown(false);
            for (const char* name : {"/a.png", "/a.svg", "/a.csv"}) {
                QCOMPARE(saved(*chart, folder.path() + QLatin1String(name)), QString());
                QVERIFY(QFile(folder.path() + QLatin1String(name)).size() > 200);
            }
            QVERIFY(saved(*chart, folder.path() + QStringLiteral("/none/a.png")).contains(QStringLiteral("none")));
        }
    }

private:
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<qt::TrafficStudy> m_traffic;
    std::unique_ptr<qt::LatencyStudy> m_study;
    std::unique_ptr<LatencyChart> m_latency;
    std::unique_ptr<DayChart> m_day;
};

FLIGHTPLAN_TEST_CLASS(TestLatencyCharts);
#include "test_latency_charts.moc"
