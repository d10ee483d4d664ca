#include "views/whatif/moves_bar.h"

#include "model/qt/plan_controller.h"
#include "model/qt/roles.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/whole_text_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace flightplan::views {
namespace {

constexpr int listHeight = 172;

} // namespace

MovesBar::MovesBar(qt::PlanController& controller, const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_name(name)
    , m_top(new QHBoxLayout)
    , m_title(new QLabel(this))
    , m_effect(new QLabel(this))
    , m_list(new QTreeView(this)) {
    setObjectName(name + QStringLiteral("Bar"));
    setProperty("banner", true);
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setTextFormat(Qt::PlainText);
    auto font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_effect->setObjectName(name + QStringLiteral("Effect"));
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setWordWrap(true);
    m_list->setObjectName(name + QStringLiteral("List"));
    m_list->setAccessibleName(tr("What moves where"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new WholeTextDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFixedHeight(listHeight);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->hide();

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(6);
    auto* text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget(m_title);
    text->addWidget(m_effect);
    m_top->setSpacing(8);
    m_top->addLayout(text, 1);
    rows->addLayout(m_top);
    rows->addWidget(m_list);
    m_unfold = addButton(tr("Moves"), QStringLiteral("Moves"), tr("Shows what moves where"));
    m_unfold->setCheckable(true);
    connect(m_unfold, &QPushButton::toggled, m_list, &QWidget::setVisible);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [&controller](const QModelIndex& row) {
                if (row.isValid())
                    controller.select(qt::Selection::fromObject(row.data(qt::ObjectRole).toString()));
            });
}

MovesBar::~MovesBar() {
    delete m_list; // goes before the model it shows
}

QPushButton* MovesBar::addButton(const QString& text, const QString& name, const QString& tip,
                                 const QString& iconName) {
    auto* button = iconName.isEmpty() ? new QPushButton(text, this) : new QPushButton(icon(iconName), text, this);
    button->setObjectName(m_name + name);
    button->setToolTip(tip);
    m_top->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void MovesBar::show(const QString& title, const QString& effect) {
    m_title->setText(title);
    m_effect->setText(effect);
}

void MovesBar::setMoves(std::shared_ptr<const plan::Plan> before, std::shared_ptr<const plan::Plan> after,
                        std::vector<planner::Move> moves) {
    m_model.setMoves(std::move(before), std::move(after), std::move(moves));
    const int count = m_model.rowCount();
    m_unfold->setVisible(count > 0);
    m_unfold->setText(tr("Moves (%1)").arg(format::count(count)));
    m_list->setVisible(m_unfold->isChecked() && count > 0);
}

} // namespace flightplan::views
