#include "views/common/provenance_mark.h"

#include <QColor>
#include <QCoreApplication>
#include <QPainter>

namespace flightplan::views {

namespace {

struct ProvenanceText {
    Q_DECLARE_TR_FUNCTIONS(ProvenanceText)
};

} // namespace

QString provenanceName(Provenance provenance) {
    switch (provenance) {
    case Provenance::measured:
        return ProvenanceText::tr("measured");
    case Provenance::typed:
        return ProvenanceText::tr("typed in");
    case Provenance::proxy:
        return ProvenanceText::tr("proxy");
    case Provenance::estimated:
        return ProvenanceText::tr("estimated");
    case Provenance::assumed:
        return ProvenanceText::tr("assumed");
    }
    return {};
}

QString provenanceText(Provenance provenance) {
    switch (provenance) {
    case Provenance::measured:
        return ProvenanceText::tr("Measured: taken from a published measurement.");
    case Provenance::typed:
        return ProvenanceText::tr("Typed in: somebody entered this figure in the plan.");
    case Provenance::proxy:
        return ProvenanceText::tr("Proxy: what another provider measured between sites nearby.");
    case Provenance::estimated:
        return ProvenanceText::tr("Estimated: computed from distance, not measured.");
    case Provenance::assumed:
        return ProvenanceText::tr("Assumed: a default nobody has confirmed.");
    }
    return {};
}

void paintProvenance(QPainter& painter, const QRectF& box, Provenance provenance, const QColor& color) {
    const double side = std::min(box.width(), box.height());
    QRectF disc(0, 0, side * 0.72, side * 0.72);
    disc.moveCenter(box.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, std::max(1.0, side * 0.12));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (provenance) {
    case Provenance::measured:
        painter.setBrush(color);
        painter.drawEllipse(disc);
        break;
    case Provenance::typed:
        painter.drawLine(disc.bottomLeft(), disc.topRight());
        painter.drawLine(disc.bottomLeft(), disc.bottomLeft() + QPointF(side * 0.3, 0));
        break;
    case Provenance::proxy:
        painter.drawEllipse(disc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(disc, 90 * 16, 180 * 16);
        break;
    case Provenance::estimated:
        painter.drawEllipse(disc);
        break;
    case Provenance::assumed:
        pen.setDashPattern({1.2, 1.6});
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawEllipse(disc);
        break;
    }
    painter.restore();
}

} // namespace flightplan::views
