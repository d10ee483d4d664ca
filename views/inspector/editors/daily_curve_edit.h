#pragma once

#include <QRect>
#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>
#include <functional>

class QLabel;

namespace flightplan::views {

class DailyCurveBars;
class QuantityEdit;

/// The multiplier of each hour of a day, millionths.
using DailyCurve = std::array<std::int64_t, 24>;

/// Edits a daily curve: 24 bars to draw on with the mouse or to go along with the arrow keys, and a field for the exact
/// value of the hour that is chosen. One stroke of the mouse is one undo step, and so are the key presses at one hour.
class DailyCurveEdit : public QWidget {
    Q_OBJECT

public:
    /// Takes the curve; returns an empty text or why it was refused. Edits with the same `gesture` are one undo step;
    /// it is empty for a typed value.
    using Commit = std::function<QString(const DailyCurve& curve, const QString& gesture)>;

    explicit DailyCurveEdit(QWidget* parent = nullptr);

    void setCommit(Commit commit) { m_commit = std::move(commit); }
    /// `inherited`: it is the plan's, and the first change makes a copy of it.
    void setCurve(const DailyCurve& curve, bool inherited);
    const DailyCurve& curve() const { return m_curve; }
    int hour() const { return m_hour; }

    DailyCurveBars& bars() { return *m_bars; }
    QuantityEdit& field() { return *m_field; }

private:
    friend class DailyCurveBars;

    void chooseHour(int hour);
    /// False if it was refused.
    bool send(int hour, std::int64_t value, const QString& gesture);
    void describe();

    DailyCurveBars* m_bars;
    QLabel* m_label;
    QuantityEdit* m_field;
    Commit m_commit;
    DailyCurve m_curve{};
    bool m_inherited = true;
    int m_hour = 12;
};

/// The bars of the editor.
class DailyCurveBars : public QWidget {
    Q_OBJECT

public:
    explicit DailyCurveBars(DailyCurveEdit& editor);

    /// The hour under a point, and the value that it stands for.
    int hourAt(const QPoint& position) const;
    std::int64_t valueAt(const QPoint& position) const;
    /// Where the top of an hour's bar is for a value.
    QPoint pointOf(int hour, std::int64_t value) const;

    QSize sizeHint() const override { return {240, 96}; }
    QSize minimumSizeHint() const override { return {200, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRect plot() const;
    double top() const; ///< the value at the upper edge
    void drawTo(const QPoint& position);

    DailyCurveEdit& m_editor;
    QString m_gesture;    ///< of the stroke or the key presses that go on
    double m_heldTop = 0; ///< the scale stands still during a stroke; 0 = it follows the bars
    QPoint m_last;        ///< where the stroke was: no hour between is left out
};

} // namespace flightplan::views
