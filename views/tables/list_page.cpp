#include "views/tables/list_page.h"

#include <QAbstractItemModel>
#include <QTreeView>

namespace flightplan::views {

ListPage::ListPage(QTreeView* tree, QWidget* parent)
    : QWidget(parent)
    , m_tree(tree)
    , m_empty(new QLabel(this))
    , m_layout(new QStackedLayout(this)) {
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setProperty("dim", true);
    m_layout->addWidget(tree);
    m_layout->addWidget(m_empty);
    const auto* model = tree->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListPage::choose);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPage::choose);
    connect(model, &QAbstractItemModel::modelReset, this, &ListPage::choose);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ListPage::choose);
    choose();
}

void ListPage::setEmptyText(const QString& text) {
    m_empty->setText(text);
}

void ListPage::choose() {
    m_layout->setCurrentWidget(m_tree->model()->rowCount() > 0 ? static_cast<QWidget*>(m_tree) : m_empty);
}

} // namespace flightplan::views
