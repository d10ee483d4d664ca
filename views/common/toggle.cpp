#include "views/common/toggle.h"

#include "views/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int trackWidth = 30;
constexpr int trackHeight = 16;
constexpr int gap = 8;
constexpr int margin = 2; // for the frame of the focus

} // namespace

Toggle::Toggle(QWidget* parent)
    : QCheckBox(parent) {}

QSize Toggle::sizeHint() const {
    const auto metrics = fontMetrics();
    const int text = std::max(metrics.horizontalAdvance(tr("On")), metrics.horizontalAdvance(tr("Off")));
    return {2 * margin + trackWidth + gap + text, std::max(trackHeight + 2 * margin, metrics.height() + 6)};
}

void Toggle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = tokens();
    const QRectF track(margin + 0.5, (height() - trackHeight) / 2.0, trackWidth, trackHeight);
    const double radius = trackHeight / 2.0;
    painter.setPen(QPen(hasFocus() ? t.accent : isChecked() ? t.accentFill : t.lineStrong, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? t.accentFill : t.raised);
    painter.drawRoundedRect(track, radius, radius);
    constexpr double inset = 3;
    const double side = trackHeight - 2 * inset;
    const double left = isChecked() ? track.right() - inset - side : track.left() + inset;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? t.onAccent : t.tertiary);
    painter.drawEllipse(QRectF(left, track.top() + inset, side, side));
    painter.setPen(isEnabled() ? t.text : t.tertiary);
    painter.drawText(rect().adjusted(2 * margin + trackWidth + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     stateText());
}

} // namespace flightplan::views
