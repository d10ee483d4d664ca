#include "model/qt/plan_controller.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"
#include "views/charts/rtt_matrix.h"
#include "views/charts/rtt_matrix_model.h"
#include "views/common/theme.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace flightplan;
using namespace flightplan::views;
using qt::Selection;

namespace {

/// A chain of links aaa – bbb – ccc, a typed pair, and two regions that nobody measured.
document::Document chain() {
    auto document = test::topologyFromText("aaa: [8c 16g]\nbbb:\nccc:\nxxx:\nyyy:\naaa - bbb 10ms\nbbb - ccc 30ms\n"
                                           "aaa = xxx 300ms\nweb [1c 2g] @aaa");
    document.targets.edit([](auto& targets) { targets.latency = std::chrono::milliseconds(60); });
    return document;
}

} // namespace

/// The matrix of round-trip times is that of the network, and says where each number is from.
class TestRttMatrix : public QObject {
    Q_OBJECT

    QTableView& view() { return *m_matrix->findChild<QTableView*>(QStringLiteral("rttCells")); }
    QAbstractItemModel& model() { return *m_matrix->findChild<RttMatrixModel*>(); }
    QPoint centreOf(int row, int column) {
        const auto index = model().index(row, column);
        view().scrollTo(index);
        return view().visualRect(index).center();
    }

private Q_SLOTS:
    void init() {
        m_controller = std::make_unique<qt::PlanController>();
        m_controller->setDocument(chain(), {});
        m_controller->waitForPlan();
        m_matrix = std::make_unique<RttMatrix>(*m_controller);
        m_matrix->resize(600, 260);
        m_matrix->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_matrix.get()));
    }
    void cleanup() {
        m_matrix.reset();
        m_controller.reset();
    }

    void cellsAreTheNetworks() {
        QAbstractItemModelTester tester(&model());
        QCOMPARE(model().rowCount(), 5);
        const auto& network = *m_controller->plan()->network;
        const LatencyScale scale(60);
        for (int row = 0; row < 5; ++row)
            for (int column = 0; column < 5; ++column) {
                const auto index = model().index(row, column);
                const auto rtt = network.rtt(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
                QCOMPARE(index.data().toString(), QString::number(qRound(rtt / 1000.0)));
                if (row != column)
                    QCOMPARE(index.data(RttMatrixModel::BandRole).toInt(), scale.band(rtt / 1000.0));
                QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
            }
        QVERIFY(model().index(3, 4).data(RttMatrixModel::EstimatedRole).toBool());
        QVERIFY(!model().index(0, 2).data(RttMatrixModel::EstimatedRole).toBool());
        QVERIFY(model().index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("AAA → BBB → CCC")));
        QVERIFY(model().index(0, 3).data(Qt::ToolTipRole).toString().contains(QStringLiteral("typed")));
    }

    void theOrderIsThatOfThePlan() {
        auto document = chain();
        document.regions.edit([](auto& regions) { std::ranges::reverse(regions); });
        m_controller->setDocument(document, {});
        m_controller->waitForPlan();
        QCOMPARE(model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("YYY"));
        QCOMPARE(model().index(4, 3).data().toString(), QStringLiteral("10")); // aaa to bbb
    }

    void estimatesAndWhatIsPastTheTargetHaveAShape() {
        // Of one colour, two cells still differ: dashes and hatching are drawn, not only other colours.
        const QImage picture = m_matrix->grab().toImage();
        const auto colours = [&](int row, int column) {
            const auto index = model().index(row, column);
            const QRect box = view().visualRect(index).translated(view().viewport()->mapTo(m_matrix.get(), QPoint()));
            QSet<QRgb> found;
            for (int x = box.left() + 1; x < box.right() - 1; ++x)
                found << picture.pixel(x, box.top() + 1);
            return found.size();
        };
        QCOMPARE(colours(0, 2), 1);  // 40 ms, over links: plain
        QVERIFY(colours(3, 4) >= 2); // estimated: dashed
        QVERIFY(colours(0, 3) >= 2); // 300 ms, past the target: hatched
    }

    void pointingAndTravellingShowTheWay() {
        QSignalSpy changed(m_matrix.get(), &RttMatrix::pathChanged);
        QTest::mouseMove(view().viewport(), centreOf(0, 2));
        QTRY_COMPARE(m_matrix->path(), (std::vector<std::string>{"aaa", "bbb", "ccc"}));
        QTest::mouseMove(view().viewport(), centreOf(0, 0));
        QTRY_VERIFY(m_matrix->path().empty());
        view().setFocus();
        view().setCurrentIndex(model().index(0, 0));
        QTest::keyClick(&view(), Qt::Key_Right);
        QCOMPARE(m_matrix->path(), (std::vector<std::string>{"aaa", "bbb"}));
        QTest::keyClick(&view(), Qt::Key_Down);
        QVERIFY(m_matrix->path().empty()); // the diagonal
        QVERIFY(changed.count() >= 3);
        m_matrix->hide();
        QVERIFY(m_matrix->path().empty());
    }

    void aClickSelectsTheLinkOrTheRegion() {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, centreOf(1, 0));
        QVERIFY(m_controller->selection() == (Selection{Selection::Kind::link, QStringLiteral("aaa>bbb")}));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, centreOf(2, 0));
        QVERIFY(m_controller->selection() == (Selection{Selection::Kind::region, QStringLiteral("ccc")}));
    }

    void tableAndFiles() {
        m_matrix->setTableShown(true);
        QCOMPARE(m_matrix->findChild<QTableWidget*>()->rowCount(), 25);
        QTemporaryDir folder;
        QString message;
        for (const char* name : {"/a.png", "/a.svg", "/a.csv"}) {
            QVERIFY(m_matrix->saveAs(folder.path() + QLatin1String(name), message));
            QVERIFY(QFile(folder.path() + QLatin1String(name)).size() > 200);
        }
        const auto lines = m_matrix->toText(u',').split(u'\n');
        QCOMPARE(lines[3], QStringLiteral("aaa,ccc,40.000,shortest path over links that are up"));
    }

private:
    std::unique_ptr<qt::PlanController> m_controller;
    std::unique_ptr<RttMatrix> m_matrix;
};

FLIGHTPLAN_TEST_CLASS(TestRttMatrix);
#include "test_rtt_matrix.moc"
