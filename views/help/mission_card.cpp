#include "views/help/mission_card.h"

#include "model/qt/plan_controller.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace flightplan::views {

using studies::Goal;
using studies::Mission;

namespace {

QString storyOf(Mission mission) {
    switch (mission) {
    case Mission::slowSaoPaulo:
        return MissionCard::tr(
            "Users in São Paulo wait for servers on another continent. Click the city to see why, then bring "
            "something closer to them.");
    case Mission::loseAshburn:
        return MissionCard::tr(
            "Ashburn carries much, and the other regions are nearly full. Ask what happens when it is lost "
            "(select it, Ctrl Shift F), then make room so that everything finds a place. Giving Ashburn up does not "
            "count.");
    case Mission::fewerHosts:
        return MissionCard::tr(
            "Half of what was bought stands idle. Take a third of the hosts away, with everything still in place "
            "and the users within their targets. Capacity (Ctrl 2) shows where there is room.");
    }
    return {};
}

QString number(double value) {
    return std::isfinite(value) ? QLocale().toString(static_cast<qlonglong>(std::llround(value))) : QStringLiteral("–");
}

/// "94 of at most 100 ms": where it stands, and where it has to be.
QString goalText(const Goal& goal) {
    switch (goal.kind) {
    case Goal::Kind::saoPauloRtt:
        return MissionCard::tr("São Paulo waits %1, at most %2")
            .arg(std::isfinite(goal.value) ? format::milliseconds(goal.value) : MissionCard::tr("for nobody"),
                 format::milliseconds(goal.limit));
    case Goal::Kind::unplaced:
        return goal.met ? MissionCard::tr("Everything has a place")
                        : MissionCard::tr("%1 microVMs have no place").arg(number(goal.value));
    case Goal::Kind::unplacedAfter:
        return !std::isfinite(goal.value) ? MissionCard::tr("Ashburn is gone from the plan")
               : goal.met                 ? MissionCard::tr("Without Ashburn everything has a place")
                          : MissionCard::tr("Without Ashburn %1 microVMs have no place").arg(number(goal.value));
    case Goal::Kind::hosts:
        return MissionCard::tr("%1 hosts, at most %2").arg(number(goal.value), number(goal.limit));
    case Goal::Kind::insideTarget:
        return MissionCard::tr("%1 of users inside their target, at least %2")
            .arg(format::percent(goal.value, 1), format::percent(goal.limit));
    }
    return {};
}

} // namespace

QString missionTitle(Mission mission) {
    switch (mission) {
    case Mission::slowSaoPaulo:
        return MissionCard::tr("São Paulo is slow: fix it");
    case Mission::loseAshburn:
        return MissionCard::tr("Survive losing Ashburn");
    case Mission::fewerHosts:
        return MissionCard::tr("Fit it on a third fewer hosts");
    }
    return {};
}

MissionCard::MissionCard(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_title(new QLabel(this))
    , m_story(new QLabel(this))
    , m_result(new QLabel(this))
    , m_goals(new QVBoxLayout)
    , m_again(new QPushButton(MissionCard::tr("Begin again"), this))
    , m_next(new QPushButton(MissionCard::tr("Next mission"), this))
    , m_close(new QPushButton(MissionCard::tr("Close"), this)) {
    setObjectName(QStringLiteral("missionCard"));
    setAccessibleName(MissionCard::tr("Mission"));
    m_title->setFont(textFont(14, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_story->setWordWrap(true);
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("missionResult"));
    m_again->setToolTip(MissionCard::tr("Opens the start of the mission again"));
    m_next->setToolTip(MissionCard::tr("Opens the start of the next mission"));
    m_close->setToolTip(MissionCard::tr("Ends the mission; the plan stays as it is"));
    m_goals->setSpacing(4);
    auto* buttons = new QHBoxLayout;
    for (auto* button : {m_next, m_again, m_close})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_story);
    layout->addLayout(m_goals);
    layout->addWidget(m_result);
    layout->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(*m_mission); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        const auto at = std::ranges::find(studies::missions, *m_mission);
        const auto next = std::next(at) == std::end(studies::missions) ? std::begin(studies::missions) : std::next(at);
        Q_EMIT startRequested(*next);
    });
    connect(m_close, &QPushButton::clicked, this, &MissionCard::end);
    connect(&controller, &qt::PlanController::planReplaced, this, &MissionCard::follow);
    hide();
}

void MissionCard::begin(Mission mission, const document::Document& example) {
    m_mission = mission;
    m_example = example;
    m_done = false;
    m_title->setText(missionTitle(mission));
    m_story->setText(storyOf(mission));
    showGoals({});
    show();
    follow();
}

void MissionCard::end() {
    m_mission.reset();
    hide();
}

void MissionCard::paintEvent(QPaintEvent*) {
    const auto& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_done ? t.good : t.accent, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(8.5, 8.5, -8.5, -4.5), 8, 8);
}

void MissionCard::follow() {
    // A what-if is a question, not a deed.
    if (!m_mission || m_controller.isPlanning() || m_controller.whatIf() || !m_controller.plan())
        return;
    showGoals(studies::goalsOf(*m_mission, *m_controller.plan(), m_example));
}

void MissionCard::showGoals(const std::vector<Goal>& goals) {
    while (auto* item = m_goals->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& goal : goals) {
        auto* label = new QLabel((goal.met ? QStringLiteral("✓  ") : QStringLiteral("○  ")) + goalText(goal), this);
        label->setWordWrap(true);
        const auto& t = tokens();
        label->setStyleSheet(QStringLiteral("color: %1").arg((goal.met ? t.good : t.text).name()));
        m_goals->addWidget(label);
    }
    m_done = studies::isDone(goals);
    m_result->setVisible(m_done);
    m_result->setText(MissionCard::tr("Done. Undo shows what it took, step by step."));
    m_next->setVisible(m_done);
    update();
}

} // namespace flightplan::views
