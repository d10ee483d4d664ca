#include "tests/support/test_registry.h"
#include "tests/views/map/map_scenes.h"
#include "views/map/map_card.h"
#include "views/map/map_legend.h"
#include "views/map/map_sign_card.h"
#include "views/map/map_tools.h"
#include "views/map/map_view.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QWheelEvent>

#include <atomic>
#include <cmath>

namespace flightplan::views {

namespace {

void move(MapView& map, QPointF at, Qt::MouseButtons buttons = Qt::NoButton) {
    QMouseEvent event(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &event);
}

void wheel(MapView& map, QPointF at, int delta) {
    QWheelEvent event(at, map.mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&map, &event);
}

double degreesApart(const geo::GeoPoint& a, const geo::GeoPoint& b) {
    return std::hypot(a.latitude - b.latitude, a.longitude - b.longitude);
}

} // namespace

class TestMapView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_map = std::make_unique<MapView>();
        m_map->resize(1000, 640);
        m_map->setScene(worldScene());
        m_map->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_map.get()));
        m_map->renderNow();
    }
    void cleanup() { m_map.reset(); }

    void clickSelectsTheRegion() {
        QSignalSpy clicked(m_map.get(), &MapView::regionClicked);
        QSignalSpy background(m_map.get(), &MapView::backgroundClicked);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, pixelOf(6));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toString(), QStringLiteral("sin"));
        QCOMPARE(background.count(), 0);
    }

    void clickOnACity() {
        QSignalSpy clicked(m_map.get(), &MapView::clientClicked);
        MapScene scene = worldScene();
        scene.clients[2].place = {.latitude = -12, .longitude = -110};
        m_map->setScene(scene);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, m_map->screenOf(scene.clients[2].place).toPoint());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toInt(), 2);
    }

    void clickOnNothingTellsThePlace() {
        QSignalSpy clicked(m_map.get(), &MapView::backgroundClicked);
        m_map->setScene({});
        const geo::GeoPoint place{.latitude = -30, .longitude = -100};
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, m_map->screenOf(place).toPoint());
        QCOMPARE(clicked.count(), 1);
        QVERIFY(degreesApart(qvariant_cast<geo::GeoPoint>(clicked[0][0]), place) < 1.5);
    }

    void dragPansAndDoesNotClick() {
        zoomTo(6, 4);
        QSignalSpy clicked(m_map.get(), &MapView::regionClicked);
        const QPointF from(600, 300);
        const QPointF to(480, 355);
        const geo::GeoPoint under = m_map->geoAt(from);
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, from.toPoint());
        for (int i = 1; i <= 10; ++i)
            move(*m_map, from + (to - from) * i / 10, Qt::LeftButton);
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, to.toPoint());
        QVERIFY(degreesApart(m_map->geoAt(to), under) < 1e-6);
        QVERIFY(!m_map->isFitted());
        QCOMPARE(clicked.count(), 0);
    }

    void wheelZoomsAtTheCursor() {
        const QPointF at(700, 250);
        const geo::GeoPoint under = m_map->geoAt(at);
        const double before = m_map->camera().scale;
        for (int i = 0; i < 5; ++i)
            wheel(*m_map, at, 120);
        QVERIFY(m_map->camera().scale > before * 2);
        QVERIFY(degreesApart(m_map->geoAt(at), under) < 1e-6);
        for (int i = 0; i < 60; ++i)
            wheel(*m_map, at, -120);
        QCOMPARE(m_map->camera().scale, before);
        m_map->fit();
        QVERIFY(m_map->isFitted());
    }

    void theKeyOpensFromTheLegendInsideTheMap_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("roomy") << QSize(1000, 640);
        QTest::newRow("a small window") << QSize(716, 362);
        QTest::newRow("as small as the map gets") << QSize(360, 260);
    }
    void theKeyOpensFromTheLegendInsideTheMap() {
        QFETCH(QSize, size);
        m_map->resize(size);
        QVERIFY(!m_map->isKeyShown());
        QTest::mouseClick(m_map->findChild<QToolButton*>(QStringLiteral("mapKeyButton")), Qt::LeftButton);
        QVERIFY(m_map->isKeyShown());
        const auto* card = m_map->findChild<MapSignCard*>();
        QVERIFY(card->isVisible());
        QVERIFY(m_map->rect().contains(card->geometry()));
        QVERIFY(!card->geometry().intersects(m_map->findChild<MapLegend*>()->geometry()));
        QVERIFY(!card->geometry().intersects(m_map->findChild<MapTools*>()->geometry()));
        QVERIFY(card->height() >= 100);
        for (const auto* text : card->findChildren<QLabel*>())
            QVERIFY2(text->height() >= text->heightForWidth(text->width()), qPrintable(text->text()));
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QVERIFY(!m_map->isKeyShown());
        QVERIFY(!m_map->findChild<QToolButton*>(QStringLiteral("mapKeyButton"))->isChecked());
    }

    void theKeyIsClosedByItsButton() {
        QSignalSpy shown(m_map.get(), &MapView::keyShown);
        m_map->setKeyShown(true);
        QTest::mouseClick(m_map->findChild<QToolButton*>(QStringLiteral("mapSignClose")), Qt::LeftButton);
        QVERIFY(!m_map->isKeyShown());
        QCOMPARE(shown.count(), 2);
        QCOMPARE(shown[1][0].toBool(), false);
    }

    void keysTravelAndSelect() {
        QSignalSpy clicked(m_map.get(), &MapView::regionClicked);
        m_map->setSelectedRegion(QStringLiteral("iad"));
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QCOMPARE(m_map->travelRegion(), QStringLiteral("sjc"));
        QCOMPARE(clicked.count(), 0);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toString(), QStringLiteral("sjc"));
    }

    void travelBringsTheRegionIntoView() {
        zoomTo(2, 8);
        m_map->setSelectedRegion(QStringLiteral("iad"));
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QVERIFY(m_map->rect().contains(pixelOf(3)));
    }

    void contextMenuKnowsWhatItIsAbout() {
        QSignalSpy asked(m_map.get(), &MapView::contextMenuRequested);
        const auto ask = [&](QPoint at) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_map->mapToGlobal(at));
            QCoreApplication::sendEvent(m_map.get(), &event);
        };
        ask(pixelOf(7));
        ask(m_map->screenOf({.latitude = -30, .longitude = -100}).toPoint());
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("nrt"));
        QVERIFY(asked[1][0].toString().isEmpty());
    }

    void cardStaysInsideAndClearOfOverlays() {
        auto* card = m_map->findChild<MapCard*>();
        QVERIFY(card->isHidden());
        for (int i = 0; i < 8; ++i) {
            move(*m_map, QPointF(pixelOf(i)));
            QVERIFY(card->isVisible());
            QVERIFY(m_map->rect().contains(card->geometry()));
            QVERIFY(!card->geometry().intersects(m_map->findChild<MapLegend*>()->geometry()));
            QVERIFY(!card->geometry().intersects(m_map->findChild<MapTools*>()->geometry()));
            QVERIFY(!card->geometry().contains(pixelOf(i)));
        }
        QCOMPARE(card->content().title, QStringLiteral("NRT"));
        wheel(*m_map, {500, 300}, 120);
        QVERIFY(card->isHidden());
    }

    void overlaysNeitherOverlapNorCoverRegions_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("as in a window of 1180 × 720") << QSize(580, 400);
        QTest::newRow("usual") << QSize(1000, 640);
        QTest::newRow("wide") << QSize(1500, 560);
        QTest::newRow("tall") << QSize(600, 900);
    }
    void overlaysNeitherOverlapNorCoverRegions() {
        QFETCH(QSize, size);
        m_map->resize(size);
        m_map->fit();
        const QRect legend = m_map->findChild<MapLegend*>()->geometry();
        const QRect tools = m_map->findChild<MapTools*>()->geometry();
        QVERIFY(m_map->rect().contains(legend));
        QVERIFY(m_map->rect().contains(tools));
        QVERIFY(!legend.intersects(tools));
        for (int i = 0; i < 8; ++i)
            QVERIFY(!legend.contains(pixelOf(i)) && !tools.contains(pixelOf(i)));
    }

    void workerDeliversTheNewestScene() {
        MapScene scene = worldScene();
        for (int i = 0; i < 20; ++i) {
            scene.regions[0].committed = i / 20.0;
            m_map->setScene(scene);
        }
        QVERIFY(!m_map->isSettled());
        QTRY_VERIFY(m_map->isSettled());
        const QImage fromWorker = m_map->picture().toImage();
        m_map->renderNow();
        QCOMPARE(m_map->picture().toImage(), fromWorker);
    }

    void themeChangeAsksForANewPicture() {
        QTRY_VERIFY(m_map->isSettled());
        const QImage dark = m_map->picture().toImage();
        Theme theme;
        theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::light);
        QTRY_VERIFY(m_map->isSettled() && m_map->picture().toImage() != dark);
        theme.apply(*qobject_cast<QApplication*>(QCoreApplication::instance()), ThemeChoice::dark);
        QTRY_VERIFY(m_map->isSettled());
    }

    void goesAwayWhilePainting() {
        for (int i = 0; i < 5; ++i) {
            MapView map;
            map.resize(400, 300);
            map.show();
            map.setScene(worldScene());
        }
        QCoreApplication::processEvents();
    }

    void brokenScenesAreShown() {
        m_map->setScene(brokenScene());
        m_map->renderNow();
        QVERIFY(!m_map->grab().isNull());
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return})
            QTest::keyClick(m_map.get(), key);
        for (int i = 0; i < 8; ++i)
            move(*m_map, QPointF(pixelOf(i)));
    }

    void isAccessible() {
        QAccessibleInterface* map = QAccessible::queryAccessibleInterface(m_map.get());
        QVERIFY(map);
        QVERIFY(!map->text(QAccessible::Name).isEmpty());
        QStringList names;
        for (int i = 0; i < map->childCount(); ++i) {
            QAccessibleInterface* child = map->child(i);
            QVERIFY(child);
            if (child->role() != QAccessible::ListItem)
                continue;
            names << child->text(QAccessible::Name);
            QCOMPARE(map->indexOfChild(child), i);
            QVERIFY(child->rect().isValid());
        }
        QCOMPARE(names.size(), 8);
        QVERIFY(names.contains(QStringLiteral("SIN, Singapore")));
    }

    void theWorkerMakesTheScene() {
        QTRY_VERIFY(m_map->isSettled());
        std::atomic<int> made = 0;
        std::atomic<bool> elsewhere = false;
        const auto* here = QThread::currentThread();
        m_map->setSceneMaker([&] {
            ++made;
            elsewhere = QThread::currentThread() != here;
            return MapScene{{}, {}, {}, {}, {}, 77, {}};
        });
        QTRY_VERIFY(m_map->isSettled());
        QVERIFY(elsewhere);
        QCOMPARE(m_map->scene().targetMs, 77.0);
        m_map->zoomIn();
        QTRY_VERIFY(m_map->isSettled());
        QCOMPARE(made.load(), 1);
    }

    void aSceneThatIsAskedForIsMadeAtOnce() {
        m_map->setSceneMaker([] { return MapScene{{}, {}, {}, {}, {}, 78, {}}; });
        QCOMPARE(m_map->scene().targetMs, 78.0);
        QTRY_VERIFY(m_map->isSettled());
        QCOMPARE(m_map->scene().targetMs, 78.0);
    }

    void theGlobeTurnsAndHidesWhatIsBehind() {
        m_map->setProjection(geo::ProjectionKind::orthographic);
        QTRY_VERIFY(m_map->isSettled());
        const geo::GeoPoint before = m_map->camera().middle();
        const QPoint middle = m_map->rect().center();
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, middle + QPoint(60, 60));
        for (int step = 5; step <= 80; step += 5)
            QTest::mouseMove(m_map.get(), middle + QPoint(60 + step, 60));
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, middle + QPoint(140, 60));
        QTRY_VERIFY(m_map->isSettled());
        QVERIFY(m_map->camera().middle().longitude < before.longitude);
        // Every region can be reached, whichever side it is on.
        for (const auto& region : m_map->scene().regions) {
            m_map->reveal(region.id);
            QVERIFY(m_map->camera().projection.shows(region.place));
            QVERIFY(QRectF(m_map->rect()).contains(m_map->screenOf(region.place)));
        }
        // Fitted to a plan, it shows the side that the plan is on.
        MapScene pacific;
        pacific.regions.emplace_back().place = {.latitude = -37, .longitude = 175};
        m_map->setScene(pacific);
        m_map->fitScene();
        QVERIFY(std::abs(m_map->camera().middle().longitude - 175) < 1);
        m_map->setProjection(geo::ProjectionKind::equalEarth);
        QVERIFY(m_map->isFitted());
        QTRY_VERIFY(m_map->isSettled());
    }

    void theOverviewIsThereWhileZoomedInAndLeadsElsewhere() {
        auto* overview = m_map->findChild<QWidget*>(QStringLiteral("miniMap"));
        QVERIFY(overview && overview->isHidden());
        zoomTo(0, 6);
        QVERIFY(overview->isVisible());
        // The part that is shown stands out: a frame in the colour of what is selected.
        const QImage picture = overview->grab().toImage();
        int framed = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                framed += picture.pixelColor(x, y) == tokens().accent;
        QVERIFY2(framed >= 20, qPrintable(QString::number(framed)));
        const auto before = m_map->camera().middle();
        QTest::mouseClick(overview, Qt::LeftButton, {}, QPoint(overview->width() - 40, overview->height() / 2));
        QVERIFY(m_map->camera().middle().longitude > before.longitude + 40);
        m_map->setOverview(false);
        QVERIFY(overview->isHidden());
        m_map->setOverview(true);
        QVERIFY(overview->isVisible());
        m_map->fit();
        QVERIFY(overview->isHidden());
    }

    void theSelectedRegionIsDraggedAndNoOther() {
        QSignalSpy moved(m_map.get(), &MapView::regionDragged);
        const auto drag = [&](int region) {
            const QPoint from = pixelOf(region);
            QTest::mousePress(m_map.get(), Qt::LeftButton, {}, from);
            for (int step = 2; step <= 20; step += 2)
                QTest::mouseMove(m_map.get(), from + QPoint(step, step));
            QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, from + QPoint(20, 20));
            return from + QPoint(20, 20);
        };
        drag(1);
        QCOMPARE(moved.count(), 0); // it panned
        const QPoint to = drag(0);
        QVERIFY(moved.count() > 1);
        QCOMPARE(moved.last()[0].toString(), QStringLiteral("fra"));
        QCOMPARE(moved.last()[1].value<geo::GeoPoint>().latitude, m_map->geoAt(to).latitude);
        QCOMPARE(moved.first()[2].toInt(), moved.last()[2].toInt());
        const int gesture = moved.last()[2].toInt();
        drag(0);
        QVERIFY(moved.last()[2].toInt() != gesture);
    }

    void aLinkIsDrawnByMouseAndByKeys() {
        QSignalSpy drawn(m_map.get(), &MapView::linkDrawn);
        QTest::mousePress(m_map.get(), Qt::LeftButton, Qt::ShiftModifier, pixelOf(2));
        QTest::mouseMove(m_map.get(), (pixelOf(2) + pixelOf(3)) / 2);
        QTest::mouseMove(m_map.get(), pixelOf(3));
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, Qt::ShiftModifier, pixelOf(3));
        QCOMPARE(drawn.count(), 1);
        QCOMPARE(drawn[0][0].toString(), QStringLiteral("iad"));
        QCOMPARE(drawn[0][1].toString(), QStringLiteral("sjc"));

        m_map->setFocus();
        QTest::keyClick(m_map.get(), Qt::Key_Right); // from what is selected
        QTest::keyClick(m_map.get(), Qt::Key_L);
        const QString from = m_map->travelRegion();
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QCOMPARE(drawn.count(), 2);
        QCOMPARE(drawn[1][0].toString(), from);
        QVERIFY(drawn[1][1].toString() != from);

        QTest::keyClick(m_map.get(), Qt::Key_L);
        QTest::keyClick(m_map.get(), Qt::Key_Escape);
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QTest::keyClick(m_map.get(), Qt::Key_Return); // selects again
        QCOMPARE(drawn.count(), 2);
    }

    void aLinkIsClicked() {
        QSignalSpy clicked(m_map.get(), &MapView::linkClicked);
        m_map->renderNow();
        const auto& link = m_map->scene().links.front();
        const auto middle = geo::greatCircle(link.from, link.to, 40)[23];
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, m_map->screenOf(middle).toPoint());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toInt(), 0);
    }

private:
    QPoint pixelOf(int region) const {
        return m_map->screenOf(m_map->scene().regions[static_cast<std::size_t>(region)].place).toPoint();
    }

    void zoomTo(int region, double factor) {
        MapCamera camera = m_map->camera();
        camera.centre = toPlane(m_map->scene().regions[static_cast<std::size_t>(region)].place);
        camera.scale *= factor;
        m_map->setCamera(camera);
    }

    std::unique_ptr<MapView> m_map;
};

FLIGHTPLAN_TEST_CLASS(TestMapView);

} // namespace flightplan::views

#include "test_map_view.moc"
