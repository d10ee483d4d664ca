#include "views/common/section_label.h"

#include "views/common/fonts.h"

namespace flightplan::views {

SectionLabel::SectionLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent) {
    QFont heading = textFont(11, QFont::DemiBold);
    heading.setCapitalization(QFont::AllUppercase);
    heading.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    setFont(heading);
    setProperty("faint", true);
}

} // namespace flightplan::views
