#include "app/gui/edit_actions.h"

#include "app/gui/clipboard_actions.h"
#include "app/gui/network_actions.h"
#include "app/gui/selected_objects.h"
#include "model/catalog/catalog.h"
#include "model/document/edit.h"
#include "model/document/host_edits.h"
#include "model/qt/fleet_text.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace flightplan::gui {
namespace {

using document::Edit;
using document::Put;
using document::Section;
using qt::Selection;

/// Workload and number of a primary, "web/2"; number 0 for a standby or anything else.
std::pair<std::string, int> replicaOf(const QString& microVm) {
    const auto slash = microVm.lastIndexOf(u'/');
    return {microVm.left(std::max<qsizetype>(slash, 0)).toStdString(), slash < 0 ? 0 : microVm.mid(slash + 1).toInt()};
}

/// The id of the object that an edit puts first: of a copy, the copy itself and not what it brings along.
std::string firstPut(const Edit& edit) {
    if (const auto* put = std::get_if<Put>(&edit.change))
        return document::keyOf(put->value);
    const auto* batch = std::get_if<document::Batch>(&edit.change);
    return batch && !batch->edits.empty() ? firstPut(batch->edits.front()) : std::string();
}

bool isPinned(const document::Document& document, const Selection& object) {
    const auto [workload, replica] = replicaOf(object.id);
    return object.kind == Selection::Kind::microVm && replica > 0 &&
           document::unpinReplica(document, workload, replica).has_value();
}

/// Why hosts stay when they are dropped on a region, and what helps.
QString textOf(const document::HostStay& stay, const QString& hosts, const QString& region) {
    using Why = document::HostStay::Why;
    const auto home = qt::regionCode(stay.region);
    switch (stay.why) {
    case Why::noSuchHost:
        break;
    case Why::noSuchRegion:
        return EditActions::tr("The plan has no region %1 any more: drop it on another one.").arg(region);
    case Why::alreadyThere:
        return EditActions::tr("%1 is in %2 already: drop it on another region.").arg(hosts, home);
    case Why::assumed:
        return EditActions::tr("%1 stays: %2 would get the assumed hosts back. Move one of its hosts alone.")
            .arg(hosts, home);
    case Why::last:
        return (stay.hosts > 1
                    ? EditActions::tr("%1 stays: %2 would get the assumed hosts back. Add another host to %2 first, "
                                      "or move one of its hosts alone.")
                    : EditActions::tr("%1 stays: %2 would get the assumed hosts back. Add another host to %2 first."))
            .arg(hosts, home);
    }
    return EditActions::tr("The plan has no %1 any more: drag another host.").arg(hosts);
}

} // namespace

EditActions::EditActions(qt::PlanController& controller, QWidget& window, std::function<void()> startRename)
    : QObject(&window)
    , m_controller(controller)
    , m_window(window)
    , m_clipboard(new ClipboardActions(controller, window))
    , m_network(new NetworkActions(controller, window)) {
    m_undo = controller.undoStack().createUndoAction(this, tr("Undo"));
    m_undo->setIcon(views::icon(u"undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setObjectName(QStringLiteral("actionUndo"));
    m_redo = controller.undoStack().createRedoAction(this, tr("Redo"));
    m_redo->setIcon(views::icon(u"redo"));
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_redo->setObjectName(QStringLiteral("actionRedo"));
    window.addActions({m_undo, m_redo});
    m_addRegion = make(tr("Add a &region…"), QStringLiteral("region"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                       QStringLiteral("actionAddRegion"), [this] { Q_EMIT catalogueRequested(); });
    m_addHosts =
        make(tr("Add &hosts to the region"), QStringLiteral("host"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
             QStringLiteral("actionAddHosts"), [this] { addHosts(); });
    m_addWorkload =
        make(tr("Add a &workload"), QStringLiteral("workload"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
             QStringLiteral("actionAddWorkload"), [this] { addWorkload(); });
    m_duplicate = make(tr("&Duplicate"), QStringLiteral("duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D),
                       QStringLiteral("actionDuplicate"), [this] { duplicateSelection(); });
    m_rename = make(tr("Re&name"), QStringLiteral("edit"), QKeySequence(Qt::Key_F2), QStringLiteral("actionRename"),
                    std::move(startRename));
    m_delete = make(tr("D&elete"), QStringLiteral("trash"), QKeySequence::Delete, QStringLiteral("actionDelete"),
                    [this] { deleteSelection(); });
    m_unpin =
        make(tr("&Unpin"), QStringLiteral("pin"), {}, QStringLiteral("actionUnpin"), [this] { unpinSelection(); });
    m_moves = new QMenu(tr("&Move to"), &window);
    m_moves->setIcon(views::icon(u"region"));
    m_moves->setObjectName(QStringLiteral("menuMoveTo"));
    connect(m_moves, &QMenu::aboutToShow, this, [this] { fillMoves(*m_moves); });
    connect(&controller, &qt::PlanController::selectionChanged, this, &EditActions::follow);
    connect(&controller, &qt::PlanController::planReplaced, this, &EditActions::follow);
    connect(&controller.undoStack(), &QUndoStack::indexChanged, this, &EditActions::followUndo);
    m_addRegion->setToolTip(tr("Choose a region of the catalogue; it brings its default hosts"));
    m_addWorkload->setToolTip(tr("A workload of two replicas, with users in the selected region"));
    follow();
    followUndo();
}

QAction* EditActions::make(const QString& text, const QString& icon, const QKeySequence& shortcut, const QString& name,
                           std::function<void()> action) {
    auto* result = new QAction(views::icon(icon), text, this);
    result->setShortcut(shortcut);
    result->setObjectName(name);
    connect(result, &QAction::triggered, this, [action = std::move(action)] { action(); });
    m_window.addAction(result);
    return result;
}

void EditActions::fill(QMenu& menu) {
    menu.setToolTipsVisible(true);
    menu.addActions({m_undo, m_redo});
    menu.addSeparator();
    m_clipboard->fill(menu);
    menu.addSeparator();
    menu.addActions({m_addRegion, m_addHosts, m_addWorkload});
    menu.addSeparator();
    menu.addActions({m_duplicate, m_rename, m_delete});
    m_network->fill(menu);
    menu.addSeparator();
    menu.addMenu(m_moves);
    menu.addAction(m_unpin);
}

void EditActions::fillContext(QMenu& menu) {
    if (!selectedRegion().isEmpty())
        menu.addAction(m_addHosts);
    menu.addAction(m_addWorkload);
    menu.addSeparator();
    m_clipboard->fill(menu);
    menu.addActions({m_duplicate, m_rename, m_delete});
    m_network->fillContext(menu);
    if (m_moves->isEnabled())
        menu.addMenu(m_moves);
    if (m_unpin->isEnabled())
        menu.addAction(m_unpin);
}

QString EditActions::selectedRegion() const {
    const auto& selection = m_controller.selection();
    if (selection.kind == Selection::Kind::region)
        return selection.id;
    const auto entry = entryOf(selection, m_controller);
    if (entry.kind != Selection::Kind::hostEntry)
        return {};
    const auto at = document::findHostEntry(m_controller.document(), entry.id.toStdString());
    return at ? QString::fromStdString(m_controller.document().hosts[*at].region.text()) : QString();
}

void EditActions::followUndo() {
    m_undo->setToolTip(m_undo->isEnabled() ? tr("Takes back: %1").arg(m_controller.undoStack().undoText())
                                           : tr("Nothing was changed yet"));
    m_redo->setToolTip(m_redo->isEnabled() ? tr("Does again: %1").arg(m_controller.undoStack().redoText())
                                           : tr("Nothing was taken back"));
}

void EditActions::follow() {
    const auto& selection = m_controller.selection();
    const auto entry = entryOf(selection, m_controller);
    const auto section = sectionOf(entry.kind);
    const bool named = section && *section != Section::links;
    const auto first = tr("Select a region, hosts, a workload or an edge first");
    m_addHosts->setEnabled(!selectedRegion().isEmpty());
    m_addHosts->setToolTip(m_addHosts->isEnabled() ? tr("More hosts like the region's default ones")
                                                   : tr("Select a region, or hosts in one, first"));
    m_duplicate->setEnabled(named);
    m_duplicate->setToolTip(named ? tr("A copy of the selection under a new id") : first);
    m_rename->setEnabled(named);
    m_rename->setToolTip(named ? tr("Another id, everywhere it is referred to") : first);
    m_delete->setEnabled(deletionOfSelected(m_controller).has_value());
    m_delete->setToolTip(
        selection.kind == Selection::Kind::host && !m_delete->isEnabled()
            ? tr("Hosts of one entry share a number range: lower the count in the inspector, or mark this one down.")
        : m_delete->isEnabled() ? tr("Delete the selection with what belongs to it; Undo brings it back")
                                : tr("Select what should go first"));
    const auto& document = m_controller.document();
    const auto replica = replicaOf(selection.id);
    m_moves->setEnabled(selection.kind == Selection::Kind::microVm && replica.second > 0);
    m_unpin->setEnabled(std::ranges::any_of(m_controller.selected(),
                                            [&](const Selection& object) { return isPinned(document, object); }));
    m_unpin->setToolTip(m_unpin->isEnabled() ? tr("Lets the microVM go wherever it scores best")
                                             : tr("Select a microVM that is pinned"));
}

void EditActions::addCatalogueRegion(const QString& id) {
    topology::Region region;
    region.id = RegionId(id.toStdString());
    const auto edit = document::addRegion(m_controller.document(), region, true, catalog::builtIn());
    if (m_controller.apply(edit, tr("Add region %1").arg(id)))
        m_controller.select({Selection::Kind::region, id});
}

void EditActions::fillMoves(QMenu& menu) {
    menu.clear();
    const auto microVm = m_controller.selection().id;
    const auto plan = m_controller.plan();
    for (std::size_t i = 0; plan && i < plan->fleet->regions.size(); ++i) {
        const auto& site = plan->fleet->regions[i];
        const auto id = QString::fromStdString(site.id);
        const auto code = qt::regionCode(site.id);
        auto* action =
            menu.addAction(site.name == site.id ? tr("Move to %1").arg(code)
                                                : tr("Move to %1 · %2").arg(code, QString::fromStdString(site.name)),
                           this, [this, id] {
                               moveSelectionTo({Selection::Kind::region, id});
                           });
        action->setObjectName(QStringLiteral("actionMoveTo_") + id);
        action->setToolTip(m_moves->isEnabled() ? tr("Pins %1 to the region; Unpin lets it go again").arg(microVm)
                                                : tr("Select a microVM first; standbys follow their primaries"));
        action->setEnabled(m_moves->isEnabled());
    }
}

void EditActions::moveSelectionTo(const Selection& place) {
    if (m_controller.selection().kind == Selection::Kind::microVm)
        moveTo(m_controller.selection().id, place);
}

void EditActions::moveTo(const QString& microVm, const Selection& place) {
    // A microVM that is one of the selected ones takes them along.
    std::vector<Selection> objects = m_controller.selected();
    const Selection moved{Selection::Kind::microVm, microVm};
    if (std::ranges::find(objects, moved) == objects.end())
        objects = {moved};
    std::erase_if(objects, [](const Selection& object) { return replicaOf(object.id).second == 0; });
    const auto id = place.id.toStdString();
    const bool isHost = place.kind == Selection::Kind::host;
    const auto edit = document::inTurn(
        m_controller.document(), objects.size(), [&](const document::Document& document, std::size_t i) {
            const auto [workload, replica] = replicaOf(objects[i].id);
            return document::pinReplica(document, workload, replica, isHost ? std::string() : id,
                                        isHost ? id : std::string());
        });
    if (!edit ||
        !m_controller.apply(*edit, tr("Move %1 to %2").arg(namesOf(objects), isHost ? place.id : qt::regionCode(id))))
        return;
    m_controller.select(objects.front(), objects);
}

void EditActions::drop(const QString& object, const QString& region, const QString& host) {
    if (object.startsWith(u"catalogue:")) {
        addCatalogueRegion(object.mid(object.indexOf(u':') + 1));
        return;
    }
    const auto what = Selection::fromObject(object);
    if (region.isEmpty())
        Q_EMIT refused(tr("Drop it on a region."));
    else if (what.kind == Selection::Kind::microVm && replicaOf(what.id).second == 0)
        Q_EMIT refused(tr("%1 is a standby: it follows its primary.").arg(what.id));
    else if (what.kind == Selection::Kind::microVm)
        moveTo(what.id,
               host.isEmpty() ? Selection{Selection::Kind::region, region} : Selection{Selection::Kind::host, host});
    else if (what.kind == Selection::Kind::host || what.kind == Selection::Kind::hostEntry)
        moveHosts(what, region);
    else
        Q_EMIT refused(tr("Only microVMs and hosts can be moved to a region."));
}

void EditActions::moveHosts(const Selection& hosts, const QString& region) {
    const auto id = hosts.id.toStdString();
    const auto target = region.toStdString();
    const bool one = hosts.kind == Selection::Kind::host;
    const auto move = one ? document::moveHost(m_controller.document(), id, target, catalog::builtIn())
                          : document::moveHostEntry(m_controller.document(), id, target, catalog::builtIn());
    if (!move) {
        Q_EMIT refused(textOf(move.error(), hosts.id, region));
        return;
    }
    const auto moved = QString::fromStdString(move->moved);
    if (m_controller.apply(move->edit, nameOf(*move, hosts, region)))
        m_controller.select({hosts.kind, moved});
}

/// "Move fra-3 to AMS as ams-host", and whose assumed hosts are written down for it.
QString EditActions::nameOf(const document::HostMove& move, const Selection& hosts, const QString& region) const {
    const auto code = qt::regionCode(region.toStdString());
    const auto moved = QString::fromStdString(move.moved);
    const auto entry = document::findHostEntry(m_controller.document(), hosts.id.toStdString());
    const int count = entry ? m_controller.document().hosts[*entry].hostCount() : 1;
    QString name = moved != hosts.id ? tr("Move %1 to %2 as %3").arg(hosts.id, code, moved)
                   : hosts.kind == Selection::Kind::hostEntry && count > 1
                       ? tr("Move the %1 hosts of %2 to %3").arg(count).arg(hosts.id, code)
                       : tr("Move %1 to %2").arg(hosts.id, code);
    QStringList codes;
    for (const auto& each : move.writtenDown)
        codes << qt::regionCode(each);
    return codes.isEmpty() ? name
                           : tr("%1; assumed hosts of %2 written down").arg(name, codes.join(QStringLiteral(", ")));
}

void EditActions::unpinSelection() {
    std::vector<Selection> pinned;
    for (const auto& object : m_controller.selected())
        if (isPinned(m_controller.document(), object))
            pinned.push_back(object);
    const auto edit = document::inTurn(m_controller.document(), pinned.size(),
                                       [&](const document::Document& document, std::size_t i) {
                                           const auto [workload, replica] = replicaOf(pinned[i].id);
                                           return document::unpinReplica(document, workload, replica);
                                       });
    if (edit)
        m_controller.apply(*edit, tr("Unpin %1").arg(namesOf(pinned)));
}

void EditActions::addRegionAt(geo::GeoPoint place) {
    const auto region = document::regionAt(m_controller.document(), place, catalog::builtIn());
    const auto id = QString::fromStdString(region.id.text());
    const auto edit = document::addRegion(m_controller.document(), region, true, catalog::builtIn());
    if (m_controller.apply(edit, tr("Add region %1").arg(id)))
        m_controller.select({Selection::Kind::region, id});
}

void EditActions::addHosts() {
    const auto region = selectedRegion();
    if (region.isEmpty())
        return;
    auto hosts = document::defaultHosts(RegionId(region.toStdString()), catalog::builtIn());
    hosts.id = HostEntryId(document::freeId(m_controller.document(), Section::hosts, hosts.id.text()));
    const auto id = QString::fromStdString(hosts.id.text());
    if (m_controller.apply(Edit{Put{std::move(hosts), std::nullopt}}, tr("Add hosts to %1").arg(region)))
        m_controller.select({Selection::Kind::hostEntry, id});
}

void EditActions::addWorkload() {
    topology::Workload workload;
    const auto id = document::freeId(m_controller.document(), Section::workloads, "workload");
    workload.id = WorkloadId(id);
    workload.size = "shared-cpu-1x";
    workload.replicas = 2;
    const auto region = selectedRegion();
    if (!region.isEmpty()) {
        topology::Client client;
        client.region = region.toStdString();
        workload.clients.push_back(std::move(client));
    }
    if (m_controller.apply(Edit{Put{std::move(workload), std::nullopt}}, tr("Add a workload")))
        m_controller.select({Selection::Kind::workload, QString::fromStdString(id)});
}

void EditActions::duplicateSelection() {
    const auto entries = selectedEntries(m_controller);
    std::vector<Selection> copies;
    const auto edit = document::inTurn(
        m_controller.document(), entries.size(), [&](const document::Document& document, std::size_t i) {
            auto copy = document::duplicate(document, *sectionOf(entries[i].kind), entries[i].id.toStdString(),
                                            catalog::builtIn());
            if (copy)
                copies.push_back({entries[i].kind, QString::fromStdString(firstPut(*copy))});
            return copy ? std::optional(std::move(*copy)) : std::nullopt;
        });
    if (edit && m_controller.apply(*edit, tr("Duplicate %1").arg(namesOf(entries))))
        m_controller.select(copies.front(), copies);
}

void EditActions::deleteSelection() {
    if (const auto edit = deletionOfSelected(m_controller))
        m_controller.apply(*edit, tr("Delete %1").arg(namesOf(m_controller.selected())));
}

} // namespace flightplan::gui
