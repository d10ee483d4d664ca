#include "app/gui/network_actions.h"

#include "app/gui/selected_objects.h"
#include "model/catalog/catalog.h"
#include "model/document/edit.h"
#include "model/document/section_access.h"
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
using document::Section;
using qt::Selection;
using topology::UpDown;

/// The state of a region, an edge or a link in its own list; empty for what has none.
std::optional<UpDown> stateOf(const document::Document& document, const Selection& object) {
    const auto id = object.id.toStdString();
    const auto section = sectionOf(object.kind);
    const auto at = section ? document::find(document, *section, id) : std::nullopt;
    if (!at)
        return std::nullopt;
    switch (*section) {
    case Section::regions:
        return (*document.regions)[*at].state;
    case Section::edges:
        return (*document.edges)[*at].state;
    case Section::links:
        return (*document.links)[*at].state;
    default:
        return std::nullopt;
    }
}

template <class Object>
Edit withState(Object object, UpDown state) {
    object.state = state;
    return Edit{document::Put{std::move(object), std::nullopt}};
}

std::optional<Edit> withState(const document::Document& document, const Selection& object, UpDown state) {
    if (!stateOf(document, object))
        return std::nullopt;
    const auto section = *sectionOf(object.kind);
    const auto at = *document::find(document, section, object.id.toStdString());
    return section == Section::regions ? withState((*document.regions)[at], state)
           : section == Section::edges ? withState((*document.edges)[at], state)
                                       : withState((*document.links)[at], state);
}

} // namespace

NetworkActions::NetworkActions(qt::PlanController& controller, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_links(new QMenu(tr("Add a &link to"), &window))
    , m_state(new QAction(views::icon(u"close"), tr("Mark down"), this)) {
    m_state->setObjectName(QStringLiteral("actionToggleState"));
    connect(m_state, &QAction::triggered, this, &NetworkActions::toggleState);
    window.addAction(m_state);
    m_links->setIcon(views::icon(u"link"));
    m_links->setObjectName(QStringLiteral("menuLinkTo"));
    m_links->menuAction()->setToolTip(tr("A link of the network between the selected region and another"));
    connect(m_links, &QMenu::aboutToShow, this, &NetworkActions::fillLinks);
    connect(&controller, &qt::PlanController::selectionChanged, this, &NetworkActions::follow);
    connect(&controller, &qt::PlanController::planReplaced, this, &NetworkActions::follow);
    follow();
}

void NetworkActions::fill(QMenu& menu) {
    menu.addMenu(m_links);
    menu.addAction(m_state);
}

void NetworkActions::fillContext(QMenu& menu) {
    if (m_links->isEnabled())
        menu.addMenu(m_links);
    if (m_state->isEnabled())
        menu.addAction(m_state);
}

void NetworkActions::follow() {
    m_links->setEnabled(m_controller.selection().kind == Selection::Kind::region);
    followState();
}

void NetworkActions::followState() {
    const auto& object = m_controller.selection();
    const auto state = stateOf(m_controller.document(), object);
    m_state->setEnabled(state.has_value());
    if (!state) {
        m_state->setToolTip(tr("Select a region, an edge or a link first"));
        return;
    }
    const bool up = *state == UpDown::up;
    if (object.kind == Selection::Kind::link) {
        m_state->setText(up ? tr("Cut the link") : tr("Mend the link"));
        m_state->setToolTip(tr("Nothing goes over a link that is cut"));
    } else if (object.kind == Selection::Kind::edge) {
        m_state->setText(up ? tr("Mark the edge down") : tr("Mark the edge up"));
        m_state->setToolTip(tr("No users enter at an edge that is down"));
    } else {
        m_state->setText(up ? tr("Mark the region down") : tr("Mark the region up"));
        m_state->setToolTip(tr("A region that is down takes no microVMs and no traffic"));
    }
}

void NetworkActions::fillLinks() {
    m_links->clear();
    const auto plan = m_controller.plan();
    const auto from = m_controller.selection().id;
    for (std::size_t i = 0; plan && m_links->isEnabled() && i < plan->fleet->regions.size(); ++i) {
        const auto& site = plan->fleet->regions[i];
        const auto to = QString::fromStdString(site.id);
        if (to == from)
            continue;
        const auto code = qt::regionCode(site.id);
        auto* action = m_links->addAction(site.name == site.id
                                              ? tr("Link to %1").arg(code)
                                              : tr("Link to %1 · %2").arg(code, QString::fromStdString(site.name)),
                                          this, [this, from, to] { link(from, to); });
        action->setObjectName(QStringLiteral("actionLinkTo_") + to);
        action->setToolTip(tr("Starts with the round-trip time that is estimated for the distance"));
    }
}

void NetworkActions::link(const QString& from, const QString& to) {
    const auto& document = m_controller.document();
    const auto key = [](const QString& a, const QString& b) { return a + u'>' + b; };
    for (const auto& existing : {key(from, to), key(to, from)})
        if (document::find(document, Section::links, existing.toStdString())) {
            m_controller.select({Selection::Kind::link, existing});
            return;
        }
    const auto edit = document::addLink(document, from.toStdString(), to.toStdString(), catalog::builtIn());
    const auto name = tr("Link %1 with %2").arg(qt::regionCode(from.toStdString()), qt::regionCode(to.toStdString()));
    if (edit && m_controller.apply(*edit, name))
        m_controller.select({Selection::Kind::link, key(from, to)});
}

void NetworkActions::moveRegion(const QString& region, geo::GeoPoint place, int gesture) {
    if (const auto edit = document::moveRegion(m_controller.document(), region.toStdString(), place))
        m_controller.apply(*edit, tr("Move region %1").arg(qt::regionCode(region.toStdString())),
                           QStringLiteral("move %1#%2").arg(region).arg(gesture));
}

void NetworkActions::toggleState() {
    const auto objects = m_controller.selected();
    const auto lead = stateOf(m_controller.document(), objects.front());
    if (!lead)
        return;
    // All of them become what the first becomes.
    const auto state = *lead == UpDown::up ? UpDown::down : UpDown::up;
    const auto edit = document::inTurn(
        m_controller.document(), objects.size(),
        [&](const document::Document& document, std::size_t i) { return withState(document, objects[i], state); });
    const auto names = namesOf(objects);
    if (edit)
        m_controller.apply(*edit, state == UpDown::down ? tr("Mark %1 down").arg(names) : tr("Mark %1 up").arg(names));
}

} // namespace flightplan::gui
