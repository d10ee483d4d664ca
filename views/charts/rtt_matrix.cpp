#include "views/charts/rtt_matrix.h"

#include "model/qt/finding_text.h"
#include "model/qt/plan_controller.h"
#include "views/charts/rtt_matrix_model.h"
#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/text_file.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int leastWidth = 23, leastHeight = 15, mostHeight = 22; // of a cell, pixels
constexpr int headerWidth = 34, headerHeight = 18;

void paintCell(QPainter& painter, const QRect& box, const QModelIndex& index) {
    const auto& theme = tokens();
    const int band = index.data(RttMatrixModel::BandRole).toInt();
    const QRect inner = box.adjusted(0, 0, -1, -1);
    const bool hasTime = band >= 0;
    const QColor ground = hasTime ? bandColor(theme, band) : theme.raised;
    painter.fillRect(inner, ground);
    const QColor ink = !hasTime                                                                   ? theme.secondary
                       : contrastRatio(theme.text, ground) > contrastRatio(theme.surface, ground) ? theme.text
                                                                                                  : theme.surface;
    if (band >= LatencyScale::firstOutside)
        painter.fillRect(inner, QBrush(withAlpha(ink, 0.3), Qt::BDiagPattern));
    if (index.data(RttMatrixModel::EstimatedRole).toBool()) {
        QPen dashed(ink, 1);
        dashed.setDashPattern({2, 2});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(inner.adjusted(1, 1, -2, -2));
    }
    if (band == RttMatrixModel::diagonal)
        return;
    painter.setFont(numberFont(11));
    const QString text = index.data().toString();
    if (QFontMetrics(painter.font()).horizontalAdvance(text) > inner.width())
        return;                               // the colour says enough, the words the rest
    if (band >= LatencyScale::firstOutside) { // over the hatching
        const int width = QFontMetrics(painter.font()).horizontalAdvance(text);
        painter.fillRect(QRect(inner.center().x() - width / 2, inner.top() + 2, width + 1, inner.height() - 4), ground);
    }
    painter.setPen(ink);
    painter.drawText(inner, Qt::AlignCenter, text);
}

class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        paintCell(*painter, option.rect, index);
        if (option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver)) {
            painter->setPen(QPen(tokens().text, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }
};

QTableView* makeView(QAbstractItemModel* model, QWidget* parent) {
    auto* view = new QTableView(parent);
    view->setObjectName(QStringLiteral("rttCells"));
    view->setModel(model);
    view->setItemDelegate(new CellDelegate(view));
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setCornerButtonEnabled(false);
    view->setTabKeyNavigation(false); // Tab goes on to the next panel, arrows go from cell to cell
    for (auto* header : {view->horizontalHeader(), view->verticalHeader()}) {
        header->setFont(numberFont(11));
        header->setHighlightSections(true);
        header->setSectionsClickable(false);
        header->setMinimumSectionSize(leastHeight);
    }
    view->horizontalHeader()->setFixedHeight(headerHeight);
    view->verticalHeader()->setFixedWidth(headerWidth);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 0; border: 0; }"));
    return view;
}

} // namespace

RttMatrix::RttMatrix(qt::PlanController& controller, QWidget* parent)
    : ChartPanel(tr("Round-trip times between regions"), QStringLiteral("rtt_matrix"), true, parent)
    , m_controller(controller)
    , m_model(new RttMatrixModel(this))
    , m_view(makeView(m_model, this)) {
    setObjectName(QStringLiteral("rttMatrix"));
    setTitle(tr("RTT between regions"));
    setColumns({tr("From"), tr("To"), tr("RTT"), tr("Source")});
    setPicture(*m_view);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::entered, this, &RttMatrix::look);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (m_view->hasFocus())
            look(index);
    });
    connect(m_view, &QTableView::clicked, this, &RttMatrix::choose);
    connect(m_view, &QTableView::activated, this, &RttMatrix::choose);
    connect(&table(), &QTableWidget::cellActivated, this,
            [this](int row) { choose(m_model->index(row / m_model->rowCount(), row % m_model->rowCount())); });
    connect(&controller, &qt::PlanController::planReplaced, this, [this] {
        if (isLookedAt())
            refresh();
    });
    refresh();
}

void RttMatrix::refresh() {
    m_model->setPlan(m_controller.plan());
    setEmptyText(!m_model->plan()          ? tr("Planning…")
                 : m_model->rowCount() < 2 ? tr("Two regions at least have a round trip between them.")
                                           : QString());
    fit();
    look({});
    numbersChanged();
}

/// All cells where there is room for them, else as small as they can be read.
void RttMatrix::fit() {
    const int count = std::max(1, m_model->rowCount());
    const int width = (m_view->viewport()->width() - 1) / count;
    const int height = m_view->viewport()->height() / count;
    m_view->horizontalHeader()->setDefaultSectionSize(std::max(leastWidth, width));
    m_view->verticalHeader()->setDefaultSectionSize(std::clamp(height, leastHeight, mostHeight));
}

void RttMatrix::look(const QModelIndex& index) {
    const bool known = index.isValid() && m_model->plan();
    setSubtitle(
        known ? m_model->words(index.row(), index.column())
              : tr("target %1 · hatched: past it · dashed: estimated").arg(format::milliseconds(m_model->targetMs())));
    auto path = known ? m_model->pathOf(index.row(), index.column()) : std::vector<std::string>();
    if (path == m_path)
        return;
    m_path = std::move(path);
    Q_EMIT pathChanged();
}

void RttMatrix::choose(const QModelIndex& index) {
    if (!index.isValid() || !m_model->plan())
        return;
    const auto& from = m_model->regionAt(index.row());
    const auto& to = m_model->regionAt(index.column());
    for (const auto& link : *m_controller.document().links)
        if ((link.from == from && link.to == to) || (link.from == to && link.to == from))
            return m_controller.select({qt::Selection::Kind::link, QString::fromStdString(link.from + ">" + link.to)});
    m_controller.select({qt::Selection::Kind::region, QString::fromStdString(from)});
}

QString RttMatrix::toText(QChar separator) const {
    QString text =
        QStringList{QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("rtt_ms"), QStringLiteral("source")}
            .join(separator) +
        u'\n';
    constexpr double microPerMilli = 1000;
    constexpr int decimals = 3;
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const auto rtt = m_model->rttOf(row, column);
            const auto pair = m_model->plan()->network->explain(m_model->regionAt(row), m_model->regionAt(column));
            text += QStringList{QString::fromStdString(m_model->regionAt(row)),
                                QString::fromStdString(m_model->regionAt(column)),
                                rtt == topology::unreachableRtt
                                    ? QString()
                                    : QString::number(static_cast<double>(rtt) / microPerMilli, 'f', decimals),
                                quotedField(qt::messageText(pair.source), separator)}
                        .join(separator) +
                    u'\n';
        }
    return text;
}

void RttMatrix::fillTable() {
    const int count = m_model->rowCount();
    table().setRowCount(count * count);
    for (int row = 0; row < count * count; ++row) {
        const int from = row / count, to = row % count;
        const auto rtt = m_model->rttOf(from, to);
        setCell(row, 0, QString::fromStdString(m_model->regionAt(from)), {}, false);
        setCell(row, 1, QString::fromStdString(m_model->regionAt(to)), {}, false);
        setCell(row, 2, rtt == topology::unreachableRtt ? tr("no path") : format::exactMilliseconds(rtt), {}, true);
        const auto words = m_model->words(from, to);
        setCell(row, 3, words.section(QStringLiteral(". "), 1), words, false);
    }
}

void RttMatrix::paintPicture(QPainter& painter) const {
    const int count = m_model->rowCount();
    const auto& theme = tokens();
    painter.fillRect(QRect(QPoint(0, 0), pictureSize()), theme.surface);
    const QSize cell(std::max(leastWidth, m_view->columnWidth(0)), mostHeight);
    for (int i = 0; i < count; ++i) {
        painter.setFont(numberFont(11));
        painter.setPen(theme.secondary);
        const auto name = m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        painter.drawText(QRect(headerWidth + i * cell.width(), 0, cell.width(), headerHeight), Qt::AlignCenter, name);
        painter.drawText(QRect(0, headerHeight + i * cell.height(), headerWidth, cell.height()), Qt::AlignCenter, name);
        for (int column = 0; column < count; ++column)
            paintCell(painter,
                      QRect(QPoint(headerWidth + column * cell.width(), headerHeight + i * cell.height()), cell),
                      m_model->index(i, column));
    }
}

QSize RttMatrix::pictureSize() const {
    const int count = m_model->rowCount();
    return {headerWidth + count * std::max(leastWidth, m_view->columnWidth(0)) + 1,
            headerHeight + count * mostHeight + 1};
}

bool RttMatrix::eventFilter(QObject* watched, QEvent* event) {
    const bool left = watched == m_view->viewport() && event->type() == QEvent::Leave;
    if (left || (watched == m_view && event->type() == QEvent::FocusOut))
        look(m_view->hasFocus() && left ? m_view->currentIndex() : QModelIndex());
    if (watched == m_view && event->type() == QEvent::FocusIn)
        look(m_view->currentIndex());
    return ChartPanel::eventFilter(watched, event);
}

void RttMatrix::resizeEvent(QResizeEvent* event) {
    ChartPanel::resizeEvent(event);
    fit();
}

void RttMatrix::lookedAtChanged() {
    if (isLookedAt())
        refresh();
    else
        look({});
}

} // namespace flightplan::views
