#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace flightplan::views {

/// The hour of the UTC day: a slider, a button that lets the day pass, and one for the usual demand at no hour in
/// particular.
class DayBar : public QWidget {
    Q_OBJECT

public:
    explicit DayBar(QWidget* parent = nullptr);

    /// Minute of the day; empty: no hour in particular.
    std::optional<int> minute() const;
    void setMinute(std::optional<int> minute);

Q_SIGNALS:
    void minuteChanged();

private:
    void describe();
    void play(bool playing);

    QToolButton *m_play, *m_usual;
    QSlider* m_slider;
    QLabel* m_time;
    QTimer m_clock;
};

} // namespace flightplan::views
