#include "views/charts/latency_chart.h"

#include "model/qt/latency_study.h"
#include "views/charts/curve_view.h"
#include "views/charts/plot_axes.h"
#include "views/charts/scope_text.h"
#include "views/common/format.h"
#include "views/common/text_file.h"
#include "views/common/theme.h"

#include <QChart>
#include <QEvent>
#include <QLineSeries>
#include <QTableWidget>
#include <QValueAxis>

#include <algorithm>
#include <utility>

namespace flightplan::views {
namespace {

constexpr double microPerMilli = 1000;
constexpr double percent = 100;

double toMs(std::int64_t micros) {
    return static_cast<double>(micros) / microPerMilli;
}

/// The three that are marked, with their names.
std::vector<std::pair<QString, std::int64_t>> marksOf(const studies::Percentiles& percentiles) {
    std::vector<std::pair<QString, std::int64_t>> marks;
    for (const auto& [name, value] : {std::pair(QStringLiteral("p50"), percentiles.p50),
                                      {QStringLiteral("p95"), percentiles.p95},
                                      {QStringLiteral("p99"), percentiles.p99}})
        if (value)
            marks.emplace_back(name, *value);
    return marks;
}

/// The share of a curve at a time: between two points on the straight line that is drawn.
double shareAt(const studies::LatencyCurve& curve, double ms) {
    const auto next = std::ranges::lower_bound(curve.points, ms, {}, [](const auto& at) { return toMs(at.micros); });
    if (next == curve.points.begin())
        return curve.points.front().share;
    if (next == curve.points.end())
        return curve.points.back().share;
    const auto& before = *(next - 1);
    const double part = (ms - toMs(before.micros)) / toMs(next->micros - before.micros);
    return before.share + part * (next->share - before.share);
}

} // namespace

LatencyChart::LatencyChart(qt::LatencyStudy& study, QWidget* parent)
    : ChartPanel(tr("Requests answered within a time"), QStringLiteral("latency"), true, parent)
    , m_study(study)
    , m_line(new QLineSeries(this))
    , m_time(new QValueAxis(this))
    , m_share(new QValueAxis(this)) {
    setObjectName(QStringLiteral("latencyChart"));
    setColumns({tr("Time"), tr("Answered by then")});
    auto* chart = makeQuietChart();
    m_view = new CurveView(chart, this);
    chart->addSeries(m_line);
    chart->addAxis(m_time, Qt::AlignBottom);
    chart->addAxis(m_share, Qt::AlignLeft);
    m_line->attachAxis(m_time);
    m_line->attachAxis(m_share);
    m_time->setLabelFormat(QStringLiteral("%g ms"));
    m_share->setLabelFormat(QStringLiteral("%d %%"));
    m_share->setRange(0, percent);
    m_share->setTickCount(3);
    setPicture(*m_view);
    connect(&study, &qt::LatencyStudy::curveAnswered, this, &LatencyChart::refresh);
    recolour();
    refresh();
}

void LatencyChart::refresh() {
    const auto answer = m_study.curve();
    if (!answer || answer->curve.points.empty()) {
        setEmptyText(!answer ? tr("Planning…") : tr("Nobody is served. Add clients to a workload to see their times."));
        setSubtitle(answer ? scopeText(answer->scope) : QString());
        return numbersChanged();
    }
    const auto& curve = answer->curve;
    setEmptyText({});
    setTitle(curve.ofRequests ? tr("Latency") : tr("Latency, network only"));
    setSubtitle(scopeText(answer->scope), summary());
    QList<QPointF> points;
    for (const auto& point : curve.points)
        points << QPointF(toMs(point.micros), point.share * percent);
    m_line->replace(points);
    const double end = toMs(curve.points.back().micros);
    m_time->setRange(0, end);
    m_time->setTickType(QValueAxis::TicksDynamic);
    constexpr double ticks = 4.5;
    m_time->setTickInterval(roundedUp(end / ticks));
    constexpr double readings = 200;
    m_view->setReader(roundedUp(end / readings), end, [this](double ms) { return reading(ms); });
    showMarks();
    m_view->setAccessibleDescription(summary());
    m_view->invalidate();
    numbersChanged();
}

void LatencyChart::showMarks() {
    const auto& curve = m_study.curve()->curve;
    std::vector<CurveView::Mark> marks;
    if (curve.target)
        marks.push_back(
            {toMs(*curve.target), tr("target %1").arg(format::milliseconds(toMs(*curve.target))), Qt::Vertical, true});
    for (const auto& [name, micros] : marksOf(curve.percentiles))
        marks.push_back({toMs(micros), tr("%1 %2").arg(name, format::milliseconds(toMs(micros))), Qt::Vertical, false});
    m_view->setMarks(std::move(marks));
}

QString LatencyChart::reading(double ms) const {
    const auto& curve = m_study.curve()->curve;
    const auto share = format::percent(shareAt(curve, ms), 1);
    return curve.ofRequests
               ? tr("%1 of the requests are answered within %2").arg(share, format::milliseconds(ms))
               : tr("%1 of the users have a round trip of %2 or less").arg(share, format::milliseconds(ms));
}

QString LatencyChart::summary() const {
    const auto answer = m_study.curve();
    const auto& curve = answer->curve;
    QStringList parts;
    for (const auto& [name, micros] : marksOf(curve.percentiles))
        parts << tr("%1 %2").arg(name, format::exactMilliseconds(micros));
    if (curve.target && curve.insideTarget)
        parts << tr("%1 within the target of %2")
                     .arg(format::percent(*curve.insideTarget, 1), format::milliseconds(toMs(*curve.target)));
    const auto what =
        curve.ofRequests
            ? tr("%1 answered, network, queue and service together").arg(format::perSecond(curve.perSecond))
            : tr("network round trips of users; nobody says what they ask");
    return tr("%1: %2; %3").arg(scopeText(answer->scope), what, parts.join(QStringLiteral(", ")));
}

QString LatencyChart::toText(QChar separator) const {
    QString text = QStringLiteral("time_ms") + separator + QStringLiteral("share\n");
    if (const auto answer = m_study.curve())
        for (const auto& point : answer->curve.points)
            text +=
                QString::number(toMs(point.micros), 'f', 3) + separator + QString::number(point.share, 'f', 6) + u'\n';
    return text;
}

void LatencyChart::fillTable() {
    const auto answer = m_study.curve();
    if (!answer)
        return table().setRowCount(0);
    const auto& curve = answer->curve;
    std::vector<std::pair<std::int64_t, QString>> rows; // the marks, and every eighth point
    for (const auto& [name, micros] : marksOf(curve.percentiles))
        rows.emplace_back(micros, name);
    if (curve.target && curve.insideTarget)
        rows.emplace_back(*curve.target, tr("target"));
    constexpr std::size_t every = 8;
    for (std::size_t i = every; i < curve.points.size(); i += every)
        rows.emplace_back(curve.points[i].micros, QString());
    std::ranges::stable_sort(rows, {}, [](const auto& row) { return row.first; });
    table().setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < table().rowCount(); ++row) {
        const auto& [micros, name] = rows[static_cast<std::size_t>(row)];
        const auto time = format::milliseconds(toMs(micros));
        setCell(row, 0, name.isEmpty() ? time : tr("%1 · %2").arg(time, name), format::exactMilliseconds(micros), true);
        const double share = name == QStringLiteral("p50")   ? 0.5
                             : name == QStringLiteral("p95") ? 0.95
                             : name == QStringLiteral("p99") ? 0.99
                             : name.isEmpty()                ? shareAt(curve, toMs(micros))
                                                             : *curve.insideTarget;
        setCell(row, 1, format::percent(share, 1), format::percent(share, 4), true);
    }
}

void LatencyChart::paintPicture(QPainter& painter) const {
    m_view->paintAll(painter);
}

QSize LatencyChart::pictureSize() const {
    return m_view->viewport()->size();
}

void LatencyChart::recolour() {
    m_line->setPen(QPen(seriesColor(tokens(), Series::accent), 2));
    recolourAxis(*m_time, true, false);
    recolourAxis(*m_share, false, true);
}

void LatencyChart::changeEvent(QEvent* event) {
    ChartPanel::changeEvent(event);
    if (event->type() != QEvent::StyleChange || !m_view)
        return;
    recolour();
    m_view->invalidate();
}

void LatencyChart::lookedAtChanged() {
    m_study.setCurveWanted(isLookedAt());
}

} // namespace flightplan::views
