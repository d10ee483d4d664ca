#include "views/common/provenance_mark.h"

#include <QColor>
#include <QCoreApplication>
#include <QPainter>

namespace flightplan::views {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Provenance", text);
}

} // namespace

QString provenanceName(Provenance provenance) {
    switch (provenance) {
    case Provenance::measured:
        return translated("measured");
    case Provenance::typed:
        return translated("typed in");
    case Provenance::proxy:
        return translated("proxy");
    case Provenance::estimated:
        return translated("estimated");
    case Provenance::assumed:
        return translated("assumed");
    }
    return {};
}

QString provenanceText(Provenance provenance) {
    switch (provenance) {
    case Provenance::measured:
        return translated("Measured: taken from a published measurement.");
    case Provenance::typed:
        return translated("Typed in: somebody entered this figure in the plan.");
    case Provenance::proxy:
        return translated("Proxy: measured at a neighbouring place.");
    case Provenance::estimated:
        return translated("Estimated: computed from distance, not measured.");
    case Provenance::assumed:
        return translated("Assumed: a default nobody has confirmed.");
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
