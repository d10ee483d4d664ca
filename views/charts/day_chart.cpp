#include "views/charts/day_chart.h"

#include "model/qt/latency_study.h"
#include "model/qt/traffic_study.h"
#include "views/charts/curve_view.h"
#include "views/charts/legend_item.h"
#include "views/charts/plot_axes.h"
#include "views/charts/scope_text.h"
#include "views/common/format.h"

#include <QAreaSeries>
#include <QChart>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QTableWidget>
#include <QTime>
#include <QValueAxis>

#include <algorithm>

namespace flightplan::views {
namespace {

using studies::DayCurve;

constexpr double microPerMilli = 1000;
constexpr double ratePerSecond = 1e-6; // rates are millionths
constexpr int minutesPerHour = 60;
constexpr std::array series = {Series::p50, Series::p95, Series::p99};
constexpr std::array names = {"p50", "p95", "p99"};

std::array<std::optional<std::int64_t>, 3> timesOf(const DayCurve::Hour& hour) {
    return {hour.percentiles.p50, hour.percentiles.p95, hour.percentiles.p99};
}

double rateOf(const DayCurve::Hour& hour) {
    return static_cast<double>(hour.served) * ratePerSecond;
}

QString clock(std::int32_t minute) {
    return QTime(0, 0).addSecs(minute * 60).toString(QStringLiteral("HH:mm"));
}

} // namespace

DayChart::DayChart(qt::LatencyStudy& study, qt::TrafficStudy& traffic, QWidget* parent)
    : ChartPanel(tr("Requests and their times over the day"), QStringLiteral("day"), true, parent)
    , m_study(study)
    , m_traffic(traffic)
    , m_rates(new QLineSeries(this))
    , m_requests(new QAreaSeries(m_rates))
    , m_hours(new QValueAxis(this))
    , m_times(new QValueAxis(this))
    , m_perSecond(new QValueAxis(this)) {
    setObjectName(QStringLiteral("dayChart"));
    setTitle(tr("Day"));
    setColumns({tr("Hour, UTC"), tr("Answered"), tr("p50"), tr("p95"), tr("p99")});
    makeSeries();
    connect(m_view, &CurveView::clicked, this,
            [this](double hour) { Q_EMIT hourChosen(static_cast<int>(hour) * minutesPerHour); });
    connect(&study, &qt::LatencyStudy::dayAnswered, this, &DayChart::refresh);
    connect(&traffic, &qt::TrafficStudy::answered, this, [this] {
        if (m_study.day())
            showMarks();
    });
    recolour();
    refresh();
}

void DayChart::makeSeries() {
    auto* chart = makeQuietChart();
    m_view = new CurveView(chart, this);
    chart->addAxis(m_hours, Qt::AlignBottom);
    chart->addAxis(m_times, Qt::AlignLeft);
    chart->addAxis(m_perSecond, Qt::AlignRight);
    const auto add = [&](QAbstractSeries* each, QValueAxis* values) {
        chart->addSeries(each);
        each->attachAxis(m_hours);
        each->attachAxis(values);
    };
    auto& row = *heading();
    const auto addLegend = [&](const QString& name, Series kind, QAbstractSeries* of) {
        auto* item = new LegendItem(name, kind, this);
        row.insertWidget(row.count() - 1, item);
        connect(item, &LegendItem::toggled, this, [this, of](bool shown) {
            of->setVisible(shown);
            m_view->invalidate();
        });
    };
    // The first series' axes are those that marks and readings speak of; the area would hide what is behind it.
    for (std::size_t i = 0; i < lines; ++i) {
        m_percentiles[i] = new QLineSeries(this);
        add(m_percentiles[i], m_times);
        addLegend(QLatin1String(names[i]), series[i], m_percentiles[i]);
    }
    add(m_requests, m_perSecond);
    m_requests->setParent(this);
    addLegend(tr("requests/s"), Series::requests, m_requests);
    constexpr int hoursPerDay = 24;
    m_hours->setRange(0, hoursPerDay);
    m_hours->setTickCount(5);
    m_hours->setLabelFormat(QStringLiteral("%d:00"));
    m_times->setLabelFormat(QStringLiteral("%g ms"));
    m_times->setTickCount(3);
    m_perSecond->setLabelFormat(QStringLiteral("%g"));
    m_perSecond->setTickCount(3);
    m_view->setClickable(true);
    m_view->setReader(1, hoursPerDay - 1, [this](double hour) { return reading(hour); });
    setPicture(*m_view);
}

void DayChart::refresh() {
    const auto answer = m_study.day();
    if (!answer) {
        setEmptyText(tr("Working out the day…"));
        return numbersChanged();
    }
    const bool served =
        std::ranges::any_of(answer->day.hours, [](const DayCurve::Hour& hour) { return hour.served > 0; });
    setEmptyText(served ? QString() : tr("%1 serves nothing at any hour").arg(scopeText(answer->scope)));
    setSubtitle(scopeText(answer->scope), summary());
    showLines();
    showMarks();
    m_view->setAccessibleDescription(summary());
    m_view->invalidate();
    numbersChanged();
}

void DayChart::showLines() {
    const auto& day = m_study.day()->day;
    double slowest = day.target ? static_cast<double>(*day.target) / microPerMilli : 0;
    double most = 0;
    std::array<QList<QPointF>, lines> points;
    QList<QPointF> rates;
    // The day goes round: what midnight has stands at its end too.
    for (std::size_t i = 0; i <= day.hours.size(); ++i) {
        const auto& hour = day.hours[i % day.hours.size()];
        const auto x = static_cast<double>(i);
        rates << QPointF(x, rateOf(hour));
        most = std::max(most, rateOf(hour));
        const auto times = timesOf(hour);
        for (std::size_t line = 0; line < lines; ++line)
            if (times[line]) {
                const double ms = static_cast<double>(*times[line]) / microPerMilli;
                points[line] << QPointF(x, ms);
                slowest = std::max(slowest, ms);
            }
    }
    for (std::size_t line = 0; line < lines; ++line)
        m_percentiles[line]->replace(points[line]);
    m_rates->replace(rates);
    constexpr double air = 1.04;
    m_times->setRange(0, roundedUp(slowest * air));
    m_perSecond->setRange(0, roundedUp(most * air));
}

void DayChart::showMarks() {
    std::vector<CurveView::Mark> marks;
    if (const auto& target = m_study.day()->day.target) {
        const double ms = static_cast<double>(*target) / microPerMilli;
        marks.push_back({ms, tr("target %1").arg(format::milliseconds(ms)), Qt::Horizontal, true});
    }
    if (const auto minute = m_traffic.minute())
        marks.push_back({static_cast<double>(*minute) / minutesPerHour, clock(*minute), Qt::Vertical, false});
    m_view->setMarks(std::move(marks));
}

QString DayChart::reading(double at) const {
    const auto& hours = m_study.day()->day.hours;
    const auto& hour = hours[static_cast<std::size_t>(at) % hours.size()];
    QString text = tr("<b>%1 UTC</b> · %2 answered").arg(clock(hour.utcMinute), format::perSecond(rateOf(hour)));
    const auto times = timesOf(hour);
    for (std::size_t line = 0; line < lines; ++line)
        if (times[line])
            text +=
                QStringLiteral("<br>%1 %2").arg(QLatin1String(names[line]), format::exactMilliseconds(*times[line]));
    return text + tr("<br>Click to show this hour.");
}

QString DayChart::summary() const {
    const auto answer = m_study.day();
    const auto slowest = std::ranges::max_element(
        answer->day.hours, {}, [](const DayCurve::Hour& hour) { return hour.percentiles.p95.value_or(0); });
    const auto busiest = std::ranges::max_element(answer->day.hours, {}, &DayCurve::Hour::served);
    QString text = tr("%1: most is answered at %2 UTC, %3")
                       .arg(scopeText(answer->scope), clock(busiest->utcMinute), format::perSecond(rateOf(*busiest)));
    if (slowest->percentiles.p95)
        text += tr("; p95 is longest at %1 UTC, %2")
                    .arg(clock(slowest->utcMinute), format::exactMilliseconds(*slowest->percentiles.p95));
    return text;
}

QString DayChart::toText(QChar separator) const {
    QString text =
        QStringList{QStringLiteral("hour_utc"), QStringLiteral("offered_per_s"), QStringLiteral("served_per_s"),
                    QStringLiteral("p50_ms"),   QStringLiteral("p95_ms"),        QStringLiteral("p99_ms")}
            .join(separator) +
        u'\n';
    const auto answer = m_study.day();
    if (!answer)
        return text;
    constexpr int rateDecimals = 6, timeDecimals = 3;
    for (const auto& hour : answer->day.hours) {
        QStringList fields = {QString::number(hour.utcMinute / minutesPerHour),
                              QString::number(static_cast<double>(hour.offered) * ratePerSecond, 'f', rateDecimals),
                              QString::number(rateOf(hour), 'f', rateDecimals)};
        for (const auto& time : timesOf(hour))
            fields << (time ? QString::number(static_cast<double>(*time) / microPerMilli, 'f', timeDecimals)
                            : QString());
        text += fields.join(separator) + u'\n';
    }
    return text;
}

void DayChart::fillTable() {
    const auto answer = m_study.day();
    if (!answer)
        return table().setRowCount(0);
    const auto& hours = answer->day.hours;
    table().setRowCount(static_cast<int>(hours.size()));
    for (int row = 0; row < table().rowCount(); ++row) {
        const auto& hour = hours[static_cast<std::size_t>(row)];
        setCell(row, 0, clock(hour.utcMinute), {}, true);
        setCell(row, 1, format::perSecond(rateOf(hour)), format::exactPerSecond(hour.served), true);
        const auto times = timesOf(hour);
        for (std::size_t line = 0; line < lines; ++line)
            setCell(row, static_cast<int>(line) + 2,
                    times[line] ? format::milliseconds(static_cast<double>(*times[line]) / microPerMilli)
                                : QStringLiteral("–"),
                    times[line] ? format::exactMilliseconds(*times[line]) : tr("Nothing is served"), true);
    }
}

void DayChart::paintPicture(QPainter& painter) const {
    m_view->paintAll(painter);
}

QSize DayChart::pictureSize() const {
    return m_view->viewport()->size();
}

void DayChart::recolour() {
    constexpr std::array styles = {Qt::DotLine, Qt::SolidLine, Qt::DashLine};
    for (std::size_t line = 0; line < lines; ++line)
        m_percentiles[line]->setPen(QPen(seriesColor(tokens(), series[line]), 2, styles[line]));
    m_requests->setPen(QPen(Qt::NoPen));
    m_requests->setBrush(withAlpha(tokens().tertiary, 0.28));
    recolourAxis(*m_hours, true, false);
    recolourAxis(*m_times, false, true);
    recolourAxis(*m_perSecond, false, false);
}

void DayChart::changeEvent(QEvent* event) {
    ChartPanel::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m_view)
        return;
    recolour();
    m_view->invalidate();
}

void DayChart::lookedAtChanged() {
    m_study.setDayWanted(isLookedAt());
}

} // namespace flightplan::views
