#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>
#include <QStringView>

namespace flightplan::views {

/// An icon of resources/icons, such as `icon(u"undo")`. It reads the tokens whenever it is painted, so it follows the
/// theme by itself: secondary text, text under the pointer, accent when checked, faint when disabled. Sharp at any
/// device pixel ratio. An unknown name is an empty icon.
QIcon icon(QStringView name);

/// The same drawing in one colour, `px` logical pixels wide.
QPixmap iconPixmap(QStringView name, int px, const QColor& color, qreal devicePixelRatio = 1);

/// Every name there is, sorted.
QStringList iconNames();

} // namespace flightplan::views
