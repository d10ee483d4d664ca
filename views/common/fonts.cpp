#include "views/common/fonts.h"

#include <QStringList>

namespace flightplan::views {

namespace {

QFont fontOf(const QStringList& families, int px, QFont::Weight weight) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(px);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont textFont(int px, QFont::Weight weight) {
    return fontOf({QStringLiteral("Inter"), QStringLiteral("DejaVu Sans")}, px, weight);
}

QFont numberFont(int px, QFont::Weight weight) {
    QFont font = fontOf({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")}, px, weight);
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace flightplan::views
