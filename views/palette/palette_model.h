#pragma once

#include "views/palette/action_list.h"
#include "views/palette/object_search.h"
#include "views/palette/palette_item.h"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace flightplan::views {

/// The rows of the palette for what was typed: headings, and below them what can be chosen, best first. What begins
/// with `>` looks among actions, `@` among places, `#` among apps, `?` among what helps. GUI thread.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// Objects shown at most; more are counted alone.
    static constexpr std::size_t objectLimit = 50;

    explicit PaletteModel(QObject* parent = nullptr);

    void setActions(std::vector<ActionEntry> actions) { m_actions = std::move(actions); }
    void setPlan(std::shared_ptr<const plan::Plan> plan) { m_objects.setPlan(std::move(plan)); }
    /// Names of the actions that were used last, newest first.
    void setRecent(QStringList names) { m_recent = std::move(names); }
    /// Looks again; to be called after the setters too.
    void setQuery(const QString& typed);

    const PaletteItem& item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    /// The first row that can be chosen, else the first that is no heading, else −1.
    int firstChoice() const;
    /// The next row in that direction that is no heading; `row` itself at the ends.
    int next(int row, int step) const;
    /// Objects found, those beyond the limit included.
    std::int64_t objectsFound() const { return m_objectsFound; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Scored {
        PaletteItem item;
        int score = 0;
    };
    struct Section {
        QString title;
        std::vector<Scored> rows;
    };

    Section recentActions() const;
    Section actions(const QString& title, bool help, bool everything, const FuzzyQuery& query) const;
    Section objects(unsigned scope, const FuzzyQuery& query);
    void show(std::vector<Section> sections);

    std::vector<ActionEntry> m_actions;
    ObjectSearch m_objects;
    QStringList m_recent;
    std::vector<PaletteItem> m_items;
    std::int64_t m_objectsFound = 0;
};

} // namespace flightplan::views
