#include "app/gui/top_bar.h"

#include "app/gui/search_pill.h"
#include "model/qt/plan_controller.h"
#include "views/common/chip.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/segmented_control.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace flightplan::gui {
namespace {

constexpr int barHeight = 44;
constexpr int wide = 1400;   // from here on every word has room
constexpr int narrow = 1240; // below, icons stand for workspaces

/// Flightplan's mark: a globe with a great circle that leaves it.
class Mark : public QWidget {
public:
    explicit Mark(QWidget* parent)
        : QWidget(parent) {
        setFixedSize(24, 24);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto& tokens = views::tokens();
        painter.setPen(QPen(tokens.inside[1], 2));
        painter.drawEllipse(QRectF(3, 4, 17, 17));
        QPainterPath path(QPointF(5, 17));
        path.cubicTo(QPointF(9, 8), QPointF(15, 5), QPointF(22, 4));
        painter.setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(path);
        painter.setBrush(tokens.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(21, 4), 2.2, 2.2);
    }
};

QToolButton* button(QAction* action, QWidget* parent) {
    auto* result = new QToolButton(parent);
    result->setDefaultAction(action);
    result->setAutoRaise(true);
    result->setIconSize(QSize(18, 18));
    result->setFocusPolicy(Qt::TabFocus);
    return result;
}

} // namespace

TopBar::TopBar(qt::PlanController& controller, QMenuBar* menus, const Actions& actions,
               views::SegmentedControl* workspaces, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_name(new QLabel(QStringLiteral("Flightplan"), this))
    , m_workspaces(workspaces)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_engine(new views::Chip(QString(), views::Tone::neutral, this))
    , m_search(new SearchPill(actions.search, this)) {
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(barHeight);
    m_title->setFont(views::textFont(13, QFont::DemiBold));
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_note->setProperty("dim", true);
    m_engine->setObjectName(QStringLiteral("engineState"));
    menus->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(6);
    layout->addWidget(new Mark(this));
    m_name->setFont(views::textFont(14, QFont::DemiBold));
    layout->addWidget(m_name);
    layout->addSpacing(8);
    layout->addWidget(menus, 0, Qt::AlignVCenter);
    layout->addSpacing(8);
    layout->addWidget(button(actions.undo, this));
    layout->addWidget(button(actions.redo, this));
    layout->addSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(m_workspaces);
    layout->addStretch(1);
    layout->addWidget(m_engine);
    layout->addSpacing(4);
    layout->addWidget(m_search);
    layout->addSpacing(2);
    layout->addWidget(button(actions.theme, this));
    connect(&controller, &qt::PlanController::fileChanged, this, &TopBar::followTitle);
    connect(&controller, &qt::PlanController::documentReplaced, this, &TopBar::followTitle);
    connect(&controller, &qt::PlanController::planReplaced, this, &TopBar::followEngine);
    connect(&controller, &qt::PlanController::planningChanged, this, &TopBar::followEngine);
    followTitle();
    followEngine();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& tokens = views::tokens();
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_search->setCollapsed(width() < wide);
    followTitle();
}

void TopBar::followTitle() {
    const auto title = m_controller.title();
    m_name->setVisible(width() >= wide);
    m_workspaces->setCompact(width() < narrow);
    const int room = std::clamp((width() - 900) / 2 - m_search->sizeHint().width() / 2, 96, 320);
    m_title->setText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, room));
    m_title->setToolTip(m_controller.path().isEmpty() ? title : title + u'\n' + m_controller.path());
    m_note->setText(m_controller.isDirty()          ? tr("· changed")
                    : m_controller.path().isEmpty() ? tr("· not saved yet")
                                                    : QString());
    m_note->setVisible(width() >= wide);
}

void TopBar::followEngine() {
    const auto plan = m_controller.plan();
    if (!plan || m_controller.isPlanning()) {
        m_engine->setText(tr("planning…"));
        m_engine->setTone(views::Tone::neutral);
        return;
    }
    m_engine->setText(tr("up to date · %1").arg(views::format::milliseconds(plan->engineMs)));
    m_engine->setTone(views::Tone::good);
    m_engine->setToolTip(tr("The plan on screen is the plan of this document.\nFingerprint %1")
                             .arg(QString::fromStdString(plan->fingerprint.hex())));
}

} // namespace flightplan::gui
