#include "app/gui/status_line.h"

#include "model/qt/finding_text.h"
#include "model/qt/plan_controller.h"
#include "model/qt/shown_findings.h"
#include "model/qt/traffic_study.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/whatif/change_chip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace flightplan::gui {

StatusLine::StatusLine(qt::PlanController& controller, qt::PlanChangeStudy& changes, qt::TrafficStudy& traffic,
                       QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_traffic(traffic)
    , m_worst(new QPushButton(this))
    , m_size(new QLabel(this))
    , m_forget(new QTimer(this)) {
    setObjectName(QStringLiteral("statusLine"));
    m_worst->setObjectName(QStringLiteral("worstFinding"));
    m_worst->setProperty("quiet", true);
    m_worst->setFlat(true);
    m_worst->setMinimumWidth(0);
    m_worst->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_worst->setStyleSheet(QStringLiteral("text-align: left;"));
    m_size->setProperty("dim", true);
    m_size->setFont(views::numberFont(11));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 12, 0);
    layout->addWidget(m_worst, 1);
    layout->addWidget(new views::ChangeChip(controller, changes, this));
    layout->addSpacing(12);
    layout->addWidget(m_size);
    m_forget->setSingleShot(true);
    constexpr int messageMs = 6000;
    m_forget->setInterval(messageMs);
    connect(m_forget, &QTimer::timeout, this, [this] {
        m_message.clear();
        refresh();
    });
    connect(m_worst, &QPushButton::clicked, this, [this] {
        if (!m_object.isEmpty())
            m_controller.select(qt::Selection::fromObject(m_object));
    });
    connect(&controller, &qt::PlanController::planReplaced, this, &StatusLine::refresh);
    connect(&traffic, &qt::TrafficStudy::answered, this, &StatusLine::refresh);
    connect(&controller, &qt::PlanController::fileChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::show(const QString& message, bool isRefusal) {
    m_message = message;
    m_refusal = isRefusal;
    m_forget->start();
    refresh();
}

void StatusLine::refresh() {
    const auto plan = m_controller.plan();
    m_object.clear();
    if (!m_message.isEmpty()) {
        m_worst->setIcon(views::icon(m_refusal ? u"warning" : u"info"));
        m_worst->setText(m_message);
    } else if (!plan) {
        m_worst->setIcon({});
        m_worst->setText(tr("planning…"));
    } else {
        const auto findings = qt::shownFindings(m_controller, &m_traffic);
        const auto serious =
            std::ranges::count_if(findings, [](const Finding& finding) { return finding.severity != Severity::info; });
        if (serious == 0) {
            m_worst->setIcon(views::icon(u"check"));
            m_worst->setText(tr("Nothing to worry about"));
        } else {
            const auto& worst = findings.front();
            m_object = QString::fromStdString(worst.object);
            m_worst->setIcon(views::icon(worst.severity == Severity::error ? u"error" : u"warning"));
            m_worst->setText(serious == 1 ? qt::findingText(worst)
                                          : tr("%1 findings · %2").arg(serious).arg(qt::findingText(worst)));
        }
    }
    m_worst->setToolTip(m_worst->text());
    if (!plan)
        return;
    const auto saved = m_controller.isDirty()          ? tr("not saved")
                       : m_controller.path().isEmpty() ? tr("not saved yet")
                                                       : tr("saved");
    const auto asked = views::format::count(static_cast<double>(plan->assignment->microVms.size()));
    const auto microVms =
        plan->figures->unplaced == 0
            ? asked
            : tr("%1 of %2").arg(views::format::count(static_cast<double>(plan->figures->placed)), asked);
    m_size->setText(tr("%1 regions  %2 hosts  %3 microVMs  %4")
                        .arg(views::format::count(static_cast<double>(plan->fleet->regions.size())),
                             views::format::count(static_cast<double>(plan->fleet->hosts.size())), microVms, saved));
}

} // namespace flightplan::gui
