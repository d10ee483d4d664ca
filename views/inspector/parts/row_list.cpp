#include "views/inspector/parts/row_list.h"

#include "views/common/fonts.h"
#include "views/common/icons.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace flightplan::views {

namespace {

constexpr std::size_t firstRows = 8;
constexpr std::size_t moreRows = 50;
constexpr int keyRole = Qt::UserRole;
constexpr int lineHeight = 24;

} // namespace

RowList::RowList(const QString& name, QWidget* parent)
    : QTreeWidget(parent)
    , m_shown(firstRows) {
    setAccessibleName(name);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setIconSize({14, 14});
    header()->setMinimumSectionSize(20);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemClicked, this, &RowList::choose);
    connect(this, &QTreeWidget::itemActivated, this, &RowList::choose);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item && !m_rebuilding)
            Q_EMIT rowFocused(item->data(0, keyRole).toString());
    });
}

void RowList::setRows(std::vector<ListRow> rows) {
    m_rows = std::move(rows);
    rebuild();
}

QSize RowList::sizeHint() const {
    return {120, topLevelItemCount() * lineHeight + 2 * frameWidth()};
}

QSize RowList::minimumSizeHint() const {
    return {60, sizeHint().height()};
}

void RowList::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        rebuild();
}

void RowList::rebuild() {
    m_rebuilding = true;
    const QString current = currentItem() ? currentItem()->data(0, keyRole).toString() : QString();
    clear();
    const auto shown = m_rows.size() <= m_shown + 1 ? m_rows.size() : m_shown;
    for (std::size_t i = 0; i < shown; ++i) {
        const ListRow& row = m_rows[i];
        const QString glyph = toneGlyph(row.tone);
        auto* item = new QTreeWidgetItem({row.text, glyph.isEmpty() ? row.value : glyph + QChar(u' ') + row.value});
        item->setData(0, keyRole, row.key);
        item->setFont(1, numberFont(11));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, row.tip.isEmpty() ? row.text : row.tip);
        item->setToolTip(1, row.tip.isEmpty() ? row.value : row.tip);
        item->setForeground(1, row.tone == Tone::neutral ? tokens().secondary : toneColor(tokens(), row.tone));
        item->setSizeHint(0, QSize(0, lineHeight));
        if (!row.icon.isEmpty())
            item->setIcon(0, icon(row.icon));
        addTopLevelItem(item);
        if (row.key == current && !current.isEmpty())
            setCurrentItem(item);
    }
    if (shown < m_rows.size()) {
        const auto rest = static_cast<qlonglong>(m_rows.size() - shown);
        auto* more = new QTreeWidgetItem({tr("%1 more…").arg(QLocale().toString(rest)), {}});
        more->setForeground(0, tokens().accent);
        more->setToolTip(0, tr("Show more rows"));
        more->setSizeHint(0, QSize(0, lineHeight));
        addTopLevelItem(more);
    }
    m_rebuilding = false;
    updateGeometry();
}

void RowList::choose(const QTreeWidgetItem* item) {
    if (!item || m_rebuilding)
        return;
    const QString key = item->data(0, keyRole).toString();
    if (key.isEmpty() && indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item)) == static_cast<int>(m_shown)) {
        m_shown += moreRows;
        // The clicked item is deleted by this; nothing of it is used afterwards.
        QMetaObject::invokeMethod(this, &RowList::rebuild, Qt::QueuedConnection);
        return;
    }
    if (!key.isEmpty())
        Q_EMIT rowActivated(key);
}

} // namespace flightplan::views
