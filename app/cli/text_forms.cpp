#include "app/cli/text_forms.h"

#include "app/cli/output.h"

#include <cmath>

namespace flightplan::cli {

std::string valueText(const plan::Figure& figure) {
    if (!figure.value)
        return "–";
    if (std::isinf(*figure.value))
        return "∞ (unserved users)";
    if (figure.unit == "share")
        return fixedText(*figure.value * 100, 1) + " %";
    if (figure.unit == "regions")
        return fixedText(*figure.value, 0) + " " + figure.note;
    return fixedText(*figure.value, 1) + " " + figure.unit;
}

std::string figureText(const plan::Figure& figure) {
    const bool binding = !figure.note.empty() && figure.unit != "regions";
    return valueText(figure) + " (" + std::string(toString(figure.provenance)) +
           (binding ? ", " + figure.note + ")" : ")");
}

} // namespace flightplan::cli
