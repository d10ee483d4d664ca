#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace flightplan::views {

/// A text that wants to stand beside a round mark.
struct LabelRequest {
    QPointF anchor;       ///< centre of the mark
    double clearance = 0; ///< radius of the mark; no label may touch any mark
    QSizeF size;          ///< of the text
    double priority = 0;  ///< the higher chooses first; equal ones by position in the list
    bool far = false;     ///< may also stand further away, on a leader line
};

struct PlacedLabel {
    QRectF box;
    bool leader = false; ///< far from its mark: draw a line
};

/// A place for each label where it overlaps no other label, no mark and no obstacle and lies inside the bounds; empty
/// where there is none. Tries eight positions around the mark, then sixteen further out. Deterministic; never NaN.
/// Cost O(labels² · 40) at worst.
std::vector<std::optional<PlacedLabel>> placeLabels(const std::vector<LabelRequest>& requests, const QRectF& bounds,
                                                    const std::vector<QRectF>& obstacles = {});

} // namespace flightplan::views
