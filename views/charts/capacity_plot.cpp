#include "views/charts/capacity_plot.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace flightplan::views {

using topology::Resource;

namespace {

constexpr double percent = 100;

constexpr std::array series = {Series::cpu, Series::memory, Series::bandwidth, Series::disk};

QStringList labelsOf(const CapacityData& data) {
    QStringList labels;
    for (const auto& group : data.groups)
        // The rest has no name that fits under a bar; the hover card says what it is.
        labels << (group.id.isEmpty() ? QStringLiteral("+%1").arg(data.othersCount) : group.id);
    return labels;
}

} // namespace

Resource bindingOf(const CapacityGroup& group, const CapacityPlot::Visible& visible) {
    Resource binding = group.binding();
    double highest = -1;
    for (const Resource resource : topology::allResources)
        if (visible[static_cast<std::size_t>(resource)] && group.share(resource) > highest) {
            highest = group.share(resource);
            binding = resource;
        }
    return binding;
}

CapacityPlot::CapacityPlot(QObject* parent)
    : QObject(parent)
    , m_chart(new QChart)
    , m_groupAxis(new QBarCategoryAxis(this))
    , m_valueAxis(new QValueAxis(this)) {
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins(QMargins(4, 8, 12, 2));
    m_chart->addAxis(m_groupAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    m_groupAxis->setLabelsAngle(0);
    m_groupAxis->setTruncateLabels(false);
    m_valueAxis->setTruncateLabels(false);
    m_groupAxis->setGridLineVisible(false);
    m_valueAxis->setLabelFormat(QStringLiteral("%d %"));
    setRange(1);
    recolour();
    connect(m_chart, &QChart::plotAreaChanged, this, &CapacityPlot::fitLabels);
}

void CapacityPlot::show(const CapacityData& data, bool bindingOnly, const Visible& visible) {
    if (!m_series || m_groups != data.groups.size() || m_bindingOnly != bindingOnly)
        rebuild(data.groups.size(), bindingOnly);
    m_labels = labelsOf(data);
    fitLabels();
    double highest = 0;
    for (std::size_t g = 0; g < data.groups.size(); ++g) {
        const auto& group = data.groups[g];
        const Resource binding = bindingOf(group, visible);
        for (const Resource resource : topology::allResources) {
            const auto r = static_cast<std::size_t>(resource);
            const bool drawn = visible[r] && (!bindingOnly || resource == binding);
            const double value = drawn ? group.share(resource) * percent : 0;
            highest = std::max(highest, value / percent);
            if (m_sets[r]->at(static_cast<int>(g)) != value)
                m_sets[r]->replace(static_cast<int>(g), value);
        }
    }
    setRange(highest);
}

/// Long ids would run into each other where bars are narrow; the hover card has them whole. The axis drops a text that
/// it has already, so that what is cut to the same gets an invisible difference.
void CapacityPlot::fitLabels() {
    QStringList fitted = m_labels;
    if (const double plot = m_chart->plotArea().width(); plot > 0 && !m_labels.isEmpty()) {
        const QFontMetricsF metrics(m_groupAxis->labelsFont());
        const double room = plot / static_cast<double>(m_labels.size()) - metrics.horizontalAdvance(u' ') / 2;
        for (auto& label : fitted)
            label = metrics.elidedText(label, Qt::ElideRight, room);
        for (qsizetype i = 0; i < fitted.size(); ++i)
            while (fitted.indexOf(fitted[i]) < i)
                fitted[i] += QChar(0x200B);
    }
    if (m_groupAxis->categories() != fitted)
        m_groupAxis->setCategories(fitted);
}

void CapacityPlot::rebuild(std::size_t groups, bool bindingOnly) {
    m_groups = groups;
    m_bindingOnly = bindingOnly;
    if (m_series)
        m_chart->removeSeries(m_series);
    delete m_series;
    if (bindingOnly)
        m_series = new QStackedBarSeries(this);
    else
        m_series = new QBarSeries(this);
    const QList<qreal> zeros(static_cast<qsizetype>(groups), 0.0);
    for (std::size_t r = 0; r < m_sets.size(); ++r) {
        m_sets[r] = new QBarSet(resourceTitle(topology::allResources[r]));
        m_sets[r]->append(zeros);
    }
    m_series->append(QList<QBarSet*>(m_sets.begin(), m_sets.end()));
    m_series->setBarWidth(bindingOnly ? 0.5 : 0.72);
    m_chart->addSeries(m_series);
    m_series->attachAxis(m_groupAxis);
    m_series->attachAxis(m_valueAxis);
    recolour();
}

void CapacityPlot::setRange(double highest) {
    // Always the whole of what can be allocated, so that heights compare from plan to plan; more only if it is needed.
    constexpr double quarter = 25;
    const double top = std::max(percent, std::ceil(highest * percent / quarter - 1e-9) * quarter);
    if (m_valueAxis->max() == top && m_valueAxis->min() == 0)
        return;
    m_valueAxis->setRange(0, top);
    m_valueAxis->setTickCount(top > 2 * percent ? 5 : static_cast<int>(top / quarter) + 1);
}

void CapacityPlot::recolour() {
    const auto& theme = tokens();
    for (std::size_t r = 0; r < m_sets.size(); ++r)
        if (m_sets[r]) {
            m_sets[r]->setBrush(seriesColor(theme, series[r]));
            m_sets[r]->setPen(QPen(Qt::NoPen));
        }
    for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{m_groupAxis, m_valueAxis}) {
        axis->setLabelsBrush(theme.secondary);
        axis->setLabelsFont(numberFont(11));
        axis->setLinePen(QPen(theme.lineStrong, 1));
        axis->setGridLinePen(QPen(theme.line, 1));
    }
    m_valueAxis->setLineVisible(false);
}

double CapacityPlot::value(Resource resource, std::size_t group) const {
    const QBarSet* set = m_sets[static_cast<std::size_t>(resource)];
    return set ? set->at(static_cast<int>(group)) : 0;
}

} // namespace flightplan::views
