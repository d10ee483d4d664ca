#include "views/map/map_tools.h"

#include "views/common/icons.h"
#include "views/common/theme.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace flightplan::views {

namespace {

QToolButton* addTool(QVBoxLayout* column, QStringView iconName, const QString& name, const QString& tip) {
    auto* button = new QToolButton(column->parentWidget());
    button->setIcon(icon(iconName));
    button->setIconSize({18, 18});
    button->setFixedSize(30, 30);
    button->setAutoRaise(true);
    button->setAutoRepeat(iconName != u"fit");
    button->setToolTip(tip);
    button->setAccessibleName(name);
    // A click leaves the focus on the map, so that its arrow keys go on working.
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::ArrowCursor);
    column->addWidget(button);
    return button;
}

} // namespace

MapTools::MapTools(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(1);
    m_in = addTool(column, u"plus", tr("Zoom in"), tr("Zoom in (+)"));
    m_out = addTool(column, u"minus", tr("Zoom out"), tr("Zoom out (−)"));
    m_fit = addTool(column, u"fit", tr("Fit the world"), tr("Fit the world (Ctrl 0)"));
    connect(m_in, &QToolButton::clicked, this, &MapTools::zoomInRequested);
    connect(m_out, &QToolButton::clicked, this, &MapTools::zoomOutRequested);
    connect(m_fit, &QToolButton::clicked, this, &MapTools::fitRequested);
    adjustSize();
}

void MapTools::setZoomPossible(bool in, bool out) {
    m_in->setEnabled(in);
    m_out->setEnabled(out);
}

void MapTools::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, 1));
    painter.setBrush(withAlpha(t.surface, t.dark ? 0.9 : 0.94));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace flightplan::views
