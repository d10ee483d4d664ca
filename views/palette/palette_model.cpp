#include "views/palette/palette_model.h"

#include "views/common/icons.h"

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int throughMenu = 12; ///< what a match in the name of the menu is worth less

PaletteItem actionItem(const ActionEntry& entry, const FuzzyQuery& query) {
    const auto& action = *entry.action;
    PaletteItem item;
    item.kind = PaletteItem::Kind::action;
    item.action = entry.action;
    item.title = entry.text;
    item.enabled = action.isEnabled();
    item.toolTip = actionHint(action);
    item.detail = item.enabled || item.toolTip.isEmpty() ? entry.menu : item.toolTip;
    item.shortcut = action.shortcut().toString(QKeySequence::NativeText);
    item.icon = action.isChecked() ? icon(u"check") : action.icon();
    item.marks = query.positions(entry.text);
    return item;
}

/// An action is found by its text, or less well together with its menu: "file save".
std::optional<int> scoreOf(const ActionEntry& entry, const FuzzyQuery& query) {
    const auto byText = query.score(entry.text);
    const auto byMenu = entry.menu.isEmpty() ? std::nullopt : query.score(QString(entry.menu + u' ' + entry.text));
    return std::max(byText, byMenu ? std::optional(*byMenu - throughMenu) : std::nullopt);
}

} // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent) {}

void PaletteModel::setQuery(const QString& typed) {
    const auto text = typed.trimmed();
    const QChar prefix = text.isEmpty() ? QChar() : text.front();
    const bool prefixed = prefix == u'>' || prefix == u'@' || prefix == u'#' || prefix == u'?';
    const FuzzyQuery query(prefixed ? text.mid(1) : text);
    m_objectsFound = 0;

    std::vector<Section> sections;
    if (prefix == u'@') {
        sections.push_back(objects(ObjectSearch::places, query));
    } else if (prefix == u'#') {
        sections.push_back(objects(ObjectSearch::apps, query));
    } else if (prefix == u'?') {
        sections.push_back(actions(tr("Help"), true, false, query));
    } else if (prefix == u'>') {
        sections.push_back(actions(tr("Commands"), false, true, query));
    } else {
        if (query.isEmpty())
            sections.push_back(recentActions());
        sections.push_back(actions(tr("Commands"), false, false, query));
        if (!query.isEmpty())
            sections.push_back(objects(ObjectSearch::places | ObjectSearch::apps, query));
        sections.push_back(actions(tr("Help"), true, false, query));
    }
    std::erase_if(sections, [](const Section& section) { return section.rows.empty(); });
    // The section with the best row comes first; one whose best row cannot be used comes after those that help.
    if (!query.isEmpty())
        std::ranges::stable_sort(sections, [](const Section& a, const Section& b) {
            const auto& first = a.rows.front();
            const auto& second = b.rows.front();
            return std::pair(first.item.enabled, first.score) > std::pair(second.item.enabled, second.score);
        });
    show(std::move(sections));
}

PaletteModel::Section PaletteModel::recentActions() const {
    Section section{tr("Used last"), {}};
    for (const auto& name : m_recent) {
        const auto entry = std::ranges::find_if(
            m_actions, [&](const ActionEntry& each) { return each.action && each.action->objectName() == name; });
        if (entry != m_actions.end())
            section.rows.push_back({actionItem(*entry, {}), 0});
    }
    return section;
}

PaletteModel::Section PaletteModel::actions(const QString& title, bool help, bool everything,
                                            const FuzzyQuery& query) const {
    Section section{title, {}};
    for (const auto& entry : m_actions) {
        if (!entry.action || (entry.help != help && !everything))
            continue;
        if (const auto score = scoreOf(entry, query))
            section.rows.push_back({actionItem(entry, query), *score});
    }
    // What can be used comes before what cannot, unless nothing was typed: then actions stand as in their menus.
    if (!query.isEmpty())
        std::ranges::stable_sort(section.rows, [](const Scored& a, const Scored& b) {
            return std::pair(a.item.enabled, a.score) > std::pair(b.item.enabled, b.score);
        });
    return section;
}

PaletteModel::Section PaletteModel::objects(unsigned scope, const FuzzyQuery& query) {
    Section section{tr("Go to"), {}};
    const auto hits = m_objects.search(query, scope, objectLimit);
    m_objectsFound = hits.found;
    for (const auto& hit : hits.best)
        section.rows.push_back({m_objects.item(hit, query), hit.score});
    return section;
}

void PaletteModel::show(std::vector<Section> sections) {
    beginResetModel();
    m_items.clear();
    for (auto& section : sections) {
        PaletteItem heading;
        heading.title = section.title;
        m_items.push_back(std::move(heading));
        for (auto& row : section.rows)
            m_items.push_back(std::move(row.item));
    }
    endResetModel();
}

int PaletteModel::firstChoice() const {
    const auto choice = std::ranges::find_if(m_items, &PaletteItem::isChoice);
    if (choice != m_items.end())
        return static_cast<int>(choice - m_items.begin());
    return m_items.empty() ? -1 : 1;
}

int PaletteModel::next(int row, int step) const {
    for (int to = row + step; to >= 0 && to < rowCount(); to += step)
        if (item(to).kind != PaletteItem::Kind::heading)
            return to;
    return row;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& row = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::DecorationRole:
        return row.icon;
    case Qt::ToolTipRole:
        return row.toolTip;
    case Qt::AccessibleTextRole:
        return row.shortcut.isEmpty() ? row.title : tr("%1, %2").arg(row.title, row.shortcut);
    case Qt::AccessibleDescriptionRole:
        return row.detail;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    if (item(index.row()).kind == PaletteItem::Kind::heading)
        return Qt::ItemNeverHasChildren;
    // What cannot be used can still be stood on, so that its reason can be read.
    const Qt::ItemFlags stands = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return item(index.row()).enabled ? stands | Qt::ItemIsEnabled : stands;
}

} // namespace flightplan::views
