#include "app/gui/comparison_actions.h"

#include "app/gui/saved_overlay.h"
#include "model/qt/comparison.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QTime>

namespace flightplan::gui {

ComparisonActions::ComparisonActions(qt::PlanController& controller, qt::Comparison& comparison,
                                     const SavedOverlay& saved, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_comparison(comparison)
    , m_saved(saved)
    , m_window(window)
    , m_now(new QAction(tr("With the plan as it is &now"), this))
    , m_asSaved(new QAction(tr("With the &saved plan"), this))
    , m_file(new QAction(tr("With another &file…"), this))
    , m_end(new QAction(views::icon(u"close"), tr("&End the comparison"), this)) {
    m_now->setObjectName(QStringLiteral("actionCompareNow"));
    m_now->setToolTip(tr("Keeps the plan of this moment and shows what every edit from here on adds to it"));
    m_asSaved->setObjectName(QStringLiteral("actionCompareSaved"));
    m_file->setObjectName(QStringLiteral("actionCompareFile"));
    m_file->setToolTip(tr("Plans another file and shows what this plan adds to it"));
    m_end->setObjectName(QStringLiteral("actionCompareEnd"));
    m_end->setToolTip(tr("Shows the plan alone again"));
    connect(m_now, &QAction::triggered, this, [this] {
        m_comparison.begin(
            m_controller.plan(),
            tr("the plan as it was at %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    });
    connect(m_asSaved, &QAction::triggered, this,
            [this] { m_comparison.begin(m_saved.saved(), tr("the saved plan")); });
    connect(m_file, &QAction::triggered, this, &ComparisonActions::compareWithFile);
    connect(m_end, &QAction::triggered, &comparison, &qt::Comparison::end);
    window.addActions({m_now, m_asSaved, m_file, m_end});
    connect(&controller, &qt::PlanController::planReplaced, this, &ComparisonActions::follow);
    connect(&controller, &qt::PlanController::planningChanged, this, &ComparisonActions::follow);
    connect(&comparison, &qt::Comparison::otherChanged, this, &ComparisonActions::follow);
    follow();
}

void ComparisonActions::fill(QMenu& menu) {
    auto* sub = menu.addMenu(views::icon(u"layers"), tr("&Compare"));
    sub->setObjectName(QStringLiteral("menuCompare"));
    sub->setToolTipsVisible(true);
    sub->addActions({m_now, m_asSaved, m_file});
    sub->addSeparator();
    sub->addAction(m_end);
}

void ComparisonActions::follow() {
    m_now->setEnabled(m_controller.plan() && !m_controller.isPlanning());
    m_asSaved->setEnabled(m_saved.saved() != nullptr);
    m_asSaved->setToolTip(m_asSaved->isEnabled()
                              ? tr("Shows what the changes since the last save add to the plan")
                              : tr("The saved plan is not known: it was changed before it was planned"));
    m_end->setEnabled(m_comparison.other() != nullptr);
}

void ComparisonActions::compareWithFile() {
    const auto path =
        QFileDialog::getOpenFileName(&m_window, tr("Compare with a plan"), QFileInfo(m_controller.path()).path(),
                                     tr("Plans (*.flightplan.json *.json);;All files (*)"));
    if (!path.isEmpty())
        m_comparison.beginWithFile(path);
}

} // namespace flightplan::gui
