#include "views/palette/shortcut_sheet.h"

#include "views/common/fonts.h"
#include "views/common/icons.h"
#include "views/common/section_label.h"
#include "views/palette/key_caps.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int margin = 32, columnWidth = 316, columnGap = 36, padding = 24;
constexpr std::size_t headingRows = 2; ///< a heading and the gap before it take as much room as so many rows

QWidget* makeRow(const ShortcutRow& row, QWidget* parent) {
    auto* result = new QWidget(parent);
    auto* layout = new QHBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* text = new QLabel(row.text, result);
    text->setTextFormat(Qt::PlainText);
    text->setProperty("dim", true);
    text->setWordWrap(true);
    std::vector<QStringList> keys;
    for (const auto& key : row.keys)
        keys.push_back(keysOf(key));
    layout->addWidget(text, 1);
    layout->addWidget(new KeyCaps(std::move(keys), result));
    return result;
}

void addGroup(QVBoxLayout& column, const ShortcutGroup& group, QWidget* parent) {
    if (column.count() > 0)
        column.addSpacing(14);
    column.addWidget(new SectionLabel(group.title, parent));
    for (const auto& row : group.rows)
        column.addWidget(makeRow(row, parent));
}

std::size_t heightOf(const ShortcutGroup& group) {
    return group.rows.size() + headingRows;
}

} // namespace

std::vector<ShortcutGroup> shortcutsOf(const std::vector<ActionEntry>& actions) {
    std::vector<ShortcutGroup> groups;
    ShortcutGroup others{ShortcutSheet::tr("Everywhere"), {}};
    for (const auto& entry : actions) {
        if (!entry.action || entry.action->shortcuts().isEmpty())
            continue;
        const auto keys = entry.action->shortcuts();
        const ShortcutRow row{entry.text, {keys.begin(), keys.end()}};
        if (entry.menu.isEmpty()) {
            others.rows.push_back(row);
            continue;
        }
        auto group = std::ranges::find(groups, entry.menu, &ShortcutGroup::title);
        if (group == groups.end())
            group = groups.insert(groups.end(), {entry.menu, {}});
        group->rows.push_back(row);
    }
    if (!others.rows.empty())
        groups.push_back(std::move(others));
    return groups;
}

ShortcutSheet::ShortcutSheet(QWidget& window, std::function<std::vector<ShortcutGroup>()> groups)
    : Overlay(window)
    , m_groups(std::move(groups))
    , m_scroll(new QScrollArea(&card())) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setAccessibleName(tr("Keyboard shortcuts"));
    m_scroll->setAccessibleName(tr("Keyboard shortcuts"));
    m_scroll->setProperty("bare", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* title = new QLabel(tr("Keyboard shortcuts"), &card());
    title->setProperty("heading", true);
    auto* close = new QToolButton(&card());
    close->setIcon(icon(u"close"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, this, &ShortcutSheet::dismiss);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(padding, 14, 14, 4);
    top->addWidget(title, 1);
    top->addWidget(close);
    auto* rows = new QVBoxLayout(&card());
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addLayout(top);
    rows->addWidget(m_scroll, 1);
}

void ShortcutSheet::prepare() {
    m_scroll->setWidget(makeContent(m_groups())); // the one before is deleted
}

QWidget* ShortcutSheet::makeContent(const std::vector<ShortcutGroup>& groups) {
    const int room = std::max(1, (width() - 2 * margin - 2 * padding + columnGap) / (columnWidth + columnGap));
    const auto columns = static_cast<std::size_t>(std::clamp(room, 1, 3));
    std::size_t rows = 0;
    for (const auto& group : groups)
        rows += heightOf(group);

    auto* content = new QWidget;
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(padding, 6, padding, padding);
    layout->setSpacing(columnGap);
    std::vector<QVBoxLayout*> stacks;
    for (std::size_t i = 0; i < columns; ++i) {
        stacks.push_back(new QVBoxLayout);
        stacks.back()->setSpacing(7);
        layout->addLayout(stacks.back(), 1);
    }
    // A group goes where its middle would lie if the columns were one: in order, and about equally high.
    std::size_t above = 0;
    for (const auto& group : groups) {
        const auto column =
            std::min(columns - 1, (above + heightOf(group) / 2) * columns / std::max<std::size_t>(1, rows));
        addGroup(*stacks[column], group, content);
        above += heightOf(group);
    }
    for (auto* stack : stacks)
        stack->addStretch(1);
    content->setFixedWidth(static_cast<int>(columns) * (columnWidth + columnGap) - columnGap + 2 * padding);
    return content;
}

void ShortcutSheet::placeCard() {
    auto* content = m_scroll->widget();
    if (!content)
        return;
    content->layout()->activate();
    const int around = card().layout()->sizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = content->layout()->totalHeightForWidth(content->width()) + around + 2;
    const int height = std::min(wanted, this->height() - 2 * margin);
    const int scrollBar = height < wanted ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    const int width = std::min(content->width() + 2 + scrollBar, this->width() - 2 * margin);
    moveCard(QRect((this->width() - width) / 2, (this->height() - height) / 2, width, height));
}

QWidget& ShortcutSheet::focusTarget() {
    return *m_scroll;
}

void ShortcutSheet::keyPressEvent(QKeyEvent* event) {
    // What opened it closes it.
    if (event->key() == Qt::Key_Question)
        dismiss();
    else
        Overlay::keyPressEvent(event);
}

} // namespace flightplan::views
