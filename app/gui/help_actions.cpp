#include "app/gui/help_actions.h"

#include "app/gui/about_dialog.h"
#include "app/gui/examples.h"
#include "app/gui/file_actions.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"
#include "views/help/diagnostics.h"
#include "views/help/guide_window.h"
#include "views/help/mission_card.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWhatsThis>
#include <QWidget>

#include <algorithm>

namespace flightplan::gui {

HelpActions::HelpActions(qt::PlanController& controller, FileActions& files, views::MissionCard& card, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_files(files)
    , m_card(card)
    , m_window(window)
    , m_missions(new QMenu(tr("&Missions"), &window))
    , m_guide(make(tr("&Guide"), QStringLiteral("help"), QStringLiteral("actionGuide"),
                   tr("Concepts, formulas and words, beside the plan")))
    , m_whatsThis(make(tr("&What's this?"), QStringLiteral("question"), QStringLiteral("actionWhatsThis"),
                       tr("Click on a part of the window to read what it is for")))
    , m_diagnostics(make(tr("Copy &diagnostics"), QStringLiteral("copy"), QStringLiteral("actionDiagnostics"),
                         tr("Versions, screens and sizes for a report of a defect; nothing of what the plan says")))
    , m_about(make(tr("&About Flightplan"), QStringLiteral("info"), QStringLiteral("actionAbout"),
                   tr("Versions, licence, and whose data is shown"))) {
    m_guide->setShortcut(QKeySequence(Qt::Key_F1));
    m_whatsThis->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    connect(m_guide, &QAction::triggered, this, [this] {
        if (!m_guideWindow)
            m_guideWindow = new views::GuideWindow(&m_window);
        m_guideWindow->open();
    });
    connect(m_whatsThis, &QAction::triggered, this, [] { QWhatsThis::enterWhatsThisMode(); });
    connect(m_diagnostics, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(views::diagnosticsText(m_controller, QStringLiteral(FLIGHTPLAN_VERSION)));
        Q_EMIT message(tr("Diagnostics are on the clipboard."), false);
    });
    connect(m_about, &QAction::triggered, this, [this] { showAbout(m_window); });
    m_missions->setIcon(views::icon(u"play"));
    m_missions->setObjectName(QStringLiteral("menuMissions"));
    m_missions->setToolTipsVisible(true);
    for (const auto mission : studies::missions) {
        auto* action = m_missions->addAction(views::missionTitle(mission), this, [this, mission] { begin(mission); });
        action->setObjectName(QStringLiteral("actionMission%1").arg(static_cast<int>(mission) + 1));
        action->setToolTip(tr("Opens a plan that lacks something; the card beside it says when it is mended"));
    }
    connect(&m_card, &views::MissionCard::startRequested, this, &HelpActions::begin);
}

HelpActions::~HelpActions() = default;

QAction* HelpActions::make(const QString& text, const QString& icon, const QString& name, const QString& tip) {
    auto* action = new QAction(views::icon(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    m_window.addAction(action);
    return action;
}

void HelpActions::fill(QMenu& menu) {
    menu.addAction(m_guide);
    menu.addMenu(m_missions);
    menu.addAction(m_whatsThis);
    menu.addSeparator();
    menu.addActions({m_diagnostics, m_about});
}

void HelpActions::begin(studies::Mission mission) {
    const auto examples = findExamples();
    const auto found = std::ranges::find(examples, QStringLiteral("global-web"), &Example::name);
    if (found == examples.end()) {
        Q_EMIT message(tr("The example “global-web” is not installed; missions are made of it."), true);
        return;
    }
    // A mission that is begun again leaves nothing that anyone would miss.
    if (!m_card.mission() && !m_files.mayLeave())
        return;
    m_card.end();
    if (!m_files.open(found->path))
        return;
    const auto example = m_controller.document();
    m_controller.setDocument(studies::missionStart(mission, example), {});
    m_card.begin(mission, example);
}

} // namespace flightplan::gui
