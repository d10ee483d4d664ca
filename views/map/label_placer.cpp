#include "views/map/label_placer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace flightplan::views {

namespace {

constexpr double gap = 2.5;     ///< between a mark and its label
constexpr double between = 1.5; ///< between two labels

double distanceTo(const QRectF& box, QPointF point) {
    const double dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(dx, dy);
}

/// The box of a text that stands off `away` pixels from the anchor in a direction.
QRectF boxTowards(const LabelRequest& request, QPointF direction, double away) {
    const QPointF tip = request.anchor + direction * away;
    const double w = request.size.width();
    const double h = request.size.height();
    // The nearest point of the box lies at the tip: its near edge, or its near corner on a diagonal.
    const auto shift = [](double component, double extent) {
        return component > 0.3 ? 0.0 : component < -0.3 ? -extent : -extent / 2;
    };
    return {tip.x() + shift(direction.x(), w), tip.y() + shift(direction.y(), h), w, h};
}

QPointF directionAt(double turns) {
    const double angle = 2 * std::numbers::pi * turns;
    return {std::cos(angle), std::sin(angle)};
}

class Placer {
public:
    Placer(const std::vector<LabelRequest>& requests, const QRectF& bounds, const std::vector<QRectF>& obstacles)
        : m_requests(requests)
        , m_bounds(bounds)
        , m_taken(obstacles) {}

    std::optional<PlacedLabel> place(std::size_t index) {
        const LabelRequest& request = m_requests[index];
        if (!std::isfinite(request.anchor.x()) || !std::isfinite(request.anchor.y()) || request.size.isEmpty())
            return {};
        // Right, left, above, below, then the diagonals: the order the eye expects.
        constexpr std::array<double, 8> turns = {0, 0.5, 0.75, 0.25, 0.875, 0.125, 0.625, 0.375};
        for (const double turn : turns)
            if (const QRectF box = boxTowards(request, directionAt(turn), request.clearance + gap); isFree(box))
                return taken({box, false});
        if (request.far)
            for (const double extra : {9.0, 17.0})
                for (int i = 0; i < 16; ++i)
                    if (const QRectF box = boxTowards(request, directionAt(i / 16.0), request.clearance + gap + extra);
                        isFree(box))
                        return taken({box, true});
        return {};
    }

private:
    PlacedLabel taken(PlacedLabel label) {
        m_taken.push_back(label.box);
        return label;
    }

    bool isFree(const QRectF& box) const {
        if (!m_bounds.contains(box))
            return false;
        const QRectF wide = box.adjusted(-between, -between, between, between);
        for (const QRectF& other : m_taken)
            if (other.intersects(wide))
                return false;
        for (const LabelRequest& other : m_requests)
            if (distanceTo(box, other.anchor) < other.clearance + 0.5)
                return false;
        return true;
    }

    const std::vector<LabelRequest>& m_requests;
    QRectF m_bounds;
    std::vector<QRectF> m_taken;
};

} // namespace

std::vector<std::optional<PlacedLabel>> placeLabels(const std::vector<LabelRequest>& requests, const QRectF& bounds,
                                                    const std::vector<QRectF>& obstacles) {
    std::vector<std::size_t> order(requests.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&](std::size_t i) { return std::isnan(requests[i].priority) ? 0 : requests[i].priority; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });

    Placer placer(requests, bounds, obstacles);
    std::vector<std::optional<PlacedLabel>> placed(requests.size());
    for (const std::size_t index : order)
        placed[index] = placer.place(index);
    return placed;
}

} // namespace flightplan::views
