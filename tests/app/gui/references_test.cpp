#include "app/gui/shot.h"
#include "app/gui/workspaces.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QImage>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace flightplan;
using qt::Selection;

/// Both workspaces in both themes look as they did: pictures at half size beside those in `references`, with room for
/// another engine time and another rounding of an edge. `UPDATE_REFERENCES=1` renders them anew; look at them then.
class ReferencesTest : public test::WindowTest {
    Q_OBJECT

    static QString folder() {
        return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/tests/app/gui/references/");
    }
    static QImage halved(const QImage& image) {
        return image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    }
    struct Difference {
        double mean = 0;    ///< of all channels, 0 … 255
        double changed = 0; ///< share of pixels that are clearly another
    };
    static Difference between(const QImage& a, const QImage& b) {
        Difference result;
        constexpr int clearly = 48;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x) {
                const QRgb p = a.pixel(x, y);
                const QRgb q = b.pixel(x, y);
                const int red = std::abs(qRed(p) - qRed(q));
                const int green = std::abs(qGreen(p) - qGreen(q));
                const int blue = std::abs(qBlue(p) - qBlue(q));
                result.mean += (red + green + blue) / 3.0;
                result.changed += std::max({red, green, blue}) > clearly;
            }
        const double pixels = double(a.width()) * a.height();
        return {result.mean / pixels, result.changed / pixels};
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() {
        closeWindow();
        m_theme->apply(*qApp, views::ThemeChoice::dark);
    }

    void theWindowLooksAsItDid_data() {
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<bool>("dark");
        for (const char* workspace : {"design", "capacity"})
            for (const bool dark : {true, false})
                QTest::addRow("%s-%s", workspace, dark ? "dark" : "light") << QString::fromLatin1(workspace) << dark;
    }
    void theWindowLooksAsItDid() {
        QFETCH(QString, workspace);
        QFETCH(bool, dark);
        m_theme->apply(*qApp, dark ? views::ThemeChoice::dark : views::ThemeChoice::light);
        QVERIFY(openWindow(QSize(1280, 800)));
        m_window->workspaces().show(workspace);
        m_controller->select({Selection::Kind::host, QStringLiteral("fra-1")});
        m_controller->waitForPlan();
        const auto file = m_folder.filePath(QStringLiteral("now.png"));
        QString why;
        QVERIFY2(gui::takeShot(*m_window, file, why), qPrintable(why));
        const QImage now = halved(QImage(file));
        const auto reference = folder() + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png");
        if (qEnvironmentVariableIsSet("UPDATE_REFERENCES")) {
            QDir().mkpath(folder());
            QVERIFY(now.save(reference));
        }
        const QImage before = QImage(reference).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(now.size(), before.size());
        const auto difference = between(now, before);
        if (difference.mean > 2 || difference.changed > 0.01)
            now.save(
                QDir::temp().filePath(QStringLiteral("flightplan-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
        QVERIFY2(difference.mean <= 2 && difference.changed <= 0.01,
                 qPrintable(QStringLiteral("mean %1, changed %2 %; the new picture is in the temporary folder")
                                .arg(difference.mean)
                                .arg(difference.changed * 100)));
    }

    void anotherThemeIsSeenAsAnother() {
        const QImage dark(folder() + QStringLiteral("design-dark.png"));
        const QImage light(folder() + QStringLiteral("design-light.png"));
        QVERIFY(between(dark, light).changed > 0.5);
        const QImage capacity(folder() + QStringLiteral("capacity-dark.png"));
        QVERIFY(between(dark, capacity).changed > 0.02);
    }
};

FLIGHTPLAN_TEST_CLASS(ReferencesTest);
#include "references_test.moc"
