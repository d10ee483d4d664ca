#include "model/geo/projection.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <numbers>
#include <proj.h>

namespace {

using namespace flightplan::geo;

/// The oracle: PROJ on a sphere of radius 1.
class Oracle {
public:
    explicit Oracle(const char* definition = "+proj=eqearth +R=1")
        : m_transformation(proj_create(m_context.get(), definition), &proj_destroy) {}

    bool ready() const { return m_transformation != nullptr; }
    PlanePoint forward(GeoPoint place) const {
        const double degree = std::numbers::pi / 180;
        const auto result = proj_trans(m_transformation.get(), PJ_FWD,
                                       proj_coord(place.longitude * degree, place.latitude * degree, 0, 0));
        return {result.xy.x, result.xy.y};
    }
    GeoPoint inverse(PlanePoint point) const {
        const double degree = std::numbers::pi / 180;
        const auto result = proj_trans(m_transformation.get(), PJ_INV, proj_coord(point.x, point.y, 0, 0));
        return {result.lp.phi / degree, result.lp.lam / degree};
    }

private:
    std::unique_ptr<PJ_CONTEXT, decltype(&proj_context_destroy)> m_context{proj_context_create(),
                                                                           &proj_context_destroy};
    std::unique_ptr<PJ, decltype(&proj_destroy)> m_transformation;
};

class TestProjection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithProj() {
        const Oracle oracle;
        QVERIFY(oracle.ready());
        const Projection projection;
        double worst = 0;
        for (double latitude = -90; latitude <= 90; latitude += 1.25)
            for (double longitude = -180; longitude <= 180; longitude += 3.75) {
                const auto expected = oracle.forward({latitude, longitude});
                const auto found = projection.forward({latitude, longitude});
                worst = std::max({worst, std::abs(expected.x - found.x), std::abs(expected.y - found.y)});
            }
        QVERIFY2(worst < 1e-12, qPrintable(QString::number(worst)));
    }

    void inverseAgreesWithProj() {
        const Oracle oracle;
        const Projection projection;
        double worst = 0;
        for (double y = -1.31; y <= 1.31; y += 0.01)
            for (double x = -1.6; x <= 1.6; x += 0.1) { // within the globe at every y
                const auto expected = oracle.inverse({x, y});
                const auto found = projection.inverse({x, y});
                QVERIFY(found);
                worst = std::max({worst, std::abs(expected.latitude - found->latitude),
                                  std::abs(expected.longitude - found->longitude)});
            }
        QVERIFY2(worst < 1e-9, qPrintable(QString::number(worst))); // degrees; PROJ stops its iteration at 1e-11 rad
    }

    void webMercatorAgreesWithProj() {
        const Oracle oracle("+proj=merc +R=1");
        const Projection projection(ProjectionKind::webMercator);
        for (double latitude = -85; latitude <= 85; latitude += 1.25)
            for (double longitude = -180; longitude <= 180; longitude += 7.5) {
                const auto expected = oracle.forward({latitude, longitude});
                const auto found = projection.forward({latitude, longitude});
                QVERIFY(std::abs(expected.x - found.x) < 1e-12 && std::abs(expected.y - found.y) < 1e-12);
                const auto back = projection.inverse(found);
                QVERIFY(back && std::abs(back->latitude - latitude) < 1e-10 &&
                        std::abs(back->longitude - longitude) < 1e-10);
            }
        const auto bounds = projection.bounds();
        QVERIFY(std::abs(bounds.width() - bounds.height()) < 1e-12); // the square that tiles are cut from
        QCOMPARE(projection.forward({90, 0}).y, bounds.top);
        QVERIFY(!projection.inverse({0, 3.2}) && !projection.inverse({3.2, 0}));
    }

    void theGlobeAgreesWithProj_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("the origin") << 0.0 << 0.0;
        QTest::newRow("Frankfurt") << 50.0 << 8.6;
        QTest::newRow("Auckland") << -36.9 << 174.8;
        QTest::newRow("over a pole") << 84.3 << -119.3;
    }

    void theGlobeAgreesWithProj() {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const auto definition = QStringLiteral("+proj=ortho +R=1 +lat_0=%1 +lon_0=%2").arg(latitude).arg(longitude);
        const Oracle oracle(definition.toUtf8().constData());
        QVERIFY(oracle.ready());
        const Projection projection(ProjectionKind::orthographic, {latitude, longitude});
        int shown = 0;
        for (double x = -178; x <= 178; x += 4)
            for (double y = -88; y <= 88; y += 4) {
                const auto expected = oracle.forward({y, x}); // infinite behind the edge
                const auto found = projection.forward({y, x});
                QCOMPARE(projection.shows({y, x}), std::isfinite(expected.x));
                if (!projection.shows({y, x})) {
                    QVERIFY(std::abs(std::hypot(found.x, found.y) - 1) < 1e-12);
                    continue;
                }
                ++shown;
                QVERIFY(std::abs(expected.x - found.x) < 1e-12 && std::abs(expected.y - found.y) < 1e-12);
                const auto back = projection.inverse(found);
                QVERIFY(back);
                // Near the edge of the disc a place moves far for little on the plane: √ε.
                QVERIFY(std::abs(back->latitude - y) < 2e-6);
                QVERIFY(std::abs(std::remainder(back->longitude - x, 360)) * std::cos(y * std::numbers::pi / 180) <
                        2e-6);
            }
        QVERIFY(shown > 1500 && shown < 2600);
        QVERIFY(!projection.inverse({0.9, 0.9}));
        const auto edge = projection.nearest({9, 0});
        QVERIFY(std::abs(projection.forward(edge).x - 1) < 1e-9);
        QVERIFY(!projection.row(0));
    }

    void roundTrip() {
        const Projection projection;
        for (double latitude = -89.5; latitude <= 89.5; latitude += 0.5)
            for (double longitude = -180; longitude <= 180; longitude += 7.5) {
                const auto back = projection.inverse(projection.forward({latitude, longitude}));
                QVERIFY(back);
                QVERIFY(std::abs(back->latitude - latitude) < 1e-10);
                QVERIFY(std::abs(back->longitude - longitude) < 1e-10);
            }
    }

    void polesAreLines() {
        const Projection projection;
        const auto left = projection.forward({90, -180});
        const auto right = projection.forward({90, 180});
        QCOMPARE(left.y, right.y);
        QCOMPARE(right.y, projection.bounds().top);
        QVERIFY(right.x > 1.5 && left.x == -right.x);
        QVERIFY(std::abs(projection.inverse(right)->latitude - 90) < 1e-5); // latitude is flat there: √ε
    }

    void outsideIsEmpty_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("above") << 0.0 << 1.32;
        QTest::newRow("below") << 0.0 << -1.32;
        QTest::newRow("right of the equator") << 2.71 << 0.0;
        QTest::newRow("corner of the bounds") << 2.7 << 1.3;
        QTest::newRow("far away") << 1e300 << -1e300;
        QTest::newRow("no number") << std::nan("") << 0.0;
        QTest::newRow("no number either") << 0.0 << std::nan("");
    }

    void outsideIsEmpty() {
        QFETCH(double, x);
        QFETCH(double, y);
        QVERIFY(!Projection().inverse({x, y}));
    }

    void aRowIsTheInverseOfItsPoints() {
        const Projection projection;
        for (double y = -1.3; y <= 1.3; y += 0.05) {
            const auto row = projection.row(y);
            QVERIFY(row);
            for (double share = -1; share <= 1; share += 0.125) {
                const double x = share * row->halfWidth;
                const auto place = projection.inverse({x, y});
                QVERIFY(place);
                QCOMPARE(place->latitude, row->latitude);
                QVERIFY(std::abs(place->longitude - x * row->degreesPerX) < 1e-10);
                QVERIFY(std::abs(place->longitude - 180 * share) < 1e-10);
            }
        }
        QVERIFY(!projection.row(1.4));
    }

    /// Equal Earth is equal-area: the polygon holds 4π, the area of the sphere of radius 1.
    void outlineHoldsTheSphere() {
        const auto outline = Projection().outline(720);
        QCOMPARE(outline.size(), std::size_t(2 * 721));
        double doubled = 0;
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const auto& a = outline[i];
            const auto& b = outline[(i + 1) % outline.size()];
            doubled += a.x * b.y - b.x * a.y;
        }
        QVERIFY2(std::abs(doubled / 2 - 4 * std::numbers::pi) < 1e-4,
                 qPrintable(QString::number(doubled / 2, 'g', 12)));
    }

    void boundsTouchTheOutline() {
        const auto bounds = Projection().bounds();
        double right = 0;
        double top = 0;
        for (const auto& point : Projection().outline(90)) {
            right = std::max(right, point.x);
            top = std::max(top, point.y);
        }
        QCOMPARE(bounds.right, right);
        QCOMPARE(bounds.top, top);
        QCOMPARE(bounds.left, -right);
        QCOMPARE(bounds.bottom, -top);
        QCOMPARE(bounds.width(), 2 * right);
        QCOMPARE(bounds.height(), 2 * top);
    }
};

FLIGHTPLAN_TEST_CLASS(TestProjection);

} // namespace

#include "test_projection.moc"
