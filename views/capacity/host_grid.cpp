#include "views/capacity/host_grid.h"

#include "model/plan/load.h"
#include "model/qt/fleet_text.h"
#include "model/qt/object_mime.h"
#include "model/qt/plan_controller.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int readablePitch = 30; // cells this large show their load in digits
constexpr int glyphPitch = 9;     // smaller ones show their state by a stroke of one pixel

QColor cellColor(const Tokens& tokens, const HostCells::Cell& cell) {
    if (cell.state == qt::RowState::down)
        return mixed(tokens.surface, tokens.bad, 0.22);
    const auto load = std::clamp(static_cast<double>(cell.load), 0.0, 1.0);
    constexpr double idle = 0.08;
    const auto full = tokens.dark ? mixed(tokens.accent, tokens.text, 0.25) : tokens.accent;
    return mixed(tokens.dark ? tokens.raised : tokens.line, full, idle + (1 - idle) * load);
}

} // namespace

HostGrid::HostGrid(qt::PlanController& controller, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_controller(controller) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Hosts by region"));
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    setAcceptDrops(true);
    connect(&controller, &qt::PlanController::planReplaced, this, &HostGrid::takePlan);
    connect(&controller, &qt::PlanController::selectionChanged, this, &HostGrid::takeSelection);
    takePlan();
}

void HostGrid::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    takePlan();
}

void HostGrid::takePlan() {
    if (!isVisible())
        return; // shown again, it catches up
    const auto plan = m_controller.plan();
    const auto blocksBefore = m_cells.blocks.size();
    const auto cellsBefore = m_cells.cells.size();
    m_cells = plan ? HostCells::of(*plan) : HostCells();
    m_hovered.reset();
    if (m_cells.blocks.size() != blocksBefore || m_cells.cells.size() != cellsBefore)
        m_matches.reset(); // of hosts that are others now; new ones are on their way
    layOut();
    takeSelection();
}

void HostGrid::setMatches(std::optional<std::vector<std::int64_t>> hosts) {
    m_matches.reset();
    if (hosts) {
        m_matches.emplace(m_cells.cells.size());
        for (const auto host : *hosts)
            if (static_cast<std::size_t>(host) < m_matches->size())
                (*m_matches)[static_cast<std::size_t>(host)] = 1;
    }
    viewport()->update();
}

void HostGrid::layOut() {
    std::vector<int> counts;
    for (const auto& block : m_cells.blocks)
        counts.push_back(block.count);
    m_layout = HostGridLayout(counts, viewport()->size());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.pitch() * 3);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    viewport()->update();
}

void HostGrid::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

/// The host, or that of a microVM.
std::optional<std::size_t> HostGrid::cellOf(const plan::Plan& plan, const qt::Selection& selection) const {
    auto host = std::int32_t(-1);
    const auto id = selection.id.toStdString();
    if (selection.kind == qt::Selection::Kind::host) {
        host = plan.fleet->findHost(id);
    } else if (selection.kind == qt::Selection::Kind::microVm) {
        if (const auto microVm = plan.fleet->findMicroVm(id); microVm >= 0)
            host = plan.assignment->microVms[static_cast<std::size_t>(microVm)].host;
    }
    const auto cell = host < 0 ? m_cells.cells.end() : std::ranges::find(m_cells.cells, host, &HostCells::Cell::host);
    return cell == m_cells.cells.end() ? std::nullopt
                                       : std::optional(static_cast<std::size_t>(cell - m_cells.cells.begin()));
}

void HostGrid::takeSelection() {
    m_selected.reset();
    m_companions.clear();
    m_selectedBlock.reset();
    viewport()->update();
    const auto plan = m_controller.plan();
    if (!plan)
        return;
    for (const auto& companion : m_controller.companions())
        if (const auto cell = cellOf(*plan, companion))
            m_companions.push_back(*cell);
    const auto& selection = m_controller.selection();
    if (selection.kind == qt::Selection::Kind::region) {
        const auto block = std::ranges::find(m_cells.blocks, selection.id, &HostCells::Block::id);
        if (block != m_cells.blocks.end())
            m_selectedBlock = static_cast<std::size_t>(block - m_cells.blocks.begin());
    }
    m_selected = cellOf(*plan, selection);
    if (!m_selected)
        return;
    const auto& cell = m_cells.cells[*m_selected];
    setAccessibleDescription(QString::fromStdString(plan->fleet->hostName(cell.host)) + QStringLiteral(", ") +
                             qt::stateWord(cell.state) + QStringLiteral(", ") +
                             format::percent(static_cast<double>(cell.load)));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    const auto box = cellRect(*m_selected);
    auto* bar = verticalScrollBar();
    if (box.top() < 0)
        bar->setValue(bar->value() + box.top() - m_layout.pitch());
    else if (box.bottom() >= viewport()->height())
        bar->setValue(bar->value() + box.bottom() - viewport()->height() + m_layout.pitch());
}

QRect HostGrid::cellRect(std::size_t cell) const {
    const auto hit = hitOf(cell);
    return hit ? m_layout.cell(hit->block, hit->index).translated(0, -verticalScrollBar()->value()) : QRect();
}

std::optional<HostGridLayout::Hit> HostGrid::hitOf(std::size_t cell) const {
    const auto block = std::ranges::find_if(m_cells.blocks, [&](const HostCells::Block& each) {
        return cell >= each.first && cell < each.first + static_cast<std::size_t>(each.count);
    });
    if (block == m_cells.blocks.end())
        return std::nullopt;
    return HostGridLayout::Hit{static_cast<std::size_t>(block - m_cells.blocks.begin()),
                               static_cast<int>(cell - block->first)};
}

void HostGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const auto& tokens = views::tokens();
    painter.fillRect(event->rect(), tokens.background);
    if (m_cells.cells.empty()) {
        painter.setPen(tokens.tertiary);
        painter.setFont(textFont(13));
        painter.drawText(viewport()->rect(), Qt::AlignCenter,
                         m_controller.plan() ? tr("No hosts yet. Add a region from the catalogue; it brings its hosts.")
                                             : tr("planning…"));
        return;
    }
    const int scrolled = verticalScrollBar()->value();
    painter.translate(0, -scrolled);
    const auto dirty = event->rect().translated(0, scrolled);
    for (std::size_t block = 0; block < m_cells.blocks.size(); ++block)
        if (m_layout.blocks()[block].box.intersects(dirty))
            paintBlock(painter, block, dirty);
    if (m_hovered)
        paintOutline(painter, *m_hovered, tokens.text, 1);
    for (const auto companion : m_companions)
        paintOutline(painter, companion, tokens.accent, 2);
    if (m_selected)
        paintOutline(painter, *m_selected, tokens.accent, 2);
    if (hasFocus() && !m_selected) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRect(viewport()->rect().translated(0, scrolled).adjusted(0, 0, -1, -1));
    }
}

void HostGrid::paintOutline(QPainter& painter, std::size_t cell, const QColor& color, qreal width) const {
    const auto hit = hitOf(cell);
    if (!hit)
        return;
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(m_layout.cell(hit->block, hit->index)).adjusted(-1.5, -1.5, 1.5, 1.5));
}

void HostGrid::paintBlock(QPainter& painter, std::size_t block, const QRect& dirty) const {
    const auto& tokens = views::tokens();
    const auto& place = m_layout.blocks()[block];
    const auto& of = m_cells.blocks[block];
    if (m_selectedBlock == block) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(place.box).adjusted(-6.5, -5.5, 5.5, 4.5), 4, 4);
    }
    const QRect heading(place.box.topLeft(), QSize(place.box.width(), place.cells.y() - place.box.y() - 4));
    const auto share = format::percent(of.load);
    const auto digits = numberFont(11);
    painter.setFont(digits);
    painter.setPen(tokens.secondary);
    painter.drawText(heading, Qt::AlignRight | Qt::AlignVCenter, share);
    const auto bold = textFont(12, QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(tokens.text);
    painter.drawText(heading, Qt::AlignLeft | Qt::AlignVCenter, of.title);
    const int nameAt = QFontMetrics(bold).horizontalAdvance(of.title) + 6;
    const int room = heading.width() - nameAt - QFontMetrics(digits).horizontalAdvance(share) - 8;
    if (of.name.compare(of.title, Qt::CaseInsensitive) != 0 &&
        QFontMetrics(textFont(11)).horizontalAdvance(of.name) <= room) {
        painter.setFont(textFont(11));
        painter.setPen(tokens.tertiary);
        painter.drawText(heading.adjusted(nameAt, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, of.name);
    }
    for (int index = 0; index < place.count; ++index)
        if (const auto box = m_layout.cell(block, index); box.intersects(dirty))
            paintCell(painter, box, of.first + static_cast<std::size_t>(index));
}

void HostGrid::paintCell(QPainter& painter, const QRect& box, std::size_t index) const {
    const auto& tokens = views::tokens();
    const auto& cell = m_cells.cells[index];
    const bool faint = m_matches && static_cast<std::size_t>(cell.host) < m_matches->size() &&
                       !(*m_matches)[static_cast<std::size_t>(cell.host)];
    constexpr double faintness = 0.16;
    painter.setOpacity(faint ? faintness : 1);
    const auto color = cellColor(tokens, cell);
    painter.fillRect(box, color);
    const auto mark =
        QRectF(box).adjusted(box.width() * 0.22, box.height() * 0.22, -box.width() * 0.22, -box.height() * 0.22);
    const qreal stroke = m_layout.pitch() >= 16 ? 2 : m_layout.pitch() >= glyphPitch ? 1.4 : 1;
    painter.setRenderHint(QPainter::Antialiasing);
    switch (cell.state) {
    case qt::RowState::down:
        painter.setPen(QPen(tokens.bad, stroke));
        painter.drawLine(mark.topLeft(), mark.bottomRight());
        painter.drawLine(mark.topRight(), mark.bottomLeft());
        break;
    case qt::RowState::cordoned:
        painter.setPen(QPen(tokens.warn, stroke));
        painter.drawLine(mark.bottomLeft(), mark.topRight());
        break;
    case qt::RowState::overLimit: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.warn);
        const auto top = QPointF(box.right() + 1, box.top());
        const qreal size = std::max(4.0, box.width() * 0.42);
        const QPointF corner[] = {top, top + QPointF(-size, 0), top + QPointF(0, size)};
        painter.drawPolygon(corner, 3);
        break;
    }
    default:
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_layout.pitch() >= readablePitch && cell.state != qt::RowState::down) {
        painter.setFont(numberFont(11));
        painter.setPen(contrastRatio(tokens.text, color) > contrastRatio(tokens.background, color) ? tokens.text
                                                                                                   : tokens.background);
        painter.drawText(box, Qt::AlignCenter, QString::number(std::lround(static_cast<double>(cell.load) * 100)));
    }
    painter.setOpacity(1);
}

std::optional<HostGridLayout::Hit> HostGrid::hitAt(QPoint viewportPoint) const {
    return m_layout.at(viewportPoint + QPoint(0, verticalScrollBar()->value()));
}

void HostGrid::select(HostGridLayout::Hit hit, bool toggle) {
    const auto plan = m_controller.plan();
    if (!plan)
        return;
    const auto& block = m_cells.blocks[hit.block];
    qt::Selection object{qt::Selection::Kind::region, block.id};
    if (hit.index >= 0) {
        const auto host = m_cells.cells[block.first + static_cast<std::size_t>(hit.index)].host;
        object = {qt::Selection::Kind::host, QString::fromStdString(plan->fleet->hostName(host))};
    }
    if (toggle)
        m_controller.toggle(object);
    else
        m_controller.select(object);
}

void HostGrid::mousePressEvent(QMouseEvent* event) {
    const auto hit = hitAt(event->pos());
    if (hit)
        select(*hit, event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier));
    else if (event->button() == Qt::LeftButton)
        m_controller.select({});
}

void HostGrid::mouseMoveEvent(QMouseEvent* event) {
    hover(hitAt(event->pos()));
}

void HostGrid::hover(std::optional<HostGridLayout::Hit> hit) {
    const auto hovered = hit && hit->index >= 0
                             ? std::optional(m_cells.blocks[hit->block].first + static_cast<std::size_t>(hit->index))
                             : std::nullopt;
    if (hovered == m_hovered)
        return;
    constexpr int outline = 3;
    for (const auto& cell : {m_hovered, hovered})
        if (cell)
            viewport()->update(cellRect(*cell).adjusted(-outline, -outline, outline, outline));
    m_hovered = hovered;
}

void HostGrid::dragEnterEvent(QDragEnterEvent* event) {
    if (!qt::objectIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void HostGrid::dragMoveEvent(QDragMoveEvent* event) {
    const auto hit = hitAt(event->position().toPoint());
    hover(hit);
    event->setAccepted(hit.has_value());
}

void HostGrid::dropEvent(QDropEvent* event) {
    const auto plan = m_controller.plan();
    const auto hit = hitAt(event->position().toPoint());
    if (!hit || !plan)
        return;
    event->acceptProposedAction();
    const auto& block = m_cells.blocks[hit->block];
    const auto cell = block.first + static_cast<std::size_t>(std::max(hit->index, 0));
    Q_EMIT dropRequested(qt::objectIn(*event->mimeData()), block.id,
                         hit->index < 0 ? QString()
                                        : QString::fromStdString(plan->fleet->hostName(m_cells.cells[cell].host)));
}

void HostGrid::leaveEvent(QEvent* event) {
    QAbstractScrollArea::leaveEvent(event);
    m_hovered.reset();
    viewport()->update();
}

void HostGrid::keyPressEvent(QKeyEvent* event) {
    const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (!isArrow || event->modifiers() != Qt::NoModifier || m_cells.cells.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto from = m_selected ? hitOf(*m_selected) : std::nullopt;
    if (!from) {
        select({m_selectedBlock.value_or(0), 0});
        return;
    }
    const int dx = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int dy = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    select(m_layout.step(*from, dx, dy));
}

void HostGrid::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse)
        if (const auto hit = hitAt(event->pos()))
            select(*hit);
    if (m_controller.selection().kind != qt::Selection::Kind::none)
        Q_EMIT contextMenuRequested(event->globalPos());
}

bool HostGrid::showTip(const QHelpEvent& event) {
    const auto snapshot = m_controller.snapshot();
    const auto hit = hitAt(event.pos());
    if (!hit || !snapshot.plan) {
        QToolTip::hideText();
        return true;
    }
    const auto& plan = *snapshot.plan;
    const auto& block = m_cells.blocks[hit->block];
    QString text;
    if (hit->index < 0) {
        const auto region = static_cast<std::size_t>(block.region);
        text =
            qt::regionToolTip(plan, block.region,
                              plan::bindingLoad(plan.figures->regionUsed[region], plan.figures->regionCapacity[region]),
                              plan.fleet->regions[region].up ? qt::RowState::normal : qt::RowState::down);
    } else {
        const auto& cell = m_cells.cells[block.first + static_cast<std::size_t>(hit->index)];
        const auto host = static_cast<std::size_t>(cell.host);
        text =
            qt::hostToolTip(plan, cell.host,
                            plan::bindingLoad(plan.assignment->used[host], plan.fleet->problem.hosts.allocatable[host]),
                            snapshot.residents->count(cell.host), cell.state);
    }
    QToolTip::showText(event.globalPos(), text, viewport());
    return true;
}

bool HostGrid::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip)
        return showTip(*static_cast<QHelpEvent*>(event));
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace flightplan::views
