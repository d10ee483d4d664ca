#include "views/inspector/pages/missing_page.h"

#include "views/inspector/parts/heading.h"

namespace flightplan::views {

MissingPage::MissingPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::none, parent) {
    heading().setIcon(QStringLiteral("question"));
    onDocument([this] {
        heading().setName(id(), {});
        heading().setSubtitle(tr("This is not in the plan any more. Undo brings it back; Esc shows the plan."));
    });
}

} // namespace flightplan::views
