#include "app/gui/clipboard_actions.h"

#include "app/gui/selected_objects.h"
#include "model/document/clipboard.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

namespace flightplan::gui {
namespace {

using document::Section;
using qt::Selection;

std::optional<Selection::Kind> kindOf(Section section) {
    switch (section) {
    case Section::regions:
        return Selection::Kind::region;
    case Section::hosts:
        return Selection::Kind::hostEntry;
    case Section::workloads:
        return Selection::Kind::workload;
    case Section::edges:
        return Selection::Kind::edge;
    case Section::links:
        return Selection::Kind::link;
    default:
        return std::nullopt;
    }
}

} // namespace

ClipboardActions::ClipboardActions(qt::PlanController& controller, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_window(window)
    , m_cut(make(tr("Cu&t"), QStringLiteral("cut"), QKeySequence::Cut, QStringLiteral("actionCut")))
    , m_copy(make(tr("&Copy"), QStringLiteral("copy"), QKeySequence::Copy, QStringLiteral("actionCopy")))
    , m_paste(make(tr("&Paste"), QStringLiteral("paste"), QKeySequence::Paste, QStringLiteral("actionPaste"))) {
    connect(m_cut, &QAction::triggered, this, &ClipboardActions::cut);
    connect(m_copy, &QAction::triggered, this, &ClipboardActions::copy);
    connect(m_paste, &QAction::triggered, this, &ClipboardActions::paste);
    m_paste->setToolTip(tr("Adds the regions, hosts and workloads on the clipboard; hosts go to the selected region"));
    connect(&controller, &qt::PlanController::selectionChanged, this, &ClipboardActions::follow);
    connect(&controller, &qt::PlanController::planReplaced, this, &ClipboardActions::follow);
    follow();
}

QAction* ClipboardActions::make(const QString& text, const QString& icon, const QKeySequence& shortcut,
                                const QString& name) {
    auto* action = new QAction(views::icon(icon), text, this);
    action->setShortcut(shortcut);
    action->setObjectName(name);
    m_window.addAction(action);
    return action;
}

void ClipboardActions::fill(QMenu& menu) {
    menu.addActions({m_cut, m_copy, m_paste});
}

void ClipboardActions::follow() {
    const bool some = !selectedKeys(m_controller).empty();
    const auto first = tr("Select regions, hosts, workloads, edges or links first");
    m_copy->setEnabled(some);
    m_copy->setToolTip(some ? tr("Copies what is selected as JSON of a plan file; regions bring their hosts") : first);
    m_cut->setEnabled(some && deletionOfSelected(m_controller));
    m_cut->setToolTip(m_cut->isEnabled() ? tr("Copies what is selected and deletes it")
                      : some             ? tr("Single hosts of an entry can be copied, not cut")
                                         : first);
}

bool ClipboardActions::copy() {
    const auto keys = selectedKeys(m_controller);
    if (keys.empty())
        return false;
    QGuiApplication::clipboard()->setText(QString::fromStdString(copyText(m_controller.document(), keys)));
    Q_EMIT message(tr("Copied %1").arg(namesOf(selectedEntries(m_controller))), false);
    return true;
}

void ClipboardActions::cut() {
    const auto names = namesOf(selectedEntries(m_controller));
    if (const auto edit = deletionOfSelected(m_controller); edit && copy())
        m_controller.apply(*edit, tr("Cut %1").arg(names));
}

void ClipboardActions::paste() {
    const auto text = QGuiApplication::clipboard()->text().toStdString();
    if (text.empty()) {
        Q_EMIT message(tr("The clipboard holds no text. Copy regions, hosts or workloads first."), true);
        return;
    }
    const auto region = m_controller.selection().kind == Selection::Kind::region
                            ? m_controller.selection().id.toStdString()
                            : std::string();
    const auto paste = document::pasteEdit(m_controller.document(), text, region);
    if (!paste) {
        Q_EMIT message(tr("Nothing was pasted: %1").arg(QString::fromStdString(paste.error().message)), true);
        return;
    }
    std::vector<Selection> pasted;
    for (const auto& object : paste->objects)
        if (const auto kind = kindOf(object.section))
            pasted.push_back({*kind, QString::fromStdString(object.key)});
    const auto name = pasted.empty() ? tr("Paste") : tr("Paste %1").arg(namesOf(pasted));
    if (m_controller.apply(paste->edit, name) && !pasted.empty())
        m_controller.select(pasted.front(), pasted);
}

} // namespace flightplan::gui
