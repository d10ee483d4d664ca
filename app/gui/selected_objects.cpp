#include "app/gui/selected_objects.h"

#include "model/qt/plan_controller.h"

#include <QCoreApplication>

#include <algorithm>

namespace flightplan::gui {

using document::Edit;
using document::Section;
using qt::Selection;

std::optional<Section> sectionOf(Selection::Kind kind) {
    switch (kind) {
    case Selection::Kind::region:
        return Section::regions;
    case Selection::Kind::hostEntry:
        return Section::hosts;
    case Selection::Kind::workload:
        return Section::workloads;
    case Selection::Kind::edge:
        return Section::edges;
    case Selection::Kind::link:
        return Section::links;
    default:
        return std::nullopt;
    }
}

Selection entryOf(const Selection& selection, const qt::PlanController& controller) {
    if (selection.kind != Selection::Kind::host || !controller.plan())
        return selection;
    const auto& fleet = *controller.plan()->fleet;
    const auto host = fleet.findHost(selection.id.toStdString());
    if (host < 0)
        return selection;
    const auto entry = static_cast<std::size_t>(fleet.hosts[static_cast<std::size_t>(host)].entry);
    return {Selection::Kind::hostEntry, QString::fromStdString(fleet.entries[entry].id.text())};
}

std::vector<Selection> selectedEntries(const qt::PlanController& controller) {
    std::vector<Selection> entries;
    for (const auto& selection : controller.selected()) {
        const auto entry = entryOf(selection, controller);
        if (sectionOf(entry.kind) && std::ranges::find(entries, entry) == entries.end())
            entries.push_back(entry);
    }
    return entries;
}

std::vector<document::ObjectKey> selectedKeys(const qt::PlanController& controller) {
    std::vector<document::ObjectKey> keys;
    for (const auto& entry : selectedEntries(controller))
        keys.push_back({*sectionOf(entry.kind), entry.id.toStdString()});
    return keys;
}

std::optional<Edit> deletionOf(const document::Document& document, const Selection& selection, const Selection& entry) {
    const auto id = selection.id.toStdString();
    switch (selection.kind) {
    case Selection::Kind::region:
        return document::deleteRegion(document, id);
    case Selection::Kind::hostEntry:
        return document::deleteHostEntry(document, id);
    case Selection::Kind::host:
        return document::deleteHost(document, entry.id.toStdString(), id);
    case Selection::Kind::workload:
        return document::deleteWorkload(document, id);
    case Selection::Kind::edge:
        return document::deleteEdge(document, id);
    case Selection::Kind::link:
        return document::deleteLink(document, id);
    default:
        return std::nullopt;
    }
}

std::optional<Edit> deletionOfSelected(const qt::PlanController& controller) {
    const auto objects = controller.selected();
    const auto entries = selectedEntries(controller);
    // All hosts of an entry go as the entry: its numbers would not allow them to go one by one.
    if (objects.front().kind == Selection::Kind::host && objects.size() > 1) {
        std::size_t hosts = 0;
        for (const auto& entry : entries)
            if (const auto at = document::findHostEntry(controller.document(), entry.id.toStdString()))
                hosts += static_cast<std::size_t>(controller.document().hosts[*at].hostCount());
        if (hosts != objects.size())
            return std::nullopt;
        return document::inTurn(controller.document(), entries.size(),
                                [&](const document::Document& document, std::size_t i) {
                                    return deletionOf(document, entries[i], entries[i]);
                                });
    }
    return document::inTurn(controller.document(), objects.size(),
                            [&](const document::Document& document, std::size_t i) {
                                return deletionOf(document, objects[i], entryOf(objects[i], controller));
                            });
}

QString namesOf(const std::vector<Selection>& objects) {
    if (objects.size() < 2)
        return objects.empty() ? QString() : objects.front().id;
    return QCoreApplication::translate("SelectedObjects", "%1 and %2 more")
        .arg(objects.front().id)
        .arg(objects.size() - 1);
}

} // namespace flightplan::gui
