#include "views/palette/overlay.h"

#include "views/common/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace flightplan::views {
namespace {

constexpr int shadowDepth = 18, shadowDrop = 4;

/// To assistive technology an overlay is a dialog and not a pane among others.
QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* overlay = qobject_cast<Overlay*>(object);
    return overlay ? new QAccessibleWidget(overlay, QAccessible::Dialog, overlay->accessibleName()) : nullptr;
}

void installAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace

Overlay::Overlay(QWidget& window)
    : QWidget(&window)
    , m_window(window)
    , m_card(new QFrame(this)) {
    m_card->setProperty("overlay", true);
    window.installEventFilter(this);
    installAccessibility();
    hide();
}

void Overlay::open() {
    if (isVisible())
        return;
    m_before = m_window.focusWidget();
    setGeometry(m_window.rect());
    prepare();
    placeCard();
    raise();
    show();
    focusTarget().setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss() {
    if (!isVisible())
        return;
    // Before hiding: Qt would pass the focus on to the next widget in the chain, whatever that is.
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::PopupFocusReason);
    else
        focusTarget().clearFocus();
    hide();
    Q_EMIT dismissed();
}

void Overlay::moveCard(const QRect& place) {
    const auto before = m_card->geometry();
    if (place == before)
        return;
    m_card->setGeometry(place);
    constexpr int reach = shadowDepth + shadowDrop + 2;
    update(before.united(place).adjusted(-reach, -reach, reach, reach));
}

bool Overlay::event(QEvent* event) {
    // Every key is a key first: no shortcut of the window works through the overlay.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(m_window.rect());
        placeCard();
    }
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool) {
    return true; // Tab does not lead out of the overlay
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

void Overlay::mousePressEvent(QMouseEvent* event) {
    if (!m_card->geometry().contains(event->position().toPoint()))
        dismiss();
}

void Overlay::paintEvent(QPaintEvent*) {
    const auto& colors = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), colors.dark ? withAlpha(colors.background, 0.72) : withAlpha(colors.text, 0.36));
    // A soft shadow: some rings, each fainter than the one inside.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    constexpr int radius = 12;
    for (int ring = 1; ring <= shadowDepth; ++ring) {
        const double share = 1.0 - static_cast<double>(ring) / shadowDepth;
        painter.setPen(QPen(withAlpha(colors.dark ? colors.background : colors.text, 0.16 * share * share), 1.5));
        const auto grown = QRectF(m_card->geometry()).adjusted(-ring, -ring + shadowDrop, ring, ring + shadowDrop);
        painter.drawRoundedRect(grown, radius + ring, radius + ring);
    }
}

void Overlay::wheelEvent(QWheelEvent* event) {
    event->accept(); // what lies below stands still
}

} // namespace flightplan::views
