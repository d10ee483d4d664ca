#include "tests/support/test_registry.h"
#include "views/common/icons.h"
#include "views/common/theme.h"

#include <QImage>
#include <QTest>

namespace flightplan::views {

namespace {

int inkOf(const QImage& image) {
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ink += qAlpha(image.pixel(x, y)) > 100 ? 1 : 0;
    return ink;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawn() {
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 38);
        for (const QString& name : names) {
            const QImage image = iconPixmap(name, 24, QColor(Qt::red)).toImage();
            QVERIFY2(inkOf(image) >= 14, qPrintable(name));
            // Nothing touches the edge of the grid, where neighbours would cut it.
            for (int i = 0; i < 24; ++i)
                QVERIFY2(qAlpha(image.pixel(i, 0)) == 0 && qAlpha(image.pixel(0, i)) == 0 &&
                             qAlpha(image.pixel(i, 23)) == 0 && qAlpha(image.pixel(23, i)) == 0,
                         qPrintable(name));
        }
    }

    void takesTheColour() {
        const QImage image = iconPixmap(u"plus", 24, QColor(0, 200, 0)).toImage();
        const QColor middle = image.pixelColor(12, 12);
        QVERIFY(middle.green() > 150 && middle.red() < 60);
    }

    void isSharpAtTwice() {
        const QPixmap pixmap = iconPixmap(u"host", 24, QColor(Qt::white), 2);
        QCOMPARE(pixmap.size(), QSize(48, 48));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void checkedIsAccent() {
        const QImage image = icon(u"check").pixmap({24, 24}, QIcon::Normal, QIcon::On).toImage();
        bool accent = false;
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x)
                accent = accent || (qAlpha(image.pixel(x, y)) == 255 && image.pixelColor(x, y) == tokens().accent);
        QVERIFY(accent);
    }

    void unknownIsEmpty() { QVERIFY(icon(u"no-such-icon").isNull()); }
};

FLIGHTPLAN_TEST_CLASS(TestIcons);

} // namespace flightplan::views

#include "test_icons.moc"
