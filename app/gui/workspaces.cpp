#include "app/gui/workspaces.h"

#include "views/common/icons.h"
#include "views/common/segmented_control.h"

#include <QAction>
#include <QDataStream>
#include <QDockWidget>
#include <QIODevice>
#include <QMainWindow>
#include <QMap>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>

namespace flightplan::gui {
namespace {

constexpr int layoutVersion = 3;

} // namespace

Workspaces::Workspaces(QMainWindow& window, QStackedWidget& stages)
    : QObject(&window)
    , m_window(window)
    , m_stages(stages) {
    window.installEventFilter(this);
}

void Workspaces::add(const QString& key, const QString& title, const QString& icon, QWidget* stage,
                     std::function<void()> arrange) {
    const auto index = m_workspaces.size();
    auto* action = new QAction(views::icon(icon), title, this);
    action->setObjectName(QStringLiteral("actionWorkspace_") + key);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(index))));
    action->setToolTip(tr("Workspace %1 (%2)").arg(title, action->shortcut().toString(QKeySequence::NativeText)));
    action->setCheckable(true);
    action->setChecked(index == 0);
    connect(action, &QAction::triggered, this, [this, index] { enter(index); });
    m_window.addAction(action);
    m_stages.addWidget(stage);
    m_workspaces.push_back({key, action, stage, std::move(arrange), {}});
}

views::SegmentedControl* Workspaces::makeSwitch(QWidget* parent) const {
    auto* control = new views::SegmentedControl(parent);
    control->setObjectName(QStringLiteral("workspaceSwitch"));
    for (const auto& workspace : m_workspaces)
        control->add(workspace.action);
    return control;
}

QList<QAction*> Workspaces::actions() const {
    QList<QAction*> result;
    for (const auto& workspace : m_workspaces)
        result << workspace.action;
    return result;
}

QString Workspaces::current() const {
    return m_workspaces.empty() ? QString() : m_workspaces[m_current].key;
}

QStringList Workspaces::otherKeys() const {
    QStringList keys;
    for (const auto& workspace : m_workspaces)
        if (workspace.key != current())
            keys << workspace.key;
    return keys;
}

void Workspaces::show(const QString& key) {
    const auto found = std::ranges::find(m_workspaces, key, &Workspace::key);
    if (found != m_workspaces.end())
        enter(static_cast<std::size_t>(found - m_workspaces.begin()));
}

void Workspaces::enter(std::size_t index) {
    m_workspaces[index].action->setChecked(true);
    if (index == m_current)
        return;
    m_workspaces[m_current].docks = m_window.saveState(layoutVersion);
    m_current = index;
    auto& workspace = m_workspaces[index];
    m_stages.setCurrentWidget(workspace.stage);
    if (!restore())
        arrange();
    Q_EMIT changed();
}

void Workspaces::resetLayout() {
    arrange();
}

void Workspaces::arrange() {
    const QScopedValueRollback busy(m_busy, true);
    auto& workspace = m_workspaces[m_current];
    workspace.docks.clear();
    workspace.arranged = false;
    workspace.arrange();
}

bool Workspaces::restore() {
    const QScopedValueRollback busy(m_busy, true);
    const auto& docks = m_workspaces[m_current].docks;
    return !docks.isEmpty() && m_window.restoreState(docks, layoutVersion);
}

bool Workspaces::isArrangedByUser() const {
    return m_workspaces[m_current].arranged;
}

void Workspaces::watch(QDockWidget& dock) {
    connect(&dock, &QDockWidget::dockLocationChanged, this, &Workspaces::noteArranged);
    connect(&dock, &QDockWidget::topLevelChanged, this, &Workspaces::noteArranged);
    connect(dock.toggleViewAction(), &QAction::triggered, this, &Workspaces::noteArranged);
    dock.installEventFilter(this);
}

void Workspaces::noteArranged() {
    if (!m_busy && !m_workspaces.empty())
        m_workspaces[m_current].arranged = true;
}

/// The cross in a title bar closes a dock, which nothing else does; the lines between docks belong to the window.
bool Workspaces::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_window) {
        if (event->type() == QEvent::Close)
            noteArranged();
        return QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::MouseButtonPress)
        m_separating = m_window.isSeparator(static_cast<QMouseEvent*>(event)->position().toPoint());
    else if (event->type() == QEvent::MouseMove && m_separating)
        noteArranged();
    else if (event->type() == QEvent::MouseButtonRelease)
        m_separating = false;
    return QObject::eventFilter(watched, event);
}

QByteArray Workspaces::layouts() {
    m_workspaces[m_current].docks = m_window.saveState(layoutVersion);
    QMap<QString, QByteArray> docks;
    for (const auto& workspace : m_workspaces)
        if (workspace.arranged)
            docks.insert(workspace.key, workspace.docks);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << docks;
    return bytes;
}

void Workspaces::setLayouts(const QByteArray& bytes) {
    QMap<QString, QByteArray> docks;
    QDataStream stream(bytes);
    stream >> docks;
    if (stream.status() != QDataStream::Ok)
        return;
    for (auto& workspace : m_workspaces) {
        workspace.docks = docks.value(workspace.key);
        workspace.arranged = !workspace.docks.isEmpty();
    }
    if (isArrangedByUser() && !restore()) {
        m_workspaces[m_current].docks.clear();
        m_workspaces[m_current].arranged = false;
    }
}

} // namespace flightplan::gui
