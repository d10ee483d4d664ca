#include "views/map/field_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace flightplan::views {
namespace {

constexpr int fineSide = 4;         ///< of a square, in pixels of the picture
constexpr int coarseSide = 8;       ///< while a globe turns
constexpr double leastShare = 0.2;  ///< of its strength where nobody lives
constexpr double edgeHalfWidth = 1; ///< of the edge that matters, pixels of the screen
constexpr double haloHalfWidth = 2.6;
constexpr double contourHalfWidth = 0.5;
constexpr double hatchStep = 7; ///< along a row
constexpr double hatchHalfWidth = 0.7;

/// What of a theme lines are drawn with.
struct Pens {
    QRgb contour = 0, edge = 0, halo = 0;
    double strength = 0; ///< of the field where people live
    double contourShare = 0.45, haloShare = 0;

    explicit Pens(const Tokens& tokens)
        : contour((tokens.dark ? tokens.ocean : tokens.halo).rgb())
        , edge((tokens.dark ? tokens.text : tokens.halo).rgb())
        , halo((tokens.dark ? tokens.halo : tokens.text).rgb())
        , strength(tokens.dark ? 0.5 : 0.72)
        , haloShare(tokens.dark ? 0.85 : 0.7) {}
};

QRgb blend(QRgb a, QRgb b, double share) {
    const auto to = static_cast<unsigned>(share * 256);
    const unsigned from = 256 - to;
    const unsigned outer = ((a & 0xff00ffU) * from + (b & 0xff00ffU) * to) >> 8 & 0xff00ffU;
    const unsigned green = ((a & 0x00ff00U) * from + (b & 0x00ff00U) * to) >> 8 & 0x00ff00U;
    return 0xff000000U | outer | green;
}

/// An opaque colour at alpha / 256, premultiplied.
QRgb scaled(QRgb color, unsigned alpha) {
    const unsigned outer = ((color & 0xff00ffU) * alpha >> 8) & 0xff00ffU;
    const unsigned green = ((color & 0x00ff00U) * alpha >> 8) & 0x00ff00U;
    return alpha << 24 | outer | green;
}

/// How much of a pixel a line of that half width covers whose middle is `distance` pixels away.
double coverage(double distance, double halfWidth) {
    return std::clamp(halfWidth + 0.5 - distance, 0.0, 1.0);
}

class FieldPainter {
public:
    FieldPainter(const FieldRaster& raster, const FieldRaster* before, const MapCamera& camera, double pixelRatio,
                 const FieldInk& ink, const Tokens& tokens, int side)
        : m_raster(raster)
        , m_before(before)
        , m_camera(camera)
        , m_ratio(pixelRatio)
        , m_ink(ink)
        , m_pens(tokens)
        , m_side(side)
        , m_image((camera.size * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied) {
        m_image.setDevicePixelRatio(pixelRatio);
        m_image.fill(Qt::transparent);
        for (int band = 0; band < FieldInk::bands; ++band)
            m_grounds[static_cast<std::size_t>(band)] = groundsOf(band);
    }

    QImage run() {
        const int across = m_image.width() / m_side + 2;
        std::vector<Corner> above, below;
        cornersOf(0, across, above);
        for (int top = 0; top < m_image.height(); top += m_side) {
            cornersOf(top + m_side, across, below);
            for (int square = 0; square + 1 < across; ++square)
                paintSquare(square * m_side, top,
                            {above[static_cast<std::size_t>(square)], above[static_cast<std::size_t>(square) + 1],
                             below[static_cast<std::size_t>(square)], below[static_cast<std::size_t>(square) + 1]});
            std::swap(above, below);
        }
        return std::move(m_image);
    }

private:
    /// One colour, or those of a hatching from pixel to pixel of a row.
    std::vector<QRgb> groundsOf(int band) const {
        const auto color = m_ink.colors[static_cast<std::size_t>(band)].rgb();
        const auto& hatching = m_ink.hatching[static_cast<std::size_t>(band)];
        if (!hatching.isValid())
            return {color};
        const int period = std::max(2, static_cast<int>(std::lround(hatchStep * m_ratio)));
        std::vector<QRgb> colors;
        for (int i = 0; i < period; ++i)
            colors.push_back(
                blend(color, hatching.rgb(), coverage(std::abs(i - period / 2) / m_ratio, hatchHalfWidth)));
        return colors;
    }

    using Corner = FieldRaster::Sample;
    using Square = std::array<Corner, 4>; ///< upper left, upper right, lower left, lower right

    void cornersOf(int y, int count, std::vector<Corner>& corners) const {
        constexpr float none = std::numeric_limits<float>::quiet_NaN();
        corners.assign(static_cast<std::size_t>(count), {none, 0});
        const auto plane = m_camera.fromScreen(QPointF(0, y / m_ratio));
        const double step = m_side / m_ratio / m_camera.scale;
        const auto& projection = m_camera.projection;
        if (!projection.isFlat()) {
            for (int i = 0; i < count; ++i) {
                const geo::PlanePoint at{plane.x() + i * step, -plane.y()};
                if (std::hypot(at.x, at.y) > 1 + 2 * step) // squares on the globe's edge have corners beside it
                    continue;
                const auto place = projection.nearest(at);
                corners[static_cast<std::size_t>(i)] = cornerAt(place.latitude, place.longitude);
            }
            return;
        }
        const auto row = projection.row(-plane.y());
        if (!row)
            return;
        for (int i = 0; i < count; ++i) {
            const double longitude = (plane.x() + i * step) * row->degreesPerX;
            if (std::abs(longitude) <= 181) // squares on the map's edge have corners beside it
                corners[static_cast<std::size_t>(i)] = cornerAt(row->latitude, std::clamp(longitude, -180.0, 180.0));
        }
    }

    Corner cornerAt(double latitude, double longitude) const {
        // Far past the last band all is the same; huge values would only make false slopes.
        const auto most = static_cast<float>(m_before ? 1000 : m_ink.edges.back() * 1.5);
        const auto row = static_cast<float>((90 - latitude) / geo::LandGrid::step - 0.5);
        const auto column = static_cast<float>((longitude + 180) / geo::LandGrid::step - 0.5);
        auto corner = m_raster.at(row, column);
        corner.ms = std::min(corner.ms, most);
        if (m_before)
            corner.ms -= std::min(m_before->at(row, column).ms, most);
        return corner;
    }

    void paintSquare(int left, int top, const Square& square) {
        const auto [low, high] = std::minmax({square[0].ms, square[1].ms, square[2].ms, square[3].ms});
        if (std::isnan(square[0].ms + square[1].ms + square[2].ms + square[3].ms))
            return;
        // The line of an edge reaches some pixels beyond where the field crosses it.
        const auto reach = static_cast<float>((haloHalfWidth * m_ratio + 1) / m_side) * (high - low);
        const int first = m_ink.band(static_cast<double>(low - reach));
        const bool plain = first == m_ink.band(static_cast<double>(high + reach));
        const int right = std::min(left + m_side, m_image.width());
        const int bottom = std::min(top + m_side, m_image.height());
        if (plain && first == m_ink.clearBand)
            return;
        if (plain)
            fill(square, left, top, right, bottom, first);
        for (int y = top; y < bottom && !plain; ++y) {
            auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(y));
            const double down = static_cast<double>(y - top) / m_side;
            for (int x = left; x < right; ++x) {
                const double across = static_cast<double>(x - left) / m_side;
                line[x] = pixel(square, across, down, x, y, strengthAt(mix(square, &Corner::lived, across, down)));
            }
        }
    }

    double strengthAt(double lived) const { return m_pens.strength * (leastShare + (1 - leastShare) * lived); }

    /// A square of one band, whose strength alone changes.
    void fill(const Square& square, int left, int top, int right, int bottom, int band) {
        for (int y = top; y < bottom; ++y) {
            auto* line = reinterpret_cast<QRgb*>(m_image.scanLine(y));
            const double down = static_cast<double>(y - top) / m_side;
            const auto alphaAt = [&](std::size_t upper, std::size_t lower) {
                const double lived = static_cast<double>(square[upper].lived) * (1 - down) +
                                     static_cast<double>(square[lower].lived) * down;
                return static_cast<int>(strengthAt(lived) * 65535);
            };
            int alpha = alphaAt(0, 2);
            const int step = (alphaAt(1, 3) - alpha) / m_side;
            for (int x = left; x < right; ++x, alpha += step)
                line[x] = scaled(ground(band, x, y), static_cast<unsigned>(alpha) >> 8);
        }
    }

    static double mix(const Square& square, float Corner::*value, double across, double down) {
        const auto at = [&](std::size_t i) { return static_cast<double>(square[i].*value); };
        return (at(0) * (1 - across) + at(1) * across) * (1 - down) + (at(2) * (1 - across) + at(3) * across) * down;
    }

    /// The colour of a band.
    QRgb ground(int band, int x, int y) const {
        const auto& colors = m_grounds[static_cast<std::size_t>(band)];
        return colors.size() == 1 ? colors.front() : colors[static_cast<std::size_t>(x + y) % colors.size()];
    }

    QRgb pixel(const Square& square, double across, double down, int x, int y, double alpha) const {
        const double ms = mix(square, &Corner::ms, across, down);
        const auto at = [&](std::size_t i) { return static_cast<double>(square[i].ms); };
        const double east = ((at(1) - at(0)) * (1 - down) + (at(3) - at(2)) * down) / m_side;
        const double south = ((at(2) - at(0)) * (1 - across) + (at(3) - at(1)) * across) / m_side;
        const double perPixel = 1 / std::max(std::sqrt(east * east + south * south) * m_ratio, 1e-6); // screen pixels
        const int band = m_ink.band(ms);
        const double strength = alpha / m_pens.strength;
        if (band == m_ink.clearBand)
            alpha = 0;
        auto color = ground(band, x, y);
        for (int edge = std::max(band - 1, 0); edge <= std::min(band, FieldInk::bands - 2); ++edge) {
            if (edge == FieldInk::middle)
                continue; // below
            const double distance = std::abs(ms - m_ink.edges[static_cast<std::size_t>(edge)]) * perPixel;
            if (const double line = coverage(distance, contourHalfWidth); line > 0)
                color = blend(color, m_pens.contour, m_pens.contourShare * line);
        }
        const double distance = std::abs(ms - m_ink.edges[FieldInk::middle]) * perPixel;
        const double halo = m_pens.haloShare * coverage(distance, haloHalfWidth);
        if (halo > 0) {
            const double line = coverage(distance, edgeHalfWidth);
            color = blend(blend(color, m_pens.halo, halo), m_pens.edge, line);
            // The edge stands out where the field is faint, too.
            alpha = std::min(std::max({alpha, halo * strength, line * (0.35 + 0.65 * strength)}), 1.0);
        }
        return scaled(color, static_cast<unsigned>(alpha * 255));
    }

    const FieldRaster& m_raster;
    const FieldRaster* m_before;
    MapCamera m_camera;
    double m_ratio;
    const FieldInk& m_ink;
    Pens m_pens;
    int m_side; ///< of a square
    QImage m_image;
    std::array<std::vector<QRgb>, FieldInk::bands> m_grounds; ///< by x + y
};

} // namespace

QImage paintedField(const FieldRaster& raster, const FieldRaster* before, const MapCamera& camera, double pixelRatio,
                    const FieldInk& ink, const Tokens& tokens, bool quick) {
    return FieldPainter(raster, before, camera, pixelRatio, ink, tokens, quick ? coarseSide : fineSide).run();
}

} // namespace flightplan::views
