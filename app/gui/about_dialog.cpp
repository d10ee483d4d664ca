#include "app/gui/about_dialog.h"

#include "model/catalog/catalog.h"
#include "model/plan/plan.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace flightplan::gui {
namespace {

struct AboutText {
    Q_DECLARE_TR_FUNCTIONS(AboutText)
};

} // namespace

void showAbout(QWidget& parent) {
    const auto text =
        AboutText::tr(
            "<h3>Flightplan %1</h3>"
            "<p>Plans deployments on global edge platforms: where every microVM runs, why, and what does not fit.</p>"
            "<p>Engine %2 · catalogue %3 · Qt %4</p>"
            "<p>Free software under the GNU General Public License, version 3 or later.</p>"
            "<p>City data © GeoNames, CC-BY 4.0.<br>Map: Natural Earth, public domain.<br>"
            "Round-trip times: medians published for Microsoft Azure, as a proxy; the estimates of other pairs are "
            "fitted on these and on cloudping.co.</p>")
            .arg(QStringLiteral(FLIGHTPLAN_VERSION),
                 QString::fromUtf8(plan::engineVersion.data(), static_cast<qsizetype>(plan::engineVersion.size())),
                 QString::fromStdString(catalog::builtIn().version()), QString::fromLatin1(qVersion()));
    QMessageBox::about(&parent, AboutText::tr("About Flightplan"), text);
}

} // namespace flightplan::gui
