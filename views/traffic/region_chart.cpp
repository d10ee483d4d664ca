#include "views/traffic/region_chart.h"

#include "views/common/format.h"
#include "views/common/text_file.h"
#include "views/common/theme.h"
#include "views/traffic/region_bars.h"

#include <QPainter>
#include <QTableWidget>

namespace flightplan::views {

RegionChart::RegionChart(QWidget* parent)
    : ChartPanel(tr("Requests by region"), QStringLiteral("requests_by_region"), false, parent)
    , m_bars(new RegionBars(this)) {
    setColumns({tr("Region"), tr("Answered"), tr("Refused")});
    setPicture(*m_bars);
}

void RegionChart::refresh() {
    setEmptyText(m_bars->rows().empty() ? tr("No region is asked anything.") : QString());
    numbersChanged();
}

QString RegionChart::toText(QChar separator) const {
    constexpr int decimals = 6;
    QString text =
        QStringList{QStringLiteral("region"), QStringLiteral("served_per_s"), QStringLiteral("refused_per_s")}.join(
            separator) +
        u'\n';
    for (const auto& row : m_bars->rows())
        text += QStringList{quotedField(row.id, separator), QString::number(row.served, 'f', decimals),
                            QString::number(row.refused, 'f', decimals)}
                    .join(separator) +
                u'\n';
    return text;
}

QSize RegionChart::sizeHint() const {
    return m_bars->sizeHint();
}

QSize RegionChart::minimumSizeHint() const {
    return m_bars->minimumSizeHint();
}

void RegionChart::fillTable() {
    const auto& rows = m_bars->rows();
    table().setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < table().rowCount(); ++i) {
        const auto& row = rows[static_cast<std::size_t>(i)];
        setCell(i, 0, row.id, {}, false);
        setCell(i, 1, format::perSecond(row.served), format::decimal(row.served, 6), true);
        setCell(i, 2, format::perSecond(row.refused), format::decimal(row.refused, 6), true);
    }
}

void RegionChart::paintPicture(QPainter& painter) const {
    painter.fillRect(QRect(QPoint(0, 0), pictureSize()), tokens().surface);
    m_bars->paintRows(painter, pictureSize());
}

/// Every region, however little room the panel leaves.
QSize RegionChart::pictureSize() const {
    return {std::max(m_bars->width(), m_bars->sizeHint().width()), m_bars->heightOfAll()};
}

} // namespace flightplan::views
