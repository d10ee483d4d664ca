#include "tests/support/test_registry.h"
#include "views/common/chip.h"
#include "views/common/figure_tile.h"
#include "views/common/meter_bar.h"
#include "views/common/stacked_term_bar.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

namespace flightplan::views {

class TestWidgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tileAsksWhy() {
        FigureTile tile(QStringLiteral("p95"));
        tile.setFigure(figure::milliseconds(47));
        tile.setNote(QStringLiteral("target 60 ms"), Tone::good);
        tile.setProvenance(Provenance::measured);
        tile.resize(tile.sizeHint());
        tile.show();
        QSignalSpy why(&tile, &FigureTile::whyRequested);
        QTest::mouseClick(&tile, Qt::LeftButton);
        QTest::keyClick(&tile, Qt::Key_Return);
        QTest::keyClick(&tile, Qt::Key_Space);
        QTest::mouseClick(&tile, Qt::RightButton);
        QCOMPARE(why.count(), 3);
        QCOMPARE(tile.accessibleName(), QStringLiteral("p95"));
        QVERIFY(tile.accessibleDescription().contains(QStringLiteral("47 ms")));
        QVERIFY(tile.why().startsWith(QStringLiteral("p95: 47 ms\ntarget 60 ms\n")));
    }

    void tileFitsItsHint() {
        FigureTile tile(QStringLiteral("Requested"));
        tile.setFigure(figure::count(123'456'789));
        QVERIFY(tile.sizeHint().width() > tile.minimumSizeHint().width());
        tile.resize(60, 76); // narrower than it wants: shrinks its number, never crashes
        QVERIFY(!tile.grab().isNull());
    }

    void meterKnowsItsLimit() {
        MeterBar meter;
        meter.setLimit(0.8);
        meter.setValue(0.8);
        QVERIFY(!meter.overLimit());
        meter.setValue(0.81);
        QVERIFY(meter.overLimit());
        meter.setLimit({});
        QVERIFY(!meter.overLimit());
        for (const double odd : {std::numeric_limits<double>::quiet_NaN(), -1.0, 1e300}) {
            meter.setValue(odd);
            meter.setReserved(odd);
            QVERIFY(!meter.grab().isNull());
        }
    }

    void fullerIsFurtherFromTheGround() {
        const auto fillAt = [](double share) {
            MeterBar meter;
            meter.setValue(share);
            meter.resize(200, 12);
            return meter.grab().toImage().pixelColor(12, 6);
        };
        const QColor ground = tokens().surface;
        QVERIFY(contrastRatio(fillAt(0.95), ground) > contrastRatio(fillAt(0.2), ground));
    }

    void chipClicks() {
        Chip chip(QStringLiteral("Healthy"), Tone::good);
        QSignalSpy clicked(&chip, &Chip::clicked);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QCOMPARE(clicked.count(), 0);
        chip.setClickable(true);
        QTest::mouseClick(&chip, Qt::LeftButton);
        QTest::keyClick(&chip, Qt::Key_Space);
        QCOMPARE(clicked.count(), 2);
    }

    void termsDescribeThemselves() {
        StackedTermBar bar;
        bar.setTerms({{QStringLiteral("α"), QStringLiteral("latency"), 0.5},
                      {QStringLiteral("β"), QStringLiteral("free"), -0.1},
                      {QStringLiteral("γ"), QStringLiteral("health"), std::numeric_limits<double>::quiet_NaN()}});
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("latency 0.500")));
        QVERIFY(!bar.grab().isNull());
        bar.setTerms({});
        QCOMPARE(bar.sum(), 0.0);
        QVERIFY(!bar.grab().isNull());
    }
};

FLIGHTPLAN_TEST_CLASS(TestWidgets);

} // namespace flightplan::views

#include "test_widgets.moc"
