#include "views/traffic/region_bars.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int rowHeight = 18;
constexpr int nameWidth = 44;
constexpr int valueWidth = 74;

} // namespace

RegionBars::RegionBars(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("requestsByRegion"));
    setAccessibleName(tr("Requests by region"));
}

void RegionBars::setRows(std::vector<Row> rows) {
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const Row& row) { return row.served + row.refused; });
    std::erase_if(rows, [](const Row& row) { return row.served + row.refused <= 0; });
    m_rows = std::move(rows);
    QStringList words;
    for (const auto& row : m_rows)
        words << tr("%1 %2").arg(row.id.toUpper(), format::perSecond(row.served));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

QSize RegionBars::sizeHint() const {
    return {240, 8 * rowHeight};
}

QSize RegionBars::minimumSizeHint() const {
    return {170, 3 * rowHeight};
}

int RegionBars::heightOfAll() const {
    return std::max<int>(1, static_cast<int>(m_rows.size())) * rowHeight;
}

std::vector<RegionBars::Row> RegionBars::shown(int height) const {
    const auto room = static_cast<std::size_t>(std::max(1, height / rowHeight));
    if (m_rows.size() <= room)
        return m_rows;
    std::vector<Row> rows(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(room) - 1);
    Row rest;
    for (auto i = room - 1; i < m_rows.size(); ++i) {
        rest.served += m_rows[i].served;
        rest.refused += m_rows[i].refused;
    }
    rows.push_back(rest);
    return rows;
}

int RegionBars::rowAt(const QPoint& position) const {
    const int row = position.y() / rowHeight;
    return row < static_cast<int>(shown(height()).size()) ? row : -1;
}

bool RegionBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        const auto rows = shown(height());
        if (row < 0)
            QToolTip::hideText();
        else if (const auto& at = rows[static_cast<std::size_t>(row)]; at.id.isEmpty())
            QToolTip::showText(
                help->globalPos(),
                tr("%1 more regions: %2").arg(m_rows.size() + 1 - rows.size()).arg(format::perSecond(at.served)), this);
        else
            QToolTip::showText(help->globalPos(),
                               tr("%1 serves %2 and refuses %3. Click to select it.")
                                   .arg(at.id.toUpper(), format::perSecond(at.served), format::perSecond(at.refused)),
                               this);
        return true;
    }
    return QWidget::event(event);
}

void RegionBars::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->pos());
    if (row >= 0 && !shown(height())[static_cast<std::size_t>(row)].id.isEmpty())
        Q_EMIT regionClicked(shown(height())[static_cast<std::size_t>(row)].id);
}

void RegionBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRows(painter, size());
}

void RegionBars::paintRows(QPainter& painter, QSize size) const {
    const auto& t = tokens();
    const auto rows = shown(size.height());
    double most = 0;
    for (const auto& row : rows)
        if (!row.id.isEmpty())
            most = std::max(most, row.served + row.refused);
    const double room = std::max(10, size.width() - nameWidth - valueWidth);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const int top = static_cast<int>(i) * rowHeight;
        const bool rest = row.id.isEmpty();
        painter.setFont(textFont(11));
        painter.setPen(rest ? t.tertiary : t.text);
        painter.drawText(QRect(0, top, nameWidth, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         rest ? tr("+%1").arg(m_rows.size() + 1 - rows.size()) : row.id.toUpper());
        if (!rest && most > 0) {
            const double served = room * row.served / most;
            const double refused = room * row.refused / most;
            painter.fillRect(QRectF(nameWidth, top + 5, served, rowHeight - 10), t.accent);
            painter.fillRect(QRectF(nameWidth + served, top + 5, refused, rowHeight - 10), t.bad);
        }
        painter.setFont(numberFont(11));
        painter.setPen(t.secondary);
        painter.drawText(QRect(size.width() - valueWidth, top, valueWidth, rowHeight),
                         Qt::AlignRight | Qt::AlignVCenter, format::perSecond(row.served));
    }
}

} // namespace flightplan::views
