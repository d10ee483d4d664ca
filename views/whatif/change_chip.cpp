#include "views/whatif/change_chip.h"

#include "model/qt/plan_change_study.h"
#include "model/qt/plan_controller.h"
#include "model/qt/roles.h"
#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/whole_text_delegate.h"
#include "views/whatif/moves_model.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

#include <cmath>

namespace flightplan::views {
namespace {

constexpr double noise = 0.05; // ms of p95; less does not show

Tone toneOf(const planner::PlanChange& change) {
    if (change.unplaced() > 0)
        return Tone::bad;
    if (change.p95Ms() > noise)
        return Tone::warn;
    return change.p95Ms() < -noise || change.unplaced() < 0 ? Tone::good : Tone::neutral;
}

} // namespace

QString changeText(const planner::PlanChange& change) {
    QStringList parts;
    if (std::abs(change.p95Ms()) >= noise)
        parts << ChangeChip::tr("p95 %1").arg(format::signedMilliseconds(change.p95Ms()));
    else if (!change.moves.empty())
        parts << ChangeChip::tr("p95 unchanged");
    if (change.unplaced() != 0)
        parts << ChangeChip::tr("%1 without a place").arg(format::signedCount(static_cast<double>(change.unplaced())));
    if (change.added > 0 || change.removed > 0)
        parts << ChangeChip::tr("%1 microVMs")
                     .arg(format::signedCount(static_cast<double>(change.added - change.removed)));
    const auto moved = format::count(static_cast<double>(change.moves.size()));
    if (change.moves.empty())
        parts << ChangeChip::tr("nothing moved");
    else
        parts << (change.moves.size() == 1 ? ChangeChip::tr("1 microVM moved")
                                           : ChangeChip::tr("%1 microVMs moved").arg(moved));
    return parts.join(QStringLiteral(" · "));
}

ChangeChip::ChangeChip(qt::PlanController& controller, qt::PlanChangeStudy& study, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_study(study)
    , m_chip(new Chip(QString(), Tone::neutral, this))
    , m_moves(std::make_unique<MovesModel>()) {
    setObjectName(QStringLiteral("changeChip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_chip);
    m_chip->setClickable(true);
    m_chip->setAccessibleName(tr("What the last edit changed"));
    connect(m_chip, &Chip::clicked, this, &ChangeChip::showList);
    connect(&study, &qt::PlanChangeStudy::changed, this, &ChangeChip::refresh);
    refresh();
}

ChangeChip::~ChangeChip() {
    delete m_list; // goes before the model it shows
}

void ChangeChip::refresh() {
    const auto change = m_study.change();
    setVisible(change != nullptr);
    if (!change)
        return;
    m_chip->setText(changeText(*change));
    m_chip->setTone(toneOf(*change));
    const auto step = m_controller.undoStack().undoText();
    m_chip->setToolTip(step.isEmpty() ? tr("Against the plan before; click to list what moved")
                                      : tr("What “%1” changed; click to list what moved").arg(step));
    m_chip->setAccessibleDescription(m_chip->text());
}

void ChangeChip::showList() {
    const auto change = m_study.change();
    if (!change)
        return;
    delete m_list;
    m_moves->setMoves(change->before, change->after, change->moves);
    m_list = new QFrame(this, Qt::Popup);
    m_list->setObjectName(QStringLiteral("changeList"));
    m_list->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(m_list);
    auto* title = new QLabel(changeText(*change), m_list);
    layout->addWidget(title);
    auto* list = new QTreeView(m_list);
    list->setAccessibleName(tr("What moved where"));
    list->setModel(m_moves.get());
    list->setItemDelegate(new WholeTextDelegate(list));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->header()->setSectionResizeMode(QHeaderView::Stretch);
    list->setVisible(!change->moves.empty());
    layout->addWidget(list);
    connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid())
            m_controller.select(qt::Selection::fromObject(row.data(qt::ObjectRole).toString()));
    });
    constexpr QSize most(560, 300);
    const auto size = change->moves.empty() ? m_list->sizeHint() : most;
    m_list->resize(size);
    const auto corner = mapToGlobal(QPoint(width() - size.width(), -size.height() - 4));
    m_list->move(std::max(0, corner.x()), std::max(0, corner.y()));
    m_list->show();
    list->setFocus();
}

} // namespace flightplan::views
