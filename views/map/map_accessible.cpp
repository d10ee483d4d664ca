#include "views/map/map_accessible.h"

#include "views/common/format.h"
#include "views/map/map_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <vector>

namespace flightplan::views {

namespace {

/// One region of a map. It has no object of its own and dies with the interface of the map.
class RegionAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RegionAccessible(MapView* map, int index)
        : m_map(map)
        , m_index(index) {}

    bool isValid() const override { return region() != nullptr; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_map->window()->windowHandle(); }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_map); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        const MapRegion* it = region();
        if (!it)
            return {};
        const QPoint centre = m_map->mapToGlobal(m_map->screenOf(it->place).toPoint());
        return QRect(centre - QPoint(10, 10), QSize(20, 20));
    }

    QString text(QAccessible::Text kind) const override {
        const MapRegion* it = region();
        if (!it)
            return {};
        if (kind == QAccessible::Name)
            return it->subtitle.isEmpty() ? it->label : QStringLiteral("%1, %2").arg(it->label, it->subtitle);
        if (kind != QAccessible::Description)
            return {};
        switch (it->state) {
        case MapRegion::State::down:
            return MapView::tr("down");
        case MapRegion::State::noHosts:
            return MapView::tr("no hosts");
        case MapRegion::State::up:
            break;
        }
        return MapView::tr("%1 hosts, %2 microVMs, %3 requested")
            .arg(format::count(it->hosts), format::count(it->microVms), format::percent(it->committed));
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        if (const MapRegion* it = region()) {
            state.selected = it->id == m_map->selectedRegion();
            state.focused = it->id == m_map->travelRegion() && m_map->hasFocus();
        }
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override {
        if (const MapRegion* it = region(); it && name == pressAction())
            Q_EMIT m_map->regionClicked(it->id);
    }

private:
    const MapRegion* region() const {
        const auto& regions = m_map->scene().regions;
        return static_cast<std::size_t>(m_index) < regions.size() ? &regions[static_cast<std::size_t>(m_index)]
                                                                  : nullptr;
    }

    MapView* m_map;
    int m_index;
};

/// The children of the widget, then its regions.
class MapAccessible final : public QAccessibleWidget {
public:
    explicit MapAccessible(MapView* map)
        : QAccessibleWidget(map, QAccessible::Canvas) {}

    ~MapAccessible() override {
        for (const QAccessible::Id id : m_regions)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return QAccessibleWidget::childCount() + regionCount(); }

    QAccessibleInterface* child(int index) const override {
        const int widgets = QAccessibleWidget::childCount();
        return index < widgets ? QAccessibleWidget::child(index) : regionAt(index - widgets);
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        const int widgets = QAccessibleWidget::childCount();
        for (int i = 0; i < regionCount(); ++i)
            if (regionAt(i) == child)
                return widgets + i;
        return QAccessibleWidget::indexOfChild(child);
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < regionCount(); ++i)
            if (QAccessibleInterface* region = regionAt(i); region && region->rect().contains(x, y))
                return region;
        return QAccessibleWidget::childAt(x, y);
    }

private:
    MapView* map() const { return static_cast<MapView*>(widget()); }
    int regionCount() const { return map() ? static_cast<int>(map()->scene().regions.size()) : 0; }

    QAccessibleInterface* regionAt(int index) const {
        if (index < 0 || index >= regionCount())
            return nullptr;
        while (m_regions.size() <= static_cast<std::size_t>(index))
            m_regions.push_back(QAccessible::registerAccessibleInterface(
                new RegionAccessible(map(), static_cast<int>(m_regions.size()))));
        return QAccessible::accessibleInterface(m_regions[static_cast<std::size_t>(index)]);
    }

    mutable std::vector<QAccessible::Id> m_regions;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* map = qobject_cast<MapView*>(object);
    return map ? new MapAccessible(map) : nullptr;
}

} // namespace

void installMapAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace flightplan::views
