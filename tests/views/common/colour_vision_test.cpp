#include "tests/support/test_registry.h"
#include "views/common/theme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace flightplan::views {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

/// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), at full severity; of linear RGB.
struct Vision {
    const char* name;
    Matrix matrix;
};
constexpr std::array visions{
    Vision{"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Vision{"protanopia",
           {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Vision{"deuteranopia",
           {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Vision{"tritanopia",
           {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double dot(const Vector& a, const Vector& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// CIE L*a*b* (D65) of a colour as the eye sees it.
Vector labOf(const QColor& color, const Matrix& eye) {
    const Vector light{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Vector seen;
    for (std::size_t i = 0; i < seen.size(); ++i)
        seen[i] = std::clamp(dot(eye[i], light), 0.0, 1.0);
    const auto curve = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = curve(dot({0.4124, 0.3576, 0.1805}, seen) / 0.95047);
    const double y = curve(dot({0.2126, 0.7152, 0.0722}, seen));
    const double z = curve(dot({0.0193, 0.1192, 0.9505}, seen) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976: 2.3 is what one can just tell.
double difference(const QColor& a, const QColor& b, const Matrix& eye) {
    const Vector p = labOf(a, eye), q = labOf(b, eye);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

double leastBetweenNeighbours(std::span<const QColor> colors, const Matrix& eye) {
    double least = 1e9;
    for (std::size_t i = 1; i < colors.size(); ++i)
        least = std::min(least, difference(colors[i - 1], colors[i], eye));
    return least;
}

double leastOfAll(std::span<const QColor> colors, const Matrix& eye) {
    double least = 1e9;
    for (std::size_t i = 0; i < colors.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            least = std::min(least, difference(colors[i], colors[j], eye));
    return least;
}

class ColourVisionTest : public QObject {
    Q_OBJECT

    static void everyEye() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eye");
        for (const bool dark : {true, false})
            for (std::size_t i = 0; i < visions.size(); ++i)
                QTest::addRow("%s, %s", dark ? "dark" : "light", visions[i].name) << dark << static_cast<int>(i);
    }
    static const Matrix& eyeOf(int index) { return visions[static_cast<std::size_t>(index)].matrix; }

private Q_SLOTS:
    void bandsOfLatencyDiffer_data() { everyEye(); }
    void bandsOfLatencyDiffer() {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Tokens t = dark ? darkTokens() : lightTokens();
        std::vector<QColor> ramp(t.inside.begin(), t.inside.end());
        ramp.insert(ramp.end(), t.outside.begin(), t.outside.end());
        QVERIFY(leastOfAll(ramp, eyeOf(eye)) >= 12);
        QVERIFY(leastBetweenNeighbours(t.added, eyeOf(eye)) >= 12);
        // Lightness alone tells the order on either side of the target.
        for (const auto* side : {&t.inside, &t.outside, &t.added})
            for (std::size_t i = 2; i < side->size(); ++i) {
                const auto lightness = [&](std::size_t at) { return labOf((*side)[at], eyeOf(eye))[0]; };
                QVERIFY((lightness(i) > lightness(i - 1)) == (lightness(1) > lightness(0)));
            }
    }

    void statesDiffer_data() { everyEye(); }
    void statesDiffer() {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Tokens t = dark ? darkTokens() : lightTokens();
        const std::array states{t.good, t.warn, t.bad};
        QVERIFY(leastOfAll(states, eyeOf(eye)) >= 12);
        // And nobody has to rely on it.
        QVERIFY(toneGlyph(Tone::good) != toneGlyph(Tone::warn) && toneGlyph(Tone::warn) != toneGlyph(Tone::bad) &&
                toneGlyph(Tone::bad) != toneGlyph(Tone::good) && !toneGlyph(Tone::good).isEmpty());
    }

    void seriesOfChartsDiffer_data() { everyEye(); }
    void seriesOfChartsDiffer() {
        QFETCH(bool, dark);
        QFETCH(int, eye);
        const Tokens t = dark ? darkTokens() : lightTokens();
        const std::array series{t.cpu, t.memory, t.bandwidth, t.disk};
        QVERIFY2(leastOfAll(series, eyeOf(eye)) >= 10, qPrintable(QString::number(leastOfAll(series, eyeOf(eye)))));
    }
};

FLIGHTPLAN_TEST_CLASS(ColourVisionTest);

} // namespace
} // namespace flightplan::views

#include "colour_vision_test.moc"
