#include "views/traffic/day_bar.h"

#include "views/common/fonts.h"
#include "views/common/icons.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QTime>
#include <QToolButton>

namespace flightplan::views {
namespace {

constexpr int minutesPerDay = 24 * 60;
constexpr int quarter = 15;      // minutes: a step of the slider
constexpr int playMs = 200;      // a quarter of an hour each: the day passes in some twenty seconds
constexpr int firstMinute = 720; // noon in London

} // namespace

DayBar::DayBar(QWidget* parent)
    : QWidget(parent)
    , m_play(new QToolButton(this))
    , m_usual(new QToolButton(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this)) {
    m_play->setObjectName(QStringLiteral("dayPlay"));
    m_play->setIcon(icon(u"play"));
    m_play->setCheckable(true);
    m_play->setAccessibleName(tr("Let the day pass"));
    m_play->setToolTip(tr("Lets the day pass, a quarter of an hour at a time"));
    m_slider->setObjectName(QStringLiteral("daySlider"));
    m_slider->setRange(0, minutesPerDay / quarter - 1);
    m_slider->setPageStep(4);
    m_slider->setValue(firstMinute / quarter);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(6 * 60 / quarter);
    m_slider->setAccessibleName(tr("Hour of the day, UTC"));
    m_slider->setToolTip(tr("The hour of the UTC day: what users ask follows the sun by their daily curve"));
    m_time->setFont(numberFont(12));
    m_time->setMinimumWidth(QFontMetrics(m_time->font()).horizontalAdvance(QStringLiteral("00:00 UTC")) + 4);
    m_usual->setObjectName(QStringLiteral("dayUsual"));
    m_usual->setCheckable(true);
    m_usual->setChecked(true);
    m_usual->setText(tr("Usual"));
    m_usual->setToolTip(tr("The demand as typed, everywhere: at no hour in particular"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_play);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_time);
    layout->addWidget(m_usual);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        const QSignalBlocker blocker(m_usual);
        m_usual->setChecked(false);
        describe();
        Q_EMIT minuteChanged();
    });
    connect(m_usual, &QToolButton::toggled, this, [this](bool usual) {
        if (usual)
            m_play->setChecked(false);
        describe();
        Q_EMIT minuteChanged();
    });
    connect(m_play, &QToolButton::toggled, this, &DayBar::play);
    m_clock.setInterval(playMs);
    connect(&m_clock, &QTimer::timeout, this,
            [this] { m_slider->setValue((m_slider->value() + 1) % (m_slider->maximum() + 1)); });
    describe();
}

std::optional<int> DayBar::minute() const {
    return m_usual->isChecked() ? std::nullopt : std::optional(m_slider->value() * quarter);
}

void DayBar::setMinute(std::optional<int> minute) {
    if (minute)
        m_slider->setValue(*minute / quarter);
    m_usual->setChecked(!minute);
}

void DayBar::play(bool playing) {
    if (!playing) {
        m_clock.stop();
        return;
    }
    m_usual->setChecked(false);
    m_clock.start();
}

void DayBar::describe() {
    const auto at = minute();
    m_time->setText(at ? tr("%1 UTC").arg(QTime(0, 0).addSecs(*at * 60).toString(QStringLiteral("HH:mm")))
                       : tr("any hour"));
}

} // namespace flightplan::views
