#include "views/common/theme.h"

#include <cmath>

namespace flightplan::views {

namespace {

constexpr QColor rgb(QRgb value) {
    return QColor(static_cast<int>(value >> 16 & 0xff), static_cast<int>(value >> 8 & 0xff),
                  static_cast<int>(value & 0xff));
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Tokens darkTokens() {
    Tokens t;
    t.dark = true;
    t.background = rgb(0x0a0c11);
    t.surface = rgb(0x10131a);
    t.raised = rgb(0x171b24);
    t.hover = rgb(0x1e2430);
    t.line = rgb(0x1d222d);
    t.lineStrong = rgb(0x2f3747);
    t.text = rgb(0xe8ecf4);
    t.secondary = rgb(0x9aa5b9);
    t.tertiary = rgb(0x808ba1);
    t.accent = rgb(0x7c93ff);
    t.accentFill = rgb(0x5468e8);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0x1c2340);
    t.good = rgb(0x3dd68c);
    t.warn = rgb(0xffb547);
    t.bad = rgb(0xff6b6b);
    t.ocean = rgb(0x0d1118);
    t.oceanDeep = rgb(0x090b10);
    t.land = rgb(0x1b212d);
    t.border = rgb(0x0f141c);
    t.coast = rgb(0x364156);
    t.graticule = QColor(255, 255, 255, 12);
    t.halo = rgb(0x0a0d13);
    t.marker = rgb(0xe9eeff);
    t.arcFaint = rgb(0x5b6ba8);
    t.arcStrong = rgb(0xbfd0ff);
    t.inside = {rgb(0x6ff0d8), rgb(0x2fbfc6), rgb(0x2489bd), rgb(0x2a5b98)};
    t.outside = {rgb(0x7d4763), rgb(0xb8513c), rgb(0xe67a2c), rgb(0xffb85c)};
    t.added = {rgb(0x5a4a8f), rgb(0x7d5fc4), rgb(0xa275f2), rgb(0xcfa6ff)};
    t.cpu = rgb(0x7c93ff);
    t.memory = rgb(0x35c6d6);
    t.bandwidth = rgb(0xf07fb8);
    t.disk = rgb(0xd9c46a);
    return t;
}

Tokens lightTokens() {
    Tokens t;
    t.dark = false;
    t.background = rgb(0xf4f5f8);
    t.surface = rgb(0xffffff);
    t.raised = rgb(0xf6f7fa);
    t.hover = rgb(0xedeff5);
    t.line = rgb(0xe2e5ec);
    t.lineStrong = rgb(0xc6ccd8);
    t.text = rgb(0x141821);
    t.secondary = rgb(0x4f596c);
    t.tertiary = rgb(0x626c80);
    t.accent = rgb(0x4458e0);
    t.accentFill = rgb(0x5468e8);
    t.onAccent = rgb(0xffffff);
    t.accentSoft = rgb(0xe6e9ff);
    t.good = rgb(0x0b7a4a);
    t.warn = rgb(0x945700);
    t.bad = rgb(0xb8173f);
    t.ocean = rgb(0xdfe5ed);
    t.oceanDeep = rgb(0xedf0f5);
    t.land = rgb(0xfbfcfd);
    t.border = rgb(0xd3dae5);
    t.coast = rgb(0xb3bdcc);
    t.graticule = QColor(20, 30, 60, 18);
    t.halo = rgb(0xffffff);
    t.marker = rgb(0x26368c);
    t.arcFaint = rgb(0x8493d0);
    t.arcStrong = rgb(0x2b3fc0);
    t.inside = {rgb(0x0b7a75), rgb(0x2e9fb0), rgb(0x73bfdd), rgb(0xbfe0f2)};
    t.outside = {rgb(0xfbd9b4), rgb(0xf4ae73), rgb(0xe07a36), rgb(0xb4430f)};
    t.added = {rgb(0xe0d5f8), rgb(0xbfa4ec), rgb(0x8f66d4), rgb(0x5a2fa6)};
    t.cpu = rgb(0x4458e0);
    t.memory = rgb(0x0e8a9c);
    t.bandwidth = rgb(0xa83fae);
    t.disk = rgb(0x8a7412);
    return t;
}

QColor seriesColor(const Tokens& tokens, Series series) {
    switch (series) {
    case Series::cpu:
        return tokens.cpu;
    case Series::memory:
        return tokens.memory;
    case Series::bandwidth:
        return tokens.bandwidth;
    case Series::disk:
        return tokens.disk;
    case Series::p50: // one family of blues: dashes tell them apart without colour
        return mixed(tokens.accent, tokens.surface, 0.35);
    case Series::p99:
        return mixed(tokens.accent, tokens.text, 0.6);
    case Series::requests:
        return withAlpha(tokens.tertiary, 0.45);
    case Series::p95:
    case Series::accent:
        break;
    }
    return tokens.accent;
}

QColor toneColor(const Tokens& tokens, Tone tone) {
    switch (tone) {
    case Tone::accent:
        return tokens.accent;
    case Tone::good:
        return tokens.good;
    case Tone::warn:
        return tokens.warn;
    case Tone::bad:
        return tokens.bad;
    case Tone::neutral:
        break;
    }
    return tokens.secondary;
}

QString toneGlyph(Tone tone) {
    switch (tone) {
    case Tone::good:
        return QStringLiteral("✓");
    case Tone::warn:
        return QStringLiteral("▲");
    case Tone::bad:
        return QStringLiteral("!");
    case Tone::neutral:
    case Tone::accent:
        break;
    }
    return {};
}

double contrastRatio(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto s = static_cast<float>(share < 0 ? 0 : share > 1 ? 1 : share);
    const float r = 1 - s;
    return QColor::fromRgbF(a.redF() * r + b.redF() * s, a.greenF() * r + b.greenF() * s, a.blueF() * r + b.blueF() * s,
                            a.alphaF() * r + b.alphaF() * s);
}

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace flightplan::views
