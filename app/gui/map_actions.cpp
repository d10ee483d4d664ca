#include "app/gui/map_actions.h"

#include "app/gui/settings.h"
#include "views/common/icons.h"
#include "views/map/map_view.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <array>

namespace flightplan::gui {
namespace {

struct Way {
    const char* value; ///< as the settings store it
    geo::ProjectionKind kind;
    const char* tip;
};

constexpr std::array ways{
    Way{"equal_earth", geo::ProjectionKind::equalEarth,
        QT_TRANSLATE_NOOP("MapActions", "The whole world; areas are true")},
    Way{"web_mercator", geo::ProjectionKind::webMercator,
        QT_TRANSLATE_NOOP("MapActions", "As most web maps show it; north is up everywhere")},
    Way{"globe", geo::ProjectionKind::orthographic,
        QT_TRANSLATE_NOOP("MapActions", "One half of the world, as from space; drag to turn it")},
};

} // namespace

geo::ProjectionKind projectionOf(const QString& name) {
    const auto* way = std::ranges::find_if(ways, [&](const Way& each) { return name == QLatin1String(each.value); });
    return way == ways.end() ? geo::ProjectionKind::equalEarth : way->kind;
}

MapActions::MapActions(views::MapView& map, Settings& settings, QWidget& window)
    : QObject(&window)
    , m_map(map)
    , m_settings(settings)
    , m_window(window) {}

void MapActions::fill(QMenu& menu) {
    const auto add = [&](const QString& text, const char* name, const QString& tip, const QKeySequence& shortcut,
                         auto slot) {
        auto* action = menu.addAction(views::icon(u"fit"), text, &m_map, slot);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(tip);
        action->setShortcut(shortcut);
        m_window.addAction(action);
    };
    add(tr("&Fit the world"), "actionFitWorld", tr("Show the whole map"), QKeySequence(Qt::CTRL | Qt::Key_0),
        &views::MapView::fit);
    add(tr("Fit the &regions of the plan"), "actionFitPlan", tr("Show what the plan is about"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0), &views::MapView::fitScene);
    addProjections(menu);
    addOverview(menu);
    addKey(menu);
}

void MapActions::addProjections(QMenu& menu) {
    auto* group = new QActionGroup(this);
    auto* sub = menu.addMenu(views::icon(u"design"), tr("Map &projection"));
    sub->setObjectName(QStringLiteral("menuProjection"));
    sub->setToolTipsVisible(true);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const auto& way = ways[i];
        const auto* label = setting(Key::projection).choices[i].label;
        auto* action = sub->addAction(QCoreApplication::translate("Settings", label));
        action->setObjectName(QStringLiteral("actionProjection_") + QLatin1String(way.value));
        action->setToolTip(tr(way.tip));
        action->setCheckable(true);
        group->addAction(action);
        m_window.addAction(action);
        connect(action, &QAction::triggered, this,
                [this, &way] { m_settings.set(Key::projection, QString::fromLatin1(way.value)); });
        const auto follow = [this, action, &way] {
            if (m_settings.text(Key::projection) != QLatin1String(way.value))
                return;
            action->setChecked(true);
            m_map.setProjection(way.kind);
        };
        connect(&m_settings, &Settings::changed, action, [follow](Key key) {
            if (key == Key::projection)
                follow();
        });
        follow();
    }
}

void MapActions::addOverview(QMenu& menu) {
    auto* action = menu.addAction(views::icon(u"search"), tr("&Overview when zoomed in"));
    action->setObjectName(QStringLiteral("actionOverview"));
    action->setToolTip(tr("A small world in the corner of the map, with the part that is shown"));
    action->setCheckable(true);
    m_window.addAction(action);
    const auto follow = [this, action] {
        action->setChecked(m_settings.flag(Key::overview));
        m_map.setOverview(m_settings.flag(Key::overview));
    };
    connect(action, &QAction::toggled, this, [this](bool on) { m_settings.set(Key::overview, on); });
    connect(&m_settings, &Settings::changed, action, [follow](Key key) {
        if (key == Key::overview)
            follow();
    });
    follow();
}

void MapActions::addKey(QMenu& menu) {
    auto* action = menu.addAction(views::icon(u"question"), tr("&Key to the map"));
    action->setObjectName(QStringLiteral("actionMapKey"));
    action->setToolTip(tr("What the rings, the orange and red slices of health and the marks of origin mean"));
    action->setCheckable(true);
    m_window.addAction(action);
    connect(action, &QAction::toggled, &m_map, &views::MapView::setKeyShown);
    connect(&m_map, &views::MapView::keyShown, action, &QAction::setChecked);
}

} // namespace flightplan::gui
