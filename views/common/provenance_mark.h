#pragma once

#include "model/base/provenance.h"

#include <QRectF>
#include <QString>

class QColor;
class QPainter;

namespace flightplan::views {

/// "measured", "estimated" …, translated.
QString provenanceName(Provenance provenance);
/// One sentence for a tooltip.
QString provenanceText(Provenance provenance);

/// A mark of shape, not of colour: disc (measured), pencil stroke (typed), half disc (proxy), ring (estimated), dotted
/// ring (assumed).
void paintProvenance(QPainter& painter, const QRectF& box, Provenance provenance, const QColor& color);

} // namespace flightplan::views
