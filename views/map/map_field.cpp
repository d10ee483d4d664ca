#include "views/map/map_field.h"

#include "views/common/latency_scale.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace flightplan::views {

namespace {

constexpr double reachInPlane = 0.15; ///< some 950 km
constexpr double smallestReach = 22;  ///< pixels
constexpr double largestReach = 170;
constexpr int cellsInReach = 11;

/// Sums over the cells of a coarse grid laid over the picture.
struct Grid {
    int width = 0;
    int height = 0;
    double cell = 1; ///< pixels
    std::vector<float> mass;
    std::vector<float> bands; ///< mass times band, so that bands / mass is the mean band

    Grid(QSizeF size, double cellSize)
        : width(static_cast<int>(std::ceil(size.width() / cellSize)) + 1)
        , height(static_cast<int>(std::ceil(size.height() / cellSize)) + 1)
        , cell(cellSize)
        , mass(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0)
        , bands(mass.size(), 0) {}

    void add(QPointF pixel, double reach, double weight, double band) {
        const double cx = pixel.x() / cell;
        const double cy = pixel.y() / cell;
        const double radius = reach / cell;
        const int left = std::max(0, static_cast<int>(std::ceil(cx - radius)));
        const int right = std::min(width - 1, static_cast<int>(std::floor(cx + radius)));
        const int top = std::max(0, static_cast<int>(std::ceil(cy - radius)));
        const int bottom = std::min(height - 1, static_cast<int>(std::floor(cy + radius)));
        for (int y = top; y <= bottom; ++y)
            for (int x = left; x <= right; ++x) {
                const double squared = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (radius * radius);
                if (squared >= 1)
                    continue;
                const double kernel = (1 - squared) * (1 - squared) * weight;
                const auto index =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
                mass[index] += static_cast<float>(kernel);
                bands[index] += static_cast<float>(kernel * band);
            }
    }
};

/// The colour of a band with its fraction. Inside and outside blend within themselves only: the target stays an edge.
QColor between(const Tokens& tokens, double band) {
    const int low = std::clamp(static_cast<int>(band), 0, LatencyScale::bands - 1);
    const int last = low < LatencyScale::firstOutside ? LatencyScale::firstOutside - 1 : LatencyScale::bands - 1;
    return mixed(bandColor(tokens, low), bandColor(tokens, std::min(low + 1, last)), band - low);
}

} // namespace

LatencyGlow latencyGlow(const MapScene& scene, const MapCamera& camera, const Tokens& tokens) {
    const double reach = std::clamp(reachInPlane * camera.scale, smallestReach, largestReach);
    Grid grid(camera.size, std::max(2.0, reach / cellsInReach));
    double heaviest = 0;
    for (const MapClient& client : scene.clients)
        if (std::isfinite(client.weight))
            heaviest = std::max(heaviest, client.weight);
    if (heaviest <= 0)
        return {};

    const QRectF near = QRectF(QPointF(), camera.size).adjusted(-reach, -reach, reach, reach);
    bool any = false;
    for (const MapClient& client : scene.clients) {
        const QPointF pixel = camera.toScreen(client.place);
        if (!client.rttMs || !(client.weight > 0) || !near.contains(pixel))
            continue;
        const double weight = std::sqrt(std::min(client.weight, heaviest) / heaviest);
        // The middle of a band counts as the band itself.
        grid.add(pixel, reach, weight, LatencyScale(client.targetMs).band(*client.rttMs) + 0.5);
        any = true;
    }
    if (!any)
        return {};

    constexpr int steps = 16;
    std::vector<QColor> ramp;
    for (int i = 0; i <= LatencyScale::bands * steps; ++i)
        ramp.push_back(
            between(tokens, std::clamp(static_cast<double>(i) / steps - 0.5, 0.0, LatencyScale::bands - 0.51)));

    const double strongest = tokens.dark ? 0.5 : 0.62;
    QImage image(grid.width, grid.height, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < grid.height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < grid.width; ++x) {
            const auto index =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(grid.width) + static_cast<std::size_t>(x);
            const float mass = grid.mass[index];
            if (mass <= 1e-4f) {
                line[x] = 0;
                continue;
            }
            const auto at = static_cast<std::size_t>(grid.bands[index] / mass * steps);
            const double alpha = strongest * (1 - std::exp(-2.6 * static_cast<double>(mass)));
            line[x] = qPremultiply(withAlpha(ramp[std::min(at, ramp.size() - 1)], alpha).rgba());
        }
    }
    return {image, grid.cell};
}

} // namespace flightplan::views
